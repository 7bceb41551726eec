-- +goose Up
-- What a server signed when a print house sent a batch back. The vault gives back
-- its claims on the batch's letters by this statement alone, never by a batch's
-- state; written once, changed by nobody.
create table batch_rejections (
  batch_id  uuid primary key references batches,
  statement bytea not null, -- signed with a server's capsule key
  signed_at timestamptz not null
);
grant select, insert on batch_rejections to sinetti_server;
grant select on batch_rejections to sinetti_worker;

-- Who keeps the worker running at night may ask that a letter be made anew whose
-- code was opened before; two officers approve it, as any new piece.
grant insert on reprint_requests to sinetti_worker;

-- One bureau makes a country's cards. Where two are active this fails, and the
-- remedy is to say which: update partners set active = false where code = '…'.
create unique index partner_one_active_bureau_a_country on partners (country) where kind = 'bureau' and active;
