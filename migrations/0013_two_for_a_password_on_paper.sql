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
