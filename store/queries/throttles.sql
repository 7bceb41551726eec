-- Takes one try from a key, unless the key must still wait: then no row is
-- touched or returned. Beyond the free tries each doubles the wait, up to the
-- longest; an hour without a try forgets them all. A key that need not wait has
-- a moment long past, not now: servers' clocks differ, and so do the moments at
-- which two requests read the same clock.
-- name: TakeTry :execrows
insert into login_throttles as t (key, name_key, last_try_at, failures, blocked_until)
values (sqlc.arg(key), sqlc.narg(name_key), sqlc.arg(now), 1, to_timestamp(0))
on conflict (key) do update set
  last_try_at = greatest(t.last_try_at, sqlc.arg(now)),
  failures = case when t.last_try_at < sqlc.arg(now)::timestamptz - interval '1 hour' then 1 else least(t.failures + 1, 1000) end,
  blocked_until = case
    when t.last_try_at < sqlc.arg(now)::timestamptz - interval '1 hour' or t.failures < sqlc.arg(free)::int then to_timestamp(0)
    else sqlc.arg(now)::timestamptz + interval '1 second' * least(power(2, least(t.failures - sqlc.arg(free)::int, 20)), sqlc.arg(longest_seconds)::int) end
where t.blocked_until <= sqlc.arg(now);

-- name: GetBlockedUntil :one
select blocked_until from login_throttles where key = $1;

-- A try that turned out right costs nothing.
-- name: GiveTryBack :exec
update login_throttles set failures = greatest(failures - 1, 0), blocked_until = to_timestamp(0)
where key = sqlc.arg(key);

-- name: ForgetTries :exec
delete from login_throttles where key = $1;

-- Everything that counts one officer's tries, wherever they came from.
-- name: ForgetTriesOfName :exec
delete from login_throttles where key = sqlc.arg(name_key) or name_key = sqlc.arg(name_key);

-- name: IsNameThrottled :one
select exists (select 1 from login_throttles
  where (key = sqlc.arg(name_key) or name_key = sqlc.arg(name_key)) and blocked_until > sqlc.arg(now));

-- name: ForgetOldTries :exec
delete from login_throttles where last_try_at < $1;
