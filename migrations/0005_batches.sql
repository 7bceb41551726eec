-- +goose Up
create table batches (
  id               uuid primary key,
  number           text not null constraint batch_number_is_unique unique,
  print_house_id   uuid not null references partners,
  stock_profile    text not null,
  state            text not null,
  cut_off_at       timestamptz not null,
  cut_off_by       text not null, -- officer:<id> or system
  hold_reasons     text[] not null default '{}',
  letters          integer not null default 0,
  parts            integer not null default 0,
  manifest_sha256  bytea,
  key_fingerprint  text not null default '', -- of the print house's key that it was sealed for
  created_at       timestamptz not null,
  state_changed_at timestamptz not null,
  sealed_at        timestamptz
);
create unique index batch_is_cut_once on batches (print_house_id, stock_profile) where state = 'open';
create index batches_newest_first on batches (created_at desc, id desc);
alter table letters add constraint letter_batch foreign key (batch_id) references batches;

create table batch_parts (
  batch_id       uuid not null references batches,
  part           integer not null,
  first_sequence integer not null,
  last_sequence  integer not null,
  object_name    text,
  sha256         bytea,
  bytes          bigint,
  pages          integer,
  sealed_at      timestamptz,
  deleted_at     timestamptz,
  primary key (batch_id, part)
);

create table batch_files (
  batch_id    uuid not null references batches,
  name        text not null,   -- as the print house sees it
  object_name text not null,   -- in the bucket
  sha256      bytea not null,
  bytes       bigint not null,
  primary key (batch_id, name)
);

create table batch_releases (
  batch_id    uuid not null references batches,
  officer_id  uuid not null references officers,
  released_at timestamptz not null,
  constraint batch_is_released_once_by_each primary key (batch_id, officer_id)
);

-- A spoiled piece asks for a new one; two people of the agency approve, never those who asked.
create table reprint_requests (
  id            uuid primary key,
  letter_id     uuid not null constraint reprint_is_asked_once references letters unique,
  asked_by      text not null, -- partner:<id> or officer:<id>
  reason        text not null,
  new_letter_id uuid references letters,
  refused_at    timestamptz,
  created_at    timestamptz not null
);
create index reprint_requests_waiting on reprint_requests (created_at, id) where new_letter_id is null and refused_at is null;

create table reprint_approvals (
  request_id  uuid not null references reprint_requests,
  officer_id  uuid not null references officers,
  approved_at timestamptz not null,
  constraint reprint_is_approved_once_by_each primary key (request_id, officer_id)
);

-- What the print house answered, and our answer to it: the same receipt gets the same answer.
create table receipts (
  print_house_id uuid not null references partners,
  receipt_id     text not null,
  batch_id       uuid not null references batches,
  kind           text not null,
  body_hash      bytea not null,
  body           jsonb not null,
  answer         jsonb not null,
  received_at    timestamptz not null,
  primary key (print_house_id, receipt_id)
);
create index receipts_of_a_batch on receipts (batch_id, received_at);
