package check

import (
	"context"
	"errors"
	"slices"
	"time"

	"sinetti/audit/tree"
	"sinetti/store"
)

// lookEvery is how often it is looked whether a checkpoint came.
const lookEvery = 100 * time.Millisecond

// covered wants a signature over every leaf that was read: what none covers could
// have been written by anybody who owns the database. A sealer that works signs
// within a turn, so leaves that it had just placed are waited for.
func (r *Report) covered(ctx context.Context, o Options) error {
	switch {
	case slices.ContainsFunc(r.Findings, func(f tree.Finding) bool { return f.Index >= 0 }):
		return nil // what is wrong lies before, and is named
	case r.Head.Size == 0 && r.Entries == 0 && r.Waiting == 0:
		if !o.AllowEmpty {
			r.find(-1, "the log is empty: there is nothing to verify")
		}
		return nil
	case r.Head.Size >= r.Entries && r.Head.Size > 0:
		return nil
	}
	came, err := await(ctx, o, max(r.Entries, 1))
	if err != nil {
		return err
	}
	switch {
	case r.Head.Size == 0 && came:
		r.find(-1, "nothing was sealed when this began: there is nothing to verify yet")
	case r.Head.Size == 0:
		r.find(0, "no checkpoint is there: no signature covers any of %d entries", r.Entries+r.Waiting)
	case !came:
		r.find(r.Head.Size, "no checkpoint covers the leaves from here on to %d: nobody signed them", r.Entries-1)
	}
	return nil
}

// await tells whether a checkpoint of that size or above comes in time.
func await(ctx context.Context, o Options, size int64) (bool, error) {
	patience := o.Patience
	if patience == 0 {
		patience = latest
	}
	timer, tick := time.NewTimer(patience), time.NewTicker(lookEvery)
	defer timer.Stop()
	defer tick.Stop()
	for {
		last, err := store.LastCheckpoint(ctx, o.Store.Pool)
		if err != nil && !errors.Is(err, store.ErrNoCheckpoint) || last.Size >= size {
			return err == nil, err
		}
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case <-timer.C:
			return false, nil
		case <-tick.C:
		}
	}
}
