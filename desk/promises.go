package desk

import (
	"time"

	"sinetti/domain"
)

// KeepPromises compares what was promised for an order of a card of that product with
// its steps so far, oldest first, and for a new card's with its letters.
func (d *Desk) KeepPromises(product domain.ProductID, made []PromiseMade, taken []StepTaken, letters []Letter) []domain.KeptPromise {
	promises, steps := make([]domain.Promise, len(made)), make([]domain.StateAt, len(taken))
	for i, p := range made {
		promises[i] = p.Promise
	}
	for i, s := range taken {
		steps[i] = domain.StateAt{State: s.State, At: s.At}
	}
	return domain.Keep(promises, domain.Way{Steps: steps, LetterPosted: postedAt(letters)}, d.rules().Calendar, d.countryOf(domain.Card{Product: product}), d.now())
}

// postedAt is when the first of the letters was posted, whatever became of it since; zero
// while none was.
func postedAt(letters []Letter) (first time.Time) {
	for _, l := range letters {
		if at := l.PostedAt; !at.IsZero() && (first.IsZero() || at.Before(first)) {
			first = at
		}
	}
	return first
}
