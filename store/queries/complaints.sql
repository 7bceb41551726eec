-- name: InsertComplaint :exec
insert into complaints (id, number, state, state_changed_at, card_id, holder_id, point_id, officer_id, visit_id, fault, tried,
  destination, free_for, free_from, answer_by, rule, rulebook_version, filed_at)
values (sqlc.arg(id), sqlc.arg(number), sqlc.arg(state), sqlc.arg(filed_at), sqlc.arg(card_id), sqlc.arg(holder_id), sqlc.arg(point_id),
  sqlc.arg(officer_id), sqlc.arg(visit_id), sqlc.arg(fault), sqlc.arg(tried), sqlc.arg(destination), sqlc.arg(free_for),
  sqlc.arg(free_from), sqlc.arg(answer_by), sqlc.arg(rule), sqlc.arg(rulebook_version), sqlc.arg(filed_at));

-- name: InsertComplaintStep :exec
insert into complaint_steps (complaint_id, step, state, at, officer_id, partner_id)
select sqlc.arg(complaint_id), coalesce(max(step), 0) + 1, sqlc.arg(state), sqlc.arg(at), sqlc.narg(officer_id)::uuid, sqlc.narg(partner_id)::uuid
from complaint_steps where complaint_id = sqlc.arg(complaint_id);

-- One step on: zero rows where the complaint is no longer where the caller saw it.
-- name: MoveComplaint :execrows
update complaints set state = sqlc.arg(state), state_changed_at = sqlc.arg(at),
  reference = case when sqlc.arg(reference)::text = '' then reference else sqlc.arg(reference)::text end
where id = sqlc.arg(id) and state = sqlc.arg(from_state);

-- Whether an order in its place lives or was delivered stands with each.
-- name: ListComplaintsOfCard :many
select sqlc.embed(c), exists (select from orders o where o.complaint_id = c.id
  and o.state not in ('cancelled', 'refused', 'failed', 'returned', 'superseded')) as replaced
from complaints c where c.card_id = sqlc.arg(card_id)
order by c.filed_at desc, c.id desc limit 50;

-- name: GetComplaint :one
select sqlc.embed(c), exists (select from orders o where o.complaint_id = c.id
  and o.state not in ('cancelled', 'refused', 'failed', 'returned', 'superseded')) as replaced
from complaints c where c.id = sqlc.arg(id);

-- name: GetComplaintByNumber :one
select sqlc.embed(c), exists (select from orders o where o.complaint_id = c.id
  and o.state not in ('cancelled', 'refused', 'failed', 'returned', 'superseded')) as replaced
from complaints c where c.number = sqlc.arg(number);

-- A point's complaints, newest first, after a row of the page before.
-- name: ListComplaintsOfPoint :many
select sqlc.embed(c), exists (select from orders o where o.complaint_id = c.id
  and o.state not in ('cancelled', 'refused', 'failed', 'returned', 'superseded')) as replaced,
  h.person_enc, h.protected, k.number as card_number, k.product
from complaints c
join holders h on h.id = c.holder_id
join cards k on k.id = c.card_id
where c.point_id = sqlc.arg(point_id)
  and (c.filed_at, c.id) < (sqlc.arg(before_at)::timestamptz, sqlc.arg(before_id)::uuid)
  and (sqlc.narg(states)::text[] is null or c.state = any(sqlc.narg(states)::text[]))
order by c.filed_at desc, c.id desc limit sqlc.arg(first);

-- name: GetCardHandOverAt :one
select at from card_hand_overs where card_id = $1;
