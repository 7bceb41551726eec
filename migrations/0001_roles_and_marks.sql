-- +goose Up
-- One role per process (quality.md, machinery 3). They get no password here: whoever
-- runs the cluster gives them one, or a login role of its own that is a member.
-- +goose StatementBegin
do $$
begin
  perform pg_advisory_xact_lock(hashtext('sinetti roles'));
  if not exists (select from pg_roles where rolname = 'sinetti_server') then
    create role sinetti_server login;
  end if;
  if not exists (select from pg_roles where rolname = 'sinetti_worker') then
    create role sinetti_worker login;
  end if;
end $$;
-- +goose StatementEnd
alter role sinetti_server set statement_timeout = '5s';
alter role sinetti_server set lock_timeout = '3s';
alter role sinetti_server set idle_in_transaction_session_timeout = '10s';
alter role sinetti_worker set statement_timeout = '60s';
alter role sinetti_worker set lock_timeout = '10s';
alter role sinetti_worker set idle_in_transaction_session_timeout = '60s';

-- A database says once, at its birth, whether the people in it exist.
create table database_mark (
  only_row boolean primary key default true constraint database_mark_is_one_row check (only_row),
  kind     text not null constraint database_mark_kind check (kind in ('demo', 'production')),
  seed     bigint,
  marked_at timestamptz not null
);

-- Business time of a demo database is the system's time plus this offset.
create table demo_clock (
  only_row       boolean primary key default true constraint demo_clock_is_one_row check (only_row),
  offset_seconds bigint not null constraint demo_clock_moves_forward check (offset_seconds >= 0)
);

create table rulebook_versions (
  version   text primary key,
  sha256    bytea not null,
  body      text not null,
  loaded_at timestamptz not null
);
