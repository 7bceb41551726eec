-- What waits comes oldest first, what was answered newest first.
-- name: ListFeedback :many
select * from feedback where (handled_at is not null) = sqlc.arg(handled)::bool
order by case when sqlc.arg(handled)::bool then null else sent_at end, handled_at desc, id limit 50;

-- name: GetFeedback :one
select * from feedback where id = $1;

-- One answer at a time.
-- name: LockFeedback :one
select handled_at from feedback where id = $1 for no key update;

-- name: AnswerFeedback :execrows
update feedback set handled_at = sqlc.arg(at), handled_by = sqlc.arg(handled_by), answer = sqlc.arg(answer)
where id = sqlc.arg(id) and handled_at is null;
