-- Takes one from the first bucket, and only then one from each of the others: who
-- has used up the own bucket takes nothing from those that colleagues share. A
-- bucket fills up again evenly, from empty to its size in the period. Returned are
-- the keys of which one was taken.
-- name: TakeActs :many
with own as (
  insert into act_counts as c (key, tokens, counted_at)
  values (sqlc.arg(own_key)::bytea, sqlc.arg(own_size)::float8 - 1, sqlc.arg(now))
  on conflict (key) do update set
    tokens = least(excluded.tokens + 1, c.tokens + (excluded.tokens + 1)
      * greatest(extract(epoch from excluded.counted_at - c.counted_at), 0) / sqlc.arg(period_seconds)::float8) - 1,
    counted_at = greatest(c.counted_at, excluded.counted_at)
  where c.tokens + (excluded.tokens + 1)
    * greatest(extract(epoch from excluded.counted_at - c.counted_at), 0) / sqlc.arg(period_seconds)::float8 >= 1
  returning key
), shared as (
  insert into act_counts as c (key, tokens, counted_at)
  select u.key, u.size - 1, sqlc.arg(now)
  from (select unnest(sqlc.arg(keys)::bytea[]) as key, unnest(sqlc.arg(sizes)::float8[]) as size) u
  where exists (select from own) order by u.key
  on conflict (key) do update set
    tokens = least(excluded.tokens + 1, c.tokens + (excluded.tokens + 1)
      * greatest(extract(epoch from excluded.counted_at - c.counted_at), 0) / sqlc.arg(period_seconds)::float8) - 1,
    counted_at = greatest(c.counted_at, excluded.counted_at)
  where c.tokens + (excluded.tokens + 1)
    * greatest(extract(epoch from excluded.counted_at - c.counted_at), 0) / sqlc.arg(period_seconds)::float8 >= 1
  returning key
)
select key from own union all select key from shared order by key limit 100;

-- name: ForgetActs :exec
delete from act_counts where counted_at < $1;
