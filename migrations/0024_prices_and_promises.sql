-- +goose Up
-- What was promised with an order, a row a step, written once with it. What became of
-- each promise is told by order_steps, which nobody changes either: nothing is kept
-- twice, and no step that is taken has more to write.
create table order_promises (
  order_id    uuid not null references orders,
  step        text not null constraint promise_step check (step in
    ('at_print_house', 'posted', 'at_bureau', 'produced', 'dispatched', 'arrived', 'received')),
  promised_on date not null,
  primary key (order_id, step)
);
create index order_promises_by_day on order_promises (promised_on, step);

-- A point's own prices. A row is never changed: of those for one day the last one
-- set holds, and one without an amount lets the general list hold again.
create table point_prices (
  id          uuid primary key,
  point_id    uuid not null references points,
  kind        text not null constraint point_price_kind check (kind in ('code_letter', 'puk_envelope', 'new_card')),
  cents       bigint constraint point_price_is_not_negative check (cents between 0 and 1000000), -- tax included; null: the general list's
  currency    text not null constraint point_price_currency check (currency ~ '^[A-Z]{3}$'),
  vat_permille integer not null constraint point_price_tax check (vat_permille between 0 and 500),
  valid_from  date not null,
  set_by      uuid not null references officers,
  set_at      timestamptz not null
);
create index point_prices_in_force on point_prices (point_id, kind, valid_from desc, set_at desc, id desc);

-- By what an order's price was asked, and by which row.
alter table orders add column price_why text not null default 'general_list'
  constraint order_price_why check (price_why in ('general_list', 'point_list', 'own_staff', 'complaint'));
alter table orders add column price_rule text not null default '';

grant select, insert on order_promises, point_prices to sinetti_server;
grant select on order_promises to sinetti_worker;
