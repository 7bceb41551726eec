-- +goose Up
-- How a new password went from user support to the officer. While nothing is linked a
-- password on paper takes two: one asks for it or unlinks, another hands it over. Acts
-- of the release before have none.
alter table support_acts
  add column password text constraint support_password check (password in ('mailed', 'asked', 'handed_over')),
  add column asked_by uuid references officers,
  add constraint support_paper_takes_two check (asked_by <> done_by),
  add constraint support_paper_was_asked_for check (asked_by is null or password = 'handed_over');

-- No act changes where an officer's passwords are mailed: whoever could would get them.
revoke update (email_enc) on officers from sinetti_server;

-- Keyed hashes of how the parts of an officer's name begin: names are sealed, and a
-- search opens no more of them than a page shows. Null: written by the release before,
-- and filled in by a sweep of the server.
alter table officers add column name_index bytea[];
create index officers_by_name on officers using gin (name_index);
create index officers_without_name_index on officers (id) where name_index is null;
grant insert (name_index), update (name_index) on officers to sinetti_server;
