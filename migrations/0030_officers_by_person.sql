-- +goose Up
-- Whose accounts are one person's is asked in every act that takes two people.
create index officers_by_person on officers (identity_index) where identity_index is not null;
