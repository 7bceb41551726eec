package graph_test

import (
	"strings"
	"sync"
	"testing"

	"sinetti/domain"
)

// threeCards is a line of a card in use, one handed over in its place, and one that was
// ordered from that and handed over too. Each order was placed at the desk.
func (h *house) threeCards() (first, second, third domain.ID) {
	h.t.Helper()
	visit := h.verified(h.Registrar, h.HolderFI)
	next := func(from domain.ID) domain.ID {
		placed := h.ask(h.Registrar, orderNew, h.newCardInput(visit, from, "CARD_DAMAGED"))
		made, err := domain.ParseID(placed.text("orderNewCard.order.newCard.id"))
		if err != nil {
			h.t.Fatalf("orderNewCard: %s", placed.Body)
		}
		h.exec(`update orders set state = 'closed' where new_card_id = $1`, made)
		h.exec(`update cards set state = 'handed_over', issued_on = current_date, expires_on = current_date + 900 where id = $1`, made)
		return made
	}
	second = next(h.CardFI.ID)
	return h.CardFI.ID, second, next(second)
}

// TestTheWholeLineIsOffWhenItsLastCardIsActivated: who was given a second card before the
// first came into use is left with the one that works, and each of the others is told of
// as if it alone had been replaced; also where a line runs in a circle.
func TestTheWholeLineIsOffWhenItsLastCardIsActivated(t *testing.T) {
	t.Parallel()
	for name, circle := range map[string]bool{"a line": false, "a circle": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			first, second, third := h.threeCards()
			if circle {
				h.exec(`update cards set replaces_id = $2 where id = $1`, first, third)
			}
			visit := h.verified(h.RegistrarToo, h.HolderFI)
			if a := h.ask(h.RegistrarToo, activation, h.onCard(visit, third, nil)); a.text("recordActivation.card.state") != "ACTIVATED" {
				t.Fatalf("recordActivation: %s", a.Body)
			}
			for _, old := range []domain.ID{first, second} {
				for table, want := range map[string]int{
					"cards where state = 'revoked' and id = $1::uuid": 1,
					"revocation_requests r join orders o on o.id = r.order_id where r.reason = 'replaced' and r.asked_by = 'system' and r.card_id = $1::uuid": 1,
					"audit_entries where act = 'card.revoked' and detail->>'why' = 'replaced' and object = 'card:' || $1::uuid":                               1,
					"watermill_outbox where payload->>'type' = 'fi.sinetti.card.revocation.requested' and payload->>'subject' = 'card/' || $1::uuid":          1,
					"river_job where kind = 'destroy_codes_of_card' and args->>'cardId' = $1::uuid::text":                                                     1,
				} {
					if n := h.count(`select count(*) from `+table, old); n != want {
						t.Errorf("%s: %d rows, want %d", table, n, want)
					}
				}
			}
			if n := h.count(`select count(*) from cards where id = $1 and state = 'activated'`, third); n != 1 {
				t.Error("the card that came into use is off itself")
			}
		})
	}
}

// TestTwoCardsOfALineAreActivatedAtOnce: both calls lock the whole line, so that one hears
// what the other did, and one card is in use afterwards whoever was first.
func TestTwoCardsOfALineAreActivatedAtOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	first, second, third := h.threeCards()
	visit := h.verified(h.RegistrarToo, h.HolderFI)
	var wg sync.WaitGroup
	answers := make([]answer, 2)
	for i, card := range []domain.ID{second, third} {
		call := h.onCard(visit, card, nil)
		wg.Go(func() { answers[i] = h.ask(h.RegistrarToo, activation, call) })
	}
	wg.Wait()
	if answers[1].text("recordActivation.card.state") != "ACTIVATED" {
		t.Errorf("the last of the line: %s", answers[1].Body)
	}
	if a := answers[0]; a.text("recordActivation.card.state") != "ACTIVATED" && !strings.Contains(a.codes("recordActivation"), "CARD_") {
		t.Errorf("the one before it: %s", a.Body)
	}
	if n := h.count(`select count(*) from cards where id = any($1::uuid[]) and state = 'revoked'`, []domain.ID{first, second}); n != 2 {
		t.Errorf("%d cards of the line are off, want 2", n)
	}
}
