-- Officers who saw many people on a day: how many, and what is usual for the officer and at the point.
-- name: ListVolumes :many
with days as (
  select e.actor, e.point_id, (e.at at time zone sqlc.arg(zone)::text)::date as day, count(distinct h.id)::bigint as seen, max(e.at) as latest
  from audit_entries e cross join lateral unnest(e.holders) as h (id)
  where e.outcome = 'shown' and e.actor like 'officer:%' and e.act in ('holder.found', 'holder.read', 'order.read')
    and e.at >= sqlc.arg(usual_from) and e.at < sqlc.arg(until_at)
  group by 1, 2, 3),
many as (select * from days where latest >= sqlc.arg(since)::timestamptz and seen >= sqlc.arg(threshold)::bigint),
own as (
  select m.actor, m.point_id, m.day, percentile_disc(0.5) within group (order by o.seen) as median
  from many m join days o on o.actor = m.actor and o.day < m.day and o.day >= m.day - 28
  group by 1, 2, 3),
others as (
  select m.actor, m.point_id, m.day, percentile_disc(0.5) within group (order by o.seen) as median
  from many m join days o on o.point_id = m.point_id and o.actor <> m.actor and o.day < m.day and o.day >= m.day - 28
  group by 1, 2, 3)
select many.actor, many.point_id, many.day::date as day, many.seen, many.latest::timestamptz as last,
  coalesce(own.median, 0)::bigint as own, coalesce(others.median, 0)::bigint as theirs
from many
left join own on own.actor = many.actor and own.point_id = many.point_id and own.day = many.day
left join others on others.actor = many.actor and others.point_id = many.point_id and others.day = many.day
order by many.seen desc, many.actor
limit 200;

-- An officer's looks of a day, to be looked through.
-- name: ListLooksOfDay :many
select id from audit_entries
where actor = sqlc.arg(actor) and outcome = 'shown' and act in ('holder.found', 'holder.read', 'order.read')
  and (at at time zone sqlc.arg(zone)::text)::date = sqlc.arg(day)::date
  and at >= sqlc.arg(day)::date - 1 and at < sqlc.arg(day)::date + 2
order by at, id
limit 20;

-- Searches that found somebody and after which no visit was opened for any of those found.
-- name: ListSearchesWithoutVisit :many
select f.actor, f.point_id, (f.at at time zone sqlc.arg(zone)::text)::date as day, count(*)::bigint as searches,
  max(f.at)::timestamptz as last, (array_agg(f.id order by f.at))[1:20]::uuid[] as entries
from audit_entries f
where f.act = 'holder.found' and f.outcome = 'shown' and f.actor like 'officer:%'
  and f.at >= sqlc.arg(since) and f.at < sqlc.arg(until_at)
  and not exists (
    select from audit_entries v
    where v.act = 'visit.opened' and v.actor = f.actor and v.at >= f.at and v.at < f.at + interval '1 hour' and v.holders && f.holders)
group by 1, 2, 3
having count(*) >= sqlc.arg(threshold)::bigint
order by count(*) desc, f.actor
limit 50;

-- Orders that were placed while the point was closed, by officer and day.
-- name: ListOrdersOutsideHours :many
select e.actor, e.point_id, (e.at at time zone sqlc.arg(zone)::text)::date as day, count(*)::bigint as orders,
  max(e.at)::timestamptz as last, (array_agg(e.id order by e.at))[1:20]::uuid[] as entries
from audit_entries e join points p on p.id = e.point_id
where e.act = any(sqlc.arg(acts)::text[]) and e.outcome = 'done' and e.actor like 'officer:%'
  and e.at >= sqlc.arg(since) and e.at < sqlc.arg(until_at)
  and (extract(isodow from e.at at time zone sqlc.arg(zone)::text) > p.open_days
    or extract(hour from e.at at time zone sqlc.arg(zone)::text) * 60 + extract(minute from e.at at time zone sqlc.arg(zone)::text)
       not between p.opens_minute and p.closes_minute - 1)
group by 1, 2, 3
order by max(e.at) desc, e.actor
limit 50;

-- Home addresses to which codes for several people went.
-- name: ListAddressesOfMany :many
select count(distinct l.holder_id)::bigint as people, max(l.created_at)::timestamptz as last,
  (array_agg(distinct l.order_id))[1:20]::uuid[] as orders
from letters l join orders o on o.id = l.order_id
where l.address_index is not null and o.delivery = 'home' and l.created_at >= sqlc.arg(window_from) and l.created_at < sqlc.arg(until_at)
group by l.address_index
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
