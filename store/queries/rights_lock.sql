-- Whoever acts on an officer's rights holds them still until the act commits.
-- name: HoldRights :exec
select pg_advisory_xact_lock_shared(hashtextextended('rights of ' || sqlc.arg(officer_id)::uuid::text, 0));

-- Whoever takes officers' rights away waits for the acts that stand on them, for one
-- officer after the other in the order of their ids.
-- name: ChangeRights :exec
select pg_advisory_xact_lock(hashtextextended('rights of ' || one.id::text, 0))
from (select id from unnest(sqlc.arg(officers)::uuid[]) as listed (id) order by id offset 0) one;
