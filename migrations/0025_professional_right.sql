-- +goose Up
-- How a holder stands in the register of health professionals: professional_right_to
-- alone cannot tell a right that ended from one that never was, or that was restricted.
alter table holders add column professional_standing text not null default ''
  constraint holder_professional_standing check (professional_standing in ('', 'held', 'restricted', 'ended', 'none'));
grant update (professional_standing) on holders to sinetti_server;
