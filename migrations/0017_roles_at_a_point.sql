-- +goose Up
-- The same roles as before. A function in PL/pgSQL keeps its plan for the length of
-- a connection; one in SQL was planned anew by each statement that asked, which was
-- three quarters of its time, twice a request.
-- +goose StatementBegin
create or replace function officer_roles(officer uuid, at_point uuid, day date) returns text[]
language plpgsql stable parallel safe as $$
begin
  return array(
    select r.role from officer_rights r
    where r.officer_id = officer and r.approved and r.ended_at is null and r.valid_from <= day
      and (r.valid_to is null or r.valid_to >= day) and (r.point_id is null or r.point_id = at_point)
    order by r.role);
end $$;
-- +goose StatementEnd
