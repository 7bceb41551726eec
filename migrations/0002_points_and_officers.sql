-- +goose Up
create table organisations (
  id            uuid primary key,
  name          text not null,
  country       text not null constraint organisation_country check (length(country) = 2),
  health_care   boolean not null default false,
  customer_number text not null default '',
  login_methods text[] not null default '{authenticator}',
  created_at    timestamptz not null
);

create table points (
  id              uuid primary key,
  organisation_id uuid not null references organisations,
  code            text not null constraint point_code_is_unique unique,
  name            text not null,
  country         text not null constraint point_country check (length(country) = 2),
  kind            text not null constraint point_kind check (kind in ('health_care', 'town', 'company', 'authority')),
  contract_from   date not null,
  contract_to     date,
  document_rows   text[] not null default '{}', -- row ids of the rulebook; empty: its whole list
  address         jsonb not null,               -- of an office, not of a person
  phone           text not null default '',
  created_at      timestamptz not null
);

-- An organisation authorises another's point to serve its cards.
create table point_authorisations (
  point_id        uuid not null references points,
  organisation_id uuid not null references organisations,
  customer_number text not null,
  valid_from      date not null,
  valid_to        date,
  primary key (point_id, organisation_id, valid_from)
);

create table officers (
  id                uuid primary key,
  organisation_id   uuid not null references organisations,
  point_id          uuid not null references points,
  user_name         text not null constraint officer_user_name_is_unique unique
                    constraint officer_user_name_is_lower_case check (user_name = lower(user_name)),
  person_enc        bytea not null, -- {"name": …, "identityCode": …}
  identity_index    bytea,          -- blind index of the identity code: nobody orders for himself or herself
  roles             text[] not null,
  language          text not null default 'fi',
  training_valid_to date not null,
  active            boolean not null default true,
  password_hash     text not null,
  totp_secret_enc   bytea,
  totp_last_step    bigint not null default 0, -- the last 30 s step used: a code counts once, on every server
  created_at        timestamptz not null
);

create table officer_sessions (
  id           uuid primary key,
  token_hash   bytea not null constraint officer_session_token_is_unique unique,
  officer_id   uuid not null references officers,
  point_id     uuid not null references points,
  method       text not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  end_reason   text
);
create index officer_sessions_by_officer on officer_sessions (officer_id) where ended_at is null;

-- Tries to log in by where they came from: the key is a keyed hash of a user
-- name, an address or a device. A try is taken before it is checked and given
-- back when it was right.
create table login_throttles (
  key           bytea primary key,
  last_try_at   timestamptz not null,
  failures      integer not null,
  blocked_until timestamptz not null
);
create index login_throttles_by_time on login_throttles (last_try_at);

create table partners (
  id               uuid primary key,
  kind             text not null constraint partner_kind check (kind in ('print_house', 'bureau')),
  code             text not null constraint partner_code_is_unique unique,
  name             text not null,
  cert_fingerprint text not null constraint partner_certificate_is_unique unique, -- SHA-256 of the client certificate, lower-case hex
  key_fingerprint  text not null default '', -- print house: OpenPGP; bureau: Ed25519 signing key. The keys themselves lie in the worker's trust directory
  stock_profile    text not null default '',
  cut_off_time     time,                     -- print house, in time_zone
  time_zone        text not null default 'Europe/Helsinki',
  country          text not null,
  active           boolean not null default true,
  created_at       timestamptz not null
);

create table postal_codes (
  country     text not null,
  postcode    text not null,
  locality_fi text not null,
  locality_sv text not null default '',
  primary key (country, postcode)
);
