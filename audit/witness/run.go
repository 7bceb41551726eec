package witness

import (
	"context"
	"log/slog"
	"time"
)

// Source gives the newest checkpoint of the log and the prover for its tree. The
// zero Checkpoint says that there is none yet.
type Source func(ctx context.Context) (Checkpoint, Prover, error)

// Keep stores cosignatures beside their checkpoint.
type Keep func(ctx context.Context, given []Cosignature) error

// glance is how often Run looks whether an interval is over.
const glance = 500 * time.Millisecond

// Run sends the log's newest checkpoint whenever an outlet is due, until ctx ends.
// Nothing that happens outside holds up whoever seals.
func (o *Outlets) Run(ctx context.Context, newest Source, keep Keep) {
	tick := time.NewTicker(glance)
	defer tick.Stop()
	for {
		if o.Due() {
			o.turn(ctx, newest, keep)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (o *Outlets) turn(ctx context.Context, newest Source, keep Keep) {
	c, prove, err := newest(ctx)
	if err == nil && c.Note == nil {
		return
	}
	if err == nil {
		var given []Cosignature
		given, _ = o.Send(ctx, c, prove) // each outlet's failure is logged and shown in its status
		if len(given) > 0 {
			err = keep(ctx, given)
		}
	}
	if err != nil && ctx.Err() == nil {
		o.log.LogAttrs(ctx, slog.LevelWarn, "checkpoints and cosignatures wait", slog.Any("error", err))
	}
}
