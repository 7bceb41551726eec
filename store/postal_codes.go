package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"sinetti/store/pg"
)

// Locality is what a postcode stands for.
type Locality struct{ Postcode, Finnish, Swedish string }

// LocalityOf reads the locality of a postcode; the zero one where the table has none.
func LocalityOf(ctx context.Context, db pg.DBTX, country, postcode string) (Locality, error) {
	row, err := Q().GetPostalCode(ctx, db, country, postcode)
	if errors.Is(err, pgx.ErrNoRows) {
		return Locality{}, nil
	}
	return Locality{postcode, row.LocalityFi, row.LocalitySv}, err
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

// HasPostalCodes tells whether a country's table was imported.
func HasPostalCodes(ctx context.Context, db pg.DBTX, country string) (bool, error) {
	return Q().HasPostalCodes(ctx, db, country)
}
