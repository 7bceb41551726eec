-- name: InsertOfficer :exec
insert into officers (id, organisation_id, point_id, user_name, person_enc, identity_index, roles, language,
  training_valid_to, active, password_hash, totp_secret_enc, created_at)
values (sqlc.arg(id), sqlc.arg(organisation_id), sqlc.arg(point_id), sqlc.arg(user_name), sqlc.arg(person_enc),
  sqlc.arg(identity_index), sqlc.arg(roles), sqlc.arg(language), sqlc.arg(training_valid_to), sqlc.arg(active),
  sqlc.arg(password_hash), sqlc.arg(totp_secret_enc), sqlc.arg(created_at));

-- name: GetOfficerForLogin :one
select o.id, o.organisation_id, o.point_id, o.active, o.password_hash, o.totp_secret_enc, o.totp_last_step, g.login_methods
from officers o join organisations g on g.id = o.organisation_id
where o.user_name = $1;

-- A code counts once, on every server: of two at once one finds the step used.
-- name: UseOneTimeCode :execrows
update officers set totp_last_step = sqlc.arg(step)
where id = sqlc.arg(id) and totp_last_step < sqlc.arg(step) and active;
