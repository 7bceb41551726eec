-- Whoever acts on an officer's rights holds them still until the act commits.
-- name: HoldRights :exec
select pg_advisory_xact_lock_shared(hashtextextended('rights of ' || sqlc.arg(officer_id)::uuid::text, 0));

-- Whoever takes an officer's rights away waits for the acts that stand on them.
-- name: ChangeRights :exec
select pg_advisory_xact_lock(hashtextextended('rights of ' || sqlc.arg(officer_id)::uuid::text, 0));
