-- The bureaus, also those that are active no more: a country with one is nobody else's.
-- name: ListBureaus :many
select id, country, active from partners where kind = 'bureau' order by id limit 1000;
