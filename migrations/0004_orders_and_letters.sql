-- +goose Up
create table orders (
  id                  uuid primary key,
  number              text not null constraint order_number_is_unique unique,
  kind                text not null constraint order_kind check (kind in ('code_letter', 'puk_envelope', 'new_card')),
  state               text not null,
  card_id             uuid not null references cards,
  new_card_id         uuid references cards,
  holder_id           uuid not null references holders,
  point_id            uuid not null references points,
  officer_id          uuid not null references officers,
  visit_id            uuid not null references visits,
  verification_id     uuid not null references verifications,
  reason              text not null,
  delivery            text not null,
  language            text not null,
  format              text not null,
  payer               text not null constraint order_payer check (payer in ('holder', 'employer', 'waived')),
  payer_reference     text not null default '',
  price_cents         bigint not null constraint order_price_is_not_negative check (price_cents >= 0),
  price_currency      text not null default 'EUR',
  price_vat_permille  integer not null,
  promised_on         date not null,
  rulebook_version    text not null,
  created_at          timestamptz not null,
  state_changed_at    timestamptz not null
);
-- The order page of a point: newest first, by key set.
create index orders_of_a_point on orders (point_id, created_at desc, id desc);
create index orders_of_a_point_by_state on orders (point_id, state, created_at desc, id desc);
create index orders_by_card on orders (card_id, created_at desc);
create index orders_by_new_card on orders (new_card_id) where new_card_id is not null;
create index orders_by_holder on orders (holder_id, created_at desc);
create index orders_by_visit on orders (visit_id); -- whether a visit's verification was used

-- The order's way, written once a step.
create table order_steps (
  order_id uuid not null references orders,
  step     integer not null,
  state    text not null,
  at       timestamptz not null,
  actor    text not null, -- officer:<id>, partner:<id> or system
  primary key (order_id, step)
);

-- The first answer to an idempotency key, for the life of the order.
create table idempotency_keys (
  actor_id   uuid not null,
  key        text not null constraint idempotency_key_length check (length(key) between 8 and 100),
  act        text not null,
  input_hash bytea not null,
  object_id  uuid not null, -- what the first call made
  created_at timestamptz not null,
  primary key (actor_id, key)
);

create table letters (
  id               uuid primary key,
  number           text not null constraint letter_number_is_unique unique,
  kind             text not null constraint letter_kind check (kind in ('activation_letter', 'puk_envelope')),
  state            text not null,
  order_id         uuid not null references orders,
  card_id          uuid not null references cards,
  holder_id        uuid not null references holders,
  point_id         uuid not null references points,
  code_version     integer,       -- null: the next version, not delivered yet
  address_enc      bytea not null, -- {"salt": …, "rows": […]}, context: the letter's id
  address_hash     bytea not null, -- of salt and rows; the capsule signs it
  postcode         text not null,
  country          text not null,
  language         text not null,
  format           text not null,
  reason           text not null,
  capsule          bytea not null,
  stock_profile    text not null,
  print_house_id   uuid not null references partners,
  hold_until       date not null,
  predecessor_id   uuid references letters, -- the spoiled piece that this one replaces
  superseded_by    uuid references letters, -- a newer letter of the same card: a printed piece is only marked
  was_rejected     boolean not null default false, -- a print house sent back a batch with it, and may hold its sealed part
  batch_id         uuid,
  part             integer,
  sequence         integer,
  park_reason      text not null default '',
  park_attempts    integer not null default 0,
  created_at       timestamptz not null,
  state_changed_at timestamptz not null
);
create index letters_waiting on letters (print_house_id, hold_until, postcode, id) where state = 'queued';
create index letters_awaiting_code on letters (card_id) where state = 'awaiting_code';
create index letters_by_order on letters (order_id);
create index letters_by_card on letters (card_id, created_at desc);
create unique index letter_has_one_place_in_its_batch on letters (batch_id, sequence) where batch_id is not null;
create unique index letter_is_made_anew_once on letters (predecessor_id) where predecessor_id is not null;
