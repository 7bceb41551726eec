-- Counts events of subjects on, and locks the subjects' rows until the act
-- commits: so their numbers have no gap and their outbox rows stand in order.
-- Subjects come sorted, that two acts never wait for each other crosswise.
-- name: CountEventsOn :many
insert into event_subjects (subject, last_sequence)
select u.subject, u.more
from (select unnest(sqlc.arg(subjects)::text[]) as subject, unnest(sqlc.arg(more)::bigint[]) as more) u
order by u.subject
on conflict (subject) do update set last_sequence = event_subjects.last_sequence + excluded.last_sequence
returning subject, last_sequence; -- bounded by limit: as many as subjects were given

-- name: TryRelayLock :one
select pg_try_advisory_lock(sqlc.arg(key)::bigint)::boolean;

-- What acts have written since, oldest first.
-- name: ListUnfedOutbox :many
select "offset", uuid, coalesce(payload::text, '')::text as payload
from watermill_outbox
where acked = false
order by "offset"
limit sqlc.arg(page);

-- Positions are given in the order of the arrays. An event that is in the feed
-- already (the relay was killed before it could mark it) is passed over.
-- name: FeedEvents :exec
insert into event_feed (event_id, type, subject, sequence, at, body)
select u.event_id, u.type, u.subject, u.sequence, u.at, u.body::json
from (select unnest(sqlc.arg(event_ids)::uuid[]) as event_id, unnest(sqlc.arg(types)::text[]) as type,
             unnest(sqlc.arg(subjects)::text[]) as subject, unnest(sqlc.arg(sequences)::bigint[]) as sequence,
             unnest(sqlc.arg(ats)::timestamptz[]) as at, unnest(sqlc.arg(bodies)::text[]) as body,
             generate_subscripts(sqlc.arg(event_ids)::uuid[], 1) as place) u
where not exists (select from event_feed f where f.event_id = u.event_id)
order by u.place;

-- name: MarkOutboxFed :exec
update watermill_outbox set acked = true where "offset" = any(sqlc.arg(offsets)::bigint[]);

-- name: ListUnpublishedOutbox :many
select "offset", uuid, coalesce(payload::text, '')::text as payload
from watermill_outbox
where acked = true
order by "offset"
limit sqlc.arg(page);

-- name: DeleteOutbox :exec
delete from watermill_outbox where "offset" = any(sqlc.arg(offsets)::bigint[]);

-- name: ParkEvents :exec
insert into event_parked ("offset", uuid, payload, reason, parked_at)
select u.place, u.uuid, u.payload, u.reason, sqlc.arg(at)::timestamptz
from (select unnest(sqlc.arg(offsets)::bigint[]) as place, unnest(sqlc.arg(uuids)::text[]) as uuid,
             unnest(sqlc.arg(payloads)::text[]) as payload, unnest(sqlc.arg(reasons)::text[]) as reason) u
on conflict ("offset") do nothing;

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
-- name: CountOutbox :one
select (select count(*) from watermill_outbox)::bigint as waiting,
       (select count(*) from event_parked)::bigint as parked,
       coalesce((select min(created_at) from watermill_outbox), current_timestamp)::timestamptz as oldest;
