package events

import (
	"context"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/jackc/pgx/v5/pgxpool"
	"golang.org/x/sync/errgroup"

	"sinetti/store"
)

// relayLock is the advisory lock of which the one working relay holds.
const relayLock = 0x53494e45544901 // a number of our own, for the advisory lock

// RelayConfig says what a relay works with.
type RelayConfig struct {
	Store *store.Store // of the worker
	// Out is the broker's publisher; the topic it gets is Stream.
	Out message.Publisher
	Log *slog.Logger
	// Poll is how long an empty outbox is left alone; 0: 50 ms.
	Poll time.Duration
	// StandBy is how often a relay that stands by asks for the lock; 0: 1 s.
	StandBy time.Duration
	// Window is how many events are fed, and published, at once; 0: 1,000.
	Window int32
}

// Relay hands committed events from the outbox to every door. One works at a
// time in the whole house; any number stand by.
//
// It reads the outbox in batches by offset and moves each into the feed, in one
// transaction; what is in the feed it publishes in the order of positions. The
// feed goes on while the broker is away. Killed at any point, the next one
// publishes again from the last position noted: the broker knows an event by
// its id.
type Relay struct {
	conf RelayConfig
	fed  chan window // from the feeder to the sender: what need not be read again
	led  atomic.Bool
}

// window is a piece of the feed without a gap.
type window struct {
	after  int64 // the feed's end before it
	events []store.FedEvent
}

// ahead is how many windows the feeder may be ahead of the sender in memory;
// beyond that the sender reads them from the feed.
const ahead = 4

// NewRelay makes a relay; Run runs it.
func NewRelay(conf RelayConfig) *Relay {
	if conf.Poll == 0 {
		conf.Poll = 50 * time.Millisecond
	}
	if conf.StandBy == 0 {
		conf.StandBy = time.Second
	}
	if conf.Window == 0 {
		conf.Window = 1000
	}
	return &Relay{conf: conf, fed: make(chan window, ahead)}
}

// Leading tells whether this is the relay that works.
func (r *Relay) Leading() bool { return r.led.Load() }

// Run works or stands by until ctx ends, and then returns nil. Faults are logged
// and tried again.
func (r *Relay) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		if err := r.turn(ctx); err != nil && ctx.Err() == nil {
			r.conf.Log.LogAttrs(ctx, slog.LevelWarn, "event relay interrupted", slog.Any("error", err))
		}
		pause(ctx, r.conf.StandBy)
	}
	return nil
}

// turn leads for as long as the connection that holds the lock lives.
func (r *Relay) turn(ctx context.Context) error {
	conn, err := r.conf.Store.Pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("events: relay: %w", err)
	}
	leads, err := store.Q().TryRelayLock(ctx, conn, relayLock)
	if err != nil || !leads {
		conn.Release()
		return err
	}
	r.led.Store(true)
	defer r.led.Store(false)
	// The lock belongs to the session: only its end gives it back for certain.
	defer func() {
		_ = conn.Conn().Close(context.WithoutCancel(ctx))
		conn.Release()
	}()
	r.conf.Log.LogAttrs(ctx, slog.LevelInfo, "event relay leads")
	return r.lead(ctx, conn)
}

func (r *Relay) lead(ctx context.Context, conn *pgxpool.Conn) error {
	for len(r.fed) > 0 {
		<-r.fed // of an earlier turn
	}
	end, err := store.Q().GetFeedEnd(ctx, conn)
	if err != nil {
		return fmt.Errorf("events: relay: %w", err)
	}
	both, ctx := errgroup.WithContext(ctx)
	both.Go(func() error { return r.feedAll(ctx, conn, end) })
	both.Go(func() error { return r.sendAll(ctx) })
	return both.Wait()
}

// feedAll moves what acts have written into the feed. All of it goes through
// the one connection that holds the lock: so positions follow commits.
func (r *Relay) feedAll(ctx context.Context, conn *pgxpool.Conn, end int64) error {
	for {
		taken, fed, err := r.feedSome(ctx, conn)
		if err != nil {
			return err
		}
		if len(fed) > 0 {
			select {
			case r.fed <- window{after: end, events: fed}:
			default: // the sender is behind, or its broker away
			}
			end = fed[len(fed)-1].Position
		}
		if taken < int(r.conf.Window) && !pause(ctx, r.conf.Poll) {
			return nil
		}
	}
}

// pause waits, and tells whether there is reason to go on.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}
