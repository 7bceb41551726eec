-- name: InsertSession :exec
insert into officer_sessions (id, token_hash, officer_id, point_id, method, stage, factor_at, created_at, last_seen_at, expires_at)
values (sqlc.arg(id), sqlc.arg(token_hash), sqlc.arg(officer_id), sqlc.arg(point_id), sqlc.arg(method), sqlc.arg(stage),
  sqlc.arg(factor_at), sqlc.arg(created_at), sqlc.arg(created_at), sqlc.arg(expires_at));

-- Rights come from the officer's row of this moment, not from the login: whoever
-- moved to another point, or logged in by a method that the organisation no longer
-- takes, logs in anew.
-- day is the business day on which rights and employment must be in force. A
-- session that is not fully in came by password alone, whatever the organisation takes.
-- name: GetSession :one
select s.id, s.officer_id, s.point_id, s.last_seen_at, s.expires_at, s.stage, s.factor_at, s.method, o.organisation_id, o.partner_id,
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
