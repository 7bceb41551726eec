package events

import (
	"context"

	"sinetti/store"
)

// Standing is how events stand, for health and counters.
type Standing struct {
	Unfed       int64 // committed, and not in the feed yet
	Unpublished int64 // in the feed, and not at the broker yet
	Parked      int64 // moved aside, ever
}

// Look reads the standing.
func Look(ctx context.Context, s *store.Store) (st Standing, err error) {
	err = s.Reading(ctx, func(tx store.Tx) error {
		row, err := store.Q().CountEvents(ctx, tx)
		st = Standing{Unfed: row.Unfed, Unpublished: row.Unpublished, Parked: row.Parked}
		return err
	})
	return st, err
}
