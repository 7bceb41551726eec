package rulebook

import (
	"fmt"
	"slices"

	"sinetti/domain"
)

// sense finds what is right in each field and wrong in the rows as a whole.
func (c *checker) sense(f file) {
	for i, p := range f.Products {
		path := fmt.Sprintf("products[%d]", i)
		c.productSense(path, p)
		for j, g := range p.Generations {
			c.generationSense(place{fmt.Sprintf("%s.generations[%d]", path, j), g.Row}, g)
		}
	}
	known := append(states(), "*")
	for i, d := range f.Documents {
		for _, issuer := range d.Issuers {
			oneOf(c, place{fmt.Sprintf("documents[%d]", i), d.Row}, "issuers", issuer, known...)
		}
	}
	c.holdsNow(f)
}

func (c *checker) productSense(path string, p product) {
	if p.ServedAt == domain.ServedByPolice && p.Orderable {
		c.at(path, p.Row, "contradiction: orderable, but served_at police is none of our points")
	}
	if p.NeedsProfessional && !p.NeedsIdentityCode {
		c.at(path, p.Row, "contradiction: needs_professional_right asks the register by the identity code: want needs_identity_code")
	}
	for i, g := range p.Gaps {
		between := func(k int) bool {
			return p.Generations[k].IssuedTo.AddDays(1) == g.From && p.Generations[k+1].IssuedFrom.AddDays(-1) == g.To
		}
		used := false
		for k := range max(0, len(p.Generations)-1) {
			used = used || between(k)
		}
		if !used {
			c.at(fmt.Sprintf("%s.gaps[%d]", path, i), p.Row, "gap from %s to %s lies between no two generations", g.From, g.To)
		}
	}
}

// generationSense holds a card's codes against its PINs, its letter and its tries.
func (c *checker) generationSense(at place, g generation) {
	has := func(kind domain.CodeKind) bool {
		return slices.ContainsFunc(g.Codes, func(s code) bool { return s.Kind == kind })
	}
	for i, s := range g.Codes {
		allowed := map[domain.CodeKind]lengths{domain.PIN1Code: g.PIN1, domain.PIN2Code: g.PIN2}
		if l, pin := allowed[s.Kind]; pin && (s.Digits < l.Min || s.Digits > l.Max) {
			c.at(at.path, at.row, "contradiction: codes has a %s of %d digits, but it must have %d to %d", s.Kind, s.Digits, l.Min, l.Max)
		}
		if slices.ContainsFunc(g.Codes[:i], func(e code) bool { return e.Kind == s.Kind }) {
			c.at(at.path, at.row, "codes has %s twice", s.Kind)
		}
	}
	if len(g.Codes) > 0 && g.CodeTries == 0 {
		c.at(at.path, at.row, "contradiction: there are codes, but code_tries is 0")
	}
	if g.LetterPrints == domain.PrintsNothing {
		return
	}
	carries := map[domain.LetterKind]domain.CodeKind{domain.ActivationLetter: domain.ActivationCode, domain.PUKEnvelope: domain.PUKCode}
	if kind, known := carries[g.LetterKind]; known && len(g.Codes) > 0 && !has(kind) {
		c.at(at.path, at.row, "contradiction: letter_kind %s without a code of kind %s", g.LetterKind, kind)
	}
}

// holdsNow wants a row that holds on the file's own day for whatever a row answers at
// all: else there were none until the first of them begins.
func (c *checker) holdsNow(f file) {
	type question struct{ section, about string }
	first, asked := map[question]domain.Date{}, []question{}
	note := func(section, about string, r Row) {
		q := question{section, about}
		day, known := first[q]
		if !known {
			asked = append(asked, q)
		}
		if !known || r.ValidFrom.Before(day) {
			first[q] = r.ValidFrom
		}
	}
	note("rules", "the country", f.Rules.Row)
	for _, o := range f.Orders {
		note("orders", string(o.Kind), o.Row)
	}
	for _, r := range f.Reasons {
		note("reasons", string(r.Reason), r.Row)
	}
	for _, p := range f.Payers {
		note("payers", "payers", p.Row)
	}
	for _, d := range f.Documents {
		note("documents", "documents", d.Row)
	}
	for _, r := range f.Retention {
		note("retention", string(r.What), r.Row)
	}
	for _, p := range f.Points {
		note("points", "points", p.Row)
	}
	for _, r := range f.PutOffs {
		note("revocation", "suspending and revoking", r.Row)
	}
	for _, p := range f.Post {
		note("post", "letters", p.Row)
	}
	for _, o := range f.CutOffs {
		note("cut_offs", string(o.Of), o.Row)
	}
	f.noteCountry(note)
	for _, l := range f.Lifecycles {
		for _, p := range f.Products {
			if len(l.Products) == 0 || slices.Contains(l.Products, p.Product) {
				note("lifecycle", string(p.Product), l.Row)
			}
		}
	}
	for _, q := range asked {
		if f.Version.Before(first[q]) {
			c.at(q.section, Row{}, "gap: no row for %s holds on %s, the file's version: the first is valid_from %s", q.about, f.Version, first[q])
		}
	}
}
