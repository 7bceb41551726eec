package events

import (
	"context"
	"time"

	"sinetti/store"
)

// Standing is how the outbox stands, for health and counters.
type Standing struct {
	Waiting int64     // rows not yet at every door
	Parked  int64     // rows moved aside, ever
	Oldest  time.Time // when the oldest waiting row was written, by the database's clock; the read's time where none waits
}

// Look reads the standing.
func Look(ctx context.Context, s *store.Store) (st Standing, err error) {
	err = s.Reading(ctx, func(tx store.Tx) error {
		row, err := store.Q().CountOutbox(ctx, tx)
		st = Standing{Waiting: row.Waiting, Parked: row.Parked, Oldest: row.Oldest}
		return err
	})
	return st, err
}
