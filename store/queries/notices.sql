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

-- One server at a time looks for trainings that end, so that each is told of once.
-- name: HoldTrainingNotices :exec
select pg_advisory_xact_lock(hashtextextended('training notices', 0));

-- Who serves and whose training ends by a day, where nobody was told since the
-- training was recorded.
-- name: ListTrainingsToTell :many
select o.id, o.point_id from officers o
where o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date)
  and o.training_valid_to between sqlc.arg(day)::date and sqlc.arg(by)::date
  and sqlc.arg(role)::text = any(officer_roles(o.id, o.point_id, sqlc.arg(day)::date))
  and not exists (
    select from notices n where n.kind = sqlc.arg(kind) and n.about_id = o.id
      and n.made_at >= (select coalesce(max(t.recorded_at), '-infinity') from officer_trainings t where t.officer_id = o.id))
order by o.id limit 100;
