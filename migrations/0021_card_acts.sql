-- +goose Up
-- Requests to put a card off or to use it again: who asked, how, and the legal time as
-- it was told, also where it was entered later. Kept ten years; nobody changes one. The
-- questions that were asked are kept, never an answer. The release before writes none.
create table revocation_requests (
  id               uuid primary key,
  card_id          uuid not null references cards,
  act              text not null constraint revocation_act check (act in ('suspend', 'reinstate', 'revoke')),
  reason           text not null,
  asked_by         text not null constraint revocation_asker check (asked_by in ('holder', 'employer', 'authority', 'registrar', 'system')),
  channel          text not null constraint revocation_channel check (channel in ('desk', 'phone', 'letter', 'system')),
  requested_at     timestamptz not null,
  entered_at       timestamptz not null,
  late_reason      text not null default '',
  questions        text[] not null default '{}',
  reference        text not null default '' constraint revocation_reference_is_short check (length(reference) <= 64),
  officer_id       uuid references officers, -- null where no officer did it
  point_id         uuid references points,
  visit_id         uuid references visits,
  order_id         uuid references orders,   -- the order of the new card, where that is why
  rulebook_version text not null,
  constraint revocation_was_asked_before_it_was_entered check (requested_at <= entered_at)
);
create index revocation_requests_of_card on revocation_requests (card_id, entered_at);
grant select, insert on revocation_requests to sinetti_server;

-- Hand-overs of cards: who gave it to its holder, against a signature on paper, in which
-- visit.
create table card_hand_overs (
  card_id          uuid primary key references cards,
  visit_id         uuid not null references visits,
  officer_id       uuid not null references officers,
  signed           boolean not null constraint card_hand_over_is_signed check (signed),
  rulebook_version text not null,
  at               timestamptz not null
);
grant select, insert on card_hand_overs to sinetti_server;

-- Where a suspended card was before: it goes back there. Null: not suspended, or by the
-- release before.
alter table cards add column suspended_from text;
