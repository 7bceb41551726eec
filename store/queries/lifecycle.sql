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

-- Cards of a product in whose line a later one has long been in use, next to it or further
-- on. Union ends where a line runs in a circle.
-- name: ListCardsReplaced :many
with recursive follows as (
  select c.id as card_id, n.id from cards c join cards n on n.replaces_id = c.id
  where c.product = sqlc.arg(product) and c.state = any(sqlc.arg(states)::text[]) and c.id > sqlc.arg(after)
  union
  select follows.card_id, n.id from cards n join follows on n.replaces_id = follows.id
)
select distinct follows.card_id from follows join cards n on n.id = follows.id
where n.state = 'activated' and n.state_changed_at <= sqlc.arg(before) and n.id <> follows.card_id
order by follows.card_id limit sqlc.arg(first);

-- The first statement of a step: the card, and since when it is in its state.
-- name: LockCardForStep :one
select * from cards where id = $1 for update;

-- The card that follows another in its line, next to it or further on: the one that was
-- first in use, else the newest that came to be, or still may.
-- name: GetSuccessor :one
with recursive follows as (
  select n.id from cards n where n.replaces_id = sqlc.arg(card_id)::uuid
  union
  select n.id from cards n join follows on n.replaces_id = follows.id
)
select c.* from follows join cards c on c.id = follows.id
where c.state not in ('cancelled', 'production_failed') and c.id <> sqlc.arg(card_id)::uuid
order by c.state = 'activated' desc, case when c.state = 'activated' then c.state_changed_at end,
  c.created_at desc, c.id desc limit 1;

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
