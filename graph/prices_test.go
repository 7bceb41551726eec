package graph_test

import (
	"strings"
	"testing"
)

const (
	setPrice = `mutation ($i: SetPriceInput!) { setPrice(input: $i) { refusals { code field }
	point { maySetPrices prices { kind price { cents vatPermille } general { cents } from { why rule source } set { id price { cents } validFrom setBy { userName } } } } } }`
	pricesQuery  = `query ($id: ID!) { point(id: $id) { maySetPrices prices { kind price { cents } from { why } set { id } } } }`
	actionPrices = `query ($id: ID!) { card(id: $id) { actions { act price { cents } priceFrom { why rule source } promise promises { step on } } } }`
	promisesOf   = `query ($id: ID!) { order(id: $id) { promisedOn price { cents } priceFrom { why rule source } promises { step on owedBy metAt late lateDays } } }`
)

// codeAction finds the act that orders a code letter on a card's page.
func (h *house) codeAction(card any) answer {
	h.t.Helper()
	a := h.ask(h.Registrar, actionPrices, vars{"id": card})
	if a.text("card.actions.0.act") != "ORDER_CODE_LETTER" {
		h.t.Fatalf("the card's page: %s", a.Body)
	}
	return a
}

// TestAPointSetsItsPrices: from the list to the order that is placed by it.
func TestAPointSetsItsPrices(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update cards set organisation_id = $1 where id = $2`, h.Company, h.CardProfessional.ID)
	visit := h.verified(h.Registrar, h.HolderFI)
	if a := h.codeAction(h.CardProfessional.ID); a.at("card.actions.0.price.cents") != 5263.0 || a.text("card.actions.0.priceFrom.why") != "GENERAL_LIST" {
		t.Errorf("before: %s", a.Body)
	}
	in := vars{"idempotencyKey": h.key(), "pointId": h.HospitalPoint, "kind": "CODE_LETTER", "cents": 4000, "validFrom": "2026-11-18"}
	first := h.ask(h.Lead, setPrice, vars{"i": in})
	if first.codes("setPrice") != "" || first.at("setPrice.point.prices.0.price.cents") != 4000.0 || first.at("setPrice.point.prices.0.general.cents") != 5263.0 ||
		first.text("setPrice.point.prices.0.set.0.setBy.userName") != "leena" || first.at("setPrice.point.maySetPrices") != true {
		t.Fatalf("setPrice: %s", first.Body)
	}
	if again := h.ask(h.Lead, setPrice, vars{"i": in}); again.Body != first.Body {
		t.Errorf("the same key again: %s", again.Body)
	}
	if n := h.count(`select count(*) from point_prices`); n != 1 || h.entries("point.price_set", "done") != 1 {
		t.Errorf("%d prices, %d entries", n, h.entries("point.price_set", "done"))
	}
	if a := h.codeAction(h.CardProfessional.ID); a.at("card.actions.0.price.cents") != 4000.0 || a.text("card.actions.0.priceFrom.why") != "POINT_LIST" {
		t.Errorf("after: %s", a.Body)
	}
	if a := h.codeAction(h.CardFI.ID); a.at("card.actions.0.price.cents") != 0.0 || a.text("card.actions.0.priceFrom.rule") != "fi.free.own_staff" {
		t.Errorf("own staff: %s", a.Body)
	}
	input := h.codeInput(visit, h.CardProfessional.ID)
	input["expectedPrice"] = vars{"cents": 5263, "currency": "EUR", "vatPermille": 255} // shown before the list was changed
	if a := h.ask(h.Registrar, orderCode, vars{"i": input}); a.codes("orderCode") != "PRICE_CHANGED" || a.text("orderCode.refusals.0.remedy") != "SHOW_NEW_PRICE" {
		t.Errorf("for the price of before: %s", a.Body)
	}
	if n := h.entries("order.refused", "refused"); n != 1 {
		t.Errorf("%d entries of the refusal", n)
	}
	input["idempotencyKey"], input["expectedPrice"] = h.key(), vars{"cents": 4000, "currency": "EUR", "vatPermille": 255}
	placed := h.ask(h.Registrar, orderCode, vars{"i": input})
	order := h.ask(h.Registrar, promisesOf, vars{"id": placed.text("orderCode.order.id")})
	if order.at("order.price.cents") != 4000.0 || order.text("order.priceFrom.why") != "POINT_LIST" ||
		!strings.HasPrefix(order.text("order.priceFrom.rule"), "point_prices:") {
		t.Errorf("the order: %s", order.Body)
	}
}

func TestAPriceIsRefused(t *testing.T) {
	t.Parallel()
	h := open(t)
	good := vars{"pointId": h.HospitalPoint, "kind": "NEW_CARD", "cents": 4000, "validFrom": "2026-11-18"}
	for name, c := range map[string]struct {
		field, want string
		value       any
	}{
		"yesterday":       {"validFrom", "PRICE_DATE", "2026-11-01"},
		"below nothing":   {"cents", "PRICE_AMOUNT", -1},
		"much too high":   {"cents", "PRICE_AMOUNT", 1_000_001},
		"a far-off price": {"validFrom", "PRICE_DATE", "2126-11-01"},
	} {
		a := h.ask(h.Lead, setPrice, vars{"i": with(good, c.field, c.value, "idempotencyKey", h.key())})
		if a.codes("setPrice") != c.want || a.text("setPrice.refusals.0.field") != c.field {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	if n := h.count(`select count(*) from point_prices`); n != 0 || h.entries("point.price_refused", "refused") != 4 {
		t.Errorf("%d prices, %d entries", n, h.entries("point.price_refused", "refused"))
	}
	if a := h.ask(h.Registrar, pricesQuery, vars{"id": h.HospitalPoint}); a.at("point.maySetPrices") != false || a.text("point.prices.0.from.why") != "GENERAL_LIST" {
		t.Errorf("a registrar's page: %s", a.Body)
	}
}

// TestPromisesAreKeptWithTheOrder: stored when it is placed, and compared with what
// became of it.
func TestPromisesAreKeptWithTheOrder(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	page := h.codeAction(h.CardFI.ID)
	placed := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
	id := placed.text("orderCode.order.id")
	a := h.ask(h.Registrar, promisesOf, vars{"id": id})
	list, _ := a.at("order.promises").([]any)
	if len(list) != 3 || a.text("order.promises.2.on") != a.text("order.promisedOn") || a.text("order.promises.1.owedBy") != "PRINT_HOUSE" {
		t.Fatalf("promises: %s", a.Body)
	}
	for i, word := range []string{"0", "1", "2"} {
		at := "promises." + word + ".on"
		if a.text("order."+at) != page.text("card.actions.0."+at) {
			t.Errorf("promise %d: %s on the card's page, %s with the order", i, page.text("card.actions.0."+at), a.text("order."+at))
		}
	}
	h.exec(`update order_promises set promised_on = promised_on - 30`)
	h.exec(`insert into order_steps (order_id, step, state, at, actor) select id, 2, 'at_print_house', created_at, 'system' from orders`)
	late := h.ask(h.Registrar, promisesOf, vars{"id": id})
	if late.text("order.promises.0.metAt") == "" || late.at("order.promises.0.late") != false || late.at("order.promises.0.lateDays") == 0.0 ||
		late.at("order.promises.1.late") != true || late.at("order.promises.1.lateDays") == 0.0 {
		t.Errorf("late: %s", late.Body)
	}
}
