-- Proposed rulebooks and what two people said of them.

-- name: InsertRulebookProposal :exec
insert into rulebook_proposals (id, country, version, sha256, body, effective_from, effective_at, officer_id, note, proposed_at)
values (sqlc.arg(id), sqlc.arg(country), sqlc.arg(version), sqlc.arg(sha256), sqlc.arg(body), sqlc.arg(effective_from),
  sqlc.arg(effective_at), sqlc.narg(officer_id), sqlc.arg(note), sqlc.arg(proposed_at));

-- The newest first, without their texts.
-- name: ListRulebookProposals :many
select id, country, version, sha256, effective_from, effective_at, officer_id, note, proposed_at
from rulebook_proposals
where country = sqlc.arg(country)
order by effective_at desc, proposed_at desc, id
limit 100;

-- name: GetRulebookProposal :one
select * from rulebook_proposals where id = sqlc.arg(id);

-- name: InsertRulebookDecision :exec
insert into rulebook_decisions (proposal_id, place, officer_id, approves, note, decided_at)
values (sqlc.arg(proposal_id), sqlc.arg(place), sqlc.arg(officer_id), sqlc.arg(approves), sqlc.arg(note), sqlc.arg(decided_at));

-- name: ListRulebookDecisions :many
select * from rulebook_decisions
where proposal_id = any(sqlc.arg(proposals)::uuid[])
order by proposal_id, place
limit 200;

-- Those that two people approved, in the order in which they come into force: of two
-- for the same moment the one decided last holds.
-- name: ListApprovedRulebooks :many
select p.country, p.body, p.effective_at
from rulebook_proposals p
join rulebook_decisions d on d.proposal_id = p.id and d.place = 2 and d.approves
order by p.effective_at, d.decided_at, p.id
limit 1000;

-- How far the decisions have come: another number when there is a new one.
-- name: CountRulebookDecisions :one
select count(*)::bigint from rulebook_decisions where place = 2;

-- name: ListProposedCountries :many
select distinct country from rulebook_proposals order by country limit 700;

-- name: ListUserNames :many
select o.id, o.user_name from officers o where o.id = any(sqlc.arg(officers)::uuid[]) order by o.id limit 1000;

-- The versions that programs decided by, in the order in which they came.
-- name: ListRulebookVersions :many
select version, sha256, loaded_at from rulebook_versions order by loaded_at, version limit 1000;

-- name: GetRulebookVersion :one
select body from rulebook_versions where version = sqlc.arg(version);
