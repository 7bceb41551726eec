-- name: InsertSession :exec
insert into officer_sessions (id, token_hash, officer_id, point_id, method, stage, factor_at, card_checked_at, created_at, last_seen_at, expires_at)
values (sqlc.arg(id), sqlc.arg(token_hash), sqlc.arg(officer_id), sqlc.arg(point_id), sqlc.arg(method), sqlc.arg(stage),
  sqlc.narg(factor_at), sqlc.narg(card_checked_at), sqlc.arg(created_at), sqlc.arg(created_at), sqlc.arg(expires_at));

-- Rights come from the officer's row of this moment, not from the login: whoever
-- moved to another point, or logged in by a method that the organisation no longer
-- takes, logs in anew.
-- day is the business day on which rights and employment must be in force. A
-- session that is not fully in came by password alone, whatever the organisation takes.
-- name: GetSession :one
select s.id, s.officer_id, s.point_id, s.created_at, s.last_seen_at, s.expires_at, s.stage, s.factor_at, s.method, s.card_checked_at, o.organisation_id, o.partner_id,
  officer_roles(o.id, o.point_id, sqlc.arg(day)::date)::text[] as roles
from officer_sessions s join officers o on o.id = s.officer_id join organisations g on g.id = o.organisation_id
where s.point_id = o.point_id and (s.stage <> 'full' or s.method = any (g.login_methods))
  and s.token_hash = sqlc.arg(token_hash) and s.ended_at is null and o.active
  and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date)
  and s.expires_at > sqlc.arg(now) and s.last_seen_at > sqlc.arg(idle_since);

-- name: TouchSession :exec
update officer_sessions set last_seen_at = sqlc.arg(now)
where id = sqlc.arg(id) and ended_at is null and last_seen_at < sqlc.arg(now);

-- name: EndSession :execrows
update officer_sessions set ended_at = sqlc.arg(now), end_reason = sqlc.arg(reason)
where id = sqlc.arg(id) and ended_at is null;

-- Of one officer, those that are open, but for one; the newest 100.
-- name: ListSessions :many
select id, method, stage, created_at, last_seen_at, expires_at from officer_sessions
where officer_id = sqlc.arg(officer_id) and ended_at is null and expires_at > sqlc.arg(now) and last_seen_at > sqlc.arg(idle_since)
order by created_at desc, id limit 100;

-- name: EndSessionsOf :many
with ended as (
  update officer_sessions set ended_at = sqlc.arg(now), end_reason = sqlc.arg(reason)
  where officer_id = sqlc.arg(officer_id) and ended_at is null and expires_at > sqlc.arg(now) and id <> sqlc.arg(but_for)
    and (sqlc.arg(method)::text = '' or method = sqlc.arg(method)::text)
  returning id)
select id from ended order by id limit 10000;

-- Ends one session of an officer's own.
-- name: EndSessionOf :execrows
update officer_sessions set ended_at = sqlc.arg(now), end_reason = sqlc.arg(reason)
where id = sqlc.arg(id) and officer_id = sqlc.arg(officer_id) and ended_at is null and expires_at > sqlc.arg(now);

-- A method that an organisation no longer permits ends the sessions that came in by it.
-- name: EndSessionsBy :many
with ended as (
  update officer_sessions s set ended_at = sqlc.arg(now), end_reason = sqlc.arg(reason)
  from officers o
  where o.id = s.officer_id and o.organisation_id = sqlc.arg(organisation_id) and s.method = any (sqlc.arg(methods)::text[])
    and s.ended_at is null and s.expires_at > sqlc.arg(now)
  returning s.id)
select id from ended order by id limit 100000;

-- Who came in by one of the methods and has not left; the table of locks has no room
-- for more than some thousands.
-- name: ListOfficersInBy :many
select distinct s.officer_id from officer_sessions s join officers o on o.id = s.officer_id
where o.organisation_id = sqlc.arg(organisation_id) and s.method = any (sqlc.arg(methods)::text[])
  and s.ended_at is null and s.expires_at > sqlc.arg(now)
order by s.officer_id limit 4000;

-- name: CloseVisitsOfSessions :many
with closed as (
  update visits set closed_at = sqlc.arg(now), close_reason = sqlc.arg(reason)
  where session_id = any (sqlc.arg(sessions)::uuid[]) and closed_at is null
  returning *)
select * from closed order by id limit 100000;

-- A session that gets further, under a new token: whoever copied the old one stays behind.
-- name: AdvanceSession :execrows
update officer_sessions set token_hash = sqlc.arg(token_hash), stage = sqlc.arg(stage), method = sqlc.arg(method),
  factor_at = sqlc.narg(factor_at), expires_at = sqlc.arg(expires_at), last_seen_at = sqlc.arg(now)
where id = sqlc.arg(id) and ended_at is null;

-- name: FreshenSession :execrows
update officer_sessions set factor_at = sqlc.arg(now) where id = sqlc.arg(id) and ended_at is null;
