package check

import (
	"context"
	"time"

	"sinetti/store"
)

// refusedAs words the kinds of alarms.
var refusedAs = map[string]string{
	store.AlarmForked:     "what it cosigned is no part of this log",
	store.AlarmRolledBack: "it cosigned more entries than this log had",
}

// guards looks at the triggers, and at entries that got past them.
func (r *Report) guards(ctx context.Context, tx store.Tx) error {
	guards, err := store.LogGuards(ctx, tx)
	if err != nil {
		return err
	}
	for _, g := range guards {
		if g.Fault != "" {
			r.find(-1, "the %s %s on %s %s: rows could be changed or kept out unseen", g.Kind, g.Trigger, g.Table, g.Fault)
		}
	}
	alarms, err := store.Alarms(ctx, tx)
	if err != nil {
		return err
	}
	for _, a := range alarms[:min(len(alarms), mostNamed)] {
		r.find(-1, "the witness %s refused the checkpoint at size %d on %s: %s", a.Witness, a.Size, a.At.UTC().Format(time.RFC3339), refusedAs[a.Kind])
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
