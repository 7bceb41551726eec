-- +goose Up
-- What befell a card with time alone: each step once, written once.
create table card_lifecycle (
  card_id          uuid not null references cards,
  step             text not null,
  at               timestamptz not null,
  rule             text not null, -- the rulebook's row
  rulebook_version text not null,
  primary key (card_id, step)
);
create index cards_on_their_way on cards (product, state, state_changed_at) where state in ('dispatched', 'arrived', 'handed_over');
create index cards_that_expire on cards (product, expires_on)
  where state in ('dispatched', 'arrived', 'handed_over', 'activated', 'suspended');
create index cards_by_the_one_they_replace on cards (replaces_id) where replaces_id is not null;

-- How a holder can be told of something by another way than the letter with the code.
create table holder_contacts (
  holder_id           uuid primary key references holders,
  email_enc           bytea, -- null: the register has none
  earlier_address_enc bytea  -- where the holder lived before holders.address_changed_on
);

-- What holders are told of. A notice is mailed where an address is known, and else
-- waits at the point, whose officers tell by telephone or letter.
create table holder_notices (
  id         uuid primary key,
  kind       text not null,
  holder_id  uuid not null references holders,
  card_id    uuid not null references cards,
  order_id   uuid references orders,
  point_id   uuid references points, -- where the holder can ask; null: at no point of ours
  language   text not null,
  about_on   date not null,          -- the day that the notice names
  made_at    timestamptz not null,
  state      text not null default 'waiting' constraint holder_notice_state check (state in ('waiting', 'mailed', 'to_tell', 'told')),
  failure    text not null default '', -- why no mail left
  settled_at timestamptz,
  told_by    uuid references officers,
  told_how   text constraint holder_told_how check (told_how in ('phone', 'letter', 'in_person')),
  constraint holder_is_told_by_somebody check ((state = 'told') = (told_by is not null and told_how is not null))
);
create unique index holder_is_told_of_an_order_once on holder_notices (order_id) where kind = 'code_ordered';
create unique index holder_is_told_of_an_address_once on holder_notices (holder_id, about_on) where kind = 'address_changed';
create unique index holder_is_told_of_a_step_once on holder_notices (card_id, kind) where kind not in ('code_ordered', 'address_changed');
create index holder_notices_waiting on holder_notices (made_at) where state = 'waiting';
create index holder_notices_to_tell on holder_notices (point_id, made_at) where state = 'to_tell';
create index holders_who_moved on holders (address_changed_on) where address_changed_on is not null;

-- What the register of health professionals last said of a holder.
alter table holders add column professional_kind text not null default '';
alter table holders add column professional_asked_at timestamptz;

grant select, insert on card_lifecycle to sinetti_worker;
grant select on card_lifecycle to sinetti_server;
grant select on holder_contacts to sinetti_server, sinetti_worker;
grant select, insert on holder_notices to sinetti_server, sinetti_worker;
grant update (state, settled_at, told_by, told_how) on holder_notices to sinetti_server;
grant update (state, settled_at, failure) on holder_notices to sinetti_worker;
grant update (professional_right_to, professional_kind, professional_asked_at) on holders to sinetti_server;
