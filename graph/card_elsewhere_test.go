package graph_test

import (
	"testing"

	"sinetti/domain"
)

// TestACardArrivesWhereItWasSent: a card that another point of the same organisation
// expects is neither recorded nor handed over here.
func TestACardArrivesWhereItWasSent(t *testing.T) {
	t.Parallel()
	h := open(t)
	card := h.onTheWay(h.HolderFI, h.CardFI)
	h.exec(`update cards set product = 'fi_staff', point_id = (select id from points where id <> $2 order by id limit 1) where id = $1`, card, h.Registrar.PointID)
	visit := h.verified(h.RegistrarToo, h.HolderFI)
	for _, state := range []domain.CardState{domain.CardDispatched, domain.CardArrived} {
		h.exec(`update cards set state = $2 where id = $1`, card, string(state))
		act, query, more := "recordArrival", arrival, vars(nil)
		if state == domain.CardArrived {
			act, query, more = "handOverCard", handOver, vars{"signed": true}
		}
		if no := h.ask(h.RegistrarToo, query, h.onCard(visit, card, more)); no.codes(act) != "CARD_AT_OTHER_POINT" {
			t.Errorf("%s: %s", act, no.Body)
		}
	}
	h.exec(`update cards set point_id = $2 where id = $1`, card, h.Registrar.PointID)
	if done := h.ask(h.RegistrarToo, handOver, h.onCard(visit, card, vars{"signed": true})); done.text("handOverCard.card.state") != "HANDED_OVER" {
		t.Errorf("where it was sent: %s", done.Body)
	}
}

// TestTwoAccountsAreOnePerson: who ordered a card does not hand it over by an account of
// her own with another name.
func TestTwoAccountsAreOnePerson(t *testing.T) {
	t.Parallel()
	h := open(t)
	card := h.onTheWay(h.HolderFI, h.CardFI)
	h.exec(`update officers set identity_index = decode('c0de', 'hex') where id in ($1, $2)`, h.Registrar.ID, h.RegistrarToo.ID)
	visit := h.verified(h.RegistrarToo, h.HolderFI)
	give := func() answer { return h.ask(h.RegistrarToo, handOver, h.onCard(visit, card, vars{"signed": true})) }
	if no := give(); no.codes("handOverCard") != "REQUESTER_HANDS_OVER" {
		t.Errorf("by the other account: %s", no.Body)
	}
	h.exec(`update officers set identity_index = null where id = $1`, h.Registrar.ID)
	if done := give(); done.text("handOverCard.card.state") != "HANDED_OVER" {
		t.Errorf("by a colleague: %s", done.Body)
	}
}
