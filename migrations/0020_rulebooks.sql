-- +goose Up
-- A country's rules that are to hold from a day on: the file as it was written. The
-- rules that a program was built with hold until one of these does.
create table rulebook_proposals (
  id             uuid primary key,
  country        text not null constraint rulebook_country_is_a_country check (country ~ '^[A-Z]{2}$'),
  version        date not null, -- as the file says
  sha256         bytea not null constraint rulebook_sha256_is_of_the_body check (sha256 = sha256(convert_to(body, 'UTF8'))),
  body           text not null constraint rulebook_body_is_a_file check (octet_length(body) between 1 and 262144),
  effective_from date not null,
  effective_at   timestamptz not null, -- where that day begins in the country
  officer_id     uuid,                 -- null: proposed at the server's console
  note           text not null default '' constraint rulebook_note_is_short check (length(note) <= 500),
  proposed_at    timestamptz not null, -- business time
  constraint rulebook_is_proposed_before_it_holds check (proposed_at < effective_at)
);
create index rulebook_proposals_by_country on rulebook_proposals (country, effective_at);

-- Two people approve, one after the other, before the day: neither proposed it. One
-- who refuses ends it.
create table rulebook_decisions (
  proposal_id uuid not null references rulebook_proposals,
  place       smallint not null constraint rulebook_has_two_deciders check (place in (1, 2)),
  officer_id  uuid not null,
  approves    boolean not null,
  note        text not null default '' constraint rulebook_decision_note_is_short check (length(note) <= 500),
  decided_at  timestamptz not null, -- business time
  constraint rulebook_is_decided_in_two_places primary key (proposal_id, place),
  constraint rulebook_deciders_differ unique (proposal_id, officer_id)
);

-- +goose StatementBegin
-- The acting role may change no proposal, so the lock goes by the owner's right.
create function rulebook_is_decided_rightly() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked public.rulebook_proposals;
begin
  select * into asked from public.rulebook_proposals where id = new.proposal_id for update;
  if asked.officer_id = new.officer_id then
    raise exception 'who proposed a rulebook does not decide on it' using errcode = '23514', constraint = 'rulebook_proposer_does_not_decide';
  end if;
  if new.decided_at >= asked.effective_at then
    raise exception 'a rulebook is decided on before it holds' using errcode = '23514', constraint = 'rulebook_is_decided_before_it_holds';
  end if;
  if exists (select from public.rulebook_decisions d where d.proposal_id = new.proposal_id and not d.approves)
     or new.place <> 1 + (select count(*) from public.rulebook_decisions d where d.proposal_id = new.proposal_id) then
    raise exception 'a rulebook is decided on once by each of two' using errcode = '23514', constraint = 'rulebook_is_decided_once';
  end if;
  return new;
end $$;

create function rulebook_is_never_changed() returns trigger language plpgsql as $$
begin
  raise exception 'a rulebook is never changed: % on % is refused', lower(tg_op), tg_table_name using errcode = '42501';
end $$;
-- +goose StatementEnd
revoke execute on function rulebook_is_decided_rightly(), rulebook_is_never_changed() from public;

create trigger rulebook_decisions_are_right before insert on rulebook_decisions
  for each row execute function rulebook_is_decided_rightly();
create trigger rulebook_proposals_stay before update or delete or truncate on rulebook_proposals
  for each statement execute function rulebook_is_never_changed();
create trigger rulebook_decisions_stay before update or delete or truncate on rulebook_decisions
  for each statement execute function rulebook_is_never_changed();
create trigger rulebook_versions_stay before update or delete or truncate on rulebook_versions
  for each statement execute function rulebook_is_never_changed();
alter table rulebook_decisions enable always trigger rulebook_decisions_are_right;
alter table rulebook_proposals enable always trigger rulebook_proposals_stay;
alter table rulebook_decisions enable always trigger rulebook_decisions_stay;
alter table rulebook_versions enable always trigger rulebook_versions_stay;

grant select, insert on rulebook_proposals, rulebook_decisions to sinetti_server;
grant select on rulebook_proposals, rulebook_decisions to sinetti_worker;
