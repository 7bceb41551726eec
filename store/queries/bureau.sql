-- Whether a partner may still act: read again in every act.
-- name: GetPartner :one
select id, kind, cert_fingerprint, country, active from partners where id = $1;

-- The first answer to a message.
-- name: GetBureauMessage :one
select body_hash, answer from bureau_messages where partner_id = $1 and message_id = $2;

-- name: InsertBureauMessage :exec
insert into bureau_messages (partner_id, message_id, type, order_id, body_hash, body, answer, received_at)
values (sqlc.arg(partner_id), sqlc.arg(message_id), sqlc.arg(type), sqlc.arg(order_id), sqlc.arg(body_hash),
        sqlc.arg(body), sqlc.arg(answer), sqlc.arg(at));

-- A card moves on by a bureau's answer; what is null stays as it is. Zero rows
-- where the card is no longer where the caller saw it.
-- name: MoveCardByBureau :execrows
update cards
set state = sqlc.arg(state), number = coalesce(sqlc.narg(number), number),
    issued_on = coalesce(sqlc.narg(issued_on), issued_on), expires_on = coalesce(sqlc.narg(expires_on), expires_on),
    dispatched_on = coalesce(sqlc.narg(dispatched_on), dispatched_on), state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id) and state = sqlc.arg(from_state);

-- Which card has a serial.
-- name: GetCardIDByNumber :one
select id from cards where number = sqlc.arg(number)::text;

-- To whom and where a new card's first letter goes.
-- name: GetFirstLetterFacts :one
select sqlc.embed(h), sqlc.embed(p), coalesce(g.customer_number, '')::text as customer_number
from orders o
join holders h on h.id = o.holder_id
join points p on p.id = o.point_id
join cards c on c.id = coalesce(o.new_card_id, o.card_id)
left join organisations g on g.id = c.organisation_id
where o.id = $1;

-- A letter that cannot be printed as it stands says why from its first day.
-- name: SetParkReason :exec
update letters set park_reason = sqlc.arg(park_reason) where id = sqlc.arg(id) and state = 'parked';

-- The vault's newest statement of its intake keys.
-- name: GetIntakeStatement :one
select statement from intake_keys order by valid_from desc, id desc limit 1;

-- The print house that takes a country's letters: the first active one.
-- name: GetPrintHouseOfCountry :one
select id, stock_profile from partners
where kind = 'print_house' and active and country = $1
order by created_at, id
limit 1;
