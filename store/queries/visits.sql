-- Who stands at the desk, with the rights of this moment: read again in every act.
-- name: ReadDesk :one
-- day is the business day on which rights and employment must be in force.
select o.id, o.organisation_id, o.point_id, o.user_name, o.person_enc, o.training_valid_to, o.active, o.employed_to, o.partner_id,
  officer_roles(o.id, o.point_id, sqlc.arg(day)::date)::text[] as roles,
  sqlc.embed(p), sqlc.embed(g), s.expires_at as session_expires_at, s.stage, s.factor_at,
  h.id as own_holder_id, (o.identity_index is null)::boolean as unidentified,
  array(select x.id from officers x where x.identity_index = o.identity_index and x.id <> o.id order by x.id limit 20)::uuid[] as accounts,
  (s.ended_at is not null or s.point_id <> o.point_id or s.method <> all (e.login_methods))::boolean as session_ended
from officer_sessions s
join officers o on o.id = s.officer_id
join organisations e on e.id = o.organisation_id
join points p on p.id = s.point_id
join organisations g on g.id = p.organisation_id
left join holders h on h.identity_index = o.identity_index
where s.id = sqlc.arg(session_id) and s.officer_id = sqlc.arg(officer_id);

-- name: InsertVisit :exec
insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at)
values (sqlc.arg(id), sqlc.arg(officer_id), sqlc.arg(session_id), sqlc.arg(point_id), sqlc.arg(holder_id),
  sqlc.arg(purpose), sqlc.arg(opened_at));

-- A session has one open visit: the next one closes it, and so does a desk that is
-- locked or left. One that had outlived its time ended when its time was over.
-- name: CloseVisitOfSession :one
update visits set closed_at = least(sqlc.arg(at)::timestamptz, opened_at + sqlc.narg(limit_seconds)::float8 * interval '1 second'),
  close_reason = case when opened_at + sqlc.narg(limit_seconds)::float8 * interval '1 second' <= sqlc.arg(at)::timestamptz
    then 'time_out' else sqlc.arg(reason)::text end
where session_id = sqlc.arg(session_id) and closed_at is null
returning *;

-- Visits at the points of a country that nobody closed in time.
-- name: CloseLapsedVisits :many
update visits set closed_at = opened_at + sqlc.arg(limit_seconds)::float8 * interval '1 second', close_reason = 'time_out'
where id in (
  select v.id from visits v join points p on p.id = v.point_id
  where v.closed_at is null and p.country = sqlc.arg(country)
    and v.opened_at <= sqlc.arg(at)::timestamptz - sqlc.arg(limit_seconds)::float8 * interval '1 second'
  order by v.id limit sqlc.arg(most) for update of v skip locked
)
returning *;

-- name: GetVisit :one
select * from visits where id = $1;

-- The open visit of a session, with its newest verification and how many orders it has.
-- name: GetOpenVisit :one
select * from visits where session_id = $1 and closed_at is null;

-- name: GetNewestVerification :one
select v.*, (select count(*) from orders o where o.visit_id = v.visit_id) as orders
from verifications v where v.visit_id = sqlc.arg(visit_id) order by v.created_at desc, v.id desc limit 1;

-- name: GetNewestVerificationOfSession :one
select v.*, (select count(*) from orders o where o.visit_id = v.visit_id) as orders
from verifications v join visits w on w.id = v.visit_id
where w.session_id = sqlc.arg(session_id) and w.closed_at is null order by v.created_at desc, v.id desc limit 1;

-- The checks of a visit's holder since a moment, in whichever visit they were: those that
-- were a doubt or took one away.
-- name: ListFindingsOfHolder :many
select v.*, 0::bigint as orders from verifications v
where v.holder_id = (select w.holder_id from visits w where w.id = sqlc.arg(visit_id)) and v.created_at >= sqlc.arg(since)
  and (v.result in ('passed', 'second_opinion') or 'FOUR_EYES' = any(v.refusals))
order by v.created_at desc, v.id desc limit 100;

-- name: GetVerification :one
select v.*, (select count(*) from orders o where o.visit_id = v.visit_id) as orders
from verifications v where v.id = $1;

-- name: InsertVerification :exec
insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, document_number_enc,
  document_expires_on, police_reference, result, refusals, rulebook_version, created_at)
values (sqlc.arg(id), sqlc.arg(visit_id), sqlc.arg(holder_id), sqlc.arg(officer_id), sqlc.arg(document_kind),
  sqlc.arg(issuing_state), sqlc.narg(document_number_enc), sqlc.narg(document_expires_on), sqlc.arg(police_reference),
  sqlc.arg(result), sqlc.arg(refusals), sqlc.arg(rulebook_version), sqlc.arg(created_at));

-- What the order act needs to know beside the card, each by ids that are known
-- before the card is read, so that all are asked at once.
-- name: GetHolderOfCard :one
select h.* from holders h join cards c on c.holder_id = h.id where c.id = $1;

-- name: ListAuthorisationsForCard :many
select a.* from point_authorisations a
join officer_sessions s on s.point_id = a.point_id
join cards c on c.organisation_id = a.organisation_id
where s.id = sqlc.arg(session_id) and c.id = sqlc.arg(card_id) and a.approved and a.ended_at is null
order by a.valid_from limit 100;

-- name: GetOrganisationOfCard :one
select g.* from organisations g join cards c on c.organisation_id = g.id where c.id = $1;

-- The print house that takes the letters of a session's point.
-- name: GetPrintHouseOfSession :one
select w.* from partners w
join points p on p.country = w.country
join officer_sessions s on s.point_id = p.id
where s.id = $1 and w.kind = 'print_house' and w.active
order by w.created_at, w.id limit 1;

-- One act of a session at a time decides which of its visits is open.
-- name: LockSession :one
select id from officer_sessions where id = $1 for no key update;

-- name: ListOfficersByID :many
select o.id, o.person_enc, o.user_name, o.training_valid_to,
  officer_roles(o.id, o.point_id, sqlc.arg(day)::date)::text[] as roles
from officers o
where o.id = any(sqlc.arg(ids)::uuid[]) order by o.id;

-- name: ListPointsByID :many
select sqlc.embed(p), g.name as organisation from points p join organisations g on g.id = p.organisation_id
where p.id = any(sqlc.arg(ids)::uuid[]) order by p.id;
