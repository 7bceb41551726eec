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

-- Which rules decided what can be read for as long as the decisions are kept.
-- name: KeepRulebook :one
with kept as (
  insert into rulebook_versions (version, sha256, body, loaded_at)
  values (sqlc.arg(version), sqlc.arg(sha256), sqlc.arg(body), sqlc.arg(at))
  on conflict (version) do nothing
  returning sha256
)
select sha256 from kept union all select sha256 from rulebook_versions where version = sqlc.arg(version) limit 1;
