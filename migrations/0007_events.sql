-- +goose Up
-- The outbox is written inside each act's transaction by watermill-sql v4
-- (PostgreSQLQueueSchema reads and writes these columns; its own DDL has a
-- 32-bit offset) and emptied by one relay.
-- acked false: written by an act. acked true: in the feed, not yet published.
create table watermill_outbox (
  "offset"   bigserial primary key,
  uuid       varchar(36) not null,
  payload    json default null,
  metadata   json default null,
  acked      boolean not null default false,
  created_at timestamptz not null default current_timestamp
);
-- While the broker is away the published end may hold many rows: the relay's
-- look for new ones must not walk over them.
create index watermill_outbox_unfed on watermill_outbox ("offset") where acked = false;

-- The feed: its position is given by the relay after the act's commit, under one lock.
-- json, not jsonb: every door hands out the very bytes that the act announced.
create table event_feed (
  position bigserial primary key,
  event_id uuid not null constraint event_is_fed_once unique,
  type     text not null,
  subject  text not null,
  sequence bigint not null,
  at       timestamptz not null,
  body     json not null,
  constraint event_sequence_is_unique unique (subject, sequence)
);
create index event_feed_by_time on event_feed (at, position);

-- What the relay cannot hand on: moved aside with the reason, never looped.
create table event_parked (
  "offset"  bigint primary key, -- its place in the outbox
  uuid      text not null,
  payload   text not null,
  reason    text not null,
  parked_at timestamptz not null
);
