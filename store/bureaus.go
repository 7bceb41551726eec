package store

import (
	"context"
	"fmt"
	"slices"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Bureaus says which bureau makes which country's cards.
type Bureaus struct{ rows []pg.ListBureausRow }

// ReadBureaus reads all of them.
func ReadBureaus(ctx context.Context, tx Tx) (Bureaus, error) {
	rows, err := Q().ListBureaus(ctx, tx)
	if err != nil {
		return Bureaus{}, fmt.Errorf("store: bureaus: %w", err)
	}
	return Bureaus{rows}, nil
}

// Makes tells whether a bureau makes the cards of a country's products: those of
// its own country, and those of a country that never had a bureau where it is the
// only active one. The database keeps one active bureau a country.
func (b Bureaus) Makes(bureau domain.ID, country string) bool {
	theirs := slices.IndexFunc(b.rows, func(r pg.ListBureausRow) bool { return r.Country == country })
	return !slices.ContainsFunc(b.rows, func(r pg.ListBureausRow) bool {
		return r.Active && r.ID != bureau && (theirs < 0 || r.Country == country)
	}) && slices.ContainsFunc(b.rows, func(r pg.ListBureausRow) bool {
		return r.Active && r.ID == bureau && (theirs < 0 || r.Country == country)
	})
}
