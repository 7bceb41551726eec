-- Files codes; those that were filed are returned. A code that is there already
-- stays, unless the vault had refused it: then the maker's new one takes its place.
-- An insert returns as many rows as it was given: neither order nor limit apply.
-- name: FileCodes :many
-- @sqlc-vet-disable many-is-ordered many-is-bounded
insert into code_inbox (id, card_id, kind, version, intake_key_id, ciphertext, maker_id, signature, received_at)
select unnest(sqlc.arg(ids)::uuid[]), unnest(sqlc.arg(card_ids)::uuid[]), unnest(sqlc.arg(kinds)::text[]),
       unnest(sqlc.arg(versions)::int[]), unnest(sqlc.arg(intake_key_ids)::text[]), unnest(sqlc.arg(ciphertexts)::bytea[]),
       sqlc.arg(maker_id)::uuid, unnest(sqlc.arg(signatures)::bytea[]), sqlc.arg(at)::timestamptz
on conflict (card_id, kind, version) do update
set intake_key_id = excluded.intake_key_id, ciphertext = excluded.ciphertext, maker_id = excluded.maker_id,
    signature = excluded.signature, received_at = excluded.received_at, refused_for = ''
where code_inbox.refused_for <> ''
returning card_id, kind, version;

-- What is there of these cards already.
-- name: ListFiledCodes :many
select card_id, kind, version, maker_id, signature from code_inbox
where card_id = any(sqlc.arg(card_ids)::uuid[])
order by card_id, kind, version;

-- Locks the cards that a delivery is about, always in the same order, and tells
-- which version of their codes is the newest and whether a letter awaits the next.
-- name: LockCardsOfDelivery :many
select c.id, c.product, c.state, c.code_version, exists (
  select from letters l where l.card_id = c.id and l.code_version is null and l.state in ('awaiting_code', 'parked')) as awaits
from cards c where c.id = any(sqlc.arg(card_ids)::uuid[]) order by c.id for update of c;
