-- A notice waits for its mail where an address is known, else for the point: the card's
-- where none is named. It is in the holder's own language where none is named.
-- name: InsertHolderNotice :one
insert into holder_notices (id, kind, holder_id, card_id, order_id, point_id, language, about_on, made_at, caused_by, state, failure)
select sqlc.arg(id), sqlc.arg(kind)::text, sqlc.arg(holder_id)::uuid, sqlc.arg(card_id)::uuid, sqlc.narg(order_id),
  coalesce(sqlc.narg(point_id), c.point_id) as point_id,
  coalesce(nullif(sqlc.arg(language)::text, ''), h.language) as language,
  sqlc.arg(about_on), sqlc.arg(made_at)::timestamptz, sqlc.narg(caused_by), case when m.known then 'waiting' else 'to_tell' end,
  case when m.known then '' else 'no_address' end
from (select exists (
  select from holder_contacts k where k.holder_id = sqlc.arg(holder_id)::uuid and (
    case when sqlc.arg(kind)::text = 'contact_changed' or k.used_from > sqlc.arg(made_at)::timestamptz then k.earlier_email_enc else k.email_enc end
  ) is not null) as known) m, holders h, cards c
where h.id = sqlc.arg(holder_id)::uuid and c.id = sqlc.arg(card_id)::uuid
on conflict do nothing
returning state;

-- A notice that nobody has told of yet; another worker's is passed over.
-- name: LockHolderNotice :one
select n.*, coalesce(p.name, '')::text as point, coalesce(p.phone, '')::text as phone, k.email_enc, k.earlier_email_enc, k.used_from
from holder_notices n
left join points p on p.id = n.point_id
left join holder_contacts k on k.holder_id = n.holder_id
where n.id = $1 and n.state = 'waiting' for update of n skip locked;

-- name: SettleHolderNotice :execrows
update holder_notices set state = sqlc.arg(state), failure = sqlc.arg(failure), settled_at = sqlc.arg(at)
where id = sqlc.arg(id) and state = 'waiting';

-- Notices whose job is lost: each is taken up again.
-- name: ListHolderNoticesOwed :many
select id from holder_notices where state = 'waiting' and made_at < sqlc.arg(before) order by made_at, id limit 1000;

-- What a point's officers have to tell, oldest first.
-- name: ListHolderNoticesToTell :many
select sqlc.embed(n), sqlc.embed(h), sqlc.embed(c), k.earlier_address_enc, k.phone_enc, k.earlier_phone_enc, k.used_from
from holder_notices n
join holders h on h.id = n.holder_id
join cards c on c.id = n.card_id
left join holder_contacts k on k.holder_id = n.holder_id
where n.point_id = sqlc.arg(point_id)::uuid and n.state = 'to_tell'
order by n.made_at, n.id limit sqlc.arg(first);

-- name: LockNoticeToTell :one
select sqlc.embed(n), sqlc.embed(h) from holder_notices n join holders h on h.id = n.holder_id where n.id = $1 for update of n;

-- name: TellHolder :execrows
update holder_notices set state = 'told', told_by = sqlc.arg(told_by), told_how = sqlc.arg(told_how), settled_at = sqlc.arg(at)
where id = sqlc.arg(id) and state = 'to_tell';

-- To whom codes may go elsewhere since of late, with a card that lives and no notice of
-- that day yet: to a protected person the safety contact address alone.
-- name: ListHoldersWhoMoved :many
select h.id, h.language, m.moved_on::date as moved_on, c.id as card_id, c.point_id
from (
  select i.id, i.address_changed_on as moved_on from holders i
  where i.address_changed_on >= sqlc.arg(since)::date and not i.protected
  union
  select i.id, i.work_changed_on from holders i
  where i.work_changed_on >= sqlc.arg(since)::date and not i.protected and i.work_enc is not null
  union
  select i.id, i.contact_changed_on from holders i
  where i.contact_changed_on >= sqlc.arg(since)::date and i.protected and i.contact_enc is not null) m
join holders h on h.id = m.id
join lateral (
  select i.id, i.point_id from cards i
  where i.holder_id = h.id and i.state in ('dispatched', 'arrived', 'handed_over', 'activated', 'suspended')
  order by i.created_at desc, i.id desc limit 1) c on true
where not exists (select from holder_notices n where n.kind = 'address_changed' and n.holder_id = h.id and n.about_on = m.moved_on)
order by h.id, m.moved_on limit sqlc.arg(first);
