-- name: InsertAuditEntry :execresult
insert into audit_entries (id, at, actor, session_id, point_id, act, outcome, object, holders, purpose, visit_id,
                           refusals, rulebook_version, request_id, detail)
values (sqlc.arg(id), sqlc.arg(at), sqlc.arg(actor), sqlc.narg(session_id), sqlc.narg(point_id), sqlc.arg(act),
        sqlc.arg(outcome), sqlc.arg(object), sqlc.arg(holders), sqlc.arg(purpose), sqlc.narg(visit_id),
        sqlc.arg(refusals), sqlc.arg(rulebook_version), sqlc.arg(request_id), sqlc.arg(detail));

-- The log in order, a page at a time from behind the last entry seen.
-- name: ListAuditEntriesAfter :many
select id, at, actor, session_id, point_id, act, outcome, object, holders, purpose, visit_id,
       refusals, rulebook_version, request_id, detail
from audit_entries
where (at, id) > (sqlc.arg(at)::timestamptz, sqlc.arg(id)::uuid)
order by at, id
limit sqlc.arg(page);
