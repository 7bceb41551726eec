-- Letters that are due at a cut-off, a chunk at a time, by card.
-- name: ListDueLetters :many
select id, card_id from letters
where print_house_id = sqlc.arg(print_house_id) and stock_profile = sqlc.arg(stock_profile)
  and state = 'queued' and superseded_by is null and hold_until <= sqlc.arg(due)
order by card_id, id
limit sqlc.arg(first);

-- Letters with all that drawing them needs, in the order of a print stream.
-- name: ListLettersToDraw :many
select sqlc.embed(l), sqlc.embed(p), c.product, c.generation, c.issued_on, g.name as organisation
from letters l
join cards c on c.id = l.card_id
join points p on p.id = l.point_id
join organisations g on g.id = p.organisation_id
where l.id = any(sqlc.arg(ids)::uuid[])
order by l.sequence, l.id;

-- The letters of a part with whether they are off: their card ended or was suspended, or
-- a newer letter has replaced them.
-- name: ListPartLetters :many
select l.id, l.card_id, ((l.superseded_by is not null and newer_letter_stands(l.id)) or c.state = any(sqlc.arg(off)::text[]))::boolean as is_off
from letters l join cards c on c.id = l.card_id
where l.batch_id = sqlc.arg(batch_id)::uuid and l.part = sqlc.arg(part)::int and l.state = 'in_batch'
order by l.sequence, l.id
limit 5000;

-- name: PutLettersInBatch :execrows
update letters set state = 'in_batch', batch_id = sqlc.arg(batch_id)::uuid, state_changed_at = sqlc.arg(at)
where id = any(sqlc.arg(ids)::uuid[]) and state = 'queued';

-- A letter that cannot be drawn or opened waits aside with its reason; one that
-- a newer letter has replaced meanwhile ends instead. What comes back while no newer
-- letter stands loses its mark.
-- name: ParkLetter :one
update letters set state = case when newer_letter_stands(id) then 'superseded' else 'parked' end,
  superseded_by = case when newer_letter_stands(id) then superseded_by end, park_reason = sqlc.arg(reason), park_attempts = park_attempts + 1,
  batch_id = null, part = null, sequence = null, state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id) and state in ('queued', 'awaiting_code', 'in_batch')
returning state;

-- Parked letters that may queue again, the oldest first. One whose code was opened
-- before may not: the vault would refuse it again.
-- name: ListParkedLetters :many
select id, card_id from letters
where state = 'parked' and park_reason <> 'opened_before' and (cardinality(sqlc.arg(numbers)::text[]) = 0 or number = any(sqlc.arg(numbers)::text[]))
order by id limit 300;

-- Parked letters queue again, to be looked at anew; one that a newer letter has
-- replaced ends instead.
-- name: RequeueParked :many
with queued as (
  update letters set park_reason = '', state_changed_at = sqlc.arg(at), state = case
    when newer_letter_stands(id) then 'superseded' when code_version is null then 'awaiting_code' else 'queued' end
  where letters.id = any(sqlc.arg(ids)::uuid[]) and letters.state = 'parked'
  returning id, number, kind, state, card_id, order_id, code_version, hold_until
)
select * from queued order by card_id, id;

-- name: ListParked :many
select id, number, park_reason, park_attempts, state_changed_at from letters
where state = 'parked' order by state_changed_at, id limit sqlc.arg(first);

-- Sequence and part of each letter of a gathered batch: by postcode, as the post wants them.
-- name: NumberLetters :execrows
update letters l set sequence = n.sequence, part = (n.sequence - 1) / sqlc.arg(part_size)::int + 1
from (select i.id, row_number() over (order by i.postcode, i.id)::int as sequence
      from letters i where i.batch_id = sqlc.arg(batch_id)::uuid and i.state = 'in_batch') n
where l.id = n.id;

-- What the manifest says of each letter: no name, no code, no card number.
-- name: ListManifest :many
select l.sequence, l.number, l.part, l.kind, l.postcode, l.country, l.language, l.format, l.order_id
from letters l
where l.batch_id = sqlc.arg(batch_id)::uuid and l.state = 'in_batch' and l.sequence > sqlc.arg(after)::int
order by l.sequence
limit sqlc.arg(first);

-- Orders of a batch that still have to follow it, a chunk at a time.
-- name: ListOrdersInBatch :many
select o.id, o.card_id from letters l
join orders o on o.id = l.order_id
where l.batch_id = sqlc.arg(batch_id)::uuid and o.state = 'in_batch'
order by o.card_id, o.id
limit sqlc.arg(first);

-- The stock profiles of a print house's letters that are due: theirs, whatever the
-- print house's own is by now.
-- name: ListWaitingProfiles :many
select distinct stock_profile from letters
where print_house_id = sqlc.arg(print_house_id) and state = 'queued' and superseded_by is null and hold_until <= sqlc.arg(due)
order by stock_profile
limit 100;

-- Whether letters waited at that instant that no batch was cut for since.
-- name: WaitsForCutOff :one
select exists (
  select from letters l
  where l.print_house_id = sqlc.arg(print_house_id) and l.stock_profile = sqlc.arg(stock_profile)
    and l.state = 'queued' and l.superseded_by is null and l.hold_until <= sqlc.arg(due) and l.state_changed_at <= sqlc.arg(cut_off)
) and not exists (
  select from batches b
  where b.print_house_id = sqlc.arg(print_house_id) and b.stock_profile = sqlc.arg(stock_profile)
    and b.cut_off_at >= sqlc.arg(cut_off)
) as waits;

-- Work that rows still owe: whoever woke for it may have died.
-- name: ListUnfinishedBatches :many
select b.id, b.state from batches b
where b.state in ('open', 'released', 'reconciled')
   or b.state = 'rejected' and exists (select from batch_parts p where p.batch_id = b.id and p.deleted_at is null)
order by b.created_at, b.id
limit 1000;

-- name: ListUnsealedParts :many
select batch_id, part from batch_parts
where batch_id = any(sqlc.arg(batch_ids)::uuid[]) and sealed_at is null
order by batch_id, part;

-- name: CountCodeInbox :one
select count(*) from code_inbox i
join cards c on c.id = i.card_id
where i.taken_at is null and i.refused_for = '' and c.issued_on is not null;

-- Objects of the bucket that a row knows; all others are strays.
-- name: ListKnownObjects :many
select object_name::text as object_name from batch_parts
where object_name = any(sqlc.arg(names)::text[]) and deleted_at is null
union
select f.object_name from batch_files f where f.object_name = any(sqlc.arg(names)::text[])
order by object_name;

-- name: CountParked :one
select count(*) from letters where state = 'parked';

-- How long the oldest piece of work has waited, in seconds.
-- name: GetQueueAges :one
select
  coalesce(extract(epoch from sqlc.arg(now)::timestamptz - (select min(i.received_at) from code_inbox i join cards c on c.id = i.card_id
    where i.taken_at is null and i.refused_for = '' and c.issued_on is not null)), 0)::float8 as codes,
  coalesce(extract(epoch from sqlc.arg(now)::timestamptz - (select min(b.state_changed_at) from batches b where b.state in ('open', 'released'))), 0)::float8 as batches,
  coalesce(extract(epoch from sqlc.arg(now)::timestamptz - (select min(l.created_at) from letters l where l.state = 'awaiting_code')), 0)::float8 as letters;

-- Letters of a batch that are still in it, a chunk at a time, by card.
-- name: ListLettersLeftInBatch :many
select id, card_id from letters
where batch_id = sqlc.arg(batch_id)::uuid and state = 'in_batch'
order by card_id, id
limit sqlc.arg(first);
