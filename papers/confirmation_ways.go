package papers

import (
	"slices"

	"sinetti/domain"
)

// ways is where that which was ordered goes, and what the letter is like. A new card
// goes to the point, whatever way its first letter goes.
func (s *confirmationSheet) ways() [][2]string {
	w, o := s.w, s.c.Order
	to := w.Deliveries[o.Delivery]
	if s.c.Protected && o.Delivery == domain.DeliverHome {
		to = w.HomeProtected
	}
	letter := [2]string{w.Letter, w.Languages[o.Language] + ", " + w.Formats[o.Format]}
	if o.Kind != domain.NewCardOrder {
		return [][2]string{{w.Delivery, to}, letter}
	}
	card := [2]string{w.Delivery, w.Deliveries[domain.DeliverToPoint]}
	if s.c.CodesWithCard {
		return [][2]string{card, {w.Codes, w.CodesWithCard}}
	}
	return [][2]string{card, {w.FirstLetter, to}, letter}
}

// awaited are the steps whose days the customer waits for: they stand out.
var awaited = []domain.PromiseStep{domain.PromiseArrived, domain.PromiseReceived, domain.PromiseLetterThere}

// inTime gives the promised days, the earliest first: a new card's first letter has days
// of its own beside those of the card.
func (s *confirmationSheet) inTime() []domain.Promise {
	return slices.SortedStableFunc(slices.Values(s.c.Promises), func(a, b domain.Promise) int {
		return a.On.Time().Compare(b.On.Time())
	})
}

// step words a promised step; of an order that has both, it tells the card from its letter.
func (s *confirmationSheet) step(step domain.PromiseStep) string {
	if step == domain.PromiseArrived && s.c.Order.Kind == domain.NewCardOrder {
		return s.w.CardThere
	}
	return s.w.Steps[step]
}
