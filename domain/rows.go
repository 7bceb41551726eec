package domain

import (
	"slices"
	"time"
)

// inForce gives the newest of the rows in force on a day that speak of a matter; false
// where none does.
func inForce[R interface{ since() Date }](rows []R, today Date, speaks func(R) bool) (found R, known bool) {
	for _, r := range rows {
		newer := !r.since().After(today) && (!known || found.since().Before(r.since()))
		if newer && speaks(r) {
			found, known = r, true
		}
	}
	return found, known
}

// Product gives the product's row.
func (rb *Rulebook) Product(id ProductID) (Product, bool) {
	for _, p := range rb.Products {
		if p.Product == id {
			return p, true
		}
	}
	return Product{}, false
}

// Generation gives the row of cards issued on that day; false when the day falls
// between two rows or before the first.
func (p Product) Generation(issued Date) (Generation, bool) {
	if issued.IsZero() {
		return Generation{}, false
	}
	for _, g := range p.Generations {
		if issued.Within(g.IssuedFrom, g.IssuedTo) {
			return g, true
		}
	}
	return Generation{}, false
}

// Generation gives the row that a card's letters and PINs follow.
func (rb *Rulebook) Generation(card Card) (Generation, bool) {
	product, ok := rb.Product(card.Product)
	if !ok {
		return Generation{}, false
	}
	return product.Generation(card.IssuedOn)
}

// SuspendsWhenRead tells whether the card is suspended when a letter with its code
// may have been read (rules.md §7): by its row, and where its state lets it be.
func (rb *Rulebook) SuspendsWhenRead(card Card) bool {
	g, ok := rb.Generation(card)
	return ok && g.SuspendWhenRead && card.State.CanBecome(CardSuspended)
}

// CodeDigits is the number of digits of one of the generation's codes; 0 when it
// has no code of that kind.
func (g Generation) CodeDigits(kind CodeKind) int {
	for _, spec := range g.Codes {
		if spec.Kind == kind {
			return spec.Digits
		}
	}
	return 0
}

// Country gives what else holds in a country; without a row, a visit lasts no time
// at all, so that nothing can be ordered by a rule that nobody wrote, and days are UTC's.
func (rb *Rulebook) Country(country string) CountryRules {
	for _, c := range rb.Countries {
		if c.Country == country {
			return c
		}
	}
	return CountryRules{Country: country, TimeZone: "UTC"}
}

// VisitLimit is how long a visit lasts at a point of that country.
func (rb *Rulebook) VisitLimit(country string) time.Duration { return rb.Country(country).VisitLimit }

// Kind gives the price and promise of a kind of order in force on that day.
func (rb *Rulebook) Kind(country string, kind OrderKind, today Date) (KindRow, bool) {
	return inForce(rb.Kinds, today, func(r KindRow) bool { return r.Country == country && r.Kind == kind })
}

// Payer gives the row that allows a kind of payer.
func (rb *Rulebook) Payer(country string, kind PayerKind, today Date) (PayerRow, bool) {
	for _, row := range rb.Payers {
		if row.Country == country && row.Kind == kind && !row.ValidFrom.After(today) {
			return row, true
		}
	}
	return PayerRow{}, false
}

// reasonsFor lists the rows of reasons that hold for a card whose letters print so;
// all of them for a card whose generation is not known.
func (rb *Rulebook) reasonsFor(country string, prints LetterPrints, today Date) []*ReasonRow {
	rows := make([]*ReasonRow, 0, len(rb.Reasons))
	for i := range rb.Reasons {
		row := &rb.Reasons[i]
		limited := prints != "" && len(row.LetterPrints) > 0 && !slices.Contains(row.LetterPrints, prints)
		if row.Country == country && !limited && !row.ValidFrom.After(today) {
			rows = append(rows, row)
		}
	}
	return rows
}
