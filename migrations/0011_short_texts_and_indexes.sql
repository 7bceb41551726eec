-- +goose Up
-- What an officer writes beside an order or a check is a number or a reference.
-- Not valid: rows of earlier releases stay as they are, new ones keep the bound.
alter table orders add constraint order_payer_reference_is_short check (length(payer_reference) <= 200) not valid;
alter table verifications add constraint verification_police_reference_is_short check (length(police_reference) <= 200) not valid;
alter table points add constraint point_phone_is_short check (length(phone) <= 40) not valid;

-- Few rows of large tables, asked for at every look at the queues.
create index letters_parked on letters (id) where state = 'parked';
create index codes_living_keys on codes (key_name) where destroyed_at is null;
create index batch_parts_object on batch_parts (object_name);
create index batch_files_object on batch_files (object_name);
