-- +goose Up
-- A maker answers a complaint by its own door: a step is an officer's or a partner's. The
-- release before writes officers' alone.
alter table complaint_steps
  alter column officer_id drop not null,
  add column partner_id uuid references partners,
  add constraint complaint_step_is_somebodys check (num_nonnulls(officer_id, partner_id) = 1);
