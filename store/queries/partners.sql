-- name: GetPartnerByCertificate :one
select id, kind, code from partners where cert_fingerprint = $1 and active;

-- Whose own people may be entered: print houses and those who follow events.
-- name: ListPartners :many
select id, kind, code, name from partners where active order by code limit 1000;

-- name: InsertPartner :exec
insert into partners (id, kind, code, name, cert_fingerprint, key_fingerprint, stock_profile, cut_off_time, time_zone, country, created_at)
values (sqlc.arg(id), sqlc.arg(kind), sqlc.arg(code), sqlc.arg(name), sqlc.arg(cert_fingerprint), sqlc.arg(key_fingerprint),
  sqlc.arg(stock_profile), sqlc.narg(cut_off_time), sqlc.arg(time_zone), sqlc.arg(country), sqlc.arg(created_at));
