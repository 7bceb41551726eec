-- name: GetDatabaseKind :one
select kind from database_mark;

-- A mark is never changed: whoever comes later is told the first one.
-- name: MarkDatabase :one
with made as (
  insert into database_mark (kind, seed, marked_at)
  values (sqlc.arg(kind), sqlc.narg(seed), sqlc.arg(marked_at))
  on conflict (only_row) do nothing
  returning kind
)
select kind from made
union all
select kind from database_mark
limit 1;

-- name: GetDemoClockOffset :one
select offset_seconds from demo_clock;

-- name: GetSetting :one
select current_setting(sqlc.arg(name)::text)::text;

-- name: IsSuperuser :one
select (current_setting('is_superuser') = 'on')::boolean;
