-- +goose Up
-- The worker ends cards that nobody collected or activated, and asks that their
-- certificates be revoked: the request is kept as any other. The release before keeps none.
grant insert on revocation_requests to sinetti_worker;
