-- +goose Up
-- Whether a newer letter stands in the place of a letter that was marked as superseded:
-- one of another order of its card that goes on or was closed. The mark alone would
-- outlive a newer letter that was cancelled, refused or came back.
create function newer_letter_stands(letter uuid) returns boolean language sql stable as $$
  select exists (select from letters l
    join letters n on n.card_id = l.card_id and n.order_id <> l.order_id 
      and (n.created_at > l.created_at or n.id = l.superseded_by)
    join orders o on o.id = n.order_id
    where l.id = letter and l.superseded_by is not null
      and o.state not in ('cancelled', 'refused', 'failed', 'returned', 'superseded'))
$$;

-- When a letter was posted, whatever became of it since: the promise is kept or broken by
-- that. For those of the release before: by their order's steps; a new card's first letter,
-- whose order has no such step, by the event feed; else by the day on which it came to where
-- it is, which is the latest that it can have been.
alter table letters add column posted_at timestamptz;
update letters l set posted_at = coalesce(
  case when l.state = 'posted' then l.state_changed_at end,
  (select min(s.at) from order_steps s where s.order_id = l.order_id and s.state = 'posted' and s.at >= l.created_at),
  (select min(e.at) from event_feed e where e.subject = 'card/' || l.card_id::text and e.type = 'fi.sinetti.code.letter.posted'
    and e.body -> 'data' ->> 'letter' = l.number),
  l.state_changed_at)
where l.state in ('posted', 'arrived', 'handed_over', 'loaded', 'used', 'returned', 'never_arrived')
  or exists (select from letter_marks m where m.letter_id = l.id);

-- New cards whose first letter goes to a workplace, to be counted before it is made.
create index new_cards_to_work on orders (created_at) where kind = 'new_card' and delivery = 'work';

-- Since when a workplace and a safety contact address are what they are: the cooling-off
-- counts from there as it does for a home. A protected person's date so far was of one of
-- the two addresses, and is taken for both.
alter table holders add column work_changed_on date, add column contact_changed_on date;
update holders set contact_changed_on = address_changed_on where protected and address_changed_on is not null;
