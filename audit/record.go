package audit

import (
	"context"
	"fmt"

	"sinetti/store"
)

// Record writes the entries in the act's own transaction.
func Record(ctx context.Context, tx store.Tx, s *store.Store, entries ...Entry) error {
	for _, e := range entries {
		row, err := e.row(s)
		if err != nil {
			return err
		}
		if err := store.InsertAudit(ctx, tx, row); err != nil {
			return fmt.Errorf("audit: %w", err)
		}
	}
	return nil
}

// Look records one answer that carries personal data, naming every holder in
// it, in a transaction of its own: one statement, so that the answer waits for
// one round trip. The answer may leave only after Look returned nil: else the
// caller answers 503 and shows nothing.
func Look(ctx context.Context, s *store.Store, e Entry) error {
	e.Outcome = Shown
	row, err := e.row(s)
	if err != nil {
		return err
	}
	if err := store.InsertAudit(ctx, s.Pool, row); err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	return nil
}
