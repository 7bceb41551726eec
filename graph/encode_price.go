package graph

import (
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

func priceFrom(f domain.PriceFrom) *generated.PriceFrom {
	return &generated.PriceFrom{Why: f.Why, Rule: f.Rule, Source: orNil(f.Source)}
}

func promisedDays(list []domain.Promise) []*generated.PromisedDay {
	out := make([]*generated.PromisedDay, len(list))
	for i, p := range list {
		out[i] = &generated.PromisedDay{Step: p.Step, On: p.On}
	}
	return out
}

func promisesTo(list []domain.PromisesTo) []*generated.PromisesTo {
	out := make([]*generated.PromisesTo, len(list))
	for i, p := range list {
		out[i] = &generated.PromisesTo{Delivery: p.Delivery, Promises: promisedDays(p.Promises)}
	}
	return out
}

func orderPromises(list []domain.KeptPromise, kind domain.OrderKind) []*generated.OrderPromise {
	out := make([]*generated.OrderPromise, len(list))
	for i, p := range list {
		out[i] = &generated.OrderPromise{
			Step: p.Step, On: p.On, OwedBy: p.Step.OwedBy(kind), MetAt: orNil(p.MetAt), Late: p.Late, LateDays: p.LateDays,
		}
	}
	return out
}

func priceLines(list []desk.PriceLine) []*generated.PriceLine {
	out := make([]*generated.PriceLine, len(list))
	for i, l := range list {
		out[i] = &generated.PriceLine{Kind: l.Kind, Price: money(l.Price), From: priceFrom(l.From), General: money(l.General)}
		out[i].Set = make([]*generated.PointPrice, len(l.Set))
		for k, p := range l.Set {
			set := &generated.PointPrice{ID: p.ID, ValidFrom: p.ValidFrom, SetAt: p.SetAt, SetBy: &generated.Officer{ID: p.SetBy}}
			if !p.General {
				set.Price = money(p.Price)
			}
			out[i].Set[k] = set
		}
	}
	return out
}
