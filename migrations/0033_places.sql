-- +goose Up
-- Where letters go and holders work: keyed indexes that are the same in whichever order
-- the rows of an address are kept, in place of letters.address_index and
-- holders.workplace_index, which the release before still writes. Null until the server's
-- sweep has filled in those written before, or beside it; an address without a place is
-- an empty one.
alter table letters add column place_index bytea;
create index letters_by_place on letters (place_index, created_at) where place_index is not null;
create index letters_without_place on letters (created_at, id) where place_index is null;

alter table holders add column work_place_index bytea;
create index holders_without_work_place on holders (id) where work_enc is not null and work_place_index is null;

grant update (work_place_index) on holders to sinetti_server;
