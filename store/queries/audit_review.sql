-- One page of the log, newest first, from behind the last entry seen.
-- name: ListAuditPage :many
select id, at, actor, session_id, point_id, act, outcome, object, holders, purpose, visit_id,
       refusals, rulebook_version, request_id, detail
from audit_entries
where (sqlc.narg(from_at)::timestamptz is null or at >= sqlc.narg(from_at)::timestamptz)
  and (sqlc.narg(until_at)::timestamptz is null or at < sqlc.narg(until_at)::timestamptz)
  and (sqlc.narg(before_at)::timestamptz is null or (at, id) < (sqlc.narg(before_at)::timestamptz, sqlc.narg(before_id)::uuid))
  and (sqlc.narg(actor)::text is null or actor = sqlc.narg(actor)::text)
  and (sqlc.narg(act)::text is null or act = sqlc.narg(act)::text)
  and (sqlc.narg(outcome)::text is null or outcome = sqlc.narg(outcome)::text)
  and (sqlc.narg(purpose)::text is null or purpose = sqlc.narg(purpose)::text)
  and (sqlc.narg(object)::text is null or object = sqlc.narg(object)::text)
  and (sqlc.narg(request_id)::text is null or request_id = sqlc.narg(request_id)::text)
  and (sqlc.narg(visit_id)::uuid is null or visit_id = sqlc.narg(visit_id)::uuid)
  and (sqlc.narg(point_id)::uuid is null or point_id = sqlc.narg(point_id)::uuid)
  and (sqlc.narg(holder)::uuid is null or holders @> array[sqlc.narg(holder)::uuid])
order by at desc, id desc
limit sqlc.arg(page);

-- The same entries in the order of the log, for who takes them all.
-- name: ListAuditOnwards :many
select id, at, actor, session_id, point_id, act, outcome, object, holders, purpose, visit_id,
       refusals, rulebook_version, request_id, detail
from audit_entries
where (at, id) > (sqlc.arg(after_at)::timestamptz, sqlc.arg(after_id)::uuid)
  and (sqlc.narg(until_at)::timestamptz is null or at < sqlc.narg(until_at)::timestamptz)
  and (sqlc.narg(actor)::text is null or actor = sqlc.narg(actor)::text)
  and (sqlc.narg(act)::text is null or act = sqlc.narg(act)::text)
  and (sqlc.narg(outcome)::text is null or outcome = sqlc.narg(outcome)::text)
  and (sqlc.narg(purpose)::text is null or purpose = sqlc.narg(purpose)::text)
  and (sqlc.narg(object)::text is null or object = sqlc.narg(object)::text)
  and (sqlc.narg(point_id)::uuid is null or point_id = sqlc.narg(point_id)::uuid)
  and (sqlc.narg(holder)::uuid is null or holders @> array[sqlc.narg(holder)::uuid])
order by at, id
limit sqlc.arg(page);

-- Entries' places in the log, and the first checkpoint that holds each; 0 before there is one.
-- name: ListPlacesOfEntries :many
select l.entry_id, l.index,
       coalesce((select min(c.size) from audit_checkpoints c where c.size > l.index), 0)::bigint as checkpoint_size
from audit_leaves l
where l.entry_id = any(sqlc.arg(ids)::uuid[])
order by l.index;

-- name: GetAuditCheckpointOfSize :one
select size, root, note, key, signed_at from audit_checkpoints where size = sqlc.arg(size);

-- name: InsertAuditReview :exec
insert into audit_reviews (id, size, root, officer_id, note, at)
values (sqlc.arg(id), sqlc.arg(size), sqlc.arg(root), sqlc.arg(officer_id), sqlc.arg(note), sqlc.arg(at))
on conflict (officer_id, size) do nothing;

-- The newest reviews, and how many of the reviewer's own acts below each nobody else has reviewed yet.
-- name: ListAuditReviews :many
select r.id, r.size, r.root, r.officer_id, r.note, r.at,
  (select count(*) from audit_entries e join audit_leaves l on l.entry_id = e.id
   where e.actor = 'officer:' || r.officer_id and l.index < r.size and e.act <> 'audit.read'
     and l.index >= coalesce((select max(o.size) from audit_reviews o where o.officer_id <> r.officer_id), 0))::bigint as own_waiting
from audit_reviews r
order by r.at desc, r.size desc
limit 20;

-- How far one officer has reviewed.
-- name: GetReviewedBy :one
select coalesce(max(size), 0)::bigint from audit_reviews where officer_id = sqlc.arg(officer_id);

-- name: GetAuditReview :one
select id, size, root, officer_id, note, at from audit_reviews where id = sqlc.arg(id);

-- When the entry at a place of the log was written.
-- name: GetTimeOfLeaf :one
select e.at from audit_leaves l join audit_entries e on e.id = l.entry_id where l.index = sqlc.arg(index);

-- name: InsertDataExtract :exec
insert into data_extracts (id, number, holder_id, audience, reference, from_at, until_at, officer_id, made_at)
values (sqlc.arg(id), sqlc.arg(number), sqlc.arg(holder_id), sqlc.arg(audience), sqlc.arg(reference), sqlc.narg(from_at),
        sqlc.arg(until_at), sqlc.arg(officer_id), sqlc.arg(made_at));

-- name: GetDataExtract :one
select id, number, holder_id, audience, reference, from_at, until_at, officer_id, made_at from data_extracts where id = sqlc.arg(id);
