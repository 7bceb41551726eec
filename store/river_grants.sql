-- Rights on River's tables, given again after each of its migrations. The
-- server inserts jobs and looks at them; the worker works them. An insert of
-- River's says "on conflict do update set kind", hence the column.
revoke all on all tables in schema public from public;
grant select on river_migration to sinetti_server, sinetti_worker;
grant select, insert, update (kind) on river_job to sinetti_server;
grant select on river_queue to sinetti_server;
grant insert on river_notification to sinetti_server;
grant usage on sequence river_job_id_seq, river_notification_id_seq to sinetti_server, sinetti_worker;
grant select, insert, update, delete on river_job, river_leader, river_queue, river_notification to sinetti_worker;
