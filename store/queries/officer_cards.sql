-- A challenge is answered once: of two answers at once, on any servers, one finds it used.
-- name: UseCardChallenge :execrows
insert into card_challenges (hash, used_at, until) values (sqlc.arg(hash), sqlc.arg(now), sqlc.arg(until))
on conflict (hash) do nothing;

-- name: ForgetCardChallenges :exec
delete from card_challenges where until < sqlc.arg(before);

-- Whose card it is, and what decides whether it opens. day is the business day on
-- which the employment must be in force.
-- name: GetOfficerByCard :one
select o.id, o.organisation_id, o.point_id, o.user_name, o.password_kind, g.login_methods,
  (o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date))::bool as at_work
from officer_cards c join officers o on o.id = c.officer_id join organisations g on g.id = o.organisation_id
where c.issuer = sqlc.arg(issuer) and c.serial = sqlc.arg(serial) and c.unlinked_at is null;

-- The link stands until the transaction ends: whoever orders a new password
-- meanwhile waits, and ends this session too.
-- name: HoldOfficerCard :one
select c.id from officer_cards c join officers o on o.id = c.officer_id
where c.officer_id = sqlc.arg(officer_id) and c.issuer = sqlc.arg(issuer) and c.serial = sqlc.arg(serial) and c.unlinked_at is null and o.active
for share of c, o;

-- name: GetOfficerCard :one
select id, issuer, serial, certificate_enc from officer_cards where officer_id = sqlc.arg(officer_id) and unlinked_at is null;

-- name: GetOfficerPerson :one
select person_enc from officers where id = sqlc.arg(id);

-- One card an officer, one officer a card.
-- name: LinkOfficerCard :execrows
insert into officer_cards (id, officer_id, issuer, serial, certificate_enc, linked_at)
select sqlc.arg(id), o.id, sqlc.arg(issuer), sqlc.arg(serial), sqlc.arg(certificate_enc), sqlc.arg(now)
from officers o where o.id = sqlc.arg(officer_id) and o.active
on conflict do nothing;

-- Once a card is linked the password alone opens nothing any more.
-- name: EndPasswordAlone :exec
update officers set password_until = case when password_kind = 'temporary' then password_until end where id = sqlc.arg(id);

-- name: NoteCardChecked :exec
update officer_sessions set card_checked_at = sqlc.arg(now) where id = sqlc.arg(id) and ended_at is null;
