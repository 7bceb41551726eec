-- One installation at a time: of two at once the second finds officers.
-- name: HoldInstallation :exec
select pg_advisory_xact_lock(hashtextextended('installation', 0));

-- Whether the role that asks may write what nobody else does, and whether anybody is
-- there already.
-- name: GetInstallation :one
select has_column_privilege('officer_rights', 'by_installation', 'insert')::bool as owns, exists (select 1 from officers) as installed;

-- Only the owner may.
-- name: InsertOrganisation :exec
insert into organisations (id, name, country, health_care, customer_number, login_methods, created_at)
values (sqlc.arg(id), sqlc.arg(name), sqlc.arg(country), sqlc.arg(health_care), sqlc.arg(customer_number), sqlc.arg(login_methods)::text[],
  sqlc.arg(created_at));

-- Only the owner may.
-- name: InsertPoint :exec
insert into points (id, organisation_id, code, name, country, kind, contract_from, contract_to, document_rows, address, phone, created_at)
values (sqlc.arg(id), sqlc.arg(organisation_id), sqlc.arg(code), sqlc.arg(name), sqlc.arg(country), sqlc.arg(kind), sqlc.arg(contract_from),
  sqlc.narg(contract_to), sqlc.arg(document_rows)::text[], sqlc.arg(address), sqlc.arg(phone), sqlc.arg(created_at));

-- Of two with the same name the customer number tells them apart.
-- name: ListOrganisationsKnown :many
select id, name, country, health_care, customer_number from organisations
where name = any(sqlc.arg(names)::text[]) or customer_number = any(sqlc.arg(numbers)::text[]) order by name, id;

-- name: ListPointCodesTaken :many
select code from points where code = any(sqlc.arg(codes)::text[]) order by code;

-- What a new partner may not have as well: code, certificate, and a country's bureau.
-- name: ListPartnersKnown :many
select code, cert_fingerprint, country, (kind = 'bureau' and active)::bool as its_bureau from partners
where code = any(sqlc.arg(codes)::text[]) or cert_fingerprint = any(sqlc.arg(certificates)::text[])
  or (kind = 'bureau' and active and country = any(sqlc.arg(countries)::text[])) order by code;
