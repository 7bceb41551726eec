-- +goose Up
-- What officers looked at on a day, counted once when the day is over: whoever
-- watches reads these rows and not weeks of the log. They inform and prove nothing;
-- the log itself is never read from them.
create table audit_days (
  day       date not null,             -- by the clock of the point's country
  actor     text not null,             -- officer:<id>
  point_id  uuid not null,             -- all zeros where the entry names none
  people    bigint not null,           -- different ones who were seen
  last      timestamptz not null,      -- the last look
  searches  bigint not null,           -- after which nobody found was served within the hour
  last_search timestamptz not null,    -- the last of these; of no meaning where there is none
  entries   uuid[] not null default '{}', -- the first of these searches, at most 20
  primary key (day, actor, point_id)
);
create index audit_days_of_actor on audit_days (actor, day);
create index audit_days_of_point on audit_days (point_id, day);

create table audit_days_counted (
  day date primary key
);

-- What witnesses said against this log. Nothing in the house takes it back.
create table audit_alarms (
  at      timestamptz not null, -- machine's time, of the first time
  kind    text not null constraint alarm_kind check (kind in ('forked', 'rolled_back')),
  witness text not null,
  size    bigint not null,      -- of the checkpoint that the witness refused
  primary key (witness, kind, size)
);
create trigger audit_alarms_append_only before update or delete or truncate on audit_alarms
  for each statement execute function audit_is_append_only();
alter table audit_alarms enable always trigger audit_alarms_append_only;

-- Acts are few among looks.
create index audit_entries_done on audit_entries (act, at) where outcome = 'done';
create index audit_entries_opening on audit_entries (visit_id) where act = 'visit.opened';

grant select, insert on audit_days, audit_days_counted to sinetti_server;
grant select, insert on audit_alarms to sinetti_sealer;
grant select on audit_alarms to sinetti_server;
