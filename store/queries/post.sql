-- name: InsertLetterMark :exec
insert into letter_marks (letter_id, mark, may_have_been_read, officer_id, rulebook_version, at)
values (sqlc.arg(letter_id), sqlc.arg(mark), sqlc.arg(may_have_been_read), sqlc.arg(officer_id), sqlc.arg(rulebook_version), sqlc.arg(at));

-- name: InsertLetterHandOver :exec
insert into letter_hand_overs (letter_id, visit_id, officer_id, signed, at)
values (sqlc.arg(letter_id), sqlc.arg(visit_id), sqlc.arg(officer_id), true, sqlc.arg(at));

-- A set that was loaded counts from now on; an older one never takes its place.
-- name: SetLoadedVersion :execrows
update cards set loaded_version = sqlc.arg(version)::integer
where id = sqlc.arg(id) and coalesce(loaded_version, 0) < sqlc.arg(version)::integer;
