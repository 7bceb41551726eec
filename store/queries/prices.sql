-- The prices of a session's point in force on a day, one a kind of order.
-- name: ListPricesOfSession :many
select distinct on (p.kind) p.* from point_prices p join officer_sessions s on s.point_id = p.point_id
where s.id = sqlc.arg(session_id) and p.valid_from <= sqlc.arg(day)::date
order by p.kind, p.valid_from desc, p.set_at desc, p.id desc limit 20;

-- What was ever set for points, the newest first.
-- name: ListPricesOfPoints :many
select * from point_prices where point_id = any(sqlc.arg(point_ids)::uuid[])
order by point_id, kind, valid_from desc, set_at desc, id desc limit 2000;

-- name: InsertPointPrice :exec
insert into point_prices (id, point_id, kind, cents, currency, vat_permille, valid_from, set_by, set_at)
values (sqlc.arg(id), sqlc.arg(point_id), sqlc.arg(kind), sqlc.narg(cents), sqlc.arg(currency), sqlc.arg(vat_permille),
  sqlc.arg(valid_from), sqlc.arg(set_by), sqlc.arg(set_at));

-- name: InsertPromises :exec
insert into order_promises (order_id, step, promised_on)
select sqlc.arg(order_id), unnest(sqlc.arg(steps)::text[]), unnest(sqlc.arg(days)::date[]);

-- name: ListPromises :many
select * from order_promises where order_id = any(sqlc.arg(order_ids)::uuid[]) order by order_id, promised_on, step;
