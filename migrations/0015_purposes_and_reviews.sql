-- +goose Up
-- How far the audit log was looked through, and by whom: written once. Who reviewed
-- has not reviewed his or her own acts; those wait for somebody else.
create table audit_reviews (
  id         uuid primary key,
  size       bigint not null constraint review_is_of_something check (size > 0), -- leaves, as the checkpoint says
  root       bytea not null constraint review_root_is_sha256 check (octet_length(root) = 32),
  officer_id uuid not null,
  note       text not null default '' constraint review_note_is_short check (length(note) <= 1000),
  at         timestamptz not null, -- business time
  constraint review_goes_on unique (officer_id, size)
);
create index audit_reviews_by_size on audit_reviews (size desc, at desc);
create trigger audit_reviews_append_only before update or delete or truncate on audit_reviews
  for each statement execute function audit_is_append_only();
alter table audit_reviews enable always trigger audit_reviews_append_only;

-- What somebody was told of who looked at his or her data. It holds no copy: the
-- papers are drawn from the log up to the moment, which nobody changes.
create table data_extracts (
  id         uuid primary key,
  number     text not null constraint extract_number_is_unique unique,
  holder_id  uuid not null,
  audience   text not null constraint extract_audience check (audience in ('person', 'authority')),
  reference  text not null default '' constraint extract_reference_is_short check (length(reference) <= 100),
  from_at    timestamptz,          -- null: from the beginning
  until_at   timestamptz not null, -- entries before it
  officer_id uuid not null,
  made_at    timestamptz not null,
  constraint extract_for_an_authority_has_its_reference check (audience = 'person' or reference <> '')
);
create index data_extracts_by_holder on data_extracts (holder_id, made_at desc);

-- A point's hours, local time, minutes from midnight, on working days from Monday on.
alter table points
  add column opens_minute  smallint not null default 420 constraint point_opens check (opens_minute between 0 and 1439),
  add column closes_minute smallint not null default 1080 constraint point_closes check (closes_minute between 1 and 1440),
  add column open_days     smallint not null default 5 constraint point_open_days check (open_days between 1 and 7),
  add constraint point_closes_after_it_opens check (closes_minute > opens_minute);

-- Which letters went to one address: a keyed index, no address. Null for letters made before.
alter table letters add column address_index bytea;
create index letters_by_address on letters (address_index, created_at) where address_index is not null;

grant select, insert on audit_reviews, data_extracts to sinetti_server;
