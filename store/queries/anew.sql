-- A parked letter whose code was opened before; its card is locked first.
-- name: GetOpenedBefore :one
select id, card_id, order_id, holder_id, kind, number from letters
where number = sqlc.arg(number) and state = 'parked' and park_reason = 'opened_before' and superseded_by is null;

-- Its first piece counts as spoiled in the batch for which the code was opened.
-- name: SpoilOpenedBefore :execrows
update letters set state = 'spoiled', batch_id = sqlc.arg(batch_id)::uuid, state_changed_at = sqlc.arg(at)
where id = sqlc.arg(id) and state = 'parked' and park_reason = 'opened_before' and superseded_by is null;

-- Whoever asks for a new piece says who he or she is: that officer approves nothing of it.
-- name: GetOfficerWhoAsks :one
select o.id, o.point_id, officer_roles(o.id, o.point_id, sqlc.arg(day)::date)::text[] as roles from officers o
where o.user_name = sqlc.arg(user_name) and o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date);

-- name: CountOpenedBefore :one
select count(*) from letters
where state = 'parked' and park_reason = 'opened_before'
  and (cardinality(sqlc.arg(numbers)::text[]) = 0 or number = any(sqlc.arg(numbers)::text[]));
