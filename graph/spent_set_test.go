package graph_test

import "testing"

// A set that the maker was asked for is spent when its card is suspended: what comes of it
// yet is not taken for the set that the next envelope asks for.
func TestASuspendedCardSpendsTheSetThatWasAskedFor(t *testing.T) {
	t.Parallel()
	h := open(t)
	asked := func(order string) int {
		return h.count(`select (payload->'data'->>'codeVersion')::int from watermill_outbox where payload->>'type' = 'fi.sinetti.order.accepted' and payload->>'orderid' = $1`, order)
	}
	first := asked(h.envelope())
	visit := h.verified(h.RegistrarEE, h.HolderEE)
	lost := vars{"reason": "LOST", "askedBy": "HOLDER", "channel": "DESK"}
	if a := h.ask(h.RegistrarEE, suspendCard, h.onCard(visit, h.CardEE.ID, lost)); a.text("suspendCard.card.state") != "SUSPENDED" {
		t.Fatalf("suspendCard: %s", a.Body)
	}
	if a := h.ask(h.RegistrarEE, reinstate, h.onCard(visit, h.CardEE.ID, nil)); a.text("reinstateCard.card.state") != "ACTIVATED" {
		t.Fatalf("reinstateCard: %s", a.Body)
	}
	if next := asked(h.envelope()); first == 0 || next != first+1 {
		t.Errorf("set %d was asked for, and after the suspension %d", first, next)
	}
	if n := h.count(`select code_version from cards where id = $1`, h.CardEE.ID); n != first {
		t.Errorf("the card's newest set is %d, want %d: spent", n, first)
	}
}
