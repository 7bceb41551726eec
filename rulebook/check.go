package rulebook

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"

	"sinetti/domain"
)

// checker goes through one file and collects what is wrong, with the place.
type checker struct {
	name     string
	parsed   *ast.File // for the lines; nil when the file cannot be parsed
	kept     bool      // it is in force, perhaps since a release that knew fewer sections
	ids      []string
	problems Problems
}

// at notes a problem of the row at a path.
func (c *checker) at(path string, r Row, format string, args ...any) {
	if len(c.problems) >= enough {
		return
	}
	id := r.ID
	if id == "" {
		id = path
	}
	c.problems = append(c.problems, Problem{File: c.name, Line: lineOf(c.parsed, path), Row: id, Message: fmt.Sprintf(format, args...)})
}

// check goes through all rows.
func (c *checker) check(f file) {
	if f.Version.IsZero() {
		c.at("version", Row{}, "no version")
	}
	if !capitals(f.Country, 2) {
		c.at("country", Row{}, "want a country of two capitals")
	}
	c.rules(f.Rules)
	for i, p := range f.Products {
		c.product(fmt.Sprintf("products[%d]", i), p)
	}
	for i, d := range f.Documents {
		c.document(fmt.Sprintf("documents[%d]", i), d)
	}
	for i, r := range f.Reasons {
		c.reason(fmt.Sprintf("reasons[%d]", i), r, f.Reasons[:i])
		c.lockedForGood(place{fmt.Sprintf("reasons[%d]", i), r.Row}, r, f)
	}
	for i, o := range f.Orders {
		c.order(fmt.Sprintf("orders[%d]", i), o, f.Orders[:i])
	}
	for i, p := range f.Payers {
		c.payer(fmt.Sprintf("payers[%d]", i), p, f.Payers[:i])
	}
	c.lifecycles(f)
	c.revocations(f)
	c.complaints(f)
	c.post(f)
	c.cutOffs(f)
	c.frees(f)
	c.advices(f)
	c.guidances(f)
	c.standing(f)
	c.country(f)
	c.holidays(f)
	c.remedies(f)
	c.sense(f)
	c.complete(f)
}

// capitals tells whether a word is so many letters from A to Z.
func capitals(word string, n int) bool {
	return len(word) == n && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// row checks what every row has: an id of its own, a source, a day from which it holds.
func (c *checker) row(path string, r Row) {
	if r.ID == "" {
		c.at(path, r, "no id")
	} else if slices.Contains(c.ids, r.ID) {
		c.at(path, r, "this id is taken by an earlier row")
	}
	c.ids = append(c.ids, r.ID)
	if strings.TrimSpace(r.Source) == "" {
		c.at(path, r, "no source")
	}
	if r.ValidFrom.IsZero() {
		c.at(path, r, "no valid_from")
	}
}

func (c *checker) rules(r rules) {
	c.row("rules", r.Row)
	if _, err := time.LoadLocation(r.TimeZone); err != nil || r.TimeZone == "" || r.TimeZone == "Local" {
		c.at("rules", r.Row, "time_zone %q is not known", r.TimeZone)
	}
	if r.VisitMinutes < 1 || r.VisitMinutes > 480 {
		c.at("rules", r.Row, "visit_minutes %d: want 1 to 480", r.VisitMinutes)
	}
	if r.CoolingOffDays < 0 || r.CoolingOffDays > 60 || r.RecentOrderDays < 0 || r.RecentOrderDays > 365 {
		c.at("rules", r.Row, "cooling_off_days or recent_order_days is out of bounds")
	}
	if r.WorkplaceCodes < 0 || r.WorkplaceCodes > 1000 || r.WorkplaceDays < 0 || r.WorkplaceDays > 365 || (r.WorkplaceCodes == 0) != (r.WorkplaceDays == 0) {
		c.at("rules", r.Row, "workplace_codes and workplace_days: want 1 to 1000 letters in 1 to 365 days, or neither")
	}
}

func (c *checker) document(path string, d document) {
	c.row(path, d.Row)
	if len(d.Kinds) == 0 || len(d.Issuers) == 0 {
		c.at(path, d.Row, "no kinds or no issuers")
	}
	for _, kind := range d.Kinds {
		oneOf(c, place{path, d.Row}, "kinds", kind, domain.Passport, domain.IdentityCard, domain.PoliceVerified)
	}
}

func (c *checker) reason(path string, r reason, earlier []reason) {
	c.row(path, r.Row)
	at := place{path, r.Row}
	oneOf(c, at, "reason", r.Reason, domain.Reasons...)
	oneOf(c, at, "remedy", r.Remedy, domain.AllRemedyCodes...)
	for _, act := range r.Acts {
		oneOf(c, at, "acts", act, domain.OrderKinds...)
	}
	c.oldCard(at, r)
	for _, prints := range r.LetterPrints {
		oneOf(c, at, "letter_prints", prints, domain.PrintsExisting, domain.PrintsNewSet, domain.PrintsNothing)
	}
	for _, e := range earlier {
		if e.Reason == r.Reason && shared(e.LetterPrints, r.LetterPrints) {
			c.at(path, r.Row, "overlaps %s: the same reason for the same letters", e.ID)
		}
	}
}

func (c *checker) order(path string, o order, earlier []order) {
	c.row(path, o.Row)
	oneOf(c, place{path, o.Row}, "kind", o.Kind, domain.OrderKinds...)
	if o.Price.Cents < 0 || !capitals(o.Price.Currency, 3) || o.Price.VATPermille < 0 || o.Price.VATPermille > 500 {
		c.at(path, o.Row, "price: want cents from 0, a currency of three capitals, VAT of 0 to 500 per mille")
	}
	if o.PromiseDays < 0 || o.PromiseDays > 250 {
		c.at(path, o.Row, "promise_days %d: want 0 to 250", o.PromiseDays)
	}
	for _, e := range earlier {
		if e.Kind == o.Kind && e.ValidFrom == o.ValidFrom {
			c.at(path, o.Row, "overlaps %s: the same kind from the same day", e.ID)
		}
	}
}

func (c *checker) payer(path string, p payer, earlier []payer) {
	c.row(path, p.Row)
	at := place{path, p.Row}
	oneOf(c, at, "kind", p.Kind, domain.HolderPays, domain.EmployerPays, domain.PriceWaived)
	oneOf(c, at, "needs", p.Needs, domain.NeedsProof, domain.NeedsReference, domain.NeedsReason)
	for _, e := range earlier {
		if e.Kind == p.Kind {
			c.at(path, p.Row, "overlaps %s: the same payer", e.ID)
		}
	}
}

// complete wants every reason and every kind of order to have a row.
func (c *checker) complete(f file) {
	for _, word := range domain.Reasons {
		if !slices.ContainsFunc(f.Reasons, func(r reason) bool { return r.Reason == word }) {
			c.at("reasons", Row{}, "no row for %s", string(word))
		}
	}
	for _, kind := range domain.OrderKinds {
		if !slices.ContainsFunc(f.Orders, func(o order) bool { return o.Kind == kind }) {
			c.at("orders", Row{}, "no price and promise for %s", string(kind))
		}
	}
	for i, rows := range []int{len(f.Products), len(f.Documents), len(f.Payers)} {
		if rows == 0 {
			c.at([]string{"products", "documents", "payers"}[i], Row{}, "there are no rows")
		}
	}
}

// place is a row and where it stands.
type place struct {
	path string
	row  Row
}

// oneOf wants a value out of a list.
func oneOf[S ~string](c *checker, at place, field string, value S, allowed ...S) {
	if !slices.Contains(allowed, value) {
		c.at(at.path, at.row, "%s %q is not known", field, string(value))
	}
}
