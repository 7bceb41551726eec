-- +goose Up
-- Complaints of faulty or wrongly made cards to their makers. What was told and by which
-- row it was decided never changes; the state does. The release before writes none.
create table complaints (
  id               uuid primary key,
  number           text not null unique,
  state            text not null constraint complaint_state check (state in ('filed', 'accepted', 'rejected', 'withdrawn', 'closed')),
  state_changed_at timestamptz not null,
  card_id          uuid not null references cards,
  holder_id        uuid not null references holders,
  point_id         uuid not null references points,
  officer_id       uuid not null references officers,
  visit_id         uuid not null references visits,
  fault            text not null constraint complaint_fault check (fault in ('not_working', 'wrongly_made', 'damaged_in_post', 'envelope_faulty')),
  tried            text[] not null default '{}',
  destination      text not null constraint complaint_destination check (destination in ('card_factory', 'bureau', 'print_house', 'agency')),
  free_for         text[] not null default '{}', -- reasons of an order in its place that costs nothing
  free_from        text not null default '' constraint complaint_free_from check (free_from in ('', 'filed', 'accepted')),
  answer_by        date not null,
  rule             text not null,
  rulebook_version text not null,
  filed_at         timestamptz not null,
  reference        text not null default '' constraint complaint_reference_is_short check (length(reference) <= 64) -- the maker's
);
-- One fault of a card is complained of once at a time.
create unique index complaint_is_open_once on complaints (card_id, fault) where state in ('filed', 'accepted');
create index complaints_of_card on complaints (card_id, filed_at desc, id desc);
create index complaints_of_point on complaints (point_id, filed_at desc, id desc);

-- A complaint's way, as order_steps is an order's: nobody changes a step.
create table complaint_steps (
  complaint_id uuid not null references complaints,
  step         integer not null constraint complaint_step_counts_from_one check (step >= 1),
  state        text not null,
  at           timestamptz not null,
  officer_id   uuid not null references officers,
  primary key (complaint_id, step)
);

-- The complaint in whose place an order was made, free of charge: it pays for one that
-- lives or was delivered, and no more.
alter table orders add column complaint_id uuid references complaints;
create unique index order_in_place_of_complaint on orders (complaint_id)
  where complaint_id is not null and state not in ('cancelled', 'refused', 'failed', 'returned', 'superseded');

grant select, insert on complaints, complaint_steps to sinetti_server;
grant update (state, state_changed_at, reference) on complaints to sinetti_server;
