-- name: InsertSupportAct :exec
insert into support_acts (id, officer_id, done_by, act, checks, reason, done_at)
values (sqlc.arg(id), sqlc.arg(officer_id), sqlc.arg(done_by), sqlc.arg(act), sqlc.arg(checks)::text[], sqlc.arg(reason), sqlc.arg(done_at));

-- What was done for officers before, newest first.
-- name: ListSupportActs :many
select * from support_acts where officer_id = any(sqlc.arg(officers)::uuid[])
order by done_at desc, id desc limit 1000;
