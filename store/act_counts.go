package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/store/pg"
)

// Bucket is how much of something may be done at once; it fills up again evenly.
type Bucket struct {
	Kind  string // of what: officer, point …
	Value string // which; only its keyed hash is kept
	Size  float64
}

// TakeActs takes one from every bucket, each of which fills up in the period, and
// tells false where one is empty. The first is the asker's own: while that is empty
// nothing is taken from the others.
func (s *Store) TakeActs(ctx context.Context, db pg.DBTX, now time.Time, period time.Duration, buckets ...Bucket) (bool, error) {
	if len(buckets) == 0 {
		return true, nil
	}
	key := func(b Bucket) []byte { return s.Crypt.BlindIndex("acts."+b.Kind, b.Value) }
	p := pg.TakeActsParams{
		OwnKey: key(buckets[0]), OwnSize: buckets[0].Size, Now: now, PeriodSeconds: period.Seconds(),
		Keys: [][]byte{}, Sizes: []float64{},
	}
	for _, b := range buckets[1:] {
		p.Keys, p.Sizes = append(p.Keys, key(b)), append(p.Sizes, b.Size)
	}
	taken, err := Q().TakeActs(ctx, db, p)
	if err != nil {
		return false, fmt.Errorf("store: acts: %w", err)
	}
	return len(taken) == len(buckets), nil
}

// ForgetActs deletes the buckets that nothing was taken from since then: they are full.
func ForgetActs(ctx context.Context, db pg.DBTX, since time.Time) error {
	if err := Q().ForgetActs(ctx, db, since); err != nil {
		return fmt.Errorf("store: acts: %w", err)
	}
	return nil
}
