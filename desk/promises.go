package desk

import "sinetti/domain"

// KeepPromises compares what was promised for an order of a card of that product with
// its steps so far, oldest first.
func (d *Desk) KeepPromises(product domain.ProductID, made []PromiseMade, taken []StepTaken) []domain.KeptPromise {
	promises, steps := make([]domain.Promise, len(made)), make([]domain.StateAt, len(taken))
	for i, p := range made {
		promises[i] = p.Promise
	}
	for i, s := range taken {
		steps[i] = domain.StateAt{State: s.State, At: s.At}
	}
	return domain.Keep(promises, steps, d.rules().Calendar, d.countryOf(domain.Card{Product: product}), d.now())
}
