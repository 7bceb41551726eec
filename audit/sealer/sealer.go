package sealer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/store"
)

// lock is the number of the advisory lock that the one working sealer holds.
const lock = 0x53494e45544902

// batch is how many leaves are placed at once.
const batch = 10_000

// Config says what a sealer works with.
type Config struct {
	Store  *store.Store // as the sealer's role
	Bucket *blob.Bucket // where the log is published
	Key    tree.Key
	Clock  store.Clock // the machine's
	Log    *slog.Logger
	// Every is how long an empty queue is left alone; 0: 250 ms.
	Every time.Duration
	// CheckpointEvery is how often a checkpoint is signed at the most; 0: with
	// every turn that placed something.
	CheckpointEvery time.Duration
	// StandBy is how often a sealer that stands by asks for the lock, and how long
	// it waits after a fault; 0: 1 s.
	StandBy time.Duration
}

// Sealer seals the log.
type Sealer struct{ conf Config }

// Alarm says that the log, the database or what was published is not what this
// key has signed. Sealing on would put a signature under it: the sealer stops,
// and somebody must look.
type Alarm struct{ Text string }

// Error says what is wrong.
func (a Alarm) Error() string { return "alarm: " + a.Text }

func alarm(format string, args ...any) error { return Alarm{fmt.Sprintf(format, args...)} }

// ErrStandBy says that another sealer works.
var ErrStandBy = errors.New("sealer: another one works")

// New makes a sealer; Run runs it.
func New(conf Config) *Sealer {
	if conf.Every == 0 {
		conf.Every = 250 * time.Millisecond
	}
	if conf.StandBy == 0 {
		conf.StandBy = time.Second
	}
	return &Sealer{conf}
}

// Run works or stands by until ctx ends, and then returns nil. Faults are logged
// and tried again; an Alarm is returned.
func (s *Sealer) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		err := s.lead(ctx, false)
		var wrong Alarm
		if errors.As(err, &wrong) {
			return err
		}
		if err != nil && !errors.Is(err, ErrStandBy) && ctx.Err() == nil {
			s.conf.Log.LogAttrs(ctx, slog.LevelWarn, "sealing interrupted", slog.Any("error", err))
		}
		pause(ctx, s.conf.StandBy)
	}
	return nil
}

// Once seals and publishes all that waits now, and returns; ErrStandBy where
// another sealer works.
func (s *Sealer) Once(ctx context.Context) error { return s.lead(ctx, true) }

// lead works for as long as the connection that holds the lock lives, or until
// nothing waits any more.
func (s *Sealer) lead(ctx context.Context, once bool) error {
	leader, err := s.conf.Store.TryLead(ctx, lock)
	if err != nil {
		return err
	}
	if leader == nil {
		return ErrStandBy
	}
	defer leader.Resign(ctx)
	t := &turns{Config: s.conf, leader: leader}
	if err := t.resume(ctx); err != nil {
		return err
	}
	s.conf.Log.LogAttrs(ctx, slog.LevelInfo, "sealing", slog.String("origin", s.conf.Key.Origin()), slog.Int64("size", t.last.Size))
	for {
		placed, err := t.turn(ctx, once)
		if err != nil {
			return err
		}
		if placed == batch {
			continue
		}
		if once || !pause(ctx, s.conf.Every) {
			return nil
		}
	}
}

// pause waits, and tells whether there is reason to go on.
func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
