-- name: InsertAuditAlarm :exec
insert into audit_alarms (at, kind, witness, size)
values (sqlc.arg(at), sqlc.arg(kind), sqlc.arg(witness), sqlc.arg(size))
on conflict do nothing;

-- What witnesses said against the log, the newest first.
-- name: ListAuditAlarms :many
select at, kind, witness, size from audit_alarms
order by at desc, witness, kind, size
limit 100;

-- The newest checkpoint that a witness cosigned.
-- name: GetLastWitnessedCheckpoint :one
select c.size, c.root, c.note, c.key, c.signed_at from audit_checkpoints c
where exists (select from audit_cosignatures w where w.size = c.size)
order by c.size desc limit 1;
