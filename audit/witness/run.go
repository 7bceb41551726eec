package witness

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

// Source gives the newest checkpoint of the log and the prover for its tree. The
// zero Checkpoint says that there is none yet.
type Source func(ctx context.Context) (Checkpoint, Prover, error)

// Keep stores cosignatures beside their checkpoint.
type Keep func(ctx context.Context, given []Cosignature) error

// Warn keeps a witness's contradiction for good: fault is ErrForked or ErrRolledBack,
// size that of the checkpoint which the witness refused. One that fails is tried again.
type Warn func(ctx context.Context, outlet string, size int64, fault error) error

// glance is how often Run looks whether an interval is over.
const glance = 500 * time.Millisecond

// Run sends the log's newest checkpoint whenever an outlet is due, until ctx ends.
// Nothing that happens outside holds up whoever seals.
func (o *Outlets) Run(ctx context.Context, newest Source, keep Keep, warn Warn) {
	tick := time.NewTicker(glance)
	defer tick.Stop()
	for {
		if o.Due() {
			o.turn(ctx, newest, keep, warn)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (o *Outlets) turn(ctx context.Context, newest Source, keep Keep, warn Warn) {
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
	err = errors.Join(err, o.warn(ctx, warn))
	if err != nil && ctx.Err() == nil {
		o.log.LogAttrs(ctx, slog.LevelWarn, "checkpoints and cosignatures wait", slog.Any("error", err))
	}
}

// warn hands over the contradictions that nobody was told of yet.
func (o *Outlets) warn(ctx context.Context, warn Warn) error {
	var faults []error
	for _, s := range o.slots {
		o.mutex.Lock()
		name, size, fault := s.Name, s.refused, s.alarm
		o.mutex.Unlock()
		if fault == nil || s.told {
			continue
		}
		err := warn(ctx, name, size, fault)
		s.told = err == nil
		faults = append(faults, err)
	}
	return errors.Join(faults...)
}
