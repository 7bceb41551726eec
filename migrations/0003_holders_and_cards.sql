-- +goose Up
-- *_enc columns are AES-GCM ciphertexts of store/crypt with the row's id as context;
-- *_index columns are keyed hashes for exact search.
create table holders (
  id                 uuid primary key,
  identity_index     bytea not null constraint holder_identity_code_is_unique unique,
  name_birth_index   bytea not null, -- family name + birth date
  person_enc         bytea not null,
  address_enc        bytea not null,
  contact_enc        bytea,          -- safety contact address of a protected person
  work_enc           bytea,
  protected          boolean not null default false,
  address_changed_on date,
  professional_right_to date,         -- last day of the right in the professional register
  language           text not null default 'fi',
  created_at         timestamptz not null
);
create index holders_by_name_and_birth_date on holders (name_birth_index);

create table cards (
  id              uuid primary key,
  holder_id       uuid not null references holders,
  number          text constraint card_number_is_unique unique, -- null until produced
  product         text not null,
  generation      text not null,
  organisation_id uuid references organisations,
  point_id        uuid references points, -- where it was applied for
  requested_by    uuid references officers,
  replaces_id     uuid references cards,
  state           text not null,
  issued_on       date,
  dispatched_on   date,
  expires_on      date,
  code_version    integer not null default 0 constraint card_code_version_is_not_negative check (code_version >= 0),
  created_at      timestamptz not null,
  state_changed_at timestamptz not null
);
create index cards_by_holder on cards (holder_id);

-- Gap-free numbers of the events of one subject, counted under the subject's lock.
create table event_subjects (
  subject       text primary key,
  last_sequence bigint not null
);

create table visits (
  id           uuid primary key,
  officer_id   uuid not null references officers,
  session_id   uuid not null,
  point_id     uuid not null references points,
  holder_id    uuid not null references holders,
  purpose      text not null,
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  close_reason text
);
create unique index session_has_one_open_visit on visits (session_id) where closed_at is null;

-- Results are written once; used and lapsed follow from the visit.
create table verifications (
  id                  uuid primary key,
  visit_id            uuid not null references visits,
  holder_id           uuid not null references holders,
  officer_id          uuid not null references officers,
  document_kind       text not null,
  issuing_state       text not null,
  document_number_enc bytea,
  document_expires_on date,
  police_reference    text not null default '',
  result              text not null constraint verification_result check (result in ('passed', 'refused', 'second_opinion')),
  refusals            text[] not null default '{}',
  rulebook_version    text not null,
  created_at          timestamptz not null
);
create index verifications_by_visit on verifications (visit_id, created_at);
create index verifications_by_holder on verifications (holder_id, created_at);
