package graph_test

import (
	"testing"

	"sinetti/domain"
)

// TestEveryPersonWhoIsShownIsNoted asks for a person by every path and spelling
// that an answer can take: whatever shows one must be in the audit log.
func TestEveryPersonWhoIsShownIsNoted(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	input := vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID, "reason": "CARD_LOST", "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "HOLDER", "reference": "kuitti 1"}, "acknowledged": domain.WarningCodes,
	}
	const place = `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) { order { id newCard { holder { familyName } } } refusals { code } } }`
	placed := h.ask(h.Registrar, place, vars{"i": input})
	id := placed.text("orderNewCard.order.id")
	if id == "" {
		t.Fatal(placed.Body)
	}
	for name, query := range map[string]string{
		"the new card's holder": `query ($o: ID!) { order(id: $o) { newCard { holder { familyName } } } }`,
		"an aliased repeat":     `query ($o: ID!) { order(id: $o) { id } other: order(id: $o) { card { holder { familyName } } } }`,
		"a page's new card":     `{ orders { edges { node { newCard { holder { familyName } } } } } }`,
		"aliased edges":         `{ orders { a: edges { node { holder { familyName } } } b: edges { cursor } } }`,
		"aliased nodes":         `{ orders { edges { a: node { holder { familyName } } b: node { id } } } }`,
		"a node":                `query ($o: ID!) { node(id: $o) { ... on Order { newCard { holder { familyName } } } } }`,
		"a fragment":            `query ($o: ID!) { order(id: $o) { ...who } } fragment who on Order { newCard { h: holder { familyName } } }`,
	} {
		a := h.ask(h.Registrar, query, vars{"o": id})
		if len(a.Holders) != 1 || a.Holders[0] != h.HolderFI.ID || len(a.Errors) > 0 {
			t.Errorf("%s: noted %v for %s", name, a.Holders, a.Body)
		}
	}
	if again := h.ask(h.Registrar, place, vars{"i": input}); len(again.Holders) != 1 {
		t.Errorf("the first answer once more: noted %v for %s", again.Holders, again.Body)
	}
	const rows = `{ orders { edges { a: node { holder { addressRows } } b: node { holder { id } } } } }`
	if a := h.ask(h.Registrar, rows, nil); a.text("orders.edges.0.a.holder.addressRows.0") == "" {
		t.Errorf("an aliased address is left out: %s", a.Body)
	}
}
