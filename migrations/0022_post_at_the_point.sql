-- +goose Up
-- What a point learnt of a letter after it was posted: said once, and kept as long as
-- the letter. The release before writes none.
create table letter_marks (
  letter_id          uuid primary key references letters,
  mark               text not null constraint letter_mark check (mark in ('returned', 'never_arrived', 'damaged', 'used', 'uncollected')),
  may_have_been_read boolean not null,
  officer_id         uuid not null references officers,
  rulebook_version   text not null,
  at                 timestamptz not null
);
grant select, insert on letter_marks to sinetti_server;
grant select on letter_marks to sinetti_worker;

-- Hand-overs at the point: who gave what to whom, against a signature on paper, in
-- which visit. Kept as long as the letter.
create table letter_hand_overs (
  letter_id  uuid primary key references letters,
  visit_id   uuid not null references visits,
  officer_id uuid not null references officers,
  signed     boolean not null constraint letter_hand_over_is_signed check (signed),
  at         timestamptz not null
);
grant select, insert on letter_hand_overs to sinetti_server;

-- The version of the set of codes that was last loaded onto the card at a desk: a new
-- set counts only from then on. Null: the card has the set that it was made with.
alter table cards add column loaded_version integer
  constraint card_loaded_version_counts_from_one check (loaded_version >= 1);
