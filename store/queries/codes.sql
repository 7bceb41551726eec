-- Codes that wait to be taken in, oldest first. The rows are not locked: the
-- taker locks their cards and reads them again. Codes of a card that is not
-- produced yet wait: only its issue date tells which row of the rulebook holds.
-- name: ListCodeInbox :many
select i.id, i.card_id from code_inbox i
join cards c on c.id = i.card_id
where i.taken_at is null and i.refused_for = '' and c.issued_on is not null
order by i.received_at, i.id
limit sqlc.arg(first);

-- name: ReadCodeInbox :many
select sqlc.embed(i), c.product, c.generation, c.issued_on, c.code_version
from code_inbox i
join cards c on c.id = i.card_id
where i.card_id = any(sqlc.arg(card_ids)::uuid[]) and i.taken_at is null and i.refused_for = '' and c.issued_on is not null
order by i.card_id, i.version, i.kind;

-- name: MarkCodesTaken :exec
update code_inbox set taken_at = sqlc.arg(at), ciphertext = ''
where id = any(sqlc.arg(ids)::uuid[]) and taken_at is null;

-- name: RefuseCode :exec
update code_inbox set refused_for = sqlc.arg(reason) where id = sqlc.arg(id);

-- name: InsertCodes :exec
insert into codes (card_id, kind, version, sealed, key_name, epoch, created_at)
select unnest(sqlc.arg(card_ids)::uuid[]), unnest(sqlc.arg(kinds)::text[]), unnest(sqlc.arg(versions)::int[]),
  unnest(sqlc.arg(sealed)::bytea[]), unnest(sqlc.arg(key_names)::text[]), unnest(sqlc.arg(epochs)::int[]), sqlc.arg(at)::timestamptz
on conflict (card_id, version, kind) do nothing;

-- Which codes of these cards the vault holds.
-- name: ListCodeVersions :many
select card_id, version, kind from codes
where card_id = any(sqlc.arg(card_ids)::uuid[]) and destroyed_at is null
order by card_id, version, kind;

-- The sealed codes of the letters of one part, in one read.
-- name: ListCodesOfLetters :many
select k.* from codes k
where (k.card_id, k.version) in (
  select l.card_id, l.code_version from letters l where l.id = any(sqlc.arg(letter_ids)::uuid[]))
order by k.card_id, k.version, k.kind;

-- Letters that wait for the maker's next codes, parked ones among them.
-- name: ListLettersAwaitingCode :many
select * from letters
where state in ('awaiting_code', 'parked') and code_version is null and card_id = any(sqlc.arg(card_ids)::uuid[])
order by card_id, created_at, id;

-- name: QueueAwaitingLetter :execrows
update letters set state = case when state = 'awaiting_code' then 'queued' else state end,
  code_version = sqlc.arg(code_version)::int, state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id) and state in ('awaiting_code', 'parked') and code_version is null;

-- Letters that a batch passed by because their code was not there yet wait for the
-- next cut-off once it is.
-- name: QueueLettersWithoutCode :execrows
update letters set state = 'queued', park_reason = '', state_changed_at = sqlc.arg(at)
where card_id = any(sqlc.arg(card_ids)::uuid[]) and state = 'parked' and park_reason = 'no_code' and superseded_by is null
  and exists (select from codes k where k.card_id = letters.card_id and k.version = letters.code_version);

-- name: SetCardCodeVersion :exec
update cards set code_version = sqlc.arg(code_version) where id = sqlc.arg(id) and code_version < sqlc.arg(code_version);

-- Codes of a batch's letters that no other letter still has to print, of the
-- products named, a chunk at a time after the one named.
-- name: ListCodesToDestroy :many
select distinct k.card_id, k.version, k.kind, k.key_name, c.product, c.generation, c.issued_on
from letters l
join cards c on c.id = l.card_id
join codes k on k.card_id = l.card_id and k.version = l.code_version
where l.batch_id = sqlc.arg(batch_id)::uuid and k.destroyed_at is null and c.product = any(sqlc.arg(products)::text[])
  and (k.card_id, k.version, k.kind) > (sqlc.arg(after_card)::uuid, sqlc.arg(after_version)::int, sqlc.arg(after_kind)::text)
  and not exists (
    select from letters w
    left join reprint_requests r on r.letter_id = w.id
    where w.card_id = k.card_id and w.code_version = k.version
      and (w.state in ('queued', 'parked', 'in_batch', 'printed', 'inserted')
           or (w.state = 'spoiled' and r.id is not null and r.new_letter_id is null and r.refused_at is null)))
order by k.card_id, k.version, k.kind
limit sqlc.arg(first);

-- Codes of one card whose row has ended: the card has, or, of the products named,
-- every letter that had to print them. The worker draws what is in a batch first,
-- and the first letter of a card is made when it was dispatched.
-- name: ListEndedCodesOfCard :many
select k.card_id, k.version, k.kind, k.key_name, c.product, c.generation, c.issued_on, c.state, c.holder_id
from codes k
join cards c on c.id = k.card_id
where k.card_id = sqlc.arg(card_id) and k.destroyed_at is null
  and not exists (select from letters b where b.card_id = k.card_id and b.state = 'in_batch')
  and (c.state = any(sqlc.arg(ended_states)::text[])
    or c.product = any(sqlc.arg(products)::text[]) and c.state not in ('ordered', 'in_production', 'produced')
      and not exists (
        select from letters w
        left join reprint_requests r on r.letter_id = w.id
        where w.card_id = k.card_id
          and (w.code_version = k.version and w.state in ('queued', 'parked', 'printed', 'inserted')
               or w.code_version = k.version and w.state = 'spoiled' and r.id is not null and r.new_letter_id is null and r.refused_at is null
               or w.code_version is null and k.version > c.code_version and w.state in ('awaiting_code', 'parked'))))
order by k.version, k.kind
limit 100;

-- Cards that have such codes, a chunk at a time after the one named.
-- name: ListCardsOfEndedCodes :many
select distinct k.card_id
from codes k
join cards c on c.id = k.card_id
where k.card_id > sqlc.arg(after)::uuid and k.destroyed_at is null
  and not exists (select from letters b where b.card_id = k.card_id and b.state = 'in_batch')
  and (c.state = any(sqlc.arg(ended_states)::text[])
    or c.product = any(sqlc.arg(products)::text[]) and c.state not in ('ordered', 'in_production', 'produced')
      and not exists (
        select from letters w
        left join reprint_requests r on r.letter_id = w.id
        where w.card_id = k.card_id
          and (w.code_version = k.version and w.state in ('queued', 'parked', 'printed', 'inserted')
               or w.code_version = k.version and w.state = 'spoiled' and r.id is not null and r.new_letter_id is null and r.refused_at is null
               or w.code_version is null and k.version > c.code_version and w.state in ('awaiting_code', 'parked'))))
order by k.card_id
limit sqlc.arg(first);

-- What waits in the inbox of a card that has ended is never taken in.
-- name: RefuseInboxOfEndedCard :exec
update code_inbox set refused_for = 'CARD_ENDED', ciphertext = ''
where card_id = sqlc.arg(card_id) and taken_at is null and refused_for = ''
  and exists (select from cards c where c.id = code_inbox.card_id and c.state = any(sqlc.arg(ended_states)::text[]));

-- name: MarkCodesDestroyed :exec
update codes set sealed = null, destroyed_at = sqlc.arg(at)
where key_name = any(sqlc.arg(key_names)::text[]) and card_id = any(sqlc.arg(card_ids)::uuid[]) and destroyed_at is null;

-- The keys that a row knows: all others in the key store are strays of a take-in
-- that did not commit.
-- name: ListLivingKeys :many
select key_name from codes
where destroyed_at is null and key_name > sqlc.arg(after)::text
order by key_name
limit sqlc.arg(first);

-- name: UpsertIntakeKeys :exec
insert into intake_keys (id, statement, valid_from, valid_to)
values (sqlc.arg(id), sqlc.arg(statement), sqlc.arg(valid_from), sqlc.arg(valid_to))
on conflict (id) do update set statement = excluded.statement, valid_to = excluded.valid_to;
