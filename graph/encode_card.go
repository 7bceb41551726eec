package graph

import (
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

// cardPage is a card with everything its page shows.
func cardPage(v *desk.CardView) *generated.Card {
	of := holder(v.Holder)
	c := card(v.CardOnPage, of)
	if v.Generation.ID != "" {
		c.Generation = v.Generation.ID
	}
	c.Actions = actions(v.Actions)
	c.Letters = letters(v.Letters)
	c.Complaints = complaints(v.Complaints)
	c.Orders = make([]*generated.Order, len(v.Orders))
	for i := range v.Orders {
		c.Orders[i] = order(&v.Orders[i])
		c.Orders[i].Card, c.Orders[i].Holder = c, of
	}
	return c
}

func lengths(g domain.Generation) *generated.CodeLengths {
	if g.ID == "" {
		return nil
	}
	n := &generated.CodeLengths{
		Pin1Min: g.PIN1.Min, Pin1Max: g.PIN1.Max, Pin2Min: g.PIN2.Min, Pin2Max: g.PIN2.Max,
		CodesIn: g.LetterKind, PinTries: g.PINTries, CodeTries: g.CodeTries, CodeDigits: g.CodeDigits(domain.ActivationCode),
	}
	if n.CodeDigits == 0 {
		n.CodeDigits = g.CodeDigits(domain.PUKCode)
	}
	return n
}

func actions(list []domain.Action) []*generated.CardAction {
	out := make([]*generated.CardAction, len(list))
	for i, a := range list {
		out[i] = &generated.CardAction{
			Act: a.Act, Available: a.Available, Refusals: refusals(a.Refusals), Warnings: warningsOf(a.Warnings),
			Promise: orNil(a.PromisedOn), Reasons: orEmpty(a.Reasons), CodeLostFor: orEmpty(a.CodeLostFor), CodesWithCard: a.CodesWithCard, Deliveries: orEmpty(a.Delivery),
			Promises: promisedDays(a.Promises), PromisesTo: promisesTo(a.PromisesTo), OldCard: oldCard(a.OldCard),
			Places: deliveryPlaces(a.Places), FreeFor: orEmpty(a.FreeFor), Faults: faultChoices(a.Faults),
		}
		if a.Kind != "" {
			out[i].Kind, out[i].Price, out[i].PriceFrom = &a.Kind, money(a.Price), priceFrom(a.PriceFrom)
		}
	}
	return out
}

func deliveryPlaces(list []domain.DeliveryPlace) []*generated.DeliveryPlace {
	out := make([]*generated.DeliveryPlace, len(list))
	for i, p := range list {
		out[i] = &generated.DeliveryPlace{Delivery: p.Delivery, Rows: orEmpty(p.Rows), Reordered: p.Reordered, Refusals: refusals(p.Refusals)}
	}
	return out
}

func oldCard(list []domain.OldCardFate) []*generated.OldCardFate {
	out := make([]*generated.OldCardFate, len(list))
	for i, f := range list {
		out[i] = &generated.OldCardFate{Reason: f.Reason, Becomes: f.Becomes}
	}
	return out
}

func warningsOf(list []domain.Warning) []*generated.Warning {
	out := make([]*generated.Warning, len(list))
	for i, w := range list {
		out[i] = &generated.Warning{Code: w.Code, Number: w.Number, Limit: orNil(w.Limit), On: orNil(w.On), Rule: orNil(w.Row.ID)}
	}
	return out
}

// orEmpty gives a list that is never null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
