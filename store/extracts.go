package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Extract is what somebody was told of who looked at one person's data.
type Extract struct {
	ID, HolderID, OfficerID domain.ID
	Number                  string
	Audience                domain.Audience
	Reference               string    // the authority's case
	From                    time.Time // zero: from the beginning
	Until                   time.Time // entries before
	MadeAt                  time.Time
}

// InsertExtract writes that one was drawn.
func InsertExtract(ctx context.Context, db DB, e Extract) error {
	err := Q().InsertDataExtract(ctx, db, pg.InsertDataExtractParams{
		ID: e.ID, Number: e.Number, HolderID: e.HolderID, Audience: string(e.Audience), Reference: e.Reference,
		FromAt: orNullTime(e.From), UntilAt: e.Until, OfficerID: e.OfficerID, MadeAt: e.MadeAt,
	})
	if err != nil {
		return fmt.Errorf("store: extract: %w", err)
	}
	return nil
}

// ExtractByID reads one; NoRows where there is none.
func ExtractByID(ctx context.Context, db DB, id domain.ID) (Extract, error) {
	row, err := Q().GetDataExtract(ctx, db, id)
	if err != nil {
		return Extract{}, fmt.Errorf("store: extract: %w", err)
	}
	return Extract{
		ID: row.ID, HolderID: row.HolderID, OfficerID: row.OfficerID, Number: row.Number, Audience: domain.Audience(row.Audience),
		Reference: row.Reference, From: timeOf(row.FromAt), Until: row.UntilAt, MadeAt: row.MadeAt,
	}, nil
}
