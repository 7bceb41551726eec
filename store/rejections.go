package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// InsertRejection keeps what a server signed when a print house sent a batch
// back; the first statement of a batch stands.
func InsertRejection(ctx context.Context, db pg.DBTX, batch domain.ID, statement []byte, at time.Time) error {
	if err := Q().InsertRejection(ctx, db, batch, statement, at); err != nil {
		return fmt.Errorf("store: rejection: %w", err)
	}
	return nil
}

// RejectionOf reads it; NoRows where no server signed any.
func RejectionOf(ctx context.Context, db pg.DBTX, batch domain.ID) ([]byte, error) {
	statement, err := Q().GetRejection(ctx, db, batch)
	if err != nil {
		return nil, fmt.Errorf("store: rejection: %w", err)
	}
	return statement, nil
}
