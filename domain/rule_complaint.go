package domain

import "slices"

// ComplaintRow says whom a fault is complained of to, until when, and what follows.
type ComplaintRow struct {
	Row
	Country string
	// Products and Generations limit the row; empty is every one of the country.
	Products    []ProductID
	Generations []string
	Faults      []CardFault
	To          ComplaintTo
	CountedFrom CountedFrom
	UntilMonths int          // from that day, so long the maker takes it
	Try         []AdviceCode // what is tried first
	FreeFor     []Reason
	FreeFrom    FreeFrom // empty where nothing is free
	AnswerDays  int      // working days until the maker's answer is due
}

// CountedFrom says from which day a time runs.
type CountedFrom string

// The days.
const (
	FromIssue    CountedFrom = "issue"
	FromHandOver CountedFrom = "hand_over" // where none was recorded, the issue
)

// CountedFroms lists them.
var CountedFroms = []CountedFrom{FromIssue, FromHandOver}

// Holds tells whether the row speaks of that fault of such a card.
func (r ComplaintRow) Holds(product ProductID, generation string, fault CardFault) bool {
	return within(r.Products, product) && within(r.Generations, generation) && slices.Contains(r.Faults, fault)
}

// steps are those to try first that such a card can be tried with: one that was never
// activated has no PIN to check.
func (r ComplaintRow) steps(card Card) []AdviceCode {
	var list []AdviceCode
	for _, s := range r.Try {
		if s != AdviseCheckPIN || card.HasPINs() {
			list = append(list, s)
		}
	}
	return list
}

// complaint gives the newest row in force that speaks of the fault of such a card.
func (rb *Rulebook) complaint(card Card, fault CardFault, today Date) (ComplaintRow, bool) {
	product, ok := rb.Product(card.Product)
	if !ok {
		return ComplaintRow{}, false
	}
	generation, _ := product.Generation(card.IssuedOn)
	return inForce(rb.Complaints, today, func(r ComplaintRow) bool {
		return r.Country == product.Country && r.Holds(product.Product, generation.ID, fault)
	})
}
