-- name: CountAuditLeaves :one
select coalesce(max(index) + 1, 0)::bigint from audit_leaves;

-- Entries that wait for a leaf, oldest ids first, from behind the last one seen;
-- without those that no program can read. As numbers, since the planner takes what is
-- null for rare and would then read all entries at every turn.
-- name: ListUnsealedEntries :many
select sqlc.embed(e)
from audit_unsealed u join audit_entries e on e.id = u.entry_id
where u.entry_id > sqlc.arg(after) and e.at >= '1900-01-01Z' and e.at < '10000-01-01Z'
  and (array_position(e.holders, null) is null)::int <> 0 and (array_position(e.refusals, null) is null)::int <> 0
order by u.entry_id
limit sqlc.arg(page);

-- name: InsertAuditLeaves :exec
insert into audit_leaves (index, entry_id, hash)
select unnest(sqlc.arg(indexes)::bigint[]), unnest(sqlc.arg(entry_ids)::uuid[]), unnest(sqlc.arg(hashes)::bytea[]);

-- name: DeleteUnsealed :execrows
delete from audit_unsealed where entry_id = any(sqlc.arg(entry_ids)::uuid[]);

-- name: ListAuditLeaves :many
select index, entry_id, hash from audit_leaves
where index >= sqlc.arg(first)
order by index
limit sqlc.arg(page);

-- name: ListAuditEntries :many
select id, at, actor, session_id, point_id, act, outcome, object, holders, purpose, visit_id,
       refusals, rulebook_version, request_id, detail
from audit_entries where id = any(sqlc.arg(ids)::uuid[])
order by id;

-- name: GetAuditLeafOfEntry :one
select index, entry_id, hash from audit_leaves where entry_id = sqlc.arg(entry_id);

-- name: InsertAuditCheckpoint :exec
insert into audit_checkpoints (size, root, note, key, signed_at)
values (sqlc.arg(size), sqlc.arg(root), sqlc.arg(note), sqlc.arg(key), sqlc.arg(signed_at));

-- name: GetLastAuditCheckpoint :one
select size, root, note, key, signed_at from audit_checkpoints order by size desc limit 1;

-- The checkpoints above a size, in order.
-- name: ListAuditCheckpointsAfter :many
select size, root, note, key, signed_at from audit_checkpoints
where size > sqlc.arg(after)
order by size
limit sqlc.arg(page);

-- name: CountAuditCheckpoints :one
select count(*)::bigint from audit_checkpoints;

-- name: InsertAuditCosignature :exec
insert into audit_cosignatures (size, witness, line, at)
values (sqlc.arg(size), sqlc.arg(witness), sqlc.arg(line), sqlc.arg(at))
on conflict (size, witness) do nothing;

-- name: ListAuditCosignatures :many
select size, witness, line, at from audit_cosignatures
where size = sqlc.arg(size)
order by witness
limit 100;

-- What every witness saw last.
-- name: ListLastWitnessed :many
select distinct on (witness) size, witness, line, at from audit_cosignatures
order by witness, size desc
limit 100;

-- How many entries wait for a leaf, and for how long the oldest has, in seconds.
-- name: GetUnsealedState :one
select count(*)::bigint as waiting,
       coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::float8 as oldest_seconds
from audit_unsealed;

-- Entries that neither have a leaf nor wait for one: whoever put them there went
-- round the trigger.
-- name: ListEntriesWithoutLeaf :many
select e.id from audit_entries e
where not exists (select from audit_leaves l where l.entry_id = e.id)
  and not exists (select from audit_unsealed u where u.entry_id = e.id)
order by e.id
limit sqlc.arg(page);

-- What waits for a leaf and is no more.
-- name: ListUnsealedWithoutEntry :many
select u.entry_id from audit_unsealed u
where not exists (select from audit_entries e where e.id = u.entry_id)
order by u.entry_id
limit sqlc.arg(page);
