-- name: InsertOrder :exec
insert into orders (id, number, kind, state, card_id, new_card_id, holder_id, point_id, officer_id, visit_id,
  verification_id, reason, delivery, language, format, payer, payer_reference, price_cents, price_currency,
  price_vat_permille, price_why, price_rule, promised_on, rulebook_version, complaint_id, created_at, state_changed_at)
values (sqlc.arg(id), sqlc.arg(number), sqlc.arg(kind), sqlc.arg(state), sqlc.arg(card_id), sqlc.narg(new_card_id),
  sqlc.arg(holder_id), sqlc.arg(point_id), sqlc.arg(officer_id), sqlc.arg(visit_id), sqlc.arg(verification_id),
  sqlc.arg(reason), sqlc.arg(delivery), sqlc.arg(language), sqlc.arg(format), sqlc.arg(payer),
  sqlc.arg(payer_reference), sqlc.arg(price_cents), sqlc.arg(price_currency), sqlc.arg(price_vat_permille),
  sqlc.arg(price_why), sqlc.arg(price_rule), sqlc.arg(promised_on), sqlc.arg(rulebook_version), sqlc.narg(complaint_id), sqlc.arg(created_at), sqlc.arg(created_at));

-- name: InsertOrderStep :exec
insert into order_steps (order_id, step, state, at, actor)
select sqlc.arg(order_id), coalesce(max(step), 0) + 1, sqlc.arg(state), sqlc.arg(at), sqlc.arg(actor)
from order_steps where order_id = sqlc.arg(order_id);

-- One step on: zero rows where the order is no longer where the caller saw it.
-- name: MoveOrder :execrows
update orders set state = sqlc.arg(state), state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id) and state = sqlc.arg(from_state);

-- Several orders one step on, with their steps, in one statement.
-- name: MoveOrders :exec
with moved as (
  update orders set state = sqlc.arg(state), state_changed_at = sqlc.arg(at)
  where orders.id = any(sqlc.arg(ids)::uuid[]) and orders.state = sqlc.arg(from_state) returning orders.id, orders.state
)
insert into order_steps (order_id, step, state, at, actor)
select m.id, coalesce((select max(s.step) from order_steps s where s.order_id = m.id), 0) + 1,
  m.state, sqlc.arg(at), sqlc.arg(actor)
from moved m;

-- name: GetOrder :one
select * from orders where id = $1;

-- name: LockOrder :one
select * from orders where id = $1 for update;

-- name: ListOpenOrdersOfCard :many
select * from orders
where card_id = sqlc.arg(card_id) and state not in ('closed', 'cancelled', 'refused', 'failed', 'returned', 'superseded')
order by created_at desc, id desc limit 50;

-- name: GetLastOrderAt :one
select coalesce(max(created_at), 'epoch')::timestamptz as at from orders
where card_id = $1 and state not in ('cancelled', 'refused');

-- One order as a page shows it.
-- name: GetOrderOnPage :one
select sqlc.embed(o), sqlc.embed(h), sqlc.embed(c), coalesce(g.name, '')::text as organisation
from orders o
join holders h on h.id = o.holder_id
join cards c on c.id = o.card_id
left join organisations g on g.id = c.organisation_id
where o.id = $1;

-- The order page of a point: newest first, after a row of the page before (for
-- the first page: a moment beyond all others). Every list takes its scope.
-- name: ListOrdersOfPoint :many
select o.id, o.number, o.kind, o.state, o.card_id, o.new_card_id, o.holder_id, o.point_id, o.officer_id, o.reason,
  o.delivery, o.language, o.format, o.payer, o.payer_reference, o.price_cents, o.price_currency, o.price_vat_permille, o.price_why, o.price_rule, o.promised_on,
  o.rulebook_version, o.created_at, o.state_changed_at,
  h.person_enc, h.address_enc, h.protected, h.language as holder_language, (h.work_enc is not null)::boolean as has_work,
  c.number as card_number, c.product, c.generation, c.state as card_state, c.issued_on, c.expires_on,
  coalesce(g.name, '')::text as organisation
from orders o
join holders h on h.id = o.holder_id
join cards c on c.id = o.card_id
left join organisations g on g.id = c.organisation_id
where o.point_id = sqlc.arg(point_id)
  and (o.created_at, o.id) < (sqlc.arg(before_at)::timestamptz, sqlc.arg(before_id)::uuid)
order by o.created_at desc, o.id desc
limit sqlc.arg(first);

-- The orders that wait for the same people, the one promised the earliest first:
-- what is late, then what is due today, then the rest.
-- name: ListPressingOrdersOfPoint :many
select o.id, o.number, o.kind, o.state, o.card_id, o.new_card_id, o.holder_id, o.point_id, o.officer_id, o.reason,
  o.delivery, o.language, o.format, o.payer, o.payer_reference, o.price_cents, o.price_currency, o.price_vat_permille, o.price_why, o.price_rule, o.promised_on,
  o.rulebook_version, o.created_at, o.state_changed_at,
  h.person_enc, h.address_enc, h.protected, h.language as holder_language, (h.work_enc is not null)::boolean as has_work,
  c.number as card_number, c.product, c.generation, c.state as card_state, c.issued_on, c.expires_on,
  coalesce(g.name, '')::text as organisation
from (
  select * from orders p
  where p.point_id = sqlc.arg(point_id)
    and (sqlc.narg(states)::text[] is null or p.state = any(sqlc.narg(states)::text[]))
    and (sqlc.narg(turns)::text[] is null or p.state || ' ' || p.delivery = any(sqlc.narg(turns)::text[]))
  order by p.promised_on, p.created_at, p.id
  limit sqlc.arg(first)) o
join holders h on h.id = o.holder_id
join cards c on c.id = o.card_id
left join organisations g on g.id = c.organisation_id
order by o.promised_on, o.created_at, o.id;

-- The order page, narrowed by states, by pairs of state and delivery, by kind and day;
-- an absent argument narrows nothing.
-- name: ListOrdersOfPointBy :many
select o.id, o.number, o.kind, o.state, o.card_id, o.new_card_id, o.holder_id, o.point_id, o.officer_id, o.reason,
  o.delivery, o.language, o.format, o.payer, o.payer_reference, o.price_cents, o.price_currency, o.price_vat_permille, o.price_why, o.price_rule, o.promised_on,
  o.rulebook_version, o.created_at, o.state_changed_at,
  h.person_enc, h.address_enc, h.protected, h.language as holder_language, (h.work_enc is not null)::boolean as has_work,
  c.number as card_number, c.product, c.generation, c.state as card_state, c.issued_on, c.expires_on,
  coalesce(g.name, '')::text as organisation
from orders o
join holders h on h.id = o.holder_id
join cards c on c.id = o.card_id
left join organisations g on g.id = c.organisation_id
where o.point_id = sqlc.arg(point_id)
  and (o.created_at, o.id) < (sqlc.arg(before_at)::timestamptz, sqlc.arg(before_id)::uuid)
  and o.created_at >= sqlc.arg(not_before)::timestamptz
  and (sqlc.narg(states)::text[] is null or o.state = any(sqlc.narg(states)::text[]))
  and (sqlc.narg(turns)::text[] is null or o.state || ' ' || o.delivery = any(sqlc.narg(turns)::text[]))
  and o.state_changed_at >= sqlc.arg(not_changed_before)::timestamptz
  and (sqlc.narg(kind)::text is null or o.kind = sqlc.narg(kind)::text)
order by o.created_at desc, o.id desc
limit sqlc.arg(first);

-- New cards of a point that were dispatched and not recorded as arrived, the oldest
-- order first, after a row of the page before.
-- name: ListExpectedCards :many
select o.id, o.number, o.kind, o.state, o.card_id, o.new_card_id, o.holder_id, o.point_id, o.officer_id, o.reason,
  o.delivery, o.language, o.format, o.payer, o.payer_reference, o.price_cents, o.price_currency, o.price_vat_permille, o.price_why, o.price_rule, o.promised_on,
  o.rulebook_version, o.created_at, o.state_changed_at,
  h.person_enc, h.address_enc, h.protected, h.language as holder_language, (h.work_enc is not null)::boolean as has_work,
  c.number as card_number, c.product, c.generation, c.state as card_state, c.issued_on, c.expires_on,
  coalesce(g.name, '')::text as organisation
from orders o
join holders h on h.id = o.holder_id
join cards c on c.id = o.card_id
left join organisations g on g.id = c.organisation_id
where o.point_id = sqlc.arg(point_id) and o.state = 'dispatched' and o.kind = 'new_card'
  and (o.created_at, o.id) > (sqlc.arg(after_at)::timestamptz, sqlc.arg(after_id)::uuid)
order by o.created_at, o.id
limit sqlc.arg(first);

-- The newest orders of a card, whatever point placed them: the caller keeps its own.
-- name: ListOrdersOfCard :many
select * from orders where card_id = sqlc.arg(card_id) or new_card_id = sqlc.arg(card_id)
order by created_at desc, id desc limit 50;

-- name: ListOrderSteps :many
select * from order_steps where order_id = any(sqlc.arg(order_ids)::uuid[]) order by order_id, step;

-- Where an order is now, for whoever follows it; within its point.
-- name: GetOrderState :one
select id, state, state_changed_at, point_id from orders where id = $1;

-- Whose turn it is follows from state and delivery, written as pairs.
-- name: CountOrdersOfPoint :one
select
  count(*) filter (where state || ' ' || delivery = any(sqlc.arg(our_turns)::text[])) as waiting_for_us,
  count(*) filter (where state || ' ' || delivery = any(sqlc.arg(others_turns)::text[])) as waiting_for_others,
  count(*) filter (where created_at >= sqlc.arg(since)::timestamptz) as placed_today,
  count(*) filter (where kind = 'new_card' and state = 'dispatched') as cards_expected,
  count(*) filter (where kind = 'new_card' and state = 'dispatched' and promised_on < sqlc.arg(today)::date) as cards_late
from orders
where point_id = sqlc.arg(point_id)
  and (state = any(sqlc.arg(open_states)::text[]) or created_at >= sqlc.arg(since)::timestamptz);
