package graph_test

import (
	"strings"
	"testing"

	"sinetti/domain"
)

// A locked PIN alone orders nothing: whoever has the code still unlocks with it.
func TestALockedPINNeedsTheCodeLostToo(t *testing.T) {
	t.Parallel()
	h := open(t)
	fi, ee := h.verified(h.Registrar, h.HolderFI), h.verified(h.RegistrarEE, h.HolderEE)
	for act, c := range map[string]struct {
		visit    string
		card     domain.ID
		act      string
		delivery any
	}{
		"orderCode":        {fi, h.CardFI.ID, "ORDER_CODE_LETTER", "HOME"},
		"orderPukEnvelope": {ee, h.CardEE.ID, "ORDER_PUK_ENVELOPE", nil},
		"orderNewCard":     {ee, h.CardEENew.ID, "ORDER_NEW_CARD", "POINT"},
	} {
		officer, kind := h.RegistrarEE, map[string]string{
			"orderCode": "OrderCodeInput", "orderPukEnvelope": "OrderPukEnvelopeInput", "orderNewCard": "OrderNewCardInput",
		}[act]
		if c.visit == fi {
			officer = h.Registrar
		}
		input := vars{
			"visitId": c.visit, "cardId": c.card, "reason": "PIN_LOCKED", "language": "en",
			"payer": vars{"kind": "HOLDER", "reference": "receipt 1"}, "acknowledged": domain.WarningCodes,
		}
		if c.delivery != nil {
			input["delivery"] = c.delivery
		}
		said := h.ask(officer, `query ($id: ID!) { card(id: $id) { lengths { codesIn } actions { act codeLostFor } } }`, vars{"id": c.card})
		in := map[bool]string{true: "ACTIVATION_LETTER", false: "PUK_ENVELOPE"}[c.visit == fi]
		if !strings.Contains(said.Body, `{"act":"`+c.act+`","codeLostFor":["PIN_LOCKED"]}`) || said.text("card.lengths.codesIn") != in {
			t.Errorf("%s: the card does not say that its code must be lost: %s", act, said.Body)
		}
		query := `mutation ($i: ` + kind + `!) { ` + act + `(input: $i) { order { id } refusals { code field } } }`
		left := h.ask(officer, query, vars{"i": with(input, "idempotencyKey", h.key())})
		if left.codes(act) != "PIN_LOCKED_USE_CODE" || left.text(act+".refusals.0.field") != "codeLostToo" {
			t.Errorf("%s with the code left: %s", act, left.Body)
		}
		lost := h.ask(officer, query, vars{"i": with(with(input, "idempotencyKey", h.key()), "codeLostToo", true)})
		if lost.text(act+".order.id") == "" {
			t.Errorf("%s with the code lost: %s", act, lost.Body)
		}
	}
}
