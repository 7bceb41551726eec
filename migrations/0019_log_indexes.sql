-- +goose NO TRANSACTION
-- +goose Up
-- What takes long on a large log, without a lock that keeps the previous release
-- from writing. Each statement may be run again after one that was broken off.

-- What was written before there was a tree. No sealer works yet: it wants this very
-- version of the schema.
insert into audit_unsealed (entry_id)
select e.id from audit_entries e
where not exists (select from audit_leaves l where l.entry_id = e.id)
on conflict do nothing;

-- Who looked at somebody's data; what an officer did.
-- An index whose making was broken off is there and not valid.
drop index concurrently if exists audit_entries_of_holder;
create index concurrently audit_entries_of_holder on audit_entries using gin (holders);
drop index concurrently if exists audit_entries_of_actor;
create index concurrently audit_entries_of_actor on audit_entries (actor, at);
