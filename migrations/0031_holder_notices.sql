-- +goose Up
-- Whose act a notice to a holder is about: that officer does not settle it. Null: time's,
-- or a machine's.
alter table holder_notices add column caused_by uuid references officers;
update holder_notices n set caused_by = o.officer_id from orders o where n.kind = 'code_ordered' and o.id = n.order_id;
update holder_notices n set caused_by = k.changed_by from holder_contacts k where n.kind = 'contact_changed' and k.holder_id = n.holder_id;

-- Holders are told of new cards too, once an order, and of a card that is put off, which
-- may happen more than once while it lives.
drop index holder_is_told_of_an_order_once;
create unique index holder_is_told_of_an_order_once on holder_notices (order_id, kind) where kind in ('code_ordered', 'card_ordered');
drop index holder_is_told_of_a_step_once;
create unique index holder_is_told_of_a_step_once on holder_notices (card_id, kind)
  where kind not in ('code_ordered', 'card_ordered', 'address_changed', 'contact_changed', 'card_put_off');

-- The first letter of a new card is promised too.
alter table order_promises drop constraint promise_step, add constraint promise_step check (step in
  ('at_print_house', 'posted', 'at_bureau', 'produced', 'dispatched', 'arrived', 'received', 'letter_posted', 'letter_there'));
