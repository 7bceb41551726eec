package graph_test

import (
	"slices"
	"testing"

	"sinetti/domain"
)

// A warning that stands is acknowledged by name, or the order is refused and nothing of
// it is written: also one that came between the page and the order. The same call once
// more is the same order, whatever stands by then.
func TestAnOrderNamesTheWarningsThatItsOfficerRead(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	nothing := func(when string) {
		t.Helper()
		for table, rows := range map[string]int{
			"orders": 0, "letters": 0, "watermill_outbox": 0, "river_job": 0, "idempotency_keys where act = 'code_letter'": 0,
		} {
			if n := h.count(`select count(*) from ` + table); n != rows {
				t.Errorf("%s: %d rows of %s", when, n, table)
			}
		}
	}
	input := with(h.codeInput(visit, h.CardFI.ID), "acknowledged", []string{})
	const page = `query ($c: ID!) { card(id: $c) { actions { warnings { code } } } }`
	if a := h.ask(h.Registrar, page, vars{"c": h.CardFI.ID}); a.text("card.actions.0.warnings.0.code") != "" {
		t.Fatalf("before the move: %s", a.Body)
	}
	h.exec(`update holders set address_changed_on = $2 where id = $1`, h.HolderFI.ID, domain.DateOf(h.db.Clock.Now()).String())
	a := h.ask(h.Registrar, orderCode, vars{"i": input})
	if a.codes("orderCode") != "WARNING_NOT_ACKNOWLEDGED" || a.text("orderCode.refusals.0.rule") != "fi.rules" || a.text("orderCode.refusals.0.remedy") != "ACKNOWLEDGE_WARNING" {
		t.Errorf("unread: %s", a.Body)
	}
	nothing("unread")
	for name, c := range map[string]struct {
		named any
		want  string // a refusal, or a kind
	}{
		"the wrong one":        {[]string{"CARD_EXPIRES_SOON"}, "WARNING_NOT_ACKNOWLEDGED"},
		"a hundred wrong ones": {slices.Repeat([]string{"CARD_EXPIRES_SOON"}, 100), "WARNING_NOT_ACKNOWLEDGED"},
		"one that is none":     {[]string{"ADDRESS_CHANGED", "ADDRESS_CHANGED_A_LITTLE"}, ""},
		"nothing in a list":    {[]any{nil}, ""},
		"a number":             {[]any{7}, ""},
	} {
		got := h.ask(h.Registrar, orderCode, vars{"i": with(input, "acknowledged", c.named)})
		if c.want != "" && got.codes("orderCode") != c.want || c.want == "" && len(got.Errors) == 0 {
			t.Errorf("%s: %s", name, got.Body)
		}
	}
	nothing("hostile")

	many := append(slices.Repeat([]string{"ADDRESS_CHANGED"}, 100), "ORDERED_RECENTLY")
	first := h.ask(h.Registrar, orderCode, vars{"i": with(input, "acknowledged", many)})
	id := first.text("orderCode.order.id")
	if id == "" {
		t.Fatalf("read: %s", first.Body)
	}
	for name, named := range map[string][]string{"the same": many, "in another order": {"ORDERED_RECENTLY", "ADDRESS_CHANGED"}} {
		if again := h.ask(h.Registrar, orderCode, vars{"i": with(input, "acknowledged", named)}); again.text("orderCode.order.id") != id {
			t.Errorf("once more, %s: %s", name, again.Body)
		}
	}
	if other := h.ask(h.Registrar, orderCode, vars{"i": input}); other.codes("orderCode") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("the key with other input: %s", other.Body)
	}
	if n := h.count(`select count(*) from orders`); n != 1 {
		t.Errorf("%d orders", n)
	}
	logged := "ADDRESS_CHANGED 0/1 " + domain.DateOf(h.db.Clock.Now()).String()
	if n := h.count(`select count(*) from audit_entries where act = 'order.code_letter_placed' and detail ->> 'acknowledged' = $1`, logged); n != 1 {
		t.Errorf("%d entries tell what was acknowledged", n)
	}
}

// A protected person's order, and one that is free of warnings, are told apart in the log.
func TestAnOrderWithoutWarningsSaysNothingOfThem(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.text("orderCode.order.id") == "" {
		t.Fatal(a.Body) // all that can be named was, and none stands
	}
	if n := h.count(`select count(*) from audit_entries where act = 'order.code_letter_placed' and detail ? 'acknowledged'`); n != 0 {
		t.Errorf("%d entries acknowledge what did not stand", n)
	}
}
