package rulebook

import (
	"fmt"

	"sinetti/domain"
)

func (c *checker) product(path string, p product) {
	c.row(path, p.Row)
	at := place{path, p.Row}
	if p.Product == "" {
		c.at(path, p.Row, "no product")
	}
	for _, language := range domain.Languages {
		if p.Names[language] == "" {
			c.at(path, p.Row, "names: none in %s", language)
		}
	}
	oneOf(c, at, "served_at", p.ServedAt, domain.ServedByPolice, domain.ServedWhereApplied, domain.ServedByOwn,
		domain.ServedInHealthCare, domain.ServedByAuthority)
	oneOf(c, at, "first_letter", p.FirstLetter, domain.SentByPrintHouse, domain.SentByCardFactory)
	if p.ValidYears < 0 || p.ValidYears > 20 || p.LetterHoldDays < 0 || p.LetterHoldDays > 60 ||
		p.RenewalMonthsBefore < 0 || p.RenewalMonthsBefore > 24 {
		c.at(path, p.Row, "valid_years, letter_hold_days or renewal_months_before is out of bounds")
	}
	if r := p.Professional; r.AskAgainHours < 0 || r.AskAgainHours > 24*7 || r.WhenAwayDays < 0 || r.WhenAwayDays > 90 {
		c.at(path, p.Row, "professional_right: ask_again_hours %d and when_away_days %d: want 0 to 168 and 0 to 90", r.AskAgainHours, r.WhenAwayDays)
	}
	if p.Professional != (professional{}) && !p.NeedsProfessional {
		c.at(path, p.Row, "professional_right is said, but needs_professional_right is not true")
	}
	if len(p.Generations) == 0 {
		c.at(path, p.Row, "no generations")
	}
	for i, g := range p.Generations {
		c.generation(fmt.Sprintf("%s.generations[%d]", path, i), g)
		if i > 0 {
			c.follows(fmt.Sprintf("%s.generations[%d]", path, i), p, i)
		}
	}
	for i, g := range p.Gaps {
		if g.Source == "" || g.From.IsZero() || g.To.Before(g.From) {
			c.at(fmt.Sprintf("%s.gaps[%d]", path, i), p.Row, "gap without source or with its days the wrong way round")
		}
	}
}

// follows wants a generation to begin on the day after the one before it, or after
// a gap that is there on purpose.
func (c *checker) follows(path string, p product, i int) {
	before, here := p.Generations[i-1], p.Generations[i]
	next := before.IssuedTo.AddDays(1)
	switch {
	case before.IssuedTo.IsZero() || here.IssuedFrom.Before(next):
		c.at(path, here.Row, "overlaps %s", before.ID)
	case here.IssuedFrom == next:
	case !p.hasGap(next, here.IssuedFrom.AddDays(-1)):
		c.at(path, here.Row, "gap from %s to %s: give the days to a generation, or name them under gaps", next, here.IssuedFrom.AddDays(-1))
	}
}

func (p product) hasGap(from, to domain.Date) bool {
	for _, g := range p.Gaps {
		if g.From == from && g.To == to {
			return true
		}
	}
	return false
}

func (c *checker) generation(path string, g generation) {
	c.row(path, g.Row)
	at := place{path, g.Row}
	if g.IssuedFrom.IsZero() || !g.IssuedTo.IsZero() && g.IssuedTo.Before(g.IssuedFrom) {
		c.at(path, g.Row, "issued_from is missing or after issued_to")
	}
	for _, l := range []lengths{g.PIN1, g.PIN2} {
		if l.Min < 4 || l.Max < l.Min || l.Max > 16 {
			c.at(path, g.Row, "PIN of %d to %d digits: want 4 to 16", l.Min, l.Max)
		}
	}
	if g.PINTries < 1 || g.PINTries > 15 || g.CodeTries < 0 || g.CodeTries > 15 {
		c.at(path, g.Row, "pin_tries or code_tries is out of bounds")
	}
	oneOf(c, at, "letter_prints", g.LetterPrints, domain.PrintsExisting, domain.PrintsNewSet, domain.PrintsNothing)
	oneOf(c, at, "code_kept_until", g.CodeKeptUntil, domain.KeptUntilCardEnd, domain.KeptUntilLetterPosted)
	oneOf(c, at, "locked_remedy", g.LockedRemedy, domain.AllRemedyCodes...)
	c.codes(at, g)
}

// codes wants a letter to have something to print, and a card without letters to
// name what helps instead.
func (c *checker) codes(at place, g generation) {
	for _, spec := range g.Codes {
		oneOf(c, at, "codes", spec.Kind, domain.ActivationCode, domain.PUKCode, domain.PIN1Code, domain.PIN2Code)
		if spec.Digits < 4 || spec.Digits > 12 {
			c.at(at.path, at.row, "%s of %d digits: want 4 to 12", spec.Kind, spec.Digits)
		}
	}
	if g.LetterPrints == domain.PrintsNothing {
		oneOf(c, at, "remedy", g.Remedy, domain.AllRemedyCodes...)
		return
	}
	oneOf(c, at, "letter_kind", g.LetterKind, domain.ActivationLetter, domain.PUKEnvelope)
	if len(g.Codes) == 0 {
		c.at(at.path, at.row, "letters print %s, but there are no codes", g.LetterPrints)
	}
	if g.LetterPrints == domain.PrintsExisting && g.CodeKeptUntil != domain.KeptUntilCardEnd {
		c.at(at.path, at.row, "letters print the existing code, so it must be kept until card_end")
	}
	if g.LetterPrints == domain.PrintsExisting && !g.SuspendWhenRead {
		c.at(at.path, at.row, "letters print the existing code, so suspend_when_read must be true: a new letter would print what was read")
	}
}

// checkBook checks what only the files together can break.
func checkBook(book *domain.Rulebook) Problems {
	var problems Problems
	products := map[domain.ProductID]string{}
	countries := map[string]string{}
	for _, p := range book.Products {
		if other, taken := products[p.Product]; taken {
			problems = append(problems, Problem{File: p.Country, Row: p.ID, Message: "the product is taken by " + other})
		}
		products[p.Product] = p.ID
	}
	for _, c := range book.Countries {
		if other, taken := countries[c.Country]; taken {
			problems = append(problems, Problem{File: c.Country, Row: c.ID, Message: "the country is taken by " + other})
		}
		countries[c.Country] = c.ID
	}
	return problems
}
