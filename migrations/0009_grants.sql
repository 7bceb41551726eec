-- +goose Up
-- Who may do what, a role a process; store/testdata/grants.txt holds the same
-- as a table and a test compares both. Nobody but the owner has UPDATE or
-- DELETE on audit_entries, verifications and order_steps. The server has no
-- right on codes: it neither opens nor seals one. The worker sees no password,
-- session or throttle, and makes neither letter nor card. Rights on River's
-- tables are given after River's own migrations.
revoke all on all tables in schema public from public;

-- Both.
grant select on goose_db_version, database_mark, demo_clock to sinetti_server, sinetti_worker;
grant select, insert on rulebook_versions to sinetti_server, sinetti_worker;
grant select on organisations, points, point_authorisations, partners, holders to sinetti_server, sinetti_worker;
grant select, insert, update on event_subjects to sinetti_server, sinetti_worker;
grant select, insert on order_steps, audit_entries to sinetti_server, sinetti_worker;
grant usage on sequence watermill_outbox_offset_seq to sinetti_server, sinetti_worker;

-- The server: officers, holders, orders, and what partners answer.
grant select, insert, update, delete on postal_codes, login_throttles to sinetti_server;
grant select on officers to sinetti_server;
grant update (totp_last_step) on officers to sinetti_server;
grant select, insert, update on officer_sessions, visits, cards, orders, letters to sinetti_server;
grant select, insert on verifications, idempotency_keys to sinetti_server;
grant select, insert, update on batches, reprint_requests to sinetti_server;
grant select on batch_parts, batch_files, event_feed, intake_keys to sinetti_server;
grant select, insert on batch_releases, reprint_approvals, receipts, bureau_messages to sinetti_server;
grant select, insert, update on code_inbox to sinetti_server; -- a refused code may be delivered anew
grant insert on watermill_outbox to sinetti_server;

-- The worker: codes, batches, the relay.
grant select on postal_codes, visits, verifications, batch_releases, reprint_requests, reprint_approvals, receipts to sinetti_worker;
grant select (id, organisation_id, point_id, user_name, roles, active) on officers to sinetti_worker;
grant select, update on cards, orders, letters, code_inbox to sinetti_worker;
grant select, insert, update on batches, codes to sinetti_worker;
grant select, insert, update, delete on batch_parts, batch_files, intake_keys, watermill_outbox to sinetti_worker;
grant select, insert on event_feed, event_parked to sinetti_worker;
grant select, update on event_published to sinetti_worker;
grant usage on sequence event_feed_position_seq, event_parked_id_seq to sinetti_worker;
