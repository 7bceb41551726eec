-- How many officers of a session's point may order there and are trained for it.
-- name: CountTrainedRegistrars :one
select count(distinct o.id) from officer_rights r join officers o on o.id = r.officer_id
where r.point_id = (select s.point_id from officer_sessions s where s.id = sqlc.arg(session_id)) and r.role = 'registrar'
  and r.ended_at is null and r.approved and r.valid_from <= sqlc.arg(day)::date and (r.valid_to is null or r.valid_to >= sqlc.arg(day)::date)
  and o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date) and o.training_valid_to >= sqlc.arg(day)::date;

-- By whom points are in order: rights that were approved and have not ended, at
-- most some dozens a point.
-- name: ListPostsOfPoints :many
select r.point_id::uuid as point_id, r.role, r.valid_from, r.valid_to, o.id, o.active, o.employed_to, o.training_valid_to
from officer_rights r join officers o on o.id = r.officer_id
where r.point_id = any(sqlc.arg(points)::uuid[]) and r.role in ('registrar', 'responsible_person')
  and r.approved and r.ended_at is null
order by r.point_id, r.role, o.id;

-- What a change of an officer's rights touches: his or her rights, and everybody's
-- at the points concerned, with how those officers stand.
-- name: ListRightsAround :many
select r.id as right_id, r.role, r.point_id, r.valid_from, r.valid_to, coalesce(r.approved, false)::boolean as held,
  o.id, o.organisation_id, o.point_id as works_at, o.active, o.employed_to, o.training_valid_to
from officer_rights r join officers o on o.id = r.officer_id
where r.ended_at is null and r.approved is not false
  and (r.officer_id = sqlc.arg(officer_id)::uuid or r.point_id = any(sqlc.arg(points)::uuid[])
    or r.point_id in (select m.point_id from officer_rights m
      where m.officer_id = sqlc.arg(officer_id)::uuid and m.ended_at is null and m.approved is not false and m.point_id is not null))
order by o.id, r.id;

-- name: CountSessionsOfOfficer :one
select count(*) from officer_sessions s where s.officer_id = sqlc.arg(officer_id) and s.ended_at is null
  and s.expires_at > sqlc.arg(now)::timestamptz and s.last_seen_at > sqlc.arg(idle_since)::timestamptz;

-- An authorisation as it stands, and how many living cards the point serves by it
-- alone: at points of others, those of the first products anywhere, those of the
-- second unless they were applied for there.
-- name: GetContract :one
select a.id, a.point_id, a.organisation_id, a.customer_number, a.valid_from, a.valid_to,
  (case when a.ended_at is not null then 'ended' when a.approved then 'held' when a.approved is null then 'waiting' else 'refused' end)::text as state,
  p.country, p.organisation_id as point_organisation_id
from point_authorisations a join points p on p.id = a.point_id
where a.id = $1;

-- name: CountCardsByAuthorisation :one
select count(*) from cards c
where c.organisation_id = sqlc.arg(organisation_id)::uuid and c.state <> all(sqlc.arg(ended)::text[])
  and (c.product = any(sqlc.arg(by_organisation)::text[])
    or c.product = any(sqlc.arg(by_point)::text[]) and c.point_id is distinct from sqlc.arg(point_id)::uuid);

-- Open sessions of an employer's officers, by the way they were opened.
-- name: ListSessionsByMethod :many
select s.method, count(*) as sessions from officer_sessions s join officers o on o.id = s.officer_id
where o.organisation_id = sqlc.arg(organisation_id)::uuid and s.ended_at is null
  and s.expires_at > sqlc.arg(now)::timestamptz and s.last_seen_at > sqlc.arg(idle_since)::timestamptz
group by s.method order by s.method limit 10;

-- How many of an employer's officers have linked what.
-- name: ListLinkedMethods :many
select coalesce(o.device_kind, '')::text as device, (c.id is not null)::boolean as card, count(*) as officers
from officers o left join officer_cards c on c.officer_id = o.id and c.unlinked_at is null
where o.organisation_id = sqlc.arg(organisation_id)::uuid and o.active
group by 1, 2 order by 1, 2 limit 10;

-- name: GetPermittedMethods :one
select login_methods from organisations where id = $1;

-- Whom a question about authority is about: an officer with the roles of the day at
-- the own point, and that point.
-- name: GetOfficerForAuthority :one
select o.id, o.organisation_id, o.point_id, o.user_name, o.training_valid_to, o.active, o.employed_to, o.partner_id,
  officer_roles(o.id, o.point_id, sqlc.arg(day)::date)::text[] as roles,
  sqlc.embed(p), sqlc.embed(g), h.id as own_holder_id, (o.identity_index is null)::boolean as unidentified
from officers o
join points p on p.id = o.point_id
join organisations g on g.id = p.organisation_id
left join holders h on h.identity_index = o.identity_index
where o.id = sqlc.arg(officer_id);

-- A card by the number printed on it.
-- name: GetCardByNumber :one
select * from cards where number = sqlc.arg(number)::text;

-- Authorisations in or out of force by which a point serves an organisation's cards.
-- name: ListAuthorisationsBetween :many
select a.* from point_authorisations a
where a.point_id = sqlc.arg(point_id) and a.organisation_id = sqlc.arg(organisation_id) and a.approved and a.ended_at is null
order by a.valid_from limit 100;

-- name: GetOfficerOfRight :one
select officer_id, point_id from officer_rights where id = $1;
