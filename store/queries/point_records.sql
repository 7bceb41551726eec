-- Points whose record the viewer may see.
-- name: ListPointsInScope :many
select sqlc.embed(p), o.name as organisation from points p join organisations o on o.id = p.organisation_id
where sqlc.arg(everywhere)::bool or p.organisation_id = sqlc.arg(organisation_id)::uuid or p.id = sqlc.arg(point_id)::uuid
order by p.code limit 200;

-- name: GetPointByCode :one
select sqlc.embed(p), o.name as organisation from points p join organisations o on o.id = p.organisation_id where p.code = $1;

-- Acts at a point hold the authorisations still by which it serves, until they commit.
-- name: HoldAuthorisations :exec
select pg_advisory_xact_lock_shared(hashtextextended('authorisations of ' || sqlc.arg(point_id)::uuid::text, 0));

-- Whoever changes them waits for the acts that stand on them.
-- name: ChangeAuthorisations :exec
select pg_advisory_xact_lock(hashtextextended('authorisations of ' || sqlc.arg(point_id)::uuid::text, 0));

-- name: GetAuthorisation :one
select sqlc.embed(a), o.name as organisation from point_authorisations a join organisations o on o.id = a.organisation_id where a.id = $1;

-- Between a point and an organisation, held or waiting: what a new one is compared with.
-- name: ListOpenAuthorisations :many
select * from point_authorisations
where point_id = sqlc.arg(point_id) and organisation_id = sqlc.arg(organisation_id) and ended_at is null and approved is not false
order by asked_at desc, id limit 100;

-- For pages: those that points have or an organisation gave, open or ended since.
-- name: ListAuthorisationsOf :many
select sqlc.embed(a), o.name as organisation from point_authorisations a join organisations o on o.id = a.organisation_id
where (a.point_id = any(sqlc.arg(points)::uuid[]) or a.organisation_id = sqlc.arg(organisation_id)::uuid)
  and (a.ended_at is null and a.approved is not false or coalesce(a.ended_at, a.decided_at) > sqlc.arg(since)::timestamptz)
order by a.asked_at desc, a.id desc limit 5000;

-- name: InsertAuthorisation :exec
insert into point_authorisations (id, point_id, point_organisation_id, organisation_id, customer_number, valid_from, valid_to, asked_by, asked_at)
values (sqlc.arg(id), sqlc.arg(point_id), sqlc.arg(point_organisation_id), sqlc.arg(organisation_id), sqlc.arg(customer_number),
  sqlc.arg(valid_from), sqlc.narg(valid_to), sqlc.arg(asked_by), sqlc.arg(asked_at));

-- name: DecideAuthorisation :execrows
update point_authorisations set decided_by = sqlc.arg(decided_by), decided_at = sqlc.arg(at), approved = sqlc.arg(approved)::bool,
  end_reason = sqlc.narg(end_reason)
where id = sqlc.arg(id) and approved is null and ended_at is null;

-- name: EndAuthorisations :execrows
update point_authorisations set ended_by = sqlc.narg(ended_by), ended_at = sqlc.arg(at), end_reason = sqlc.arg(end_reason)
where id = any(sqlc.arg(ids)::uuid[]) and ended_at is null and approved is not false;

-- name: GetEmployer :one
select id, name, country, login_methods from organisations where id = $1;

-- One decision on an employer's methods at a time.
-- name: LockLoginMethods :one
select login_methods from organisations where id = $1 for no key update;

-- name: SetLoginMethods :execrows
update organisations set login_methods = sqlc.arg(methods)::text[] where id = sqlc.arg(id);

-- Officers at work who could log in by what was permitted before, and cannot by
-- what is permitted now, until they link another.
-- name: ListOfficersShutOut :many
select o.id from officers o left join officer_cards c on c.officer_id = o.id and c.unlinked_at is null
where o.organisation_id = sqlc.arg(organisation_id) and o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date)
  and (coalesce(o.device_kind, '') = any(sqlc.arg(before)::text[]) or c.id is not null and 'card' = any(sqlc.arg(before)::text[]))
  and not (coalesce(o.device_kind, '') = any(sqlc.arg(permits)::text[]) or c.id is not null and 'card' = any(sqlc.arg(permits)::text[]))
order by o.id limit 10000;
