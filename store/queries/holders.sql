-- name: InsertHolder :exec
insert into holders (id, identity_index, name_birth_index, person_enc, address_enc, contact_enc, work_enc, protected,
  address_changed_on, professional_right_to, professional_kind, professional_standing, professional_asked_at, language, created_at, work_place_index,
  work_changed_on, contact_changed_on)
values (sqlc.arg(id), sqlc.arg(identity_index), sqlc.arg(name_birth_index), sqlc.arg(person_enc), sqlc.arg(address_enc),
  sqlc.narg(contact_enc), sqlc.narg(work_enc), sqlc.arg(protected), sqlc.narg(address_changed_on),
  sqlc.narg(professional_right_to), sqlc.arg(professional_kind), sqlc.arg(professional_standing), sqlc.narg(professional_asked_at),
  sqlc.arg(language), sqlc.arg(created_at), sqlc.narg(work_place_index), sqlc.narg(work_changed_on), sqlc.narg(contact_changed_on));

-- What the register of health professionals said; an answer to an earlier question
-- does not overwrite one to a later.
-- name: SetProfessionalRight :exec
update holders set professional_right_to = sqlc.narg(right_to), professional_kind = sqlc.arg(kind),
  professional_standing = sqlc.arg(standing), professional_asked_at = sqlc.arg(asked_at)::timestamptz
where id = sqlc.arg(id) and (professional_asked_at is null or professional_asked_at <= sqlc.arg(asked_at)::timestamptz);

-- name: GetHolder :one
select * from holders where id = $1;

-- name: ListHolders :many
select * from holders where id = any(sqlc.arg(ids)::uuid[]) order by id;

-- Whom an exact identity code names.
-- name: FindHoldersByIdentity :many
select * from holders where identity_index = sqlc.arg(identity_index) order by id limit 20;

-- Everybody whose family name and birth date fold to the same.
-- name: FindHoldersByNameAndBirth :many
select * from holders where name_birth_index = sqlc.arg(name_birth_index) order by id limit 21;

-- name: FindHoldersByCardNumber :many
select h.* from holders h join cards c on c.holder_id = h.id
where c.number = sqlc.arg(number)::text order by h.id limit 20;

-- An order number is found within the point that placed it.
-- name: FindHoldersByOrderNumber :many
select h.* from holders h join orders o on o.holder_id = h.id
where o.number = sqlc.arg(number)::text and o.point_id = sqlc.arg(point_id) order by h.id limit 20;

-- Whose workplace has no index yet.
-- name: ListHoldersWithoutWorkplaceIndex :many
select id, person_enc, work_enc from holders where work_enc is not null and work_place_index is null order by id limit 500;

-- name: FillWorkplaceIndex :exec
update holders set work_place_index = sqlc.arg(work_place_index)::bytea where id = sqlc.arg(id) and work_place_index is null;
