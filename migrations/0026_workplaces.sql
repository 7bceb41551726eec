-- +goose Up
-- Where a holder works: the keyed index that letters to that address bear, so that
-- those to one workplace are counted without opening an address. Null where there is
-- none, and until the server's sweep has filled in that of a holder written before.
alter table holders add column workplace_index bytea;
create index holders_without_workplace_index on holders (id) where work_enc is not null and workplace_index is null;

grant update (workplace_index) on holders to sinetti_server;
