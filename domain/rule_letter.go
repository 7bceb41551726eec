package domain

// LetterRow says how long post is waited for (rules.md §4).
type LetterRow struct {
	Row
	Country string
	// PostDays is how many working days a posted letter may take before it counts as
	// one that never arrived.
	PostDays int
	// KeepDays is how many days of the calendar a point keeps an envelope that nobody
	// collects before it destroys it.
	KeepDays int
}

// Letters gives the row for a country's post; false where there is none.
func (rb *Rulebook) Letters(country string, today Date) (LetterRow, bool) {
	return inForce(rb.Post, today, func(r LetterRow) bool { return r.Country == country })
}
