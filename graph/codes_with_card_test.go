package graph_test

import (
	"strings"
	"testing"

	"sinetti/domain"
)

// The codes of a new Estonian card come sealed with it: no delivery is asked for, and one
// that is given is passed over. A new Finnish card's letter needs to be told where to go.
func TestCodesThatComeWithTheCardNeedNoDelivery(t *testing.T) {
	t.Parallel()
	h := open(t)
	const act = `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) {
		order { id delivery codesWithCard promises { step } } refusals { code field } } }`
	input := func(visit string, card domain.ID) vars {
		given := h.newCardInput(visit, card, "CARD_DAMAGED")["i"].(vars)
		delete(given, "delivery")
		return given
	}
	visit := h.verified(h.RegistrarEE, h.HolderEE)
	said := h.ask(h.RegistrarEE, `query ($id: ID!) { card(id: $id) { actions { act codesWithCard deliveries places { delivery } } } }`, vars{"id": h.CardEE.ID})
	if want := `{"act":"ORDER_NEW_CARD","codesWithCard":true,"deliveries":[],"places":[]}`; !strings.Contains(said.Body, want) {
		t.Errorf("the card's acts do not say %s: %s", want, said.Body)
	}
	for card, given := range map[domain.ID]vars{
		h.CardEE.ID: input(visit, h.CardEE.ID), h.CardEENew.ID: with(input(visit, h.CardEENew.ID), "delivery", "HOME"),
	} {
		placed := h.ask(h.RegistrarEE, act, vars{"i": given})
		if placed.text("orderNewCard.order.delivery") != "POINT" || placed.at("orderNewCard.order.codesWithCard") != true || strings.Contains(placed.Body, "LETTER_THERE") {
			t.Errorf("card %s: %s", card, placed.Body)
		}
	}
	fi := h.verified(h.Registrar, h.HolderFI)
	lacks := h.ask(h.Registrar, act, vars{"i": input(fi, h.CardFI.ID)})
	if lacks.codes("orderNewCard") != "DELIVERY_NOT_POSSIBLE" || lacks.text("orderNewCard.refusals.0.field") != "delivery" {
		t.Errorf("without a place: %s", lacks.Body)
	}
	placed := h.ask(h.Registrar, act, vars{"i": with(with(input(fi, h.CardFI.ID), "idempotencyKey", h.key()), "delivery", "HOME")})
	if placed.text("orderNewCard.order.delivery") != "HOME" || placed.at("orderNewCard.order.codesWithCard") != false {
		t.Errorf("with a place: %s", placed.Body)
	}
}
