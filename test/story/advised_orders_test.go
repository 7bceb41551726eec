package story_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
)

// refusedAnyhow are the orders that advice names and a rule refuses for a card that is
// otherwise in order: there is nothing to renew before its time.
var refusedAnyhow = map[domain.Symptom]string{domain.SymptomCardExpiring: "TOO_EARLY_TO_RENEW"}

// orderAsAdvised takes, for each generation and symptom of cards in use, a card that
// nobody has touched, and orders whatever the advice says to order, word by word: what
// is advised without a refusal must be accepted.
func (w *town) orderAsAdvised(golden map[string]string) {
	w.t.Helper()
	cards, placed := w.untouched(), map[domain.Symptom]int{}
	desks := map[domain.ID]domain.Actor{}
	for _, generation := range slices.Sorted(maps.Keys(cards)) {
		for _, symptom := range domain.Symptoms {
			advised := golden[generation+" "+string(symptom)+" in use"]
			if !strings.Contains(advised, "ORDER_") || strings.HasPrefix(generation, "fi.generation.citizen") {
				continue
			}
			if len(cards[generation]) == 0 {
				w.t.Fatalf("%s: no card is left for %s", generation, symptom)
			}
			at := cards[generation][0]
			cards[generation] = cards[generation][1:]
			point := w.Cards[at].PointID
			if _, open := desks[point]; !open {
				desks[point] = w.registrar(point)
			}
			placed[symptom] += w.orderOne(desks[point], at, symptom)
		}
	}
	for _, symptom := range domain.Symptoms {
		asked := false
		for about, advised := range golden {
			asked = asked || strings.Contains(about, " "+string(symptom)+" in use") && strings.Contains(advised, "ORDER_")
		}
		if asked && placed[symptom] == 0 && refusedAnyhow[symptom] == "" {
			w.t.Errorf("%s: nothing was ordered", symptom)
		}
	}
}

// untouched are cards in use whom no situation of the cast concerns, by generation.
func (w *town) untouched() map[string][]int {
	list, cast := map[string][]int{}, map[int]bool{}
	for _, p := range w.Cast {
		cast[p.At] = true
	}
	soon := w.Today.AddMonths(6)
	for at, c := range w.Cards {
		rules, ok := w.rules.Generation(c)
		h := w.Holders[at]
		if ok && !cast[at] && c.State == domain.CardActivated && !h.Protected && c.ExpiresOn.After(soon) && len(list[rules.ID]) < 2*len(domain.Symptoms) {
			list[rules.ID] = append(list[rules.ID], at)
		}
	}
	return list
}

// answered is what placing an order gives.
type answered struct {
	Did struct {
		Order    *struct{ State string }
		Refusals []struct{ Code string }
	}
}

// orderOne has a holder come with a symptom, and orders as advised; it gives how many
// orders were accepted. A card has one order: the first that is advised.
func (w *town) orderOne(as domain.Actor, at int, symptom domain.Symptom) int {
	w.t.Helper()
	card, holder := w.Cards[at], w.Holders[at]
	var opened struct {
		OpenVisit struct{ Visit struct{ ID string } }
	}
	w.ask(as, openVisitOf, map[string]any{"k": "key-" + w.owner.NewID().String(), "h": holder.ID}, &opened)
	passport := outside.Passport(holder, fmt.Sprintf("XD%07d", at), w.Today)
	w.ask(as, `mutation ($i: VerifyIdentityInput!) { verifyIdentity(input: $i) { refusals { code } } }`, map[string]any{"i": map[string]any{
		"idempotencyKey": "check-" + opened.OpenVisit.Visit.ID, "visitId": opened.OpenVisit.Visit.ID, "documentKind": "PASSPORT",
		"issuingState": passport.Issuer, "mrz": passport.MRZ, "officerFinds": "MATCH",
	}}, &struct{}{})
	for _, step := range w.advise(as, card.ID, symptom)[symptom].Steps {
		act, orders := orderActs[step.Act]
		if !orders || step.Reason == "" {
			continue
		}
		if len(step.Refusals) > 0 {
			if step.Refusals[0].Code != refusedAnyhow[symptom] {
				w.t.Errorf("%s, %s of %s: %v", symptom, step.Code, card.Generation, step.Refusals)
			}
			return 0
		}
		input := map[string]any{
			"idempotencyKey": "order-" + opened.OpenVisit.Visit.ID, "visitId": opened.OpenVisit.Visit.ID, "cardId": card.ID,
			"reason": step.Reason, "codeLostToo": step.CodeLostToo, "language": "fi", "payer": map[string]any{"kind": "HOLDER", "reference": "K 17"},
			"acknowledged": domain.WarningCodes,
		}
		if act.delivery != "" {
			input["delivery"] = act.delivery
		}
		var got answered
		w.ask(as, fmt.Sprintf(`mutation ($i: %s!) { did: %s(input: $i) { order { state } refusals { code } } }`, act.input, act.mutation), map[string]any{"i": input}, &got)
		if got.Did.Order == nil || len(got.Did.Refusals) > 0 {
			w.t.Errorf("%s: %s of %s was advised and refused: %v", symptom, act.mutation, card.Generation, got.Did.Refusals)
			return 0
		}
		return 1
	}
	return 0
}

// orderActs are the mutations of a step's act; an envelope goes to the point anyhow.
var orderActs = map[string]struct{ mutation, input, delivery string }{
	"ORDER_CODE_LETTER":  {"orderCode", "OrderCodeInput", "HOME"},
	"ORDER_PUK_ENVELOPE": {"orderPukEnvelope", "OrderPukEnvelopeInput", ""},
	"ORDER_NEW_CARD":     {"orderNewCard", "OrderNewCardInput", "POINT"},
}
