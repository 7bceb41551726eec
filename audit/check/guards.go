package check

import (
	"context"

	"sinetti/store"
)

// guards looks at the triggers, and at entries that got past them.
func (r *Report) guards(ctx context.Context, tx store.Tx) error {
	guards, err := store.LogGuards(ctx, tx)
	if err != nil {
		return err
	}
	for _, g := range guards {
		if g.Fault != "" {
			r.find(-1, "the trigger %s on %s %s: rows could be changed unseen", g.Trigger, g.Table, g.Fault)
		}
	}
	stray, err := store.EntriesWithoutLeaf(ctx, tx, mostNamed)
	if err != nil {
		return err
	}
	for _, id := range stray {
		r.find(-1, "entry %s has no leaf and waits for none: it was put there past the trigger", id)
	}
	gone, err := store.UnsealedWithoutEntry(ctx, tx, mostNamed)
	if err != nil {
		return err
	}
	for _, id := range gone {
		r.find(-1, "entry %s was written and removed before it was sealed", id)
	}
	waiting, err := store.Unsealed(ctx, tx)
	if err != nil {
		return err
	}
	if r.Waiting = waiting.Waiting; waiting.OldestSeconds > latest.Seconds() {
		r.find(-1, "%d entries wait for their leaf, the oldest for %.0f seconds: the sealer does not work", waiting.Waiting, waiting.OldestSeconds)
	}
	return nil
}
