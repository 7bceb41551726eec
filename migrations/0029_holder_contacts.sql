-- +goose Up
-- What holders tell at the desk of how they can be reached, and what was there before:
-- until used_from a change is too fresh to go by.
alter table holder_contacts
  add column phone_enc         bytea,
  add column earlier_email_enc bytea,
  add column earlier_phone_enc bytea,
  add column used_from         timestamptz,
  add column changed_at        timestamptz,
  add column changed_by        uuid references officers;

-- A contact may change more than once while a card lives.
drop index holder_is_told_of_a_step_once;
create unique index holder_is_told_of_a_step_once on holder_notices (card_id, kind)
  where kind not in ('code_ordered', 'address_changed', 'contact_changed');

grant insert, update (email_enc, phone_enc, earlier_email_enc, earlier_phone_enc, used_from, changed_at, changed_by)
  on holder_contacts to sinetti_server;
