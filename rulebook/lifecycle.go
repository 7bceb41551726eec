package rulebook

import (
	"fmt"
	"slices"

	"sinetti/domain"
)

// lifecycle is a row of what befalls cards with time alone.
type lifecycle struct {
	Row                     `yaml:",inline"`
	Products                []domain.ProductID `yaml:"products"`
	UncollectedReminderDays int                `yaml:"uncollected_reminder_days"`
	UncollectedEndMonths    int                `yaml:"uncollected_end_months"`
	UncollectedEnds         domain.CardState   `yaml:"uncollected_ends"`
	UnactivatedReminderDays int                `yaml:"unactivated_reminder_days"`
	UnactivatedEndMonths    int                `yaml:"unactivated_end_months"`
	UnactivatedEnds         domain.CardState   `yaml:"unactivated_ends"`
	OldCardOffHours         int                `yaml:"old_card_off_hours"`
}

func (l lifecycle) rowOf(country string) domain.LifecycleRow {
	return domain.LifecycleRow{
		Row: l.noun(), Country: country, Products: l.Products,
		UncollectedReminderDays: l.UncollectedReminderDays, UncollectedEndMonths: l.UncollectedEndMonths, UncollectedEnds: l.UncollectedEnds,
		UnactivatedReminderDays: l.UnactivatedReminderDays, UnactivatedEndMonths: l.UnactivatedEndMonths, UnactivatedEnds: l.UnactivatedEnds,
		OldCardOffHours: l.OldCardOffHours,
	}
}

// lifecycles checks the rows and that every product of the file has one.
func (c *checker) lifecycles(f file) {
	for i, l := range f.Lifecycles {
		c.lifecycle(fmt.Sprintf("lifecycle[%d]", i), l, f)
		for _, e := range f.Lifecycles[:i] {
			if e.ValidFrom == l.ValidFrom && sameProducts(e.Products, l.Products) {
				c.at(fmt.Sprintf("lifecycle[%d]", i), l.Row, "overlaps %s: the same product from the same day", e.ID)
			}
		}
	}
	for i, p := range f.Products {
		covers := func(l lifecycle) bool { return len(l.Products) == 0 || slices.Contains(l.Products, p.Product) }
		if !slices.ContainsFunc(f.Lifecycles, covers) {
			c.at(fmt.Sprintf("products[%d]", i), p.Row, "no row of lifecycle holds for it")
		}
	}
}

func (c *checker) lifecycle(path string, l lifecycle, f file) {
	c.row(path, l.Row)
	at := place{path, l.Row}
	oneOf(c, at, "uncollected_ends", l.UncollectedEnds, domain.CardRevoked, domain.CardDestroyed)
	oneOf(c, at, "unactivated_ends", l.UnactivatedEnds, domain.CardRevoked, domain.CardDestroyed)
	for _, named := range l.Products {
		if !slices.ContainsFunc(f.Products, func(p product) bool { return p.Product == named }) {
			c.at(path, l.Row, "products: %q is no product of this file", string(named))
		}
	}
	c.reminder(at, "uncollected", l.UncollectedReminderDays, l.UncollectedEndMonths)
	c.reminder(at, "unactivated", l.UnactivatedReminderDays, l.UnactivatedEndMonths)
	if l.OldCardOffHours < 0 || l.OldCardOffHours > 24 {
		c.at(path, l.Row, "old_card_off_hours %d: want 0 to 24", l.OldCardOffHours)
	}
}

// reminder wants a reminder before the end, and both within the life of a card.
func (c *checker) reminder(at place, what string, days, months int) {
	const shortestMonth = 28
	if days < 1 || months < 1 || months > 60 || days >= months*shortestMonth {
		c.at(at.path, at.row, "%s: want a reminder after 1 day or later, before an end after 1 to 60 months", what)
	}
}

// sameProducts tells whether neither row goes before the other for some product.
func sameProducts(a, b []domain.ProductID) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b) // a row for some products goes before the row for all
	}
	return slices.ContainsFunc(a, func(p domain.ProductID) bool { return slices.Contains(b, p) })
}
