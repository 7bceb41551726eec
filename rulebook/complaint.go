package rulebook

import (
	"fmt"
	"slices"

	"sinetti/domain"
)

// complaint is a row of whom a fault is complained of to, and what follows.
type complaint struct {
	Row         `yaml:",inline"`
	Products    []domain.ProductID  `yaml:"products"`    // empty: every one of the file
	Generations []string            `yaml:"generations"` // ids of their rows; empty: every one
	Faults      []domain.CardFault  `yaml:"faults"`
	To          domain.ComplaintTo  `yaml:"to"`
	CountedFrom domain.CountedFrom  `yaml:"counted_from"`
	UntilMonths int                 `yaml:"until_months"`
	Try         []domain.AdviceCode `yaml:"try_first"`
	FreeFor     []domain.Reason     `yaml:"free_for"`  // reasons of an order that replaces it
	FreeFrom    domain.FreeFrom     `yaml:"free_from"` // the complaint's state from which it is free
	AnswerDays  int                 `yaml:"answer_days"`
}

func (r complaint) rowOf(country string) domain.ComplaintRow {
	return domain.ComplaintRow{
		Row: r.noun(), Country: country, Products: r.Products, Generations: r.Generations, Faults: r.Faults, To: r.To,
		CountedFrom: r.CountedFrom, UntilMonths: r.UntilMonths, Try: r.Try, FreeFor: r.FreeFor, FreeFrom: r.FreeFrom, AnswerDays: r.AnswerDays,
	}
}

// complaints checks the rows: none overlaps another, and where the country takes
// complaints at all, every fault of every card that its points serve has one.
func (c *checker) complaints(f file) {
	for i, r := range f.Complaints {
		c.complaint(place{fmt.Sprintf("complaints[%d]", i), r.Row}, r, f)
		for _, e := range f.Complaints[:i] {
			if e.ValidFrom == r.ValidFrom && e.meets(r) {
				c.at(fmt.Sprintf("complaints[%d]", i), r.Row, "overlaps %s: the same fault of the same cards from the same day", e.ID)
			}
		}
	}
	if len(f.Complaints) == 0 {
		return
	}
	for i, p := range f.Products {
		for j, g := range p.Generations {
			if p.ServedAt != domain.ServedByPolice {
				c.complained(place{fmt.Sprintf("products[%d].generations[%d]", i, j), g.Row}, p, g, f)
			}
		}
	}
}

// complained wants a row for each fault that cards of a generation can have.
func (c *checker) complained(at place, p product, g generation, f file) {
	for _, fault := range domain.CardFaults {
		if fault == domain.FaultWithEnvelope && len(g.Codes) == 0 {
			continue // no letter ever bears a code of it
		}
		holds := func(r complaint) bool { return r.rowOf(f.Country).Holds(p.Product, g.ID, fault) }
		if !slices.ContainsFunc(f.Complaints, holds) {
			c.at(at.path, at.row, "no row of complaints holds for %s", string(fault))
		}
	}
}

func (c *checker) complaint(at place, r complaint, f file) {
	c.row(at.path, r.Row)
	if len(r.Faults) == 0 {
		c.at(at.path, r.Row, "no faults: the row says nothing")
	}
	for _, fault := range r.Faults {
		oneOf(c, at, "faults", fault, domain.CardFaults...)
	}
	oneOf(c, at, "to", r.To, domain.ComplaintTos...)
	oneOf(c, at, "counted_from", r.CountedFrom, domain.CountedFroms...)
	for _, step := range r.Try {
		oneOf(c, at, "try_first", step, domain.AdviceCodes...)
	}
	c.complaintFree(at, r, f)
	if r.UntilMonths < 1 || r.UntilMonths > 120 || r.AnswerDays < 1 || r.AnswerDays > 120 {
		c.at(at.path, r.Row, "until_months %d and answer_days %d: want 1 to 120 each", r.UntilMonths, r.AnswerDays)
	}
	c.complaintOf(at, r, f)
}

// complaintFree wants what is free of charge to be said whole: for which reasons, which
// lead to an order, and from when.
func (c *checker) complaintFree(at place, r complaint, f file) {
	if len(r.FreeFor) == 0 {
		if r.FreeFrom != "" {
			c.at(at.path, r.Row, "free_from %q: nothing is free of charge", string(r.FreeFrom))
		}
		return
	}
	oneOf(c, at, "free_from", r.FreeFrom, domain.FreeFroms...)
	for _, word := range r.FreeFor {
		oneOf(c, at, "free_for", word, domain.Reasons...)
		if !slices.ContainsFunc(f.Reasons, func(e reason) bool { return e.Reason == word && len(e.Acts) > 0 }) {
			c.at(at.path, r.Row, "free_for: %q leads to no order", string(word))
		}
	}
}

// complaintOf wants the products and generations of a row to be of the file.
func (c *checker) complaintOf(at place, r complaint, f file) {
	for _, named := range r.Products {
		if !slices.ContainsFunc(f.Products, func(p product) bool { return p.Product == named }) {
			c.at(at.path, r.Row, "products: %q is no product of this file", string(named))
		}
	}
	for _, named := range r.Generations {
		known := func(p product) bool {
			return shared(r.Products, []domain.ProductID{p.Product}) && slices.ContainsFunc(p.Generations, func(g generation) bool { return g.ID == named })
		}
		if !slices.ContainsFunc(f.Products, known) {
			c.at(at.path, r.Row, "generations: %q is no generation of its products", named)
		}
	}
}

// meets tells whether two rows can speak of one fault of one card.
func (r complaint) meets(o complaint) bool {
	return shared(r.Products, o.Products) && shared(r.Generations, o.Generations) &&
		slices.ContainsFunc(r.Faults, func(f domain.CardFault) bool { return slices.Contains(o.Faults, f) })
}

// shared tells whether two limits can hold for one thing; an empty one limits nothing.
func shared[T comparable](a, b []T) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(v T) bool { return slices.Contains(b, v) })
}
