-- name: InsertBatch :exec
insert into batches (id, number, print_house_id, stock_profile, state, cut_off_at, cut_off_by, created_at, state_changed_at)
values (sqlc.arg(id), sqlc.arg(number), sqlc.arg(print_house_id), sqlc.arg(stock_profile), 'open',
        sqlc.arg(cut_off_at), sqlc.arg(cut_off_by), sqlc.arg(cut_off_at), sqlc.arg(cut_off_at));

-- name: GetBatch :one
select * from batches where id = $1;

-- name: LockBatch :one
select * from batches where id = $1 for update;

-- name: GetBatchByNumber :one
select * from batches where number = $1 and print_house_id = $2;

-- name: LockBatchByNumber :one
select * from batches where number = $1 and print_house_id = $2 for update;

-- The officers' list, newest first; before is the last row of the page before.
-- name: ListBatches :many
-- Of one print house only, where one is given.
select * from batches
where (sqlc.narg(before_id)::uuid is null
    or (created_at, id) < (sqlc.narg(before_at)::timestamptz, sqlc.narg(before_id)::uuid))
  and (sqlc.narg(state)::text is null or state = sqlc.narg(state)::text)
  and (sqlc.narg(print_house_id)::uuid is null or print_house_id = sqlc.narg(print_house_id)::uuid)
order by created_at desc, id desc
limit sqlc.arg(first);

-- What a print house may fetch, oldest first; what is closed was reconciled and is gone.
-- name: ListReadyBatches :many
select * from batches
where print_house_id = sqlc.arg(print_house_id) and state in ('sealed', 'fetched', 'verified', 'printing')
order by created_at, id
limit sqlc.arg(first);

-- name: ListBatchesByID :many
select * from batches where id = any(sqlc.arg(ids)::uuid[]) order by id;

-- name: MoveBatch :execrows
update batches set state = sqlc.arg(state), state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id) and state = sqlc.arg(from_state);

-- What gathering found: the batch waits for two people, or is released at once.
-- name: FinishGathering :exec
update batches set state = sqlc.arg(state), hold_reasons = sqlc.arg(hold_reasons), letters = sqlc.arg(letters),
  parts = sqlc.arg(parts), key_fingerprint = sqlc.arg(key_fingerprint), state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id);

-- name: MarkBatchSealed :exec
update batches set state = 'sealed', letters = sqlc.arg(letters), manifest_sha256 = sqlc.arg(manifest_sha256),
  sealed_at = sqlc.arg(at), state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id);

-- name: InsertBatchPart :exec
insert into batch_parts (batch_id, part, first_sequence, last_sequence)
values (sqlc.arg(batch_id), sqlc.arg(part), sqlc.arg(first_sequence), sqlc.arg(last_sequence));

-- name: ListBatchParts :many
select * from batch_parts where batch_id = any(sqlc.arg(batch_ids)::uuid[]) order by batch_id, part;

-- Nobody else seals a part while it is being sealed: a second worker finds nothing.
-- name: LockBatchPart :one
select * from batch_parts
where batch_id = sqlc.arg(batch_id) and part = sqlc.arg(part)
for update skip locked;

-- name: MarkPartSealed :exec
update batch_parts set object_name = sqlc.narg(object_name), sha256 = sqlc.narg(sha256), bytes = sqlc.narg(bytes),
  pages = sqlc.narg(pages), sealed_at = sqlc.arg(at)
where batch_id = sqlc.arg(batch_id) and part = sqlc.arg(part);

-- name: CountUnsealedParts :one
select count(*) from batch_parts where batch_id = $1 and sealed_at is null;

-- name: MarkPartsDeleted :exec
update batch_parts set deleted_at = sqlc.arg(at) where batch_id = sqlc.arg(batch_id) and deleted_at is null;

-- name: InsertBatchFile :exec
insert into batch_files (batch_id, name, object_name, sha256, bytes)
values (sqlc.arg(batch_id), sqlc.arg(name), sqlc.arg(object_name), sqlc.arg(sha256), sqlc.arg(bytes));

-- name: ListBatchFiles :many
select * from batch_files where batch_id = any(sqlc.arg(batch_ids)::uuid[]) order by batch_id, name;

-- name: GetBatchFile :one
select f.* from batch_files f
join batches b on b.id = f.batch_id
where b.number = sqlc.arg(number) and b.print_house_id = sqlc.arg(print_house_id) and f.name = sqlc.arg(name);

-- name: InsertBatchRelease :exec
insert into batch_releases (batch_id, officer_id, released_at)
values (sqlc.arg(batch_id), sqlc.arg(officer_id), sqlc.arg(at));

-- name: ListBatchReleases :many
select * from batch_releases where batch_id = any(sqlc.arg(batch_ids)::uuid[]) order by batch_id, released_at, officer_id;

-- The pieces of batches by where they are; what the print house owes follows from it.
-- A piece that a point destroyed after it was posted was posted all the same.
-- name: CountPieces :many
select l.batch_id, (case when m.letter_id is null then l.state else 'posted' end)::text as state, count(*) as pieces
from letters l left join letter_marks m on m.letter_id = l.id
where l.batch_id = any(sqlc.arg(batch_ids)::uuid[])
group by 1, 2
order by 1, 2;

-- Whether a batch for this key, and one in this profile, was reconciled before,
-- and whether a letter of this batch was in one that a print house sent back.
-- name: WasReconciledBefore :one
select exists (select from batches k where k.print_house_id = sqlc.arg(print_house_id)
                 and k.key_fingerprint = sqlc.arg(key_fingerprint) and k.state in ('reconciled', 'closed')) as for_key,
       exists (select from batches p where p.print_house_id = sqlc.arg(print_house_id)
                 and p.stock_profile = sqlc.arg(stock_profile) and p.state in ('reconciled', 'closed')) as in_profile,
       exists (select from letters l where l.batch_id = sqlc.arg(batch_id)::uuid and l.was_rejected) as rejected;

-- The sizes of a print house's last batches, for the median.
-- name: ListLastBatchSizes :many
select letters from batches
where print_house_id = sqlc.arg(print_house_id) and sealed_at is not null
order by sealed_at desc, id
limit sqlc.arg(last);

-- name: InsertReprintRequest :execrows
insert into reprint_requests (id, letter_id, asked_by, reason, created_at)
values (sqlc.arg(id), sqlc.arg(letter_id), sqlc.arg(asked_by), sqlc.arg(reason), sqlc.arg(at))
on conflict (letter_id) do nothing;

-- name: GetReprintRequest :one
select r.*, l.number as letter_number, l.batch_id, l.card_id, b.number as batch_number, coalesce(n.number, '') as new_letter_number
from reprint_requests r
join letters l on l.id = r.letter_id
join batches b on b.id = l.batch_id
left join letters n on n.id = r.new_letter_id
where r.id = $1;

-- name: LockReprintRequest :one
select * from reprint_requests where id = $1 for update;

-- name: ListWaitingReprints :many
select r.*, l.number as letter_number, l.batch_id, l.card_id, b.number as batch_number, ''::text as new_letter_number
from reprint_requests r
join letters l on l.id = r.letter_id
join batches b on b.id = l.batch_id
where r.new_letter_id is null and r.refused_at is null
  and (sqlc.narg(print_house_id)::uuid is null or b.print_house_id = sqlc.narg(print_house_id)::uuid)
order by r.created_at, r.id
limit sqlc.arg(first);

-- name: ListReprintsOfBatches :many
select r.*, l.number as letter_number, l.batch_id, l.card_id, b.number as batch_number, coalesce(n.number, '') as new_letter_number
from letters l
join reprint_requests r on r.letter_id = l.id
join batches b on b.id = l.batch_id
left join letters n on n.id = r.new_letter_id
where r.id in (
  select newest.id from (
    select o.id, row_number() over (partition by ol.batch_id order by o.created_at desc, o.id desc) as n
    from letters ol join reprint_requests o on o.letter_id = ol.id
    where ol.batch_id = any(sqlc.arg(batch_ids)::uuid[])) newest
  where newest.n <= 100)
order by l.batch_id, r.created_at, r.id;

-- name: InsertReprintApproval :exec
insert into reprint_approvals (request_id, officer_id, approved_at)
values (sqlc.arg(request_id), sqlc.arg(officer_id), sqlc.arg(at));

-- name: ListReprintApprovals :many
select * from reprint_approvals where request_id = any(sqlc.arg(request_ids)::uuid[]) order by request_id, approved_at, officer_id;

-- name: MarkReprintMade :exec
update reprint_requests set new_letter_id = sqlc.arg(new_letter_id)::uuid where id = sqlc.arg(id);

-- New pieces that letters will never get: nobody is asked to approve them any more.
-- Told are the orders that waited for them.
-- name: RefuseReprints :many
with refused as (
  update reprint_requests r set refused_at = sqlc.arg(at)
  from letters l join cards c on c.id = l.card_id
  where l.id = r.letter_id and c.id = any(sqlc.arg(cards)::uuid[]) and c.state = any(sqlc.arg(states)::text[])
    and r.id = coalesce(sqlc.narg(request), r.id) and r.new_letter_id is null and r.refused_at is null
  returning l.order_id
)
select order_id from refused order by order_id limit 10000;

-- name: GetPrintHouse :one
select * from partners where id = $1 and kind = 'print_house' and active;

-- name: ListPrintHouses :many
select * from partners where kind = 'print_house' and active order by code limit 1000;

-- name: ListAskedReprints :many
select letter_id from reprint_requests where letter_id = any(sqlc.arg(letter_ids)::uuid[]) order by letter_id;
