-- +goose Up
-- The outbox is written inside each act's transaction by watermill-sql v4
-- (PostgreSQLQueueSchema reads and writes these columns; its own DDL has a
-- 32-bit offset) and emptied by one relay.
create table watermill_outbox (
  "offset"   bigserial primary key,
  uuid       varchar(36) not null,
  payload    json default null,
  metadata   json default null,
  acked      boolean not null default false,
  created_at timestamptz not null default current_timestamp
);

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
-- Positions and times rise together: a few bytes tell which pages to look at.
create index event_feed_by_time on event_feed using brin (at) with (pages_per_range = 16);

-- How far the feed has been published to the broker.
create table event_published (
  only_row boolean primary key default true constraint event_published_is_one_row check (only_row),
  position bigint not null
);
insert into event_published (position) values (0);

-- What the relay cannot hand on: moved aside with the reason, never looped.
create table event_parked (
  id        bigserial primary key,
  uuid      text not null,
  payload   text not null,
  reason    text not null,
  parked_at timestamptz not null
);
create index event_parked_by_uuid on event_parked (uuid);
