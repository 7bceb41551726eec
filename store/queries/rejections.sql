-- What a server signed when a print house sent a batch back. The same receipt
-- sent again finds the first statement, which stands.
-- name: InsertRejection :exec
insert into batch_rejections (batch_id, statement, signed_at)
values (sqlc.arg(batch_id), sqlc.arg(statement), sqlc.arg(at))
on conflict (batch_id) do nothing;

-- name: GetRejection :one
select statement from batch_rejections where batch_id = $1;
