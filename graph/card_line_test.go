package graph_test

import (
	"testing"

	"sinetti/domain"
)

const orderNewWhyNot = `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) { order { newCard { id } } refusals { code remedy params { name value } } } }`

// TestNoSecondCardBesideTheOneInPlace: once another card follows, the line goes on from
// that one, through cards that were never made; the old one brings no second to life.
func TestNoSecondCardBesideTheOneInPlace(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	next := func(from domain.ID, state domain.CardState) domain.ID {
		t.Helper()
		placed := h.ask(h.Registrar, orderNewWhyNot, h.newCardInput(visit, from, "CARD_LOST"))
		made, err := domain.ParseID(placed.text("orderNewCard.order.newCard.id"))
		if err != nil {
			t.Fatalf("orderNewCard: %s", placed.Body)
		}
		h.exec(`update orders set state = 'closed' where new_card_id = $1`, made)
		h.exec(`update cards set state = $2, issued_on = (select issued_on from cards where id = $3) where id = $1`, made, string(state), h.CardFI.ID)
		return made
	}
	refused := func(from domain.ID, state domain.CardState) {
		t.Helper()
		no := h.ask(h.Registrar, orderNewWhyNot, h.newCardInput(visit, from, "CARD_LOST"))
		if no.codes("orderNewCard") != "OTHER_CARD_IN_PLACE" || no.text("orderNewCard.refusals.0.remedy") != "OPEN_OTHER_CARD" ||
			no.text("orderNewCard.refusals.0.params.0.value") != string(state) {
			t.Errorf("from %s: %s", from, no.Body)
		}
	}
	failed := next(h.CardFI.ID, domain.CardProductionFailed)
	refused(failed, domain.CardRevoked)
	second := next(h.CardFI.ID, domain.CardActivated)
	refused(h.CardFI.ID, domain.CardActivated)
	third := next(second, domain.CardActivated)
	refused(h.CardFI.ID, domain.CardActivated)
	refused(failed, domain.CardActivated)
	h.exec(`update cards set state = 'revoked' where id = $1`, third)
	refused(second, domain.CardRevoked)
	if next(third, domain.CardOrdered).IsZero() {
		t.Error("the last of the line brings none")
	}
}

// TestNoCardAfterTheHolderLeft: the row of the country says after what none follows.
func TestNoCardAfterTheHolderLeft(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	revoked := h.ask(h.Registrar, `mutation ($i: PutOffCardInput!) { revokeCard(input: $i) { card { state } refusals { code } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID,
		"reason": "LEFT_EMPLOYER", "askedBy": "HOLDER", "channel": "DESK",
	}})
	if revoked.text("revokeCard.card.state") != "REVOKED" {
		t.Fatalf("revokeCard: %s", revoked.Body)
	}
	no := h.ask(h.Registrar, orderNewWhyNot, h.newCardInput(visit, h.CardFI.ID, "CARD_LOST"))
	if no.codes("orderNewCard") != "NO_NEW_CARD_AFTER_THIS_END" || no.text("orderNewCard.refusals.0.remedy") != "APPLY_AS_FIRST_CARD" {
		t.Errorf("orderNewCard: %s", no.Body)
	}
}
