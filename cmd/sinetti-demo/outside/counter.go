package outside

import (
	"context"
	"fmt"

	"sinetti/domain"
)

// Wish is one order that a customer comes to the desk with.
type Wish struct {
	Key      string // makes the idempotency keys of its steps
	Kind     domain.OrderKind
	Holder   domain.Holder
	Card     domain.Card
	Delivery domain.Delivery
	Format   domain.Format
	Document Document
}

// Ordered is what the desk gave back.
type Ordered struct{ ID, Number string }

// Serve does what an officer does for one customer: find, open the visit, verify
// identity, look at the card, order.
func (o *Officer) Serve(ctx context.Context, w Wish) (Ordered, error) {
	holder, card, err := o.find(ctx, w)
	if err != nil {
		return Ordered{}, err
	}
	visit, err := o.openVisit(ctx, w, holder)
	if err != nil {
		return Ordered{}, err
	}
	if err := o.verify(ctx, w, visit); err != nil {
		return Ordered{}, err
	}
	read, err := o.lookAtCard(ctx, w, card)
	if err != nil {
		return Ordered{}, err
	}
	return o.order(ctx, w, visit, seenCard{card, read})
}

func (o *Officer) find(ctx context.Context, w Wish) (holder, card string, err error) {
	const query = `query($text: String!, $purpose: Purpose!) { findHolders(text: $text, purpose: $purpose) {
		recognisedAs refusals { code field } holders { id cards { id number } } } }`
	var answer struct {
		FindHolders struct {
			Refusals []refusal
			Holders  []struct {
				ID    string
				Cards []struct{ ID, Number string }
			}
		}
	}
	text := w.Holder.Person.IdentityCode
	if err := o.Ask(ctx, query, map[string]any{"text": text, "purpose": purpose(w.Kind)}, &answer); err != nil {
		return "", "", err
	}
	found := answer.FindHolders
	if len(found.Refusals) > 0 || len(found.Holders) != 1 {
		return "", "", fmt.Errorf("find holder: %d found, refusals %v", len(found.Holders), found.Refusals)
	}
	for _, c := range found.Holders[0].Cards {
		if c.Number == w.Card.Number {
			return found.Holders[0].ID, c.ID, nil
		}
	}
	return "", "", fmt.Errorf("find holder: card %s is not among %d cards", w.Card.ID, len(found.Holders[0].Cards))
}

func purpose(kind domain.OrderKind) string {
	if kind == domain.NewCardOrder {
		return "ORDER_CARD"
	}
	return "ORDER_CODE"
}

func (o *Officer) openVisit(ctx context.Context, w Wish, holder string) (string, error) {
	const query = `mutation($input: OpenVisitInput!) { openVisit(input: $input) { visit { id } refusals { code field } } }`
	var answer struct {
		OpenVisit struct {
			Visit    *struct{ ID string }
			Refusals []refusal
		}
	}
	input := map[string]any{"idempotencyKey": w.Key + "-visit", "holderId": holder, "purpose": purpose(w.Kind)}
	if err := o.Ask(ctx, query, map[string]any{"input": input}, &answer); err != nil {
		return "", err
	}
	if answer.OpenVisit.Visit == nil {
		return "", fmt.Errorf("open visit: refusals %v", answer.OpenVisit.Refusals)
	}
	return answer.OpenVisit.Visit.ID, nil
}

func (o *Officer) verify(ctx context.Context, w Wish, visit string) error {
	const query = `mutation($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { verification { result } refusals { code field } } }`
	var answer struct {
		VerifyIdentity struct {
			Verification *struct{ Result string }
			Refusals     []refusal
		}
	}
	input := w.Document.input()
	input["idempotencyKey"], input["visitId"], input["officerFinds"] = w.Key+"-verify", visit, "MATCH"
	if err := o.Ask(ctx, query, map[string]any{"input": input}, &answer); err != nil {
		return err
	}
	if v := answer.VerifyIdentity.Verification; v == nil || v.Result != "PASSED" {
		return fmt.Errorf("verify identity: refusals %v", answer.VerifyIdentity.Refusals)
	}
	return nil
}

// seenCard is a card with the warnings that its page gave for the act.
type seenCard struct {
	id       string
	warnings []string
}

// lookAtCard opens the card page, wants the act to be offered there, and reads what
// there is to think about before it.
func (o *Officer) lookAtCard(ctx context.Context, w Wish, card string) ([]string, error) {
	const query = `query($id: ID!) { card(id: $id) { number state actions { kind available refusals { code field rule source remedy } warnings { code } price { cents } promise } orders { id state } letters { id state } } }`
	var answer struct {
		Card *struct {
			Actions []struct {
				Kind      string
				Available bool
				Refusals  []refusal
				Warnings  []struct{ Code string }
			}
		}
	}
	if err := o.Ask(ctx, query, map[string]any{"id": card}, &answer); err != nil {
		return nil, err
	}
	if answer.Card == nil {
		return nil, fmt.Errorf("card page: no card")
	}
	for _, a := range answer.Card.Actions {
		if a.Kind != upper(string(w.Kind)) {
			continue
		}
		if !a.Available {
			return nil, fmt.Errorf("card page: %s is not available: %v", w.Kind, a.Refusals)
		}
		read := []string{}
		for _, warning := range a.Warnings {
			read = append(read, warning.Code)
		}
		return read, nil
	}
	return nil, fmt.Errorf("card page: %s is not among the possible actions", w.Kind)
}

var orderMutations = map[domain.OrderKind]string{
	domain.CodeLetterOrder:  `mutation($input: OrderCodeInput!) { placed: orderCode(input: $input) { order { id number } refusals { code field } } }`,
	domain.PUKEnvelopeOrder: `mutation($input: OrderPukEnvelopeInput!) { placed: orderPukEnvelope(input: $input) { order { id number } refusals { code field } } }`,
	domain.NewCardOrder:     `mutation($input: OrderNewCardInput!) { placed: orderNewCard(input: $input) { order { id number } refusals { code field } } }`,
}

func (o *Officer) order(ctx context.Context, w Wish, visit string, card seenCard) (Ordered, error) {
	input := map[string]any{
		"idempotencyKey": w.Key + "-order", "visitId": visit, "cardId": card.id, "reason": "CODE_LOST", "acknowledged": card.warnings,
		"language": string(w.Holder.Language), "format": upper(string(w.Format)),
		"payer": map[string]any{"kind": "HOLDER", "reference": "K-" + w.Key},
	}
	if w.Kind == domain.NewCardOrder {
		input["reason"] = "CARD_DAMAGED"
	}
	if w.Kind != domain.PUKEnvelopeOrder {
		input["delivery"] = upper(string(w.Delivery))
	}
	var answer struct {
		Placed struct {
			Order    *Ordered
			Refusals []refusal
		}
	}
	if err := o.Ask(ctx, orderMutations[w.Kind], map[string]any{"input": input}, &answer); err != nil {
		return Ordered{}, err
	}
	if answer.Placed.Order == nil {
		return Ordered{}, fmt.Errorf("order %s of a %s: refusals %v", w.Kind, w.Card.Product, answer.Placed.Refusals)
	}
	return *answer.Placed.Order, nil
}

func upper(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}
