-- Counts events of subjects on, and locks the subjects' rows until the act
-- commits: so their numbers have no gap and their outbox rows stand in order.
-- Subjects come sorted, that two acts never wait for each other crosswise.
-- An insert returns as many rows as it was given: no limit applies.
-- name: CountEventsOn :many
-- @sqlc-vet-disable many-is-ordered many-is-bounded
insert into event_subjects (subject, last_sequence)
select u.subject, u.more
from (select unnest(sqlc.arg(subjects)::text[]) as subject, unnest(sqlc.arg(more)::bigint[]) as more) u
order by u.subject
on conflict (subject) do update set last_sequence = event_subjects.last_sequence + excluded.last_sequence
returning subject, last_sequence;

-- name: TryRelayLock :one
select pg_try_advisory_lock(sqlc.arg(key)::bigint)::boolean;

-- What acts have written since, oldest first.
-- name: ListOutbox :many
select "offset", uuid, coalesce(payload::text, '')::text as payload
from watermill_outbox
where acked = false
order by "offset"
limit sqlc.arg(page);

-- Moves events from the outbox into the feed; positions are given in the order
-- of the arrays, and returned in it.
-- name: FeedEvents :many
with gone as (
  delete from watermill_outbox where "offset" = any(sqlc.arg(offsets)::bigint[]) returning "offset" as place, payload
)
insert into event_feed (event_id, type, subject, sequence, at, body)
select u.event_id, u.type, u.subject, u.sequence, u.at, gone.payload
from (select unnest(sqlc.arg(offsets)::bigint[]) as place, unnest(sqlc.arg(event_ids)::uuid[]) as event_id,
             unnest(sqlc.arg(types)::text[]) as type, unnest(sqlc.arg(subjects)::text[]) as subject,
             unnest(sqlc.arg(sequences)::bigint[]) as sequence, unnest(sqlc.arg(ats)::timestamptz[]) as at) u
join gone on gone.place = u.place
order by u.place
returning position; -- bounded: no limit, as many as were given

-- name: DeleteOutbox :exec
delete from watermill_outbox where "offset" = any(sqlc.arg(offsets)::bigint[]);

-- name: ParkEvents :exec
insert into event_parked (uuid, payload, reason, parked_at)
select unnest(sqlc.arg(uuids)::text[]), unnest(sqlc.arg(payloads)::text[]), unnest(sqlc.arg(reasons)::text[]),
       sqlc.arg(at)::timestamptz;

-- name: IsParked :one
select exists (select from event_parked where uuid = $1);

-- name: GetPublished :one
select position from event_published;

-- name: SetPublished :exec
update event_published set position = sqlc.arg(position) where position < sqlc.arg(position);

-- The feed's last position; 0 while it is empty.
-- name: GetFeedEnd :one
select coalesce(max(position), 0)::bigint from event_feed;

-- What is to be published next.
-- name: ListUnpublished :many
select position, event_id, type, body::text as body from event_feed
where position > sqlc.arg(after)
order by position
limit sqlc.arg(page);

-- name: ReadFeed :many
select position, body::text as body from event_feed
where position > sqlc.arg(after)
order by position
limit sqlc.arg(page);

-- The position before the first event at or after a time: a cursor from which
-- nothing of that time is missed.
-- name: FindFeedPosition :one
select coalesce(
  (select min(f.position) - 1 from event_feed f where f.at >= sqlc.arg(at)),
  (select max(f.position) from event_feed f), 0)::bigint;

-- Lag and parked events, for health and counters.
-- name: CountEvents :one
select (select count(*) from watermill_outbox)::bigint as unfed,
       (select count(*) from event_feed f where f.position > (select p.position from event_published p))::bigint as unpublished,
       (select count(*) from event_parked)::bigint as parked;
