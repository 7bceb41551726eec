-- What officers looked at on days, with searches after which no visit was opened for
-- anybody found; days go by the clock of the point's country. The moments bound what
-- is read.
-- name: ListWatchDays :many
with looks as materialized (
  select e.id, e.actor, coalesce(e.point_id, '00000000-0000-0000-0000-000000000000')::uuid as point_id, e.act, e.at, e.holders,
    (e.at at time zone coalesce(sqlc.arg(zones)::jsonb ->> p.country, sqlc.arg(zones)::jsonb ->> ''))::date as day
  from audit_entries e left join points p on p.id = e.point_id
  where e.at >= sqlc.arg(from_at) and e.at < sqlc.arg(until_at) and e.outcome = 'shown' and e.actor like 'officer:%'
    and e.act in ('holder.found', 'holder.read', 'order.read')),
seen as (
  select l.actor, l.point_id, l.day, count(distinct h.id)::bigint as people, max(l.at)::timestamptz as last
  from looks l cross join lateral unnest(l.holders) as h (id)
  where l.day between sqlc.arg(first_day)::date and sqlc.arg(last_day)::date
  group by 1, 2, 3),
found as materialized (
  select l.id, l.actor, l.at, h.id as holder from looks l cross join lateral unnest(l.holders) as h (id) where l.act = 'holder.found'),
visits as materialized (
  select v.actor, v.at, h.id as holder from audit_entries v cross join lateral unnest(v.holders) as h (id)
  where v.act = 'visit.opened' and v.outcome = 'done' and v.at >= sqlc.arg(from_at) and v.at < sqlc.arg(until_at)::timestamptz + interval '1 hour'),
served as (
  select distinct f.id from found f join visits v on v.actor = f.actor and v.holder = f.holder and v.at >= f.at and v.at < f.at + interval '1 hour'),
unserved as (
  select l.actor, l.point_id, l.day, count(*)::bigint as searches, max(l.at)::timestamptz as last, (array_agg(l.id order by l.at))[1:20]::uuid[] as entries
  from looks l left join served s on s.id = l.id
  where l.act = 'holder.found' and s.id is null and l.at < sqlc.arg(searched_until)::timestamptz
  group by 1, 2, 3)
select s.day::date as day, s.actor, s.point_id::uuid as point_id, s.people, s.last::timestamptz as last,
  coalesce(u.searches, 0)::bigint as searches, coalesce(u.last, s.last)::timestamptz as last_search, coalesce(u.entries, '{}')::uuid[] as entries
from seen s left join unserved u on u.actor = s.actor and u.point_id = s.point_id and u.day = s.day
order by s.day, s.actor, s.point_id
limit 100000;

-- name: MarkDayCounted :execrows
insert into audit_days_counted (day) values (sqlc.arg(day)) on conflict do nothing;

-- name: InsertWatchDays :exec
insert into audit_days (day, actor, point_id, people, last, searches, last_search, entries)
select sqlc.arg(day)::date, unnest(sqlc.arg(actors)::text[]), unnest(sqlc.arg(points)::uuid[]), unnest(sqlc.arg(people)::bigint[]), unnest(sqlc.arg(lasts)::timestamptz[]),
  unnest(sqlc.arg(searches)::bigint[]), unnest(sqlc.arg(last_searches)::timestamptz[]), unnest(sqlc.arg(entries)::text[])::uuid[];

-- The last day that is counted; days are counted in their order.
-- name: GetLastDayCounted :one
select coalesce(max(day), '0001-01-01')::date as day from audit_days_counted;

-- Days within bounds, from the log's first on, that are not counted.
-- name: ListDaysToCount :many
select d::date as day
from (select min(at) as at from audit_entries) first
cross join lateral generate_series(greatest(sqlc.arg(first_day)::date, first.at::date)::timestamp, sqlc.arg(last_day)::date::timestamp, interval '1 day') d
where first.at is not null and not exists (select from audit_days_counted c where c.day = d::date)
order by d
limit 400;

-- Officers who saw many people on a day, at least so many times what is usual for the
-- officer and at the point. Days that are not counted yet come with the question.
-- name: ListVolumes :many
with days as materialized (
  select day, actor, point_id, people, last from audit_days where day >= sqlc.arg(usual_from)::date
  union all
  select unnest(sqlc.arg(days)::date[]), unnest(sqlc.arg(actors)::text[]), unnest(sqlc.arg(points)::uuid[]), unnest(sqlc.arg(people)::bigint[]), unnest(sqlc.arg(lasts)::timestamptz[])),
many as materialized (
  select * from days where last >= sqlc.arg(since)::timestamptz and people >= sqlc.arg(threshold)::bigint),
own as (
  select m.actor, m.point_id, m.day, percentile_disc(0.5) within group (order by o.people) as median
  from many m join days o on o.actor = m.actor and o.day < m.day and o.day >= m.day - 28
  group by 1, 2, 3),
more as materialized (
  select m.actor, m.point_id, m.day, m.people, m.last, coalesce(own.median, 0) as own
  from many m left join own on own.actor = m.actor and own.point_id = m.point_id and own.day = m.day
  where m.people >= sqlc.arg(factor)::bigint * coalesce(own.median, 0)),
others as (
  select m.actor, m.point_id, m.day, percentile_disc(0.5) within group (order by o.people) as median
  from more m join days o on o.point_id = m.point_id and o.actor <> m.actor and o.day < m.day and o.day >= m.day - 28
  group by 1, 2, 3)
select m.actor::text as actor, m.point_id::uuid as point_id, m.day::date as day, m.people::bigint as people, m.last::timestamptz as last,
  m.own::bigint as own, coalesce(others.median, 0)::bigint as theirs
from more m left join others on others.actor = m.actor and others.point_id = m.point_id and others.day = m.day
where m.people >= sqlc.arg(factor)::bigint * coalesce(others.median, 0)
order by m.people desc, m.actor
limit 50;

-- Searches of counted days after which nobody found was served.
-- name: ListSearchesWithoutVisit :many
select day, actor, point_id, people, last, searches, last_search, entries from audit_days
where day >= sqlc.arg(first_day) and last_search >= sqlc.arg(since) and searches >= sqlc.arg(threshold)
order by searches desc, actor
limit 50;

-- An officer's looks of a day, to be looked through.
-- name: ListLooksOfDay :many
select id from audit_entries
where actor = sqlc.arg(actor) and outcome = 'shown' and act in ('holder.found', 'holder.read', 'order.read')
  and coalesce(point_id, '00000000-0000-0000-0000-000000000000') = sqlc.arg(point_id)::uuid
  and (at at time zone coalesce(sqlc.arg(zones)::jsonb ->> (select p.country from points p where p.id = audit_entries.point_id), sqlc.arg(zones)::jsonb ->> ''))::date = sqlc.arg(day)::date
  and at >= sqlc.arg(day)::date - 1 and at < sqlc.arg(day)::date + 2
order by at, id
limit 20;

-- Orders that were placed while the point was closed, by officer and day.
-- name: ListOrdersOutsideHours :many
select e.actor, e.point_id, (e.at at time zone coalesce(sqlc.arg(zones)::jsonb ->> p.country, sqlc.arg(zones)::jsonb ->> ''))::date as day, count(*)::bigint as orders,
  max(e.at)::timestamptz as last, (array_agg(e.id order by e.at))[1:20]::uuid[] as entries
from audit_entries e join points p on p.id = e.point_id
where e.act = any(sqlc.arg(acts)::text[]) and e.outcome = 'done' and e.actor like 'officer:%'
  and e.at >= sqlc.arg(since) and e.at < sqlc.arg(until_at)
  and (extract(isodow from e.at at time zone coalesce(sqlc.arg(zones)::jsonb ->> p.country, sqlc.arg(zones)::jsonb ->> '')) > p.open_days
    or extract(hour from e.at at time zone coalesce(sqlc.arg(zones)::jsonb ->> p.country, sqlc.arg(zones)::jsonb ->> '')) * 60 + extract(minute from e.at at time zone coalesce(sqlc.arg(zones)::jsonb ->> p.country, sqlc.arg(zones)::jsonb ->> ''))
       not between p.opens_minute and p.closes_minute - 1)
group by 1, 2, 3
order by max(e.at) desc, e.actor
limit 50;

-- Home addresses to which codes for several people went.
-- name: ListAddressesOfMany :many
select count(distinct l.holder_id)::bigint as people, max(l.created_at)::timestamptz as last,
  (array_agg(distinct l.order_id))[1:20]::uuid[] as orders
from letters l join orders o on o.id = l.order_id
where l.place_index <> '' and o.delivery = 'home' and l.created_at >= sqlc.arg(window_from) and l.created_at < sqlc.arg(until_at)
group by l.place_index
having count(distinct l.holder_id) >= sqlc.arg(threshold)::bigint and max(l.created_at) >= sqlc.arg(since)
order by count(distinct l.holder_id) desc, max(l.created_at) desc
limit 50;

-- The entries by which orders were placed.
-- name: ListEntriesOfOrders :many
select e.id, e.actor, e.point_id
from orders o join audit_entries e
  on e.at >= o.created_at - interval '10 seconds' and e.at <= o.created_at + interval '10 seconds' and e.object = 'order:' || o.id
where o.id = any(sqlc.arg(orders)::uuid[]) and e.outcome = 'done' and e.act = any(sqlc.arg(acts)::text[])
order by e.at, e.id
limit 100;

-- Identities that were verified sooner after the visit was opened than a document can be checked.
-- name: ListQuickIdentities :many
select c.actor, c.point_id, extract(epoch from c.at - v.at)::bigint as seconds, c.at as last, array[v.id, c.id]::uuid[] as entries
from audit_entries c join audit_entries v
  on v.visit_id = c.visit_id and v.act = 'visit.opened' and v.outcome = 'done' and v.at >= c.at - interval '1 hour' and v.at <= c.at
where c.act = 'identity.passed' and c.outcome = 'done' and c.at >= sqlc.arg(since) and c.at < sqlc.arg(until_at)
  and c.at - v.at < make_interval(secs => sqlc.arg(seconds)::float8)
order by c.at - v.at, c.at desc
limit 50;
