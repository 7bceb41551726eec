-- name: ListPostalCodes :many
select country, postcode, locality_fi, locality_sv from postal_codes order by country, postcode limit 100000;

-- name: PutPostalCodes :exec
insert into postal_codes (country, postcode, locality_fi, locality_sv)
select sqlc.arg(country), unnest(sqlc.arg(postcodes)::text[]), unnest(sqlc.arg(localities_fi)::text[]), unnest(sqlc.arg(localities_sv)::text[])
on conflict (country, postcode) do update set locality_fi = excluded.locality_fi, locality_sv = excluded.locality_sv;
