-- The first answer to a receipt.
-- name: GetReceipt :one
select * from receipts where print_house_id = $1 and receipt_id = $2;

-- name: InsertReceipt :exec
insert into receipts (print_house_id, receipt_id, batch_id, kind, body_hash, body, answer, received_at)
values (sqlc.arg(print_house_id), sqlc.arg(receipt_id), sqlc.arg(batch_id), sqlc.arg(kind), sqlc.arg(body_hash),
        sqlc.arg(body), sqlc.arg(answer), sqlc.arg(at));

-- The first receipt that said that a file was fetched.
-- name: GetFetchedReceipt :one
select * from receipts
where batch_id = sqlc.arg(batch_id) and kind = 'fetched' and coalesce(body->>'file', '') = sqlc.arg(file)::text
order by received_at, receipt_id
limit 1;

-- name: ListReceiptsOfBatches :many
select r.batch_id, r.receipt_id, r.kind, r.received_at
from unnest(sqlc.arg(batch_ids)::uuid[]) as b(id)
cross join lateral (
  select n.batch_id, n.receipt_id, n.kind, n.received_at from receipts n
  where n.batch_id = b.id order by n.received_at desc, n.receipt_id desc limit 100
) r
order by r.batch_id, r.received_at, r.receipt_id;

-- All pieces of a batch, for judging a receipt and for telling what is missing.
-- name: ListPieces :many
select l.id, l.number, l.part, l.sequence, l.state, l.card_id, l.order_id, l.code_version, o.delivery
from letters l
join orders o on o.id = l.order_id
where l.batch_id = any(sqlc.arg(batch_ids)::uuid[])
order by l.sequence;

-- Several pieces one step on, with what is told of each.
-- name: MovePieces :many
with moved as (
  update letters l set state = sqlc.arg(state), state_changed_at = sqlc.arg(at),
    posted_at = case when sqlc.arg(state) = 'posted' then sqlc.arg(at) else l.posted_at end
  where l.id = any(sqlc.arg(ids)::uuid[]) and l.state = sqlc.arg(from_state)
  returning l.id, l.card_id, l.order_id, l.number, l.kind, l.sequence
)
select id, card_id, order_id, number, kind from moved order by sequence, id;

-- Pieces that are not printed go back into the queue, with a mark where their print house
-- sent them; one that a newer letter of its card has replaced meanwhile ends instead, and
-- where none stands any more, that mark is taken off.
-- name: RequeueLetters :many
with back as (
  update letters set state = case when newer_letter_stands(letters.id) then 'superseded' else 'queued' end,
    superseded_by = case when newer_letter_stands(letters.id) then superseded_by end,
    was_rejected = was_rejected or sqlc.arg(rejected)::boolean, batch_id = null, part = null, sequence = null, state_changed_at = sqlc.arg(at)
  where letters.id = any(sqlc.arg(ids)::uuid[]) and letters.state = 'in_batch'
  returning id, order_id, state
)
select id, order_id, state from back order by id;

-- Letter orders that end when their letter is posted: those not delivered to a
-- point; with their last step. Who waits for a card waits on.
-- name: ClosePostedOrders :many
with closed as (
  update orders set state = 'closed', state_changed_at = sqlc.arg(at)
  where orders.id = any(sqlc.arg(ids)::uuid[]) and orders.state = 'posted' and orders.delivery <> 'point' and orders.kind <> 'new_card'
  returning orders.id, orders.kind, orders.card_id, orders.holder_id
), stepped as (
  insert into order_steps (order_id, step, state, at, actor)
  select c.id, coalesce((select max(s.step) from order_steps s where s.order_id = c.id), 0) + 1, 'closed', sqlc.arg(at), sqlc.arg(actor)
  from closed c
)
select id, kind, card_id, holder_id from closed order by card_id, id;

-- Several orders to their end, with their steps, in one statement; told are which.
-- name: EndOrders :many
with ended as (
  update orders set state = sqlc.arg(state)::text, state_changed_at = sqlc.arg(at)
  where orders.id = any(sqlc.arg(ids)::uuid[]) and orders.state = sqlc.arg(from_state)::text
  returning orders.id, orders.kind, orders.card_id, orders.holder_id
), stepped as (
  insert into order_steps (order_id, step, state, at, actor)
  select e.id, coalesce((select max(s.step) from order_steps s where s.order_id = e.id), 0) + 1, sqlc.arg(state)::text, sqlc.arg(at), sqlc.arg(actor)
  from ended e
)
select id, kind, card_id, holder_id from ended order by card_id, id;

-- What is not printed yet of these cards' letters ends; told are their orders.
-- name: WithdrawLettersOfCards :many
with withdrawn as (
  update letters l set state = 'cancelled', state_changed_at = sqlc.arg(at)
  from orders o
  where l.card_id = any(sqlc.arg(card_ids)::uuid[]) and l.state in ('awaiting_code', 'queued', 'parked') and o.id = l.order_id
  returning o.id, l.card_id, o.holder_id, o.kind
)
select id, card_id, holder_id, kind from withdrawn order by id;

-- What is not printed yet of these letters ends where their card is off; told are
-- the orders that end with them. The order of a new card goes the way of its card.
-- name: WithdrawLettersOfCardsOff :many
with withdrawn as (
  update letters l set state = 'cancelled', state_changed_at = sqlc.arg(at)
  from orders o, cards c
  where l.id = any(sqlc.arg(ids)::uuid[]) and l.state in ('queued', 'parked') and o.id = l.order_id
    and c.id = l.card_id and c.state = any(sqlc.arg(off)::text[])
  returning o.id, o.kind
)
select id from withdrawn where kind <> 'new_card' order by id;
