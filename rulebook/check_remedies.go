package rulebook

import (
	"fmt"
	"slices"

	"sinetti/domain"
)

// ordersOf are the kinds of order that a remedy sends the officer to.
var ordersOf = map[domain.RemedyCode]domain.OrderKind{
	domain.RemedyCodeLetter: domain.CodeLetterOrder, domain.RemedyPUKEnvelope: domain.PUKEnvelopeOrder, domain.RemedyNewCard: domain.NewCardOrder,
}

// remedies wants every remedy to lead somewhere else than back to the refusal that
// named it.
func (c *checker) remedies(f file) {
	for i, r := range f.Reasons {
		kind, orders := ordersOf[r.Remedy]
		path := fmt.Sprintf("reasons[%d]", i)
		if orders && !slices.Contains(r.Acts, kind) {
			c.at(path, r.Row, "contradiction: remedy %s, but acts do not allow %s", r.Remedy, kind)
		}
		if r.Remedy == domain.RemedyUnlockWithCode && r.Reason != domain.PINLocked {
			c.at(path, r.Row, "circle: remedy %s needs the code that %s is about", r.Remedy, r.Reason)
		}
	}
	for i, p := range f.Products {
		for j, g := range p.Generations {
			c.generationRemedies(fmt.Sprintf("products[%d].generations[%d]", i, j), g)
		}
	}
}

func (c *checker) generationRemedies(path string, g generation) {
	letter := func(r domain.RemedyCode) bool { return r == domain.RemedyCodeLetter || r == domain.RemedyPUKEnvelope }
	if g.LetterPrints == domain.PrintsNothing && letter(g.Remedy) {
		c.at(path, g.Row, "circle: letters print none, and the remedy %s is a letter", g.Remedy)
	}
	if g.LetterPrints != domain.PrintsNewSet && (letter(g.LockedRemedy) || g.LockedRemedy == domain.RemedyUnlockWithCode) {
		c.at(path, g.Row, "circle: no letter brings another code, and locked_remedy %s needs one", g.LockedRemedy)
	}
}
