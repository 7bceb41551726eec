-- +goose Up
-- Whose workplace or safety contact address changed of late: they are told as those are
-- whose home did.
create index holders_who_moved_work on holders (work_changed_on) where work_changed_on is not null;
create index holders_who_moved_contact on holders (contact_changed_on) where contact_changed_on is not null;
