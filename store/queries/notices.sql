-- name: InsertNotice :exec
insert into notices (id, officer_id, kind, about_id, made_at)
values (sqlc.arg(id), sqlc.arg(officer_id), sqlc.arg(kind), sqlc.narg(about_id), sqlc.arg(made_at));

-- What an officer has not read, with whom and where it is about: named by itself,
-- or by the right that it is about.
-- name: ListNotices :many
select n.id, n.kind, n.made_at, o.id as officer, p.id as point, r.officer_id as right_officer, r.point_id as right_point
from notices n
left join officer_rights r on r.id = n.about_id
left join officers o on o.id = n.about_id
left join points p on p.id = n.about_id
where n.officer_id = $1 and n.read_at is null
order by n.made_at desc, n.id desc limit 50;

-- name: ReadNotice :execrows
update notices set read_at = coalesce(read_at, sqlc.arg(at)) where id = sqlc.arg(id) and officer_id = sqlc.arg(officer_id);
