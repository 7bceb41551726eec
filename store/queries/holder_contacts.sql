-- name: GetHolderContact :one
select * from holder_contacts where holder_id = $1;

-- A row to lock, also where the holder never told anything.
-- name: EnsureHolderContact :exec
insert into holder_contacts (holder_id) values ($1) on conflict do nothing;

-- name: LockHolderContact :one
select * from holder_contacts where holder_id = $1 for update;

-- name: SetHolderContact :exec
update holder_contacts set email_enc = sqlc.narg(email), phone_enc = sqlc.narg(phone), earlier_email_enc = sqlc.narg(earlier_email),
  earlier_phone_enc = sqlc.narg(earlier_phone), used_from = sqlc.narg(used_from), changed_at = sqlc.narg(changed_at), changed_by = sqlc.narg(changed_by)
where holder_id = sqlc.arg(holder_id);

-- The card by which a holder is told what is about the person: the newest.
-- name: GetNewestCard :one
select id from cards where holder_id = $1
order by created_at desc, id desc limit 1;
