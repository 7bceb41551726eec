-- +goose Up
-- A card that ends, by time too, takes the wish for a new piece of its letter with it.
grant update (refused_at) on reprint_requests to sinetti_worker;
