-- name: InsertSupportAct :exec
insert into support_acts (id, officer_id, done_by, act, checks, reason, done_at, password, asked_by)
values (sqlc.arg(id), sqlc.arg(officer_id), sqlc.arg(done_by), sqlc.arg(act), sqlc.arg(checks)::text[], sqlc.arg(reason), sqlc.arg(done_at),
  sqlc.narg(password), sqlc.narg(asked_by));

-- The newest act about an officer's password; only one that nobody answered waits.
-- name: GetLastPasswordAct :one
select done_by, done_at, password from support_acts
where officer_id = sqlc.arg(officer_id) and act in ('order_password', 'unlink_device')
order by done_at desc, id desc limit 1;

-- What was done for officers before, newest first.
-- name: ListSupportActs :many
select * from support_acts where officer_id = any(sqlc.arg(officers)::uuid[])
order by done_at desc, id desc limit 1000;
