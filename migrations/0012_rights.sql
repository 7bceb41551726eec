-- +goose Up
-- What an officer may do, one row a right that was asked for. Who asked does not
-- decide, and nobody does either for himself or herself: the constraints hold even
-- against a program that forgets. Only the owner makes rights by installation.
create table officer_rights (
  id              uuid primary key,
  officer_id      uuid not null references officers,
  role            text not null constraint right_role check (role in ('registrar', 'protected_service', 'responsible_person',
                    'employer_admin', 'user_support', 'agency_operator', 'approver', 'auditor', 'print_house_user', 'integrator_user')),
  point_id        uuid references points, -- where it holds; null: in the whole organisation, or the agency
  valid_from      date not null,
  valid_to        date constraint right_ends_after_it_begins check (valid_to >= valid_from),
  reason          text not null default '',
  by_installation boolean not null default false,
  asked_by        uuid references officers,
  asked_at        timestamptz not null,
  decided_by      uuid references officers,
  decided_at      timestamptz,
  approved        boolean, -- null: waits for a decision
  ended_by        uuid references officers,
  ended_at        timestamptz,
  end_reason      text,
  constraint right_is_not_for_oneself check (asked_by <> officer_id and decided_by <> officer_id),
  constraint right_takes_two check (decided_by <> asked_by),
  constraint right_has_who_asked check (by_installation or asked_by is not null),
  constraint right_has_who_decided check (by_installation or (approved is null) = (decided_by is null)),
  constraint right_at_a_point check ((role in ('registrar', 'protected_service', 'responsible_person')) = (point_id is not null))
);
create unique index officer_right_is_held_once on officer_rights (officer_id, role, point_id) nulls not distinct
  where ended_at is null and approved is not false;
create index officer_rights_in_force on officer_rights (officer_id) where approved and ended_at is null;
create index officer_rights_of_point on officer_rights (point_id, role) where ended_at is null;
create index officer_rights_waiting on officer_rights (asked_at, id) where approved is null and ended_at is null;

insert into officer_rights (id, officer_id, role, point_id, valid_from, by_installation, asked_at, decided_at, approved)
select gen_random_uuid(), o.id, r.role, case when r.role = 'registrar' then o.point_id end, o.created_at::date, true,
  o.created_at, o.created_at, true
from officers o cross join lateral unnest(o.roles) as r (role);

-- The roles that an officer has at a point on a day: those of the point, and
-- those that hold everywhere.
-- +goose StatementBegin
create function officer_roles(officer uuid, at_point uuid, day date) returns text[]
language sql stable parallel safe
return array(
  select r.role from officer_rights r
  where r.officer_id = officer and r.approved and r.ended_at is null and r.valid_from <= day
    and (r.valid_to is null or r.valid_to >= day) and (r.point_id is null or r.point_id = at_point)
  order by r.role);
-- +goose StatementEnd

-- A password that was ordered opens once, and for 72 hours; until password_until
-- it also lets in, alone, an officer who has no device yet, to link one.
alter table officers
  add column email_enc         bytea,
  add column partner_id        uuid references partners, -- of a print house's or an integrator's own people
  add column employed_to       date,                     -- the last day; null while open-ended
  add column password_kind     text not null default 'own' constraint officer_password_kind check (password_kind in ('own', 'temporary', 'none')),
  add column password_until    timestamptz,
  add column password_used_at  timestamptz,
  add column device_kind       text constraint officer_device_kind check (device_kind in ('authenticator', 'token')),
  add column device_linked_at  timestamptz,
  add column pending_secret_enc bytea,                   -- of a device that is not confirmed yet
  add column pending_kind      text constraint officer_pending_kind check (pending_kind in ('authenticator', 'token')),
  add column pending_at        timestamptz;
update officers set device_kind = 'authenticator', device_linked_at = created_at where totp_secret_enc is not null;
revoke select (roles) on officers from sinetti_worker; -- or its grant outlives the column
alter table officers
  add constraint officer_device_has_a_secret check ((totp_secret_enc is null) = (device_kind is null)),
  drop column roles; -- no release used it beside officer_rights
create index officers_by_point on officers (point_id, id);
create index officers_by_organisation on officers (organisation_id, id);

-- How far in a session is: 'password' may only change it, 'link' may only link a
-- method, 'full' may what the officer may. A fresh factor counts for five minutes.
alter table officer_sessions
  add column stage         text not null default 'full' constraint officer_session_stage check (stage in ('password', 'link', 'full')),
  add column factor_at     timestamptz;
update officer_sessions set factor_at = created_at;
-- Sessions that ran out were never ended: they must not be looked through, or the
-- time of an answer would tell who has logged in often.
create index officer_sessions_open on officer_sessions (officer_id, expires_at) where ended_at is null;

-- The certificate card by which an officer logs in; ordering a new password removes the link.
create table officer_cards (
  id            uuid primary key,
  officer_id    uuid not null references officers,
  issuer        text not null,
  serial        text not null,
  linked_at     timestamptz not null,
  unlinked_at   timestamptz,
  unlink_reason text
);
create unique index officer_has_one_card on officer_cards (officer_id) where unlinked_at is null;
create unique index officer_card_is_one_officers on officer_cards (issuer, serial) where unlinked_at is null;

-- Insert only: what an officer was taught, and until when it counts.
create table officer_trainings (
  id          uuid primary key,
  officer_id  uuid not null references officers,
  passed_on   date not null,
  valid_to    date not null constraint training_ends_after_it_was_passed check (valid_to > passed_on),
  reference   text not null, -- of the course or certificate
  recorded_by uuid not null references officers,
  recorded_at timestamptz not null,
  constraint training_is_recorded_by_another check (recorded_by <> officer_id)
);
create index officer_trainings_by_officer on officer_trainings (officer_id, recorded_at desc);

-- New passwords that were ordered. A name that nobody has leaves a row too, so
-- that the answer takes as long. The worker makes the password when it sends it:
-- no table holds one.
create table password_orders (
  id         uuid primary key,
  officer_id uuid references officers,
  ordered_by uuid references officers, -- null: on the login page
  ordered_at timestamptz not null,
  sent_at    timestamptz,
  failed_at  timestamptz,
  failure    text
);
create index password_orders_by_officer on password_orders (officer_id, ordered_at);
create index password_orders_waiting on password_orders (ordered_at, id) where sent_at is null and failed_at is null and officer_id is not null;

-- Insert only: what user support did to an officer's access, and how it made sure of who asked.
create table support_acts (
  id         uuid primary key,
  officer_id uuid not null references officers,
  done_by    uuid not null references officers,
  act        text not null constraint support_act check (act in ('order_password', 'unlink_device', 'unlink_card', 'unlock')),
  checks     text[] not null, -- how the caller's identity was checked
  reason     text not null,
  done_at    timestamptz not null,
  constraint support_is_for_another check (done_by <> officer_id)
);
create index support_acts_by_officer on support_acts (officer_id, done_at desc);

-- What an officer is told of: about whom, and what; read once.
create table notices (
  id         uuid primary key,
  officer_id uuid not null references officers, -- who is told
  kind       text not null,
  about_id   uuid,                              -- an officer, a point or a right
  made_at    timestamptz not null,
  mailed_at  timestamptz,
  read_at    timestamptz
);
create index notices_unread on notices (officer_id, made_at desc) where read_at is null;

-- Accessibility feedback and other messages of whoever uses the pages.
create table feedback (
  id          uuid primary key,
  kind        text not null constraint feedback_kind check (kind in ('accessibility', 'login', 'other')),
  page        text not null,
  language    text not null,
  message_enc bytea not null,
  contact_enc bytea,
  sent_at     timestamptz not null,
  handled_at  timestamptz,
  handled_by  uuid references officers,
  answer      text not null default ''
);
create index feedback_waiting on feedback (sent_at, id) where handled_at is null;

-- Two organisations make an authorisation: the one whose cards they are asks, the
-- one whose point it is accepts. No organisation authorises its own point.
alter table points add constraint point_of_its_organisation unique (id, organisation_id);
alter table point_authorisations
  add column id                    uuid not null default gen_random_uuid() constraint authorisation_id_is_unique unique,
  add column point_organisation_id uuid,
  add column by_installation       boolean not null default false,
  add column asked_by              uuid references officers,
  add column asked_at              timestamptz,
  add column decided_by            uuid references officers,
  add column decided_at            timestamptz,
  add column approved              boolean,
  add column ended_by              uuid references officers,
  add column ended_at              timestamptz,
  add column end_reason            text;
update point_authorisations a set point_organisation_id = p.organisation_id, by_installation = true, approved = true,
  asked_at = p.created_at, decided_at = p.created_at
from points p where p.id = a.point_id;
alter table point_authorisations
  drop constraint point_authorisations_pkey,
  add primary key (id),
  alter column point_organisation_id set not null,
  alter column asked_at set not null,
  add constraint authorisation_of_that_point foreign key (point_id, point_organisation_id) references points (id, organisation_id),
  add constraint authorisation_is_for_anothers_point check (organisation_id <> point_organisation_id),
  add constraint authorisation_ends_after_it_begins check (valid_to >= valid_from),
  add constraint authorisation_takes_two check (decided_by <> asked_by),
  add constraint authorisation_has_who_asked check (by_installation or asked_by is not null),
  add constraint authorisation_has_who_decided check (by_installation or (approved is null) = (decided_by is null));
create unique index point_is_authorised_once on point_authorisations (point_id, organisation_id)
  where ended_at is null and approved is not false;
create index point_authorisations_by_organisation on point_authorisations (organisation_id, point_id);
create index cards_by_organisation on cards (organisation_id) where organisation_id is not null; -- to say how many a change concerns

-- Whose tries a key counts, where it is one officer's: so that user support can
-- let them count anew. A keyed hash of the user name, as the key is.
alter table login_throttles add column name_key bytea;
create index login_throttles_by_name on login_throttles (name_key) where name_key is not null;

-- How much was done lately, by keyed hashes of an officer, point, card or address.
-- Unlogged: a crash may forget it, and counting costs no disk write.
create unlogged table act_counts (
  key        bytea primary key,
  tokens     double precision not null,
  counted_at timestamptz not null
);
create index act_counts_by_time on act_counts (counted_at);

grant execute on function officer_roles(uuid, uuid, date) to sinetti_server, sinetti_worker;
grant select on officer_rights, officer_cards, officer_trainings, password_orders, support_acts, notices, feedback to sinetti_server;
grant insert (id, officer_id, role, point_id, valid_from, valid_to, reason, asked_by, asked_at) on officer_rights to sinetti_server;
grant update (decided_by, decided_at, approved, ended_by, ended_at, end_reason) on officer_rights to sinetti_server;
grant insert (id, point_id, point_organisation_id, organisation_id, customer_number, valid_from, valid_to, asked_by, asked_at)
  on point_authorisations to sinetti_server;
grant update (decided_by, decided_at, approved, ended_by, ended_at, end_reason) on point_authorisations to sinetti_server;
grant insert (id, organisation_id, point_id, user_name, person_enc, identity_index, language, training_valid_to, password_hash,
  password_kind, password_until, email_enc, partner_id, created_at) on officers to sinetti_server;
grant update (active, employed_to, point_id, language, training_valid_to, email_enc, password_hash, password_kind, password_until,
  password_used_at, totp_secret_enc, totp_last_step, device_kind, device_linked_at, pending_secret_enc, pending_kind, pending_at)
  on officers to sinetti_server;
grant update (login_methods) on organisations to sinetti_server;
grant insert on officer_cards, officer_trainings, password_orders, support_acts, notices, feedback to sinetti_server;
grant update (unlinked_at, unlink_reason) on officer_cards to sinetti_server;
grant update (read_at) on notices to sinetti_server;
grant update (handled_at, handled_by, answer) on feedback to sinetti_server;
grant select, insert, update, delete on act_counts to sinetti_server;

-- The worker writes what only the mail holds: a temporary password's hash, as it sends it.
grant select (id, organisation_id, point_id, user_name, person_enc, email_enc, language, active, employed_to) on officers to sinetti_worker;
grant update (password_hash, password_kind, password_until, password_used_at) on officers to sinetti_worker;
grant select on officer_rights, password_orders, notices to sinetti_worker;
grant update (sent_at, failed_at, failure) on password_orders to sinetti_worker;
grant update (mailed_at) on notices to sinetti_worker;
grant select on officer_sessions to sinetti_worker;
grant update (ended_at, end_reason) on officer_sessions to sinetti_worker;
grant update (closed_at, close_reason) on visits to sinetti_worker; -- of the sessions that end with it
