-- +goose Up
-- A linked card's certificate is kept so that its issuer can be asked about it
-- again while a session that it opened goes on. It names its holder: sealed.
alter table officer_cards add column certificate_enc bytea;

-- When the issuer was last asked, in a session that a card opened.
alter table officer_sessions add column card_checked_at timestamptz;

-- Challenges that were answered: each once, on every server. Nobody can answer
-- one after its time, so a row is needed no longer than that.
create table card_challenges (
  hash    bytea primary key constraint challenge_hash_is_sha256 check (octet_length(hash) = 32),
  used_at timestamptz not null,
  until   timestamptz not null
);
create index card_challenges_by_time on card_challenges (until);

grant select, insert, delete on card_challenges to sinetti_server;
