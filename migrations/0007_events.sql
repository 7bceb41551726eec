-- +goose Up
-- The outbox is written inside each act's transaction by watermill-sql
-- (PostgreSQLQueueSchema, DeleteOnAck), read by one relay.
create table watermill_outbox (
  "offset"   bigserial primary key,
  uuid       varchar(36) not null,
  payload    json default null,
  metadata   json default null,
  acked      boolean not null default false,
  created_at timestamp not null default current_timestamp
);

-- The feed: its position is given by the relay after commit, under one lock.
create table event_feed (
  position bigint primary key,
  event_id uuid not null constraint event_is_fed_once unique,
  type     text not null,
  subject  text not null,
  sequence bigint not null,
  at       timestamptz not null,
  body     jsonb not null,
  constraint event_sequence_is_unique unique (subject, sequence)
);
create index event_feed_by_time on event_feed (at, position);
