package worker

import (
	"errors"
	"strings"
	"time"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/letters"
	"sinetti/store"
)

// generation finds the row of the rulebook that a card follows: by its issue
// date, or, for a card that is not made yet, by the row it was ordered under.
func (w *Worker) generation(c domain.Card) (domain.Product, domain.Generation, bool) {
	product, known := w.rules().Product(c.Product)
	if !known {
		return domain.Product{}, domain.Generation{}, false
	}
	if g, ok := product.Generation(c.IssuedOn); ok {
		return product, g, true
	}
	for _, g := range product.Generations {
		if c.IssuedOn.IsZero() && g.ID == c.Generation {
			return product, g, true
		}
	}
	return product, domain.Generation{}, false
}

// page is a letter as it is drawn, with what opening its codes needs.
type page struct {
	letter  letters.Letter
	address store.LetterAddress
	kinds   []domain.CodeKind
}

// errNoRule says that the rulebook has no row for a letter's card.
var errNoRule = errors.New("worker: no row of the rulebook for this card")

// pageOf puts together what a letter says, as the desk's preview showed it; date
// stands on it.
func (w *Worker) pageOf(l store.LetterToDraw, batch string, date time.Time) (page, error) {
	address, err := w.store.OpenLetterAddress(l.ID, l.AddressEnc)
	if err != nil {
		return page{}, err
	}
	product, g, ok := w.generation(l.Card)
	if !ok {
		return page{}, errNoRule
	}
	noun := l.Letter.Letter
	noun.Address, noun.CustomerNumber = address.Address, address.CustomerNumber
	p := page{address: address, letter: desk.Sheet(noun, desk.SheetFacts{
		Product: product, Generation: g, Organisation: l.Organisation, Point: l.Point, Reason: l.Reason,
		Date: w.rules().Calendar.Today(l.Point.Country, date),
	})}
	p.letter.Batch, p.letter.Sequence = batch, l.Sequence
	for _, spec := range g.Codes {
		p.kinds = append(p.kinds, spec.Kind)
	}
	return p, nil
}

// wordOf gives the word under which a letter with such faults is parked: code and
// field of the first, nothing personal.
func wordOf(faults []letters.Fault) string {
	return strings.ToLower(string(faults[0].Code)) + ":" + faults[0].Field
}

// wordOfPage gives the word under which a letter is parked whose page cannot be
// put together: trying again helps neither.
func wordOfPage(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, errNoRule):
		return "no_rule"
	}
	return "address_does_not_open" // the row was altered, or its key is gone
}
