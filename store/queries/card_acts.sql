-- name: InsertRevocationRequest :exec
insert into revocation_requests (id, card_id, act, reason, asked_by, channel, requested_at, entered_at, late_reason, questions,
  reference, officer_id, point_id, visit_id, order_id, rulebook_version)
values (sqlc.arg(id), sqlc.arg(card_id), sqlc.arg(act), sqlc.arg(reason), sqlc.arg(asked_by), sqlc.arg(channel), sqlc.arg(requested_at),
  sqlc.arg(entered_at), sqlc.arg(late_reason), sqlc.arg(questions), sqlc.arg(reference), sqlc.narg(officer_id), sqlc.narg(point_id),
  sqlc.narg(visit_id), sqlc.narg(order_id), sqlc.arg(rulebook_version));

-- For what a card was revoked.
-- name: GetRevocationReason :one
select reason from revocation_requests
where card_id = sqlc.arg(card_id) and act = 'revoke' order by entered_at desc, id desc limit 1;

-- name: InsertCardHandOver :exec
insert into card_hand_overs (card_id, visit_id, officer_id, signed, rulebook_version, at)
values (sqlc.arg(card_id), sqlc.arg(visit_id), sqlc.arg(officer_id), true, sqlc.arg(rulebook_version), sqlc.arg(at));

-- The order that made a card; the card's act has locked the card, and no other act
-- moves the order without it.
-- name: LockOrderOfNewCard :one
select * from orders where new_card_id = sqlc.arg(card_id) order by created_at desc, id desc limit 1 for update;

-- Whether somebody else may have read the code that a card has now: a letter of it was
-- marked so at a point or reported so by its print house, or the code was said to be known.
-- name: CardCodeRead :one
select (exists (
  select from letters l join letter_marks m on m.letter_id = l.id
  where l.card_id = c.id and coalesce(l.code_version, c.code_version) >= c.code_version and m.may_have_been_read
) or exists (
  select from letters l join receipts r on r.batch_id = l.batch_id and r.kind = 'spoiled'
  where l.card_id = c.id and coalesce(l.code_version, c.code_version) >= c.code_version and l.state = 'spoiled'
    and (r.body->'letters' @> jsonb_build_array(jsonb_build_object('number', l.number, 'reason', 'opened'))
      or r.body->'letters' @> jsonb_build_array(jsonb_build_object('number', l.number, 'reason', 'missing')))
) or exists (
  select from revocation_requests q where q.card_id = c.id and q.reason = 'codes_known'
))::boolean
from cards c where c.id = sqlc.arg(card_id);
