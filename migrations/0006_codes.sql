-- +goose Up
create table intake_keys (
  id         text primary key,
  statement  bytea not null, -- the vault's signed statement of its current and next intake key
  valid_from timestamptz not null,
  valid_to   timestamptz not null
);

-- Codes as their maker sealed and signed them: the server files them, the worker opens each once.
create table code_inbox (
  id            uuid primary key,
  card_id       uuid not null references cards,
  kind          text not null,
  version       integer not null,
  intake_key_id text not null,
  ciphertext    bytea not null,
  maker_id      uuid not null references partners,
  signature     bytea not null,
  received_at   timestamptz not null,
  taken_at      timestamptz,
  refused_for   text not null default '',
  constraint code_arrives_once unique (card_id, kind, version)
);
create index code_inbox_waiting on code_inbox (received_at, id) where taken_at is null and refused_for = '';

-- Codes under a key of their own; the wrapped keys lie outside PostgreSQL.
create table codes (
  card_id      uuid not null references cards,
  kind         text not null,
  version      integer not null,
  sealed       bytea,         -- null once destroyed
  key_name     text not null,
  epoch        integer not null,
  created_at   timestamptz not null,
  destroyed_at timestamptz,
  primary key (card_id, version, kind)
);

-- What the bureau said: the same message gets the same answer.
create table bureau_messages (
  partner_id  uuid not null references partners,
  message_id  text not null,
  type        text not null,
  order_id    uuid,
  body_hash   bytea not null,
  body        jsonb not null,
  answer      jsonb not null,
  received_at timestamptz not null,
  primary key (partner_id, message_id)
);
