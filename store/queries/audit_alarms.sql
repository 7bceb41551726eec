-- name: InsertAuditAlarm :exec
insert into audit_alarms (at, kind, witness, size)
values (sqlc.arg(at), sqlc.arg(kind), sqlc.arg(witness), sqlc.arg(size))
on conflict do nothing;

-- What witnesses said against the log, the newest first.
-- name: ListAuditAlarms :many
select at, kind, witness, size from audit_alarms
order by at desc, witness, kind, size
limit 100;
