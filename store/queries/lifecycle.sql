-- Cards of a product that have long been in a state, and whom a step has not befallen
-- yet. The caller looks at each again under its lock.
-- name: ListCardsLongInState :many
select c.id from cards c
where c.product = sqlc.arg(product) and c.state = any(sqlc.arg(states)::text[]) and c.state_changed_at < sqlc.arg(before)
  and c.id > sqlc.arg(after)
  and not exists (select from card_lifecycle s where s.card_id = c.id and s.step = sqlc.arg(step))
order by c.id limit sqlc.arg(first);

-- name: ListCardsExpiring :many
select c.id from cards c
where c.product = sqlc.arg(product) and c.state = any(sqlc.arg(states)::text[]) and c.expires_on <= sqlc.arg(by_day)::date
  and c.id > sqlc.arg(after)
  and not exists (select from card_lifecycle s where s.card_id = c.id and s.step = sqlc.arg(step))
order by c.id limit sqlc.arg(first);

-- name: ListCardsReplaced :many
select distinct c.id from cards n join cards c on c.id = n.replaces_id
where c.product = sqlc.arg(product) and c.state = any(sqlc.arg(states)::text[]) and c.id > sqlc.arg(after)
  and n.state = 'activated' and n.state_changed_at <= sqlc.arg(before)
order by c.id limit sqlc.arg(first);

-- The first statement of a step: the card, and since when it is in its state.
-- name: LockCardForStep :one
select * from cards where id = $1 for update;

-- The newest card that follows another and came to be, or still may.
-- name: GetSuccessor :one
select * from cards
where replaces_id = sqlc.arg(card_id)::uuid and state not in ('cancelled', 'production_failed')
order by created_at desc, id desc limit 1;

-- The card from which the line goes on that a card is in: the last one that has not ended,
-- else the last one that came to be.
-- name: GetHeir :one
with recursive up as (
  select c.id, c.replaces_id from cards c where c.id = sqlc.arg(card_id)::uuid
  union
  select c.id, c.replaces_id from cards c join up on c.id = up.replaces_id
), line as (
  select up.id, 0 as depth from up where up.replaces_id is null
  union all
  select c.id, line.depth + 1 from cards c join line on c.replaces_id = line.id
)
select c.* from line join cards c on c.id = line.id
where c.state not in ('cancelled', 'production_failed', 'destroyed')
order by c.state not in ('revoked', 'expired', 'chip_locked') desc, line.depth desc, c.created_at desc, c.id desc limit 1;

-- name: ListStepsOfCard :many
select step from card_lifecycle where card_id = $1 order by step limit 100;

-- name: InsertCardStep :exec
insert into card_lifecycle (card_id, step, at, rule, rulebook_version)
values (sqlc.arg(card_id), sqlc.arg(step), sqlc.arg(at), sqlc.arg(rule), sqlc.arg(rulebook_version));

-- Orders of a card and the one that made it, not ended.
-- name: ListOpenOrdersAbout :many
select * from orders
where (card_id = sqlc.arg(card_id)::uuid or new_card_id = sqlc.arg(card_id)::uuid)
  and state not in ('closed', 'cancelled', 'refused', 'failed', 'returned', 'superseded')
order by created_at desc, id desc limit 50;
