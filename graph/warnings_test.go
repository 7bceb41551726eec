package graph_test

import (
	"fmt"
	"strings"
	"testing"
)

// Codes that went to one workplace are counted, whoever they were for, and the page
// says how many; the server counts anew once the workplace has its index.
func TestManyCodesToOneWorkplaceAreToldOf(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	input := h.codeInput(visit, h.CardFI.ID)
	input["delivery"] = "WORK"
	order := h.ask(h.Registrar, orderCode, vars{"i": input}).text("orderCode.order.id")
	const page = `query ($c: ID!) { card(id: $c) { actions { kind warnings { code number limit on rule } } } }`
	says := func() string {
		all := h.ask(h.Registrar, page, vars{"c": h.CardFI.ID}).at("card.actions.0.warnings")
		for _, one := range all.([]any) {
			if w := one.(map[string]any); w["code"] == "CODES_TO_WORKPLACE" {
				return fmt.Sprint(w["number"], " of ", w["limit"], " by ", w["rule"])
			}
		}
		return ""
	}
	copies := func(n int, state string) {
		h.exec(`with made as (
			insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', $2 || n))).*
			from orders o, generate_series(1, $3) n where o.id = $1 returning id, number)
			insert into letters select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
			'number', m.number, 'order_id', m.id, 'state', $2))).* from letters l, made m where l.order_id = $1`, order, state, n)
	}
	copies(18, "posted")
	if got := says(); got != "" {
		t.Errorf("after 19: %q", got)
	}
	copies(5, "superseded") // withdrawn before they were printed
	h.exec(`update letters set number = 'kept' where order_id = $1`, order)
	h.exec(`insert into letters select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'number', 'piece',
		'state', 'spoiled'))).* from letters l where number = 'kept'`)
	if got := says(); got != "" {
		t.Errorf("a spoiled piece and the one made for it are one order: %q", got)
	}
	h.exec(`delete from letters where number = 'piece'`)
	h.exec(`insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'card',
		'kind', 'new_card', 'new_card_id', card_id))).* from orders o where id = $1`, order)
	if got := says(); got != "20 of 20 by fi.rules" {
		t.Errorf("with a new card whose letter is not made yet: %q", got)
	}
	h.exec(`update holders set work_place_index = null where id = $1`, h.HolderFI.ID)
	if got := says(); got != "" {
		t.Errorf("without an index: %q", got)
	}
	if n, err := h.desk.FillWorkplaceIndexes(t.Context()); err != nil || n != 1 {
		t.Errorf("%d filled, %v", n, err)
	}
	if got := says(); !strings.HasPrefix(got, "20 ") {
		t.Errorf("after the sweep: %q", got)
	}
	h.exec(`update letters set place_index = null where number = 'kept'`)
	if got := says(); got != "" {
		t.Errorf("a letter without an index: %q", got)
	}
	if n, err := h.desk.FillLetterPlaces(t.Context()); err != nil || n != 1 {
		t.Errorf("%d letters filled, %v", n, err)
	}
	if got := says(); !strings.HasPrefix(got, "20 ") {
		t.Errorf("after the letters' sweep: %q", got)
	}
	h.exec(`update orders set created_at = created_at - interval '40 days' where number = 'card'`)
	if got := says(); got != "" {
		t.Errorf("after the rulebook's days: %q", got)
	}
}
