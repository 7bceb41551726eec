-- name: InsertLetter :exec
insert into letters (id, number, kind, state, order_id, card_id, holder_id, point_id, code_version, address_enc,
  address_hash, postcode, country, language, format, reason, capsule, stock_profile, print_house_id, hold_until,
  predecessor_id, place_index, created_at, state_changed_at)
values (sqlc.arg(id), sqlc.arg(number), sqlc.arg(kind), sqlc.arg(state), sqlc.arg(order_id), sqlc.arg(card_id),
  sqlc.arg(holder_id), sqlc.arg(point_id), sqlc.narg(code_version), sqlc.arg(address_enc), sqlc.arg(address_hash),
  sqlc.arg(postcode), sqlc.arg(country), sqlc.arg(language), sqlc.arg(format), sqlc.arg(reason), sqlc.arg(capsule),
  sqlc.arg(stock_profile), sqlc.arg(print_house_id), sqlc.arg(hold_until), sqlc.narg(predecessor_id),
  sqlc.arg(place_index), sqlc.arg(created_at), sqlc.arg(created_at));

-- A letter, and whether a newer one stands in its place.
-- name: GetLetter :one
select sqlc.embed(l), (l.superseded_by is not null and newer_letter_stands(l.id))::boolean as newer_stands
from letters l where l.id = $1;

-- name: GetLetterByNumber :one
select * from letters where number = $1;

-- Letters of a card that have not ended, and whether a newer one stands in their place.
-- name: ListOpenLettersOfCard :many
select sqlc.embed(l), (l.superseded_by is not null and newer_letter_stands(l.id))::boolean as newer_stands
from letters l
where l.card_id = sqlc.arg(card_id)
  and l.state not in ('used', 'loaded', 'spoiled', 'cancelled', 'returned', 'never_arrived', 'destroyed', 'superseded', 'expired')
order by l.created_at desc, l.id desc limit 50;

-- Whether a card got another letter after one of its letters; one that was
-- cancelled or superseded went nowhere.
-- name: NewerLetterMade :one
select exists (select from letters
  where card_id = sqlc.arg(card_id) and id <> sqlc.arg(id) and created_at >= sqlc.arg(created_at) and state not in ('cancelled', 'superseded'));

-- name: ListLettersOfOrders :many
select * from letters where order_id = any(sqlc.arg(order_ids)::uuid[]) order by order_id, created_at, id;

-- name: ListLettersOfCard :many
select * from letters where card_id = $1 order by created_at desc, id desc limit 50;

-- One step on: zero rows where the letter is no longer where the caller saw it.
-- name: MoveLetter :execrows
update letters set state = sqlc.arg(state), state_changed_at = sqlc.arg(at),
  posted_at = case when sqlc.arg(state) = 'posted' then sqlc.arg(at) else posted_at end
where id = sqlc.arg(id) and state = sqlc.arg(from_state);

-- A newer letter of the same card: an unprinted one is withdrawn, a printed one is marked.
-- name: SupersedeLetter :exec
update letters set superseded_by = sqlc.arg(superseded_by),
  state = case when sqlc.arg(withdrawn)::boolean then 'superseded' else state end,
  state_changed_at = case when sqlc.arg(withdrawn)::boolean then sqlc.arg(at)::timestamptz else state_changed_at end
where id = sqlc.arg(id);

-- The print house that takes a country's letters: the first active one.
-- name: GetPrintHouseOf :one
select * from partners where kind = 'print_house' and active and country = $1 order by created_at, id limit 1;

-- How many orders brought codes to the workplace of a card's holder since the day from
-- which the country of the session's point counts them: each once, however many pieces were
-- made for it, and one for a new card of the products before its first letter is made; 1001
-- is more than anybody asks for.
-- name: CountOrdersToWorkplace :one
with place as (
  select h.work_place_index as index from holders h join cards c on c.holder_id = h.id
  where c.id = sqlc.arg(card_id)::uuid and h.work_place_index <> ''
), since as (
  select (sqlc.arg(since)::jsonb ->> p.country)::date as day
  from officer_sessions s join points p on p.id = s.point_id where s.id = sqlc.arg(session_id)::uuid
)
select count(*) from (
  select o.id from letters l join orders o on o.id = l.order_id
  where o.delivery = 'work' and l.state not in ('cancelled', 'superseded')
    and l.place_index = (select place.index from place) and l.created_at >= (select since.day from since)
  union
  select o.id from orders o join holders h on h.id = o.holder_id join cards c on c.id = o.new_card_id
  where o.kind = 'new_card' and o.delivery = 'work' and o.created_at >= (select since.day from since)
    and o.state not in ('cancelled', 'refused', 'failed', 'returned')
    and h.work_place_index = (select place.index from place) and c.product = any(sqlc.arg(products)::text[])
    and not exists (select from letters l where l.order_id = o.id)
  limit 1001) found;

-- Letters since a day that have no index of their place yet: those of the release before.
-- name: ListLettersWithoutPlace :many
select id, address_enc from letters where place_index is null and created_at >= sqlc.arg(since) order by created_at, id limit 500;

-- name: FillLetterPlace :exec
update letters set place_index = sqlc.arg(place_index)::bytea where id = sqlc.arg(id) and place_index is null;
