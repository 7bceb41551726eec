package acts

import (
	"fmt"
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/test/pgtest"
)

// watching writes down, in the database of a seed, each state that a row enters, and
// looks at each commit whether what it leaves is forbidden. It runs as the owner, for
// the product's roles may not see it.
const watching = `
create table watched_moves (n bigserial primary key, noun text not null, id uuid not null, was text, became text not null);
create table watched_faults (n bigserial primary key, noun text not null, id uuid not null, what text not null);

create function watch_move() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'INSERT' then
    insert into watched_moves (noun, id, became) values (tg_table_name, new.id, new.state);
  elsif old.state is distinct from new.state then
    insert into watched_moves (noun, id, was, became) values (tg_table_name, new.id, old.state, new.state);
  end if;
  return null;
end $$;

create function watch_card(card uuid) returns void language plpgsql security definer as $$
begin
  insert into watched_faults (noun, id, what)
  select 'cards', card, 'ended as ' || c.state || ' with a letter ' || l.state
  from cards c join letters l on l.card_id = c.id
  where c.id = card and c.state in (%[1]s) and l.state in (%[2]s);
  insert into watched_faults (noun, id, what)
  select 'cards', card, 'open letters: ' || string_agg(number || ' ' || state, ', ')
  from letters where card_id = card and superseded_by is null and state not in (%[3]s)
  having count(*) > 1;
  insert into watched_faults (noun, id, what)
  select 'orders', o.id, 'ended as ' || o.state || ' with a letter ' || l.state
  from orders o join letters l on l.order_id = o.id
  where l.card_id = card and o.state in (%[4]s) and l.state in (%[2]s)
    -- A new card may be in its holder's hands before its letter leaves.
    and not (o.kind = 'new_card' and o.state = 'closed');
  insert into watched_faults (noun, id, what)
  select 'orders', o.id, 'lives as ' || o.state || ' with no letter but ' || string_agg(l.number || ' ' || l.state, ', ')
  from orders o join letters l on l.order_id = o.id
  where o.card_id = card and o.kind <> 'new_card' and o.state not in (%[4]s)
  group by o.id having bool_and(l.state in (%[3]s))
    -- Two people decide on a new piece yet, while the card may get one.
    and not exists (select from reprint_requests r join letters s on s.id = r.letter_id join cards c on c.id = s.card_id
      where s.order_id = o.id and r.new_letter_id is null and r.refused_at is null and c.state not in (%[1]s));
end $$;

-- No part is sealed with the letter of a card that is off, nor with one that a newer
-- letter has replaced, which has not ended itself without having counted: not of one that
-- was off before the part was read, nor of one that was put off while it was drawn.
create function watch_part() returns trigger language plpgsql security definer as $$
begin
  insert into watched_faults (noun, id, what)
  select 'letters', l.id, 'sealed for a card that is ' || c.state || case when newer.stands then ', with a newer letter' else '' end
  from letters l join cards c on c.id = l.card_id, lateral (
    select l.superseded_by is not null and exists (select from letters n join orders o on o.id = n.order_id
      where n.card_id = c.id and n.order_id <> l.order_id and (n.id = l.superseded_by or n.created_at > l.created_at)
        and (o.state = 'closed' or o.state not in (%[4]s))) as stands) newer
  where new.sealed_at is not null and l.batch_id = new.batch_id and l.part = new.part and l.state = 'in_batch'
    and (c.state in (%[1]s, 'suspended') or newer.stands);
  return null;
end $$;
create constraint trigger watch_part after update of sealed_at on batch_parts deferrable initially deferred for each row execute function watch_part();

-- Of all cards of a line, with whatever branched off, one at most is in use.
create function watch_line(card uuid) returns void language plpgsql security definer as $$
begin
  insert into watched_faults (noun, id, what)
  with recursive up as (
    select id, replaces_id from cards where id = card
    union
    select c.id, c.replaces_id from cards c join up on c.id = up.replaces_id
  ), line as (
    select id from up
    union
    select c.id from cards c join line on c.replaces_id = line.id
  )
  select 'cards', card, 'in use in one line: ' || string_agg(c.id::text, ', ')
  from line join cards c using (id) where c.state = 'activated'
  having count(*) > 1;
end $$;

create function watch_commit() returns trigger language plpgsql security definer as $$
begin
  case tg_table_name
    when 'cards' then perform watch_card(new.id), watch_line(new.id);
    else perform watch_card(new.card_id);
  end case;
  return null;
end $$;

create function watch_version() returns trigger language plpgsql security definer as $$
begin
  if new.code_version < old.code_version then
    insert into watched_faults (noun, id, what) values ('cards', new.id, 'code version ' || old.code_version || ' became ' || new.code_version);
  end if;
  return null;
end $$;
create trigger watch_version after update on cards for each row execute function watch_version();
`

// watched is a new database with the watch.
func watched(t *testing.T) *pgtest.DB {
	t.Helper()
	db := pgtest.New(t)
	var unprinted []string
	for _, s := range domain.LetterStates() {
		if s.Unprinted() {
			unprinted = append(unprinted, string(s))
		}
	}
	cardEnds, letterEnds, orderEnds := endsOf(domain.CardStates()), endsOf(domain.LetterStates()), endsOf(domain.OrderStates())
	sql := fmt.Sprintf(watching, quoted(cardEnds), quoted(unprinted), quoted(letterEnds), quoted(orderEnds))
	for _, noun := range []string{"cards", "orders", "letters", "complaints", "batches"} {
		sql += fmt.Sprintf("create trigger watch_move after insert or update on %[1]s for each row execute function watch_move();\n", noun)
		if noun != "batches" && noun != "complaints" {
			sql += fmt.Sprintf("create constraint trigger watch_commit after insert or update on %s deferrable initially deferred for each row execute function watch_commit();\n", noun)
		}
	}
	if _, err := db.Owner().Exec(t.Context(), sql); err != nil {
		t.Fatal(err)
	}
	return db
}

func quoted(words []string) string { return "'" + strings.Join(words, "', '") + "'" }
