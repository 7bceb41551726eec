package domain

import "slices"

// LifecycleRow says what befalls cards that nobody collects, activates or needs any
// more (rules.md §4). When a renewal is offered is the product's own row.
type LifecycleRow struct {
	Row
	Country  string
	Products []ProductID // empty: every product of the country
	// UncollectedReminderDays counts days of the calendar from when the card was
	// dispatched, or arrived at its point.
	UncollectedReminderDays int
	UncollectedEndMonths    int       // months from then until the card ends
	UncollectedEnds         CardState // revoked or destroyed
	// UnactivatedReminderDays counts days of the calendar from the hand-over.
	UnactivatedReminderDays int
	UnactivatedEndMonths    int
	UnactivatedEnds         CardState // revoked or destroyed
	// OldCardOffHours is how long a card lives on after the one that replaces it was
	// activated, where nobody put it off by hand; at most 24.
	OldCardOffHours int
}

// Lifecycle gives the row that holds for a product on that day; false where none does.
func (rb *Rulebook) Lifecycle(product Product, today Date) (LifecycleRow, bool) {
	var found LifecycleRow
	for _, row := range rb.Lifecycles {
		holds := row.Country == product.Country && !row.ValidFrom.After(today) &&
			(len(row.Products) == 0 || slices.Contains(row.Products, product.Product))
		if holds && (found.ID == "" || row.beats(found)) {
			found = row
		}
	}
	return found, found.ID != ""
}

// beats tells whether the row is the newer one, or of the same day the narrower.
func (row LifecycleRow) beats(other LifecycleRow) bool {
	if row.ValidFrom != other.ValidFrom {
		return row.ValidFrom.After(other.ValidFrom)
	}
	return len(row.Products) > 0 && len(other.Products) == 0
}
