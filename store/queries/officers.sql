-- name: InsertOfficer :exec
insert into officers (id, organisation_id, point_id, user_name, person_enc, identity_index, email_enc, language, partner_id,
  training_valid_to, active, password_hash, totp_secret_enc, device_kind, device_linked_at, created_at, name_index)
values (sqlc.arg(id), sqlc.arg(organisation_id), sqlc.arg(point_id), sqlc.arg(user_name), sqlc.arg(person_enc),
  sqlc.arg(identity_index), sqlc.narg(email_enc), sqlc.arg(language), sqlc.narg(partner_id), sqlc.arg(training_valid_to),
  sqlc.arg(active), sqlc.arg(password_hash), sqlc.narg(totp_secret_enc)::bytea,
  case when sqlc.narg(totp_secret_enc)::bytea is not null then 'authenticator' end,
  case when sqlc.narg(totp_secret_enc)::bytea is not null then sqlc.arg(created_at)::timestamptz end, sqlc.arg(created_at), sqlc.arg(name_index)::bytea[]);

-- Only the owner may: rights that nobody asked for, of whoever is there first.
-- name: InsertInstalledRight :exec
insert into officer_rights (id, officer_id, role, point_id, valid_from, by_installation, asked_at, decided_at, approved)
values (sqlc.arg(id), sqlc.arg(officer_id), sqlc.arg(role), sqlc.narg(point_id), sqlc.arg(valid_from), true, sqlc.arg(at),
  sqlc.arg(at), true);

-- day is the business day on which the employment must be in force.
-- name: GetOfficerForLogin :one
select o.id, o.organisation_id, o.point_id, (o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date))::bool as at_work,
  o.password_hash, o.password_kind, o.password_until, o.password_used_at, o.totp_secret_enc, o.totp_last_step, o.device_kind,
  g.login_methods
from officers o join organisations g on g.id = o.organisation_id
where o.user_name = sqlc.arg(user_name);

-- What was checked still stands, and does until the transaction ends: whoever
-- changes it meanwhile ends this session too, or was quicker.
-- name: HoldLogin :one
select id from officers
where id = sqlc.arg(id) and password_hash = sqlc.arg(password_hash) and totp_secret_enc is not distinct from sqlc.narg(secret_enc)::bytea and active
for update;

-- A code counts once, on every server: of two at once one finds the step used.
-- name: UseOneTimeCode :execrows
update officers set totp_last_step = sqlc.arg(step)
where id = sqlc.arg(id) and totp_last_step < sqlc.arg(step) and active;
