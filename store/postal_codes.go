package store

import (
	"context"
	"fmt"

	"sinetti/store/pg"
)

// Locality is what a postcode stands for.
type Locality struct{ Postcode, Finnish, Swedish string }

// Localities reads all postcodes, by country and by postcode.
func Localities(ctx context.Context, db DB) (map[string]map[string]Locality, error) {
	rows, err := Q().ListPostalCodes(ctx, db)
	all := map[string]map[string]Locality{}
	for _, row := range rows {
		if all[row.Country] == nil {
			all[row.Country] = map[string]Locality{}
		}
		all[row.Country][row.Postcode] = Locality{row.Postcode, row.LocalityFi, row.LocalitySv}
	}
	return all, err
}

// PutPostalCodes writes a country's postcodes over those that are there.
func (s *Store) PutPostalCodes(ctx context.Context, country string, list []Locality) error {
	row := pg.PutPostalCodesParams{Country: country}
	for _, l := range list {
		row.Postcodes = append(row.Postcodes, l.Postcode)
		row.LocalitiesFi = append(row.LocalitiesFi, l.Finnish)
		row.LocalitiesSv = append(row.LocalitiesSv, l.Swedish)
	}
	err := s.InTx(ctx, func(tx Tx) error { return Q().PutPostalCodes(ctx, tx, row) })
	if err != nil {
		return fmt.Errorf("store: postal codes: %w", err)
	}
	return nil
}
