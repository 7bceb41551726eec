package store

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
)

// Clock gives the time, always in UTC.
type Clock interface{ Now() time.Time }

// SystemClock is the machine's own clock: sessions, one-time codes and TLS go by it.
type SystemClock struct{}

// Now gives the machine's time to the microsecond, which is what PostgreSQL keeps.
func (SystemClock) Now() time.Time {
	return time.Now().UTC().Truncate(time.Microsecond) //nolint:forbidigo // the one place that asks the machine
}

// demoClockReadEvery is how old the demo clock's offset may be.
const demoClockReadEvery = 200 * time.Millisecond

// DemoClock is the system's time plus the offset of demo_clock. Only a database
// that was marked as demo at its birth has one.
type DemoClock struct{ offset atomic.Int64 }

// Now gives business time of the demo.
func (c *DemoClock) Now() time.Time {
	return SystemClock{}.Now().Add(time.Duration(c.offset.Load()) * time.Second)
}

// ErrNotMarked says that nobody told whether the people in the database exist.
var ErrNotMarked = errors.New("store: the table database_mark has no row: run `sinetti migrate` for a real database, or let sinetti-demo make its own")

// findClock takes the demo's clock where the database is marked as demo, and
// reads its offset again and again until the store is closed.
func (s *Store) findClock(ctx context.Context) error {
	kind, err := s.Kind(ctx)
	if err != nil {
		return err
	}
	if kind != "demo" {
		s.Clock = SystemClock{}
		return nil
	}
	clock := &DemoClock{}
	if err := s.readOffset(ctx, clock); err != nil {
		return err
	}
	s.Clock = clock
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.stop = stop
	go s.followOffset(running, clock)
	return nil
}

// Kind tells whether the people in this database exist: demo or production.
func (s *Store) Kind(ctx context.Context) (string, error) {
	kind, err := Q().GetDatabaseKind(ctx, s.Pool)
	if errors.Is(err, pgx.ErrNoRows) {
		return "", ErrNotMarked
	}
	if err != nil {
		return "", fmt.Errorf("store: the database's mark: %w", err)
	}
	return kind, nil
}

func (s *Store) readOffset(ctx context.Context, clock *DemoClock) error {
	seconds, err := Q().GetDemoClockOffset(ctx, s.Pool)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("store: the demo clock: %w", err)
	}
	clock.offset.Store(seconds)
	return nil
}

// followOffset keeps the last offset while the database is away.
func (s *Store) followOffset(ctx context.Context, clock *DemoClock) {
	tick := time.NewTicker(demoClockReadEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			_ = s.readOffset(ctx, clock)
		}
	}
}
