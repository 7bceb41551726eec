package domain

import "slices"

// FreeFor says who pays nothing.
type FreeFor string

// OwnStaff are holders who work for the organisation whose point it is.
const OwnStaff FreeFor = "own_staff"

// FreeRow lets some have kinds of order free of charge (rules.md §6).
type FreeRow struct {
	Row
	Country string
	For     FreeFor
	Kinds   []OrderKind
}

// freeFor gives the row by which the holder pays nothing for that kind.
func (rb *Rulebook) freeFor(f Facts, kind KindRow, today Date) (FreeRow, bool) {
	if f.CardOrganisation.ID.IsZero() || f.CardOrganisation.ID != f.Organisation.ID {
		return FreeRow{}, false
	}
	for _, row := range rb.Free {
		if row.Country == kind.Country && row.For == OwnStaff && slices.Contains(row.Kinds, kind.Kind) && !row.ValidFrom.After(today) {
			return row, true
		}
	}
	return FreeRow{}, false
}
