-- name: InsertSession :exec
insert into officer_sessions (id, token_hash, officer_id, point_id, method, created_at, last_seen_at, expires_at)
values (sqlc.arg(id), sqlc.arg(token_hash), sqlc.arg(officer_id), sqlc.arg(point_id), sqlc.arg(method),
  sqlc.arg(created_at), sqlc.arg(created_at), sqlc.arg(expires_at));

-- Rights come from the officer's row of this moment, not from the login: whoever
-- moved to another point, or logged in by a method that the organisation no longer
-- takes, logs in anew.
-- name: GetSession :one
select s.id, s.officer_id, s.point_id, s.last_seen_at, s.expires_at, o.organisation_id, o.roles
from officer_sessions s join officers o on o.id = s.officer_id join organisations g on g.id = o.organisation_id
where s.point_id = o.point_id and s.method = any (g.login_methods) and s.token_hash = sqlc.arg(token_hash) and s.ended_at is null and o.active
  and s.expires_at > sqlc.arg(now) and s.last_seen_at > sqlc.arg(idle_since);

-- name: TouchSession :exec
update officer_sessions set last_seen_at = sqlc.arg(now)
where id = sqlc.arg(id) and ended_at is null and last_seen_at < sqlc.arg(now);

-- name: EndSession :execrows
update officer_sessions set ended_at = sqlc.arg(now), end_reason = sqlc.arg(reason)
where id = sqlc.arg(id) and ended_at is null;
