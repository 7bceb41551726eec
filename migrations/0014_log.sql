-- +goose Up
-- The audit log as a tree: every committed entry gets a leaf, leaves get signed
-- checkpoints. Whoever seals has a role of its own, which can add to the tree
-- and do nothing else.
-- +goose StatementBegin
do $$
begin
  perform pg_advisory_xact_lock(hashtext('sinetti roles'));
  if not exists (select from pg_roles where rolname = 'sinetti_sealer') then
    create role sinetti_sealer login;
  end if;
end $$;
-- +goose StatementEnd
alter role sinetti_sealer set statement_timeout = '60s';
alter role sinetti_sealer set lock_timeout = '10s';
alter role sinetti_sealer set idle_in_transaction_session_timeout = '60s';

-- Entries that have no leaf yet: written by a trigger in the entry's own
-- transaction, so that one which commits late is not passed over.
create table audit_unsealed (
  entry_id uuid primary key,
  since    timestamptz not null default clock_timestamp() -- machine's time, for the age of what waits
);
alter table audit_unsealed set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table audit_leaves (
  index    bigint primary key constraint leaf_counts_from_nought check (index >= 0),
  entry_id uuid not null constraint entry_has_one_leaf unique,
  hash     bytea not null constraint leaf_hash_is_sha256 check (octet_length(hash) = 32)
);

create table audit_checkpoints (
  size      bigint primary key constraint checkpoint_holds_something check (size > 0),
  root      bytea not null constraint checkpoint_root_is_sha256 check (octet_length(root) = 32),
  note      text not null,        -- C2SP tlog-checkpoint, signed by the log alone
  key       text not null,        -- the verifier key that opens it
  signed_at timestamptz not null  -- machine's time
);

create table audit_cosignatures (
  size    bigint not null,
  witness text not null,
  line    text not null,          -- C2SP tlog-cosignature, a signature line of the checkpoint's note
  at      timestamptz not null,   -- as the witness says
  primary key (size, witness)
);
create index audit_cosignatures_of_witness on audit_cosignatures (witness, size desc);

-- Nobody changes what was written, the owner neither; whoever switches a trigger
-- off is found by `sinetti audit verify`.
-- +goose StatementBegin
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only: % on % is refused', lower(tg_op), tg_table_name using errcode = '42501';
end $$;
-- +goose StatementEnd
create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function audit_is_append_only();
create trigger audit_leaves_append_only before update or delete or truncate on audit_leaves
  for each statement execute function audit_is_append_only();
create trigger audit_checkpoints_append_only before update or delete or truncate on audit_checkpoints
  for each statement execute function audit_is_append_only();
create trigger audit_cosignatures_append_only before update or delete or truncate on audit_cosignatures
  for each statement execute function audit_is_append_only();

-- The acting role has no right on audit_unsealed: the function goes by the owner's.
-- +goose StatementBegin
create function audit_note_unsealed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into public.audit_unsealed (entry_id) select id from new_entries;
  return null;
end $$;
-- +goose StatementEnd
revoke execute on function audit_is_append_only(), audit_note_unsealed() from public;
create trigger audit_entries_wait_for_leaf after insert on audit_entries
  referencing new table as new_entries for each statement execute function audit_note_unsealed();

-- Always: also where a session calls itself a replica.
alter table audit_entries enable always trigger audit_entries_append_only;
alter table audit_entries enable always trigger audit_entries_wait_for_leaf;
alter table audit_leaves enable always trigger audit_leaves_append_only;
alter table audit_checkpoints enable always trigger audit_checkpoints_append_only;
alter table audit_cosignatures enable always trigger audit_cosignatures_append_only;

-- What no leaf can be made from, or what no bundle holds, may not get in: nobody
-- could take it out again. Older rows came by the programs, which measured them.
alter table audit_entries
  add constraint entry_time_is_in_a_year check (at >= '1900-01-01Z' and at < '10000-01-01Z') not valid,
  add constraint entry_lists_are_plain check (
    coalesce(array_ndims(holders), 1) = 1 and array_position(holders, null) is null
    and coalesce(array_ndims(refusals), 1) = 1 and array_position(refusals, null) is null) not valid,
  add constraint entry_detail_is_texts check (
    jsonb_typeof(detail) = 'object' and not jsonb_path_exists(detail, 'strict $.* ? (@.type() != "string")')) not valid,
  add constraint entry_fits_its_leaf check (
    39 * cardinality(holders) + octet_length(detail::text) + octet_length(array_to_string(refusals, ''))
    + octet_length(actor) + octet_length(act) + octet_length(object) + octet_length(purpose)
    + octet_length(rulebook_version) + octet_length(request_id) <= 65000) not valid;

-- What was written before there was a tree is queued by 0019, which locks nobody out.

grant select on goose_db_version, database_mark, demo_clock, audit_entries to sinetti_sealer;
grant select, delete on audit_unsealed to sinetti_sealer;
grant select, insert on audit_leaves, audit_checkpoints, audit_cosignatures to sinetti_sealer;
grant select on audit_unsealed, audit_leaves, audit_checkpoints, audit_cosignatures to sinetti_server;
