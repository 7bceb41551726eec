package graph_test

import (
	"testing"
	"time"

	"sinetti/domain"
)

// An envelope that lies at the point is not handed over while a newer one is under way;
// once that one was cancelled, or came back, it counts again (rules.md §5).
func TestAnEnvelopeCountsAgainWhenTheNewerOneEnded(t *testing.T) {
	t.Parallel()
	h := open(t)
	first := h.envelopeAtPoint()
	h.db.Clock.Advance(time.Minute)
	newer := h.envelope()
	h.exec(`update orders set officer_id = $1`, h.Registrar.ID) // a colleague did
	give := func() string {
		h.t.Helper()
		visit := h.verified(h.RegistrarEE, h.HolderEE)
		return h.ask(h.RegistrarEE, handOverLetter, vars{"i": vars{"idempotencyKey": h.key(), "letterId": first, "visitId": visit, "signed": true}}).outcome()
	}
	if got := give(); got != "LETTER_SUPERSEDED" {
		t.Fatalf("while the newer one is under way: %s", got)
	}
	cancel := h.ask(h.RegistrarEE, cancelOrder, vars{"i": vars{"idempotencyKey": h.key(), "orderId": newer}})
	if no := cancel.codes("cancelOrder"); no != "" {
		t.Fatalf("cancel: %s", cancel.Body)
	}
	h.db.Clock.Advance(time.Minute)
	third := h.envelope() // marks the first anew
	if got := give(); got != "LETTER_SUPERSEDED" {
		t.Errorf("while the third is under way: %s", got)
	}
	if got := h.marked(h.RegistrarEE, h.sent(third), "RETURNED", false).outcome(); got != "RETURNED RETURNED" {
		t.Fatalf("returned: %s", got)
	}
	if got := give(); got != "HANDED_OVER HANDED_OVER" {
		t.Errorf("after all newer ones ended: %s", got)
	}
}

// A Finnish letter at the point holds the code that the newer one holds: it may be given.
func TestAnEarlierLetterOfTheSameCodeIsGiven(t *testing.T) {
	t.Parallel()
	h := open(t)
	first := h.sent(h.ordered("POINT"))
	if got := h.ask(h.RegistrarToo, letterArrived, vars{"i": vars{"idempotencyKey": h.key(), "letterId": first}}).outcome(); got != "ARRIVED ARRIVED" {
		t.Fatal(got)
	}
	h.db.Clock.Advance(time.Minute)
	h.ordered("POINT")
	visit := h.verified(h.RegistrarToo, h.HolderFI)
	a := h.ask(h.RegistrarToo, handOverLetter, vars{"i": vars{"idempotencyKey": h.key(), "letterId": first, "visitId": visit, "signed": true}})
	if a.outcome() != "HANDED_OVER CLOSED" {
		t.Errorf("hand-over: %s", a.Body)
	}
}

// envelope orders an envelope for the Estonian card and gives its order.
func (h *house) envelope() string {
	h.t.Helper()
	a := h.ask(h.RegistrarEE, `mutation ($i: OrderPukEnvelopeInput!) { orderPukEnvelope(input: $i) { order { id } refusals { code } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": h.verified(h.RegistrarEE, h.HolderEE), "cardId": h.CardEE.ID, "reason": "CODE_LOST", "language": "et",
		"payer": vars{"kind": "HOLDER", "reference": "kviitung 1"}, "acknowledged": domain.WarningCodes,
	}})
	order := a.text("orderPukEnvelope.order.id")
	if order == "" {
		h.t.Fatalf("orderPukEnvelope: %s", a.Body)
	}
	return order
}

// envelopeAtPoint gives the letter of one that lies at the point.
func (h *house) envelopeAtPoint() string {
	h.t.Helper()
	letter := h.sent(h.envelope())
	h.exec(`update letters set code_version = 2 where id = $1`, letter)
	if got := h.ask(h.RegistrarEE, letterArrived, vars{"i": vars{"idempotencyKey": h.key(), "letterId": letter}}).outcome(); got != "ARRIVED ARRIVED" {
		h.t.Fatal(got)
	}
	return letter
}
