-- Whom the viewer may see, to be sorted by name where they are few: names are sealed.
-- Words are how parts of the name begin, begins is how the user name does.
-- name: ListOfficersInScope :many
select o.id, o.person_enc, o.user_name from officers o
where (sqlc.arg(everywhere)::bool or o.organisation_id = sqlc.arg(organisation_id)::uuid or o.point_id = sqlc.arg(point_id)::uuid)
  and (sqlc.narg(at_point)::uuid is null or o.point_id = sqlc.narg(at_point)::uuid)
  and (sqlc.arg(who_left)::bool or o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date))
  and (not sqlc.arg(waiting)::bool or exists (
    select 1 from officer_rights r where r.officer_id = o.id and r.approved is null and r.ended_at is null))
  and (starts_with(o.user_name, sqlc.arg(begins)::text) or cardinality(sqlc.arg(words)::bytea[]) > 0 and o.name_index @> sqlc.arg(words)::bytea[])
order by o.id limit sqlc.arg(most)::int;

-- The same by user name, for any number.
-- name: ListOfficersByUserName :many
select o.id from officers o
where (sqlc.arg(everywhere)::bool or o.organisation_id = sqlc.arg(organisation_id)::uuid or o.point_id = sqlc.arg(point_id)::uuid)
  and (sqlc.narg(at_point)::uuid is null or o.point_id = sqlc.narg(at_point)::uuid)
  and (sqlc.arg(who_left)::bool or o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date))
  and (not sqlc.arg(waiting)::bool or exists (
    select 1 from officer_rights r where r.officer_id = o.id and r.approved is null and r.ended_at is null))
  and (starts_with(o.user_name, sqlc.arg(begins)::text) or cardinality(sqlc.arg(words)::bytea[]) > 0 and o.name_index @> sqlc.arg(words)::bytea[])
  and o.user_name > sqlc.arg(after)::text
order by o.user_name limit sqlc.arg(first)::int;

-- name: ListOfficersWithoutNameIndex :many
select id, person_enc from officers where name_index is null order by id limit 500;

-- name: FillNameIndex :exec
update officers set name_index = sqlc.arg(name_index)::bytea[] where id = sqlc.arg(id) and name_index is null;

-- Officers as decisions about them go by.
-- name: ListLedOfficers :many
select o.id, o.organisation_id, o.point_id, o.user_name, o.training_valid_to, o.active, o.employed_to, o.partner_id,
  officer_roles(o.id, o.point_id, sqlc.arg(day)::date)::text[] as roles, (o.identity_index is null)::boolean as unidentified
from officers o where o.id = any(sqlc.arg(ids)::uuid[]) order by o.id;

-- What pages show of officers beside their rights: never a secret or a password.
-- name: ListOfficerRecords :many
select o.id, o.organisation_id, o.person_enc, o.user_name, o.training_valid_to, o.active, o.employed_to,
  o.password_kind, o.password_until, o.password_used_at, (o.email_enc is not null)::bool as has_email,
  o.device_kind, o.device_linked_at, g.name as organisation, g.login_methods,
  sqlc.embed(p), pg.name as point_organisation,
  officer_roles(o.id, o.point_id, sqlc.arg(day)::date)::text[] as roles,
  c.linked_at as card_linked_at, o.partner_id, w.kind as partner_kind, w.code as partner_code, w.name as partner_name,
  (select count(*) from officer_sessions s where s.officer_id = o.id and s.ended_at is null and s.point_id = o.point_id
    and s.expires_at > sqlc.arg(now)::timestamptz and s.last_seen_at > sqlc.arg(idle_since)::timestamptz) as open_sessions
from officers o
join organisations g on g.id = o.organisation_id
join points p on p.id = o.point_id
join organisations pg on pg.id = p.organisation_id
left join officer_cards c on c.officer_id = o.id and c.unlinked_at is null
left join partners w on w.id = o.partner_id
where o.id = any(sqlc.arg(ids)::uuid[]) order by o.id;

-- Which of these names' tries to log in are slowed down at this moment.
-- name: ListThrottledNames :many
select coalesce(t.name_key, t.key)::bytea as name_key from login_throttles t
where (t.key = any(sqlc.arg(names)::bytea[]) or t.name_key = any(sqlc.arg(names)::bytea[])) and t.blocked_until > sqlc.arg(now)
order by 1;

-- name: IsUserNameTaken :one
select exists (select 1 from officers where user_name = $1);

-- Of two who take a name at once, one inserts nothing.
-- name: EnterOfficer :execrows
insert into officers (id, organisation_id, point_id, user_name, person_enc, identity_index, language, training_valid_to,
  password_hash, password_kind, email_enc, partner_id, created_at, name_index)
values (sqlc.arg(id), sqlc.arg(organisation_id), sqlc.arg(point_id), sqlc.arg(user_name), sqlc.arg(person_enc), sqlc.narg(identity_index),
  sqlc.arg(language), sqlc.arg(training_valid_to), '', 'none', sqlc.narg(email_enc), sqlc.narg(partner_id), sqlc.arg(created_at),
  sqlc.arg(name_index)::bytea[])
on conflict (user_name) do nothing;

-- name: EndEmployment :execrows
update officers set active = sqlc.arg(active), employed_to = sqlc.arg(employed_to) where id = sqlc.arg(id);

-- name: SetTrainingValidTo :execrows
update officers set training_valid_to = sqlc.arg(valid_to) where id = sqlc.arg(id);

-- name: InsertTraining :exec
insert into officer_trainings (id, officer_id, passed_on, valid_to, reference, recorded_by, recorded_at)
values (sqlc.arg(id), sqlc.arg(officer_id), sqlc.arg(passed_on), sqlc.arg(valid_to), sqlc.arg(reference), sqlc.arg(recorded_by), sqlc.arg(recorded_at));

-- name: ListTrainingsOfOfficers :many
select * from officer_trainings where officer_id = any(sqlc.arg(officers)::uuid[])
order by passed_on desc, recorded_at desc, id limit 5000;

-- A print house or integrator whose own people somebody enters.
-- name: IsActivePartner :one
select exists (select 1 from partners where id = $1 and active);
