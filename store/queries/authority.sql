-- How many officers of a session's point may order there and are trained for it.
-- name: CountTrainedRegistrars :one
select count(distinct o.id) from officer_rights r join officers o on o.id = r.officer_id
where r.point_id = (select s.point_id from officer_sessions s where s.id = sqlc.arg(session_id)) and r.role = 'registrar'
  and r.ended_at is null and r.approved and r.valid_from <= sqlc.arg(day)::date and (r.valid_to is null or r.valid_to >= sqlc.arg(day)::date)
  and o.active and (o.employed_to is null or o.employed_to >= sqlc.arg(day)::date) and o.training_valid_to >= sqlc.arg(day)::date;

-- By whom points are in order: rights that were approved and have not ended, at
-- most some dozens a point.
-- name: ListPostsOfPoints :many
select r.point_id::uuid as point_id, r.role, r.valid_from, r.valid_to, o.id, o.active, o.employed_to, o.training_valid_to
from officer_rights r join officers o on o.id = r.officer_id
where r.point_id = any(sqlc.arg(points)::uuid[]) and r.role in ('registrar', 'responsible_person')
  and r.approved and r.ended_at is null
order by r.point_id, r.role, o.id;
