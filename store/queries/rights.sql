-- Rights by id, as they stand.
-- name: GetRight :one
select * from officer_rights where id = $1;

-- Rights that are held or wait, of one officer: what a new one is compared with.
-- name: ListOpenRights :many
select * from officer_rights where officer_id = $1 and ended_at is null and approved is not false
order by asked_at desc, id limit 100;

-- For pages: those that are held or wait, and those that were refused or ended since.
-- name: ListRightsOfOfficers :many
select * from officer_rights
where officer_id = any(sqlc.arg(officers)::uuid[])
  and (ended_at is null and approved is not false or coalesce(ended_at, decided_at) > sqlc.arg(since)::timestamptz)
order by asked_at desc, id desc limit 5000;

-- Those that wait, oldest first, of officers whom the viewer may see.
-- name: ListWaitingRights :many
select sqlc.embed(r) from officer_rights r join officers o on o.id = r.officer_id
where r.approved is null and r.ended_at is null
  and (sqlc.arg(everywhere)::bool or o.organisation_id = sqlc.arg(organisation_id)::uuid or o.point_id = sqlc.arg(point_id)::uuid)
order by r.asked_at, r.id limit 100;

-- name: InsertRight :exec
insert into officer_rights (id, officer_id, role, point_id, valid_from, valid_to, reason, asked_by, asked_at)
values (sqlc.arg(id), sqlc.arg(officer_id), sqlc.arg(role), sqlc.narg(point_id), sqlc.arg(valid_from), sqlc.narg(valid_to),
  sqlc.arg(reason), sqlc.arg(asked_by), sqlc.arg(asked_at));

-- name: DecideRight :execrows
update officer_rights set decided_by = sqlc.arg(decided_by), decided_at = sqlc.arg(at), approved = sqlc.arg(approved)::bool,
  end_reason = sqlc.narg(end_reason)
where id = sqlc.arg(id) and approved is null and ended_at is null;

-- name: EndRights :execrows
update officer_rights set ended_by = sqlc.narg(ended_by), ended_at = sqlc.arg(at), end_reason = sqlc.arg(end_reason)
where id = any(sqlc.arg(ids)::uuid[]) and ended_at is null and approved is not false;

-- Who leads a point is changed by one act at a time: of two who would each leave
-- the other behind as the last, one finds nobody left.
-- name: HoldPointLead :exec
select pg_advisory_xact_lock(hashtextextended('who leads ' || sqlc.arg(point_id)::uuid::text, 0));

-- Who else leads a point on a day: the right in force, the officer at work.
-- name: CountOthersWhoLead :one
select count(*) from officer_rights r join officers o on o.id = r.officer_id
where r.point_id = sqlc.arg(point_id)::uuid and r.role = 'responsible_person' and r.approved and r.ended_at is null
  and r.officer_id <> sqlc.arg(officer_id) and r.valid_from <= sqlc.arg(day)::date and (r.valid_to is null or r.valid_to >= sqlc.arg(day)::date)
  and o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date);

-- Who may decide on a right of an officer at that point; far are those of the agency.
-- name: ListDeciders :many
select o.id, (bool_and(r.role = any(sqlc.arg(everywhere_roles)::text[])))::bool as far
from officer_rights r join officers o on o.id = r.officer_id
where r.approved and r.ended_at is null and r.valid_from <= sqlc.arg(day)::date and (r.valid_to is null or r.valid_to >= sqlc.arg(day)::date)
  and o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date) and o.id <> all(sqlc.arg(but_for)::uuid[])
  and (r.role = any(sqlc.arg(everywhere_roles)::text[])
    or r.role = any(sqlc.arg(organisation_roles)::text[]) and o.organisation_id = sqlc.arg(organisation_id)::uuid
    or r.role = any(sqlc.arg(point_roles)::text[]) and o.point_id = sqlc.arg(point_id)::uuid and r.point_id = sqlc.arg(point_id)::uuid)
group by o.id order by o.id limit 200;
