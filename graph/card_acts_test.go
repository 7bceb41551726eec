package graph_test

import (
	"strings"
	"testing"
	"time"

	"sinetti/domain"
)

const (
	revokeCard  = `mutation ($i: PutOffCardInput!) { revokeCard(input: $i) { card { id state number } refusals { code field } } }`
	suspendCard = `mutation ($i: PutOffCardInput!) { suspendCard(input: $i) { card { state } refusals { code field } } }`
	reinstate   = `mutation ($i: CardInput!) { reinstateCard(input: $i) { card { state } refusals { code } } }`
	arrival     = `mutation ($i: CardInput!) { recordArrival(input: $i) { card { state } refusals { code } } }`
	activation  = `mutation ($i: CardInput!) { recordActivation(input: $i) { card { state } refusals { code } } }`
	handOver    = `mutation ($i: HandOverCardInput!) { handOverCard(input: $i) { card { state } refusals { code } } }`
)

func (h *house) onCard(visit string, card domain.ID, more vars) vars {
	in := vars{"idempotencyKey": h.key(), "visitId": visit, "cardId": card}
	for k, v := range more {
		in[k] = v
	}
	return vars{"i": in}
}

// TestRevokedOnTheTelephone: without a check of identity, with the questions asked and
// the legal time as it was told; what is not printed of the card's letters goes with it.
func TestRevokedOnTheTelephone(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	placed := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
	visit = h.visit(h.Registrar, h.HolderFI.ID) // another visit: nobody is verified in it
	asked := h.db.Store().Clock.Now().Add(-3 * time.Hour).UTC()
	call := vars{"reason": "STOLEN", "askedBy": "HOLDER", "channel": "PHONE", "requestedAt": asked.Format(time.RFC3339Nano)}
	no := h.ask(h.Registrar, revokeCard, h.onCard(visit, h.CardFI.ID, call))
	if no.codes("revokeCard") != "LATE_REASON_MISSING CHECK_QUESTIONS_MISSING" {
		t.Fatalf("refused: %s", no.Body)
	}
	call["late"], call["questions"] = "OUTAGE", []string{"ADDRESS", "WORKPLACE"}
	input := h.onCard(visit, h.CardFI.ID, call)
	done := h.ask(h.Registrar, revokeCard, input)
	if done.text("revokeCard.card.state") != "REVOKED" {
		t.Fatalf("revoked: %s", done.Body)
	}
	for table, want := range map[string]int{
		"revocation_requests where act = 'revoke' and channel = 'phone' and late_reason = 'outage' and questions = '{address,workplace}'": 1,
		"letters where state = 'cancelled'":                                                              1,
		"orders where state = 'cancelled'":                                                               1,
		"audit_entries where act = 'order.cancelled' and outcome = 'done'":                               1,
		"river_job where kind = 'destroy_codes_of_card'":                                                 1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.card.revocation.requested'":               1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.order.cancelled'":                         1,
		"audit_entries where act = 'card.revoked' and outcome = 'done' and detail->>'why' = 'stolen'":    1,
		"audit_entries where act = 'card.revoked' and outcome = 'refused' and cardinality(refusals) = 2": 1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
	if n := h.count(`select count(*) from revocation_requests where requested_at = $1 and entered_at > requested_at`, asked); n != 1 {
		t.Error("the legal time of the request was not kept")
	}
	if again := h.ask(h.Registrar, revokeCard, input); again.text("revokeCard.card.state") != "REVOKED" || h.count(`select count(*) from revocation_requests`) != 1 {
		t.Errorf("the same call again: %s", again.Body)
	}
	visit = h.verified(h.Registrar, h.HolderFI)
	if letter := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); letter.codes("orderCode") != "CARD_ENDED" {
		t.Errorf("a letter of a revoked card: %s", letter.Body)
	}
	if placed.text("orderCode.order.id") == "" {
		t.Errorf("the order before: %s", placed.Body)
	}
}

func TestSuspendedAndReinstated(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	lost := vars{"reason": "LOST", "askedBy": "HOLDER", "channel": "DESK"}
	if a := h.ask(h.Registrar, suspendCard, h.onCard(visit, h.CardFI.ID, lost)); a.text("suspendCard.card.state") != "SUSPENDED" {
		t.Fatalf("suspendCard: %s", a.Body)
	}
	if a := h.ask(h.Registrar, suspendCard, h.onCard(visit, h.CardFI.ID, lost)); a.codes("suspendCard") != "CARD_SUSPENDED" {
		t.Errorf("suspended twice: %s", a.Body)
	}
	page := h.ask(h.Registrar, `query ($c: ID!) { card(id: $c) { actions { act kind price { cents } available } } }`, vars{"c": h.CardFI.ID})
	if page.at("card.actions.8.act") != "REINSTATE" || page.at("card.actions.8.available") != true || page.at("card.actions.8.price") != nil || page.at("card.actions.8.kind") != nil {
		t.Errorf("the page: %s", page.Body)
	}
	if a := h.ask(h.Registrar, reinstate, h.onCard(visit, h.CardFI.ID, nil)); a.text("reinstateCard.card.state") != "ACTIVATED" {
		t.Errorf("reinstateCard: %s", a.Body)
	}
	if n := h.count(`select count(*) from watermill_outbox where payload->>'type' in ('fi.sinetti.card.suspended', 'fi.sinetti.card.reinstated')`); n != 2 {
		t.Errorf("%d events, want 2", n)
	}
}

// TestALockedChipEndsItsCardWithTheOrder: a new card for a code that was locked ends the
// old one at once; cancelling the order brings no letter for a dead chip.
func TestALockedChipEndsItsCardWithTheOrder(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	placed := h.ask(h.Registrar, `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) {
		order { id card { state } } refusals { code field } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID, "reason": "CODE_LOCKED", "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "EMPLOYER", "reference": "kustannuspaikka 4"}, "acknowledged": domain.WarningCodes,
	}})
	if placed.text("orderNewCard.order.card.state") != "CHIP_LOCKED" {
		t.Fatalf("ordered: %s", placed.Body)
	}
	cancelled := h.ask(h.Registrar, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { state } refusals { code } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "orderId": placed.text("orderNewCard.order.id"),
	}})
	if cancelled.text("cancelOrder.order.state") != "CANCELLED" {
		t.Fatalf("cancelled: %s", cancelled.Body)
	}
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.codes("orderCode") != "CHIP_LOCKED_FOR_GOOD" {
		t.Errorf("a letter: %s", a.Body)
	}
	for table, want := range map[string]int{
		"cards where state = 'chip_locked'": 1,
		"revocation_requests where act = 'revoke' and reason = 'replaced' and order_id is not null":           1,
		"audit_entries where act = 'card.ended' and outcome = 'done' and detail->>'state' = 'chip_locked'":    1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.card.revocation.requested'":                    1,
		"river_job where kind = 'destroy_codes_of_card' and args->>'cardId' = '" + h.CardFI.ID.String() + "'": 1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
}

// TestARenewalLeavesTheOldCardInUse: while a new card is made, the old one still gets a letter.
func TestARenewalLeavesTheOldCardInUse(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	placed := h.ask(h.Registrar, `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) { order { id } refusals { code } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID, "reason": "DATA_CHANGED", "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "EMPLOYER", "reference": "kustannuspaikka 4"}, "acknowledged": domain.WarningCodes,
	}})
	if placed.text("orderNewCard.order.id") == "" {
		t.Fatalf("ordered: %s", placed.Body)
	}
	letter := vars{"i": with(h.codeInput(visit, h.CardFI.ID), "acknowledged", domain.WarningCodes)}
	if a := h.ask(h.Registrar, orderCode, letter); a.text("orderCode.order.id") == "" {
		t.Errorf("a letter of the card in use: %s", a.Body)
	}
}

// TestANewCardFromThePostToItsUse: it arrives, is handed over by another officer than
// who ordered it, and puts the old one off when it is activated.
func TestANewCardFromThePostToItsUse(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	placed := h.ask(h.Registrar, `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) {
		order { id newCard { id } } refusals { code field } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID, "reason": "CARD_DAMAGED", "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "EMPLOYER", "reference": "kustannuspaikka 4"}, "acknowledged": domain.WarningCodes,
	}})
	card, err := domain.ParseID(placed.text("orderNewCard.order.newCard.id"))
	if err != nil {
		t.Fatalf("orderNewCard: %s", placed.Body)
	}
	order := placed.text("orderNewCard.order.id")
	h.exec(`update cards set state = 'dispatched', number = '9246000000777', issued_on = current_date, expires_on = current_date + 900 where id = $1`, card)
	h.exec(`update orders set state = 'dispatched' where id = $1`, order)
	if a := h.ask(h.Registrar, arrival, h.onCard(visit, card, nil)); a.text("recordArrival.card.state") != "ARRIVED" {
		t.Fatalf("recordArrival: %s", a.Body)
	}
	if n := h.count(`select count(*) from orders where id = $1 and state = 'arrived'`, order); n != 1 {
		t.Error("the order did not arrive with its card")
	}
	signed := vars{"signed": true}
	if a := h.ask(h.Registrar, handOver, h.onCard(visit, card, signed)); a.codes("handOverCard") != "REQUESTER_HANDS_OVER" {
		t.Errorf("handed over by who ordered it: %s", a.Body)
	}
	visit = h.verified(h.RegistrarToo, h.HolderFI)
	if a := h.ask(h.RegistrarToo, handOver, h.onCard(visit, card, vars{"signed": false})); a.codes("handOverCard") != "SIGNATURE_MISSING" {
		t.Errorf("handed over unsigned: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, handOver, h.onCard(visit, card, signed)); a.text("handOverCard.card.state") != "HANDED_OVER" {
		t.Fatalf("handOverCard: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, activation, h.onCard(visit, card, nil)); a.text("recordActivation.card.state") != "ACTIVATED" {
		t.Fatalf("recordActivation: %s", a.Body)
	}
	for table, want := range map[string]int{
		"cards where state = 'revoked'": 1,
		"orders where state = 'closed'": 1,
		"card_hand_overs where signed":  1,
		"revocation_requests where reason = 'replaced' and asked_by = 'system' and order_id is not null": 1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.card.handedover'":                         1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.card.activated'":                          1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.order.closed'":                            1,
		"audit_entries where act = 'card.revoked' and detail->>'why' = 'replaced'":                       1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
	if n := h.count(`select count(*) from cards where id = $1 and state = 'revoked'`, h.CardFI.ID); n != 1 {
		t.Error("the old card is still on")
	}
}

const orderNew = `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) {
	order { id card { state } newCard { id } } refusals { code field } } }`

func (h *house) newCardInput(visit string, card domain.ID, reason string) vars {
	return vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": card, "reason": reason, "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "HOLDER", "reference": "K-1"}, "acknowledged": domain.WarningCodes,
	}}
}

// TestAStolenCardIsOffWithTheOrderOfTheNewOne: the row of the reason demands it. What
// is not printed of its letters goes with it, at once and once.
func TestAStolenCardIsOffWithTheOrderOfTheNewOne(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	if letter := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); letter.text("orderCode.order.id") == "" {
		t.Fatalf("orderCode: %s", letter.Body)
	}
	said := h.ask(h.Registrar, `query ($id: ID!) { card(id: $id) { actions { act oldCard { reason becomes } } } }`, vars{"id": h.CardFI.ID})
	for _, fate := range []string{
		`{"reason":"CARD_STOLEN","becomes":"REVOKE_NOW"}`, `{"reason":"CARD_DAMAGED","becomes":"WHEN_NEW_IS_ACTIVATED"}`,
	} {
		if !strings.Contains(said.Body, fate) {
			t.Errorf("the card's acts do not say %s: %s", fate, said.Body)
		}
	}
	input := h.newCardInput(visit, h.CardFI.ID, "CARD_STOLEN")
	for range 2 { // the second time it is the first answer
		if placed := h.ask(h.Registrar, orderNew, input); placed.text("orderNewCard.order.card.state") != "REVOKED" {
			t.Fatalf("orderNewCard: %s", placed.Body)
		}
	}
	for table, want := range map[string]int{
		"cards where state = 'revoked'": 1,
		"revocation_requests r join orders o on o.id = r.order_id and o.kind = 'new_card' where act = 'revoke' and r.reason = 'stolen' and asked_by = 'holder' and channel = 'desk' and requested_at = o.created_at and r.visit_id = o.visit_id and r.officer_id = o.officer_id": 1,
		"letters where state = 'cancelled'":                       1,
		"orders where state = 'cancelled' and kind <> 'new_card'": 1,
		"orders where state = 'accepted' and kind = 'new_card'":   1,
		"river_job where kind = 'destroy_codes_of_card'":          1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.card.revocation.requested' and payload->'data'->>'reason' = 'stolen'": 1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.order.cancelled'":                                                     1,
		"audit_entries where act = 'card.revoked' and outcome = 'done' and detail->>'why' = 'stolen' and detail ? 'order'":           1,
		"audit_entries where act = 'order.new_card_placed' and outcome = 'done'":                                                     1,
		"audit_entries where act = 'order.cancelled' and outcome = 'done' and detail->>'why' = 'stolen'":                             1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
}

// TestAnEstonianCardThatIsLostIsSuspended: it may be found, its row says. A card that is
// off already stays so, and a damaged one is in use until the new one is.
func TestAnEstonianCardThatIsLostIsSuspended(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.RegistrarEE, h.HolderEE)
	input := h.newCardInput(visit, h.CardEE.ID, "CARD_LOST")
	if placed := h.ask(h.RegistrarEE, orderNew, input); placed.text("orderNewCard.order.card.state") != "SUSPENDED" {
		t.Fatalf("lost: %s", placed.Body)
	}
	for table, want := range map[string]int{
		"cards where state = 'suspended' and suspended_from = 'activated'":                                                 1,
		"revocation_requests where act = 'suspend' and reason = 'lost' and order_id is not null":                           1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.card.suspended' and payload->'data'->>'asked' = 'lost'":     1,
		"audit_entries where act = 'card.suspended' and outcome = 'done' and detail->>'why' = 'lost' and detail ? 'order'": 1,
		"river_job where kind = 'destroy_codes_of_card'":                                                                   0,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
	visit = h.verified(h.Registrar, h.HolderFI)
	if placed := h.ask(h.Registrar, orderNew, h.newCardInput(visit, h.CardFI.ID, "CARD_DAMAGED")); placed.text("orderNewCard.order.card.state") != "ACTIVATED" {
		t.Errorf("damaged: %s", placed.Body)
	}
	h.exec(`update orders set state = 'failed' where card_id = $1`, h.CardFI.ID)
	h.exec(`update cards set state = 'production_failed' where replaces_id = $1`, h.CardFI.ID)
	h.exec(`update cards set state = 'revoked' where id = $1`, h.CardFI.ID)
	if placed := h.ask(h.Registrar, orderNew, h.newCardInput(visit, h.CardFI.ID, "CARD_STOLEN")); placed.text("orderNewCard.order.card.state") != "REVOKED" {
		t.Errorf("revoked before: %s", placed.Body)
	}
	if n := h.count(`select count(*) from revocation_requests where card_id = $1`, h.CardFI.ID); n != 0 {
		t.Errorf("%d requests for a card that was off already", n)
	}
}
