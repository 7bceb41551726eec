-- How an officer's access stands: for My access, for whoever leads, and for each change of it.
-- name: GetAccess :one
select o.id, o.user_name, o.person_enc, o.language, o.organisation_id, o.point_id, g.name as organisation, p.code as point_code, p.name as point,
  o.password_hash, o.password_kind, o.password_until, o.password_used_at, (o.email_enc is not null)::bool as has_email,
  o.totp_secret_enc, o.totp_last_step, o.device_kind, o.device_linked_at,
  o.pending_secret_enc, o.pending_kind, o.pending_at, c.linked_at as card_linked_at, g.login_methods,
  (select count(*) from officer_sessions s where s.officer_id = o.id and s.ended_at is null
    and s.expires_at > sqlc.arg(now) and s.last_seen_at > sqlc.arg(idle_since)) as open_sessions
from officers o join organisations g on g.id = o.organisation_id join points p on p.id = o.point_id
  left join officer_cards c on c.officer_id = o.id and c.unlinked_at is null
where o.id = sqlc.arg(id);

-- A password that the officer chose, unless another was set meanwhile. Until
-- password_until it opens alone where no device is linked.
-- name: SetOwnPassword :execrows
update officers set password_hash = sqlc.arg(password_hash), password_kind = 'own', password_used_at = null,
  password_until = case when totp_secret_enc is null then password_until end
where id = sqlc.arg(id) and password_hash = sqlc.arg(old_hash) and active;

-- name: SetTemporaryPassword :execrows
update officers set password_hash = sqlc.arg(password_hash), password_kind = 'temporary', password_until = sqlc.arg(password_until),
  password_used_at = null
where id = sqlc.arg(id) and active;

-- A temporary password opens once, on every server: of two at once one finds it used.
-- name: UseTemporaryPassword :execrows
update officers set password_used_at = sqlc.arg(now)
where id = sqlc.arg(id) and password_kind = 'temporary' and password_hash = sqlc.arg(password_hash) and password_used_at is null and active;

-- name: BeginDevice :execrows
update officers set pending_secret_enc = sqlc.arg(secret_enc), pending_kind = sqlc.arg(kind), pending_at = sqlc.arg(now)
where id = sqlc.arg(id) and totp_secret_enc is null and active;

-- The pending device becomes the officer's, unless another was begun or linked meanwhile.
-- name: LinkDevice :execrows
update officers set totp_secret_enc = sqlc.arg(secret_enc), totp_last_step = greatest(totp_last_step, sqlc.arg(step)), device_kind = pending_kind,
  device_linked_at = sqlc.arg(now), pending_secret_enc = null, pending_kind = null, pending_at = null,
  password_until = case when password_kind = 'temporary' then password_until end
where id = sqlc.arg(id) and totp_secret_enc is null and pending_secret_enc = sqlc.arg(pending_enc) and active;

-- With its device goes the password: whoever knows one, such as from paper, must not
-- get in by it alone. A new one is ordered.
-- name: UnlinkDevice :execrows
update officers set totp_secret_enc = null, device_kind = null, device_linked_at = null, pending_secret_enc = null, pending_kind = null,
  pending_at = null, password_kind = 'none', password_hash = '', password_until = null, password_used_at = null
where id = sqlc.arg(id) and totp_secret_enc is not null;

-- name: UnlinkCard :execrows
update officer_cards set unlinked_at = sqlc.arg(now), unlink_reason = sqlc.arg(reason)
where officer_id = sqlc.arg(officer_id) and unlinked_at is null;

-- Orders of one officer wait for each other, so that no more than a few take effect.
-- name: HoldPasswordOrders :exec
select pg_advisory_xact_lock(hashtextextended('password orders of ' || sqlc.arg(officer_id)::uuid::text, 0));

-- name: CountPasswordOrders :one
select count(*) from password_orders where officer_id = sqlc.arg(officer_id) and ordered_at > sqlc.arg(since) and failed_at is null;

-- name: InsertPasswordOrder :exec
insert into password_orders (id, officer_id, ordered_by, ordered_at, failed_at, failure)
values (sqlc.arg(id), sqlc.narg(officer_id), sqlc.narg(ordered_by), sqlc.arg(ordered_at), sqlc.narg(failed_at), sqlc.narg(failure));

-- What the foreign key does for an officer, done for nobody.
-- name: HoldAnyOfficer :exec
select id from officers order by id limit 1 for key share;

-- One worker sends it; another that comes meanwhile finds nothing.
-- name: LockPasswordOrder :one
select p.id, p.officer_id, p.ordered_at, o.email_enc, o.language, at.country,
  (o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date))::bool as active
from password_orders p join officers o on o.id = p.officer_id join points at on at.id = o.point_id
where p.id = sqlc.arg(id) and p.sent_at is null and p.failed_at is null
for update of p skip locked;

-- name: MarkPasswordSent :execrows
update password_orders set sent_at = sqlc.arg(now) where id = sqlc.arg(id) and sent_at is null and failed_at is null;

-- name: MarkPasswordFailed :execrows
update password_orders set failed_at = sqlc.arg(now), failure = sqlc.arg(failure)
where id = sqlc.arg(id) and sent_at is null and failed_at is null;

-- Those whose job seems to have come to nothing, oldest first.
-- name: ListPasswordOrdersOwed :many
select id from password_orders
where sent_at is null and failed_at is null and officer_id is not null and ordered_at < sqlc.arg(before)
order by ordered_at, id limit 100;

-- name: CountPasswordOrdersFailed :one
select count(*) from password_orders where failed_at > sqlc.arg(since) and failure <> 'too_many';

-- name: LockNotice :one
select n.id, n.officer_id, n.kind, o.email_enc, o.language,
  (o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date))::bool as active
from notices n join officers o on o.id = n.officer_id
where n.id = sqlc.arg(id) and n.mailed_at is null
for update of n skip locked;

-- name: MarkNoticeMailed :exec
update notices set mailed_at = sqlc.arg(now) where id = sqlc.arg(id) and mailed_at is null;

-- name: InsertFeedback :exec
insert into feedback (id, kind, page, language, message_enc, contact_enc, sent_at)
values (sqlc.arg(id), sqlc.arg(kind), sqlc.arg(page), sqlc.arg(language), sqlc.arg(message_enc), sqlc.narg(contact_enc), sqlc.arg(sent_at));
