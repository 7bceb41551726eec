package graph_test

import (
	"strings"
	"testing"

	"sinetti/domain"
)

func TestTheOfficersRoadToACodeLetter(t *testing.T) {
	t.Parallel()
	h := open(t)
	found := h.ask(h.Registrar, `query ($q: String!) { findHolders(text: $q, purpose: ORDER_CODE) {
		recognisedAs repair holders { id familyName protected addressRows cards { id number state } } refusals { code } } }`,
		vars{"q": h.HolderFI.Person.IdentityCode})
	if found.text("findHolders.holders.0.familyName") != "Esimerkki" || found.text("findHolders.holders.0.cards.1.number") == "" {
		t.Fatalf("findHolders: %s", found.Body)
	}
	if len(found.Holders) != 1 {
		t.Errorf("noted %d holders, want 1", len(found.Holders))
	}
	visit := h.verified(h.Registrar, h.HolderFI)
	page := h.ask(h.Registrar, `query ($c: ID!) { card(id: $c) { number state lengths { codeDigits pin1Min } holder { familyName }
		actions { kind available refusals { code remedy } price { cents currency vatPermille } promise reasons deliveries warnings { code number limit on rule } }
		orders { id } letters { id } } }`, vars{"c": h.CardFI.ID})
	if page.at("card.actions.0.available") != true || page.at("card.actions.1.available") != false {
		t.Fatalf("card: %s", page.Body)
	}
	input := h.codeInput(visit, h.CardFI.ID)
	placed := h.ask(h.Registrar, orderCode, vars{"i": input})
	if placed.text("orderCode.order.state") != "ACCEPTED" || placed.text("orderCode.order.letters.0.state") != "QUEUED" {
		t.Fatalf("orderCode: %s", placed.Body)
	}
	for table, want := range map[string]int{
		"orders": 1, "letters": 1, "order_steps": 1, "idempotency_keys where act = 'code_letter'": 1,
		"watermill_outbox": 2, "river_job where kind = 'check_letter'": 1,
		"audit_entries where act = 'order.code_letter_placed' and outcome = 'done'": 1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
	again := h.ask(h.Registrar, orderCode, vars{"i": input})
	if again.text("orderCode.order.number") != placed.text("orderCode.order.number") || h.count(`select count(*) from orders`) != 1 {
		t.Errorf("the same call again: %s", again.Body)
	}
	input["delivery"] = "POINT"
	if other := h.ask(h.Registrar, orderCode, vars{"i": input}); other.codes("orderCode") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("the key for another input: %s", other.Body)
	}
}

func TestANewerLetterSupersedesTheUnprintedOne(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	first := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
	second := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
	if second.text("orderCode.order.state") != "ACCEPTED" {
		t.Fatalf("second: %s", second.Body)
	}
	seen := h.ask(h.Registrar, `query ($o: ID!) { order(id: $o) { state cancellable steps { state } letters { state } point { code } officer { name } newCard { id } } }`,
		vars{"o": first.text("orderCode.order.id")})
	if seen.text("order.state") != "SUPERSEDED" || seen.text("order.letters.0.state") != "SUPERSEDED" || seen.text("order.steps.1.state") != "SUPERSEDED" {
		t.Errorf("first order: %s", seen.Body)
	}
	if len(seen.Holders) != 1 {
		t.Errorf("an order is somebody's: noted %d", len(seen.Holders))
	}
}

func TestPUKEnvelopeAndNewCard(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.RegistrarEE, h.HolderEE)
	input := vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardEE.ID, "reason": "CODE_LOST", "language": "et",
		"payer": vars{"kind": "HOLDER", "reference": "kviitung 1"}, "acknowledged": domain.WarningCodes,
	}
	puk := h.ask(h.RegistrarEE, `mutation ($i: OrderPukEnvelopeInput!) { orderPukEnvelope(input: $i) {
		order { id state delivery letters { state kind } } refusals { code field remedy } } }`, vars{"i": input})
	if puk.text("orderPukEnvelope.order.letters.0.state") != "AWAITING_CODE" || puk.text("orderPukEnvelope.order.delivery") != "POINT" {
		t.Fatalf("orderPukEnvelope: %s", puk.Body)
	}
	if n := h.count(`select count(*) from letters where code_version is null and length(capsule) > 0`); n != 1 {
		t.Errorf("letters of the next version: %d", n)
	}
	h.envelopeAgain(puk.text("orderPukEnvelope.order.id"), input)
	visit = h.verified(h.Registrar, h.HolderFI)
	card := h.ask(h.Registrar, `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) {
		order { id state kind payer payerReference newCard { id state number } letters { id } } refusals { code field } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID, "reason": "CARD_LOST", "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "EMPLOYER", "reference": "kustannuspaikka 4"}, "acknowledged": domain.WarningCodes,
	}})
	if card.text("orderNewCard.order.newCard.state") != "ORDERED" {
		t.Fatalf("orderNewCard: %s", card.Body)
	}
	if got := card.text("orderNewCard.order.payer") + " " + card.text("orderNewCard.order.payerReference"); got != "EMPLOYER kustannuspaikka 4" {
		t.Errorf("who pays: %s", got)
	}
	cancel := h.ask(h.Registrar, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { state newCard { state } } refusals { code } } }`,
		vars{"i": vars{"idempotencyKey": h.key(), "orderId": card.text("orderNewCard.order.id")}})
	if cancel.text("cancelOrder.order.state") != "CANCELLED" || cancel.text("cancelOrder.order.newCard.state") != "CANCELLED" {
		t.Errorf("cancelOrder: %s", cancel.Body)
	}
	if n := h.count(`select count(*) from watermill_outbox where payload->>'type' = 'fi.sinetti.order.cancelled' and payload->'data'->>'card' = $1`, h.CardFI.ID.String()); n != 1 {
		t.Errorf("%d events name the card that was to be replaced", n)
	}
}

// envelopeAgain cancels an envelope whose set was asked for and orders another: the
// maker is asked for a set of its own version, so that no page mixes the two.
func (h *house) envelopeAgain(first string, input vars) {
	h.t.Helper()
	version := func() int {
		return h.count(`select max((payload->'data'->>'codeVersion')::int) from watermill_outbox where payload->>'type' = 'fi.sinetti.order.accepted'`)
	}
	asked := version()
	cancel := h.ask(h.RegistrarEE, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { state } refusals { code } } }`,
		vars{"i": vars{"idempotencyKey": h.key(), "orderId": first}})
	if cancel.text("cancelOrder.order.state") != "CANCELLED" {
		h.t.Fatalf("cancelOrder: %s", cancel.Body)
	}
	input["idempotencyKey"] = h.key()
	again := h.ask(h.RegistrarEE, `mutation ($i: OrderPukEnvelopeInput!) { orderPukEnvelope(input: $i) { order { id } refusals { code } } }`, vars{"i": input})
	if again.text("orderPukEnvelope.order.id") == "" || version() != asked+1 {
		h.t.Errorf("asked for version %d after %d: %s", version(), asked, again.Body)
	}
}

func TestPreviewHasNoCodeAndIsLogged(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.visit(h.Registrar, h.HolderFI.ID)
	a := h.ask(h.Registrar, `mutation ($i: PreviewLetterInput!) { previewLetter(input: $i) { pdf refusals { code field } } }`, vars{"i": vars{
		"cardId": h.CardFI.ID, "kind": "ACTIVATION_LETTER", "delivery": "WORK", "language": "sv", "format": "LARGE_PRINT",
	}})
	if !strings.HasPrefix(a.text("previewLetter.pdf"), "JVBERi") { // %PDF in base64
		t.Fatalf("previewLetter: %.300s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'letter.previewed' and outcome = 'shown' and $1 = any(holders)`, h.HolderFI.ID); n != 1 {
		t.Errorf("%d entries, want 1", n)
	}
}
