-- name: GetFirstAnswer :one
select act, input_hash, object_id from idempotency_keys
where actor_id = sqlc.arg(actor_id) and key = sqlc.arg(key);

-- Zero rows where somebody else wrote the key meanwhile.
-- name: KeepFirstAnswer :execrows
insert into idempotency_keys (actor_id, key, act, input_hash, object_id, created_at)
values (sqlc.arg(actor_id), sqlc.arg(key), sqlc.arg(act), sqlc.arg(input_hash), sqlc.arg(object_id), sqlc.arg(created_at))
on conflict (actor_id, key) do nothing;
