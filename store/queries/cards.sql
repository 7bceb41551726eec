-- name: InsertCard :exec
insert into cards (id, holder_id, number, product, generation, organisation_id, point_id, requested_by, replaces_id,
  state, issued_on, dispatched_on, expires_on, code_version, created_at, state_changed_at)
values (sqlc.arg(id), sqlc.arg(holder_id), sqlc.narg(number), sqlc.arg(product), sqlc.arg(generation),
  sqlc.narg(organisation_id), sqlc.narg(point_id), sqlc.narg(requested_by), sqlc.narg(replaces_id), sqlc.arg(state),
  sqlc.narg(issued_on), sqlc.narg(dispatched_on), sqlc.narg(expires_on), sqlc.arg(code_version), sqlc.arg(created_at),
  sqlc.arg(created_at));

-- name: GetCard :one
select * from cards where id = $1;

-- The first statement of every act on a card.
-- name: LockCard :one
select * from cards where id = $1 for update;

-- name: LockCards :many
select * from cards where id = any(sqlc.arg(ids)::uuid[]) order by id for update;

-- A card with all that it stands in for: the one that it replaces, the one before that. Of
-- a card it never changes what it replaces, so that finding them needs no lock; union ends
-- where a line runs in a circle; no line is as long as the bound.
-- name: LockLine :many
with recursive line as (
  select c.id, c.replaces_id from cards c where c.id = sqlc.arg(card_id)::uuid
  union
  select c.id, c.replaces_id from cards c join line on c.id = line.replaces_id
)
select c.* from cards c where c.id in (select line.id from line) order by c.id limit 200 for update of c;

-- name: ListCardsOfHolders :many
select sqlc.embed(c), coalesce(o.name, '')::text as organisation
from cards c left join organisations o on o.id = c.organisation_id
where c.holder_id = any(sqlc.arg(holder_ids)::uuid[]) order by c.holder_id, c.created_at desc, c.id desc;

-- name: ListCards :many
select sqlc.embed(c), coalesce(o.name, '')::text as organisation
from cards c left join organisations o on o.id = c.organisation_id
where c.id = any(sqlc.arg(ids)::uuid[]) order by c.id;

-- Several cards of one state into the next. The caller has locked them.
-- name: MoveCards :exec
update cards set state = sqlc.arg(state), state_changed_at = sqlc.arg(at),
  suspended_from = case when sqlc.arg(state)::text = 'suspended' then state end
where id = any(sqlc.arg(ids)::uuid[]) and state = sqlc.arg(from_state);

-- A card that was suspended on its way lies at its point now. The caller has locked it.
-- name: MarkSuspendedCardArrived :execrows
update cards set suspended_from = 'arrived' where id = $1 and state = 'suspended' and suspended_from = 'dispatched';

-- name: MoveCard :execrows
update cards set state = sqlc.arg(state), state_changed_at = sqlc.arg(at),
  suspended_from = case when sqlc.arg(state)::text = 'suspended' then state end
where id = sqlc.arg(id) and state = sqlc.arg(from_state);
