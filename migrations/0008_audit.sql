-- +goose Up
-- Insert only; opaque ids only; no foreign keys out of it: the log outlives what it describes.
create table audit_entries (
  id               uuid primary key,
  at               timestamptz not null,
  actor            text not null,  -- officer:<id>, partner:<id> or system
  session_id       uuid,
  point_id         uuid,
  act              text not null,
  outcome          text not null constraint audit_outcome check (outcome in ('done', 'refused', 'shown')),
  object           text not null default '', -- card:<id>, order:<id>, batch:<id> …
  holders          uuid[] not null default '{}',
  purpose          text not null default '',
  visit_id         uuid,
  refusals         text[] not null default '{}',
  rulebook_version text not null default '',
  request_id       text not null default '',
  detail           jsonb not null default '{}'
);
create index audit_entries_in_order on audit_entries (at, id);
