package events_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
	"sinetti/test/pgtest"
)

func newRelay(s *store.Store, out message.Publisher, window int32) *events.Relay {
	return events.NewRelay(events.RelayConfig{
		Store: s, Out: out, Log: slog.New(slog.DiscardHandler),
		Poll: 5 * time.Millisecond, StandBy: 10 * time.Millisecond, Window: window,
	})
}

// run starts a relay and returns what ends it and waits for its end.
func run(t *testing.T, r *events.Relay) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); _ = r.Run(ctx) }()
	stop = func() { cancel(); <-done }
	t.Cleanup(stop)
	return stop
}

// announce lets n acts of one event each happen to a few cards.
func announce(t *testing.T, s *store.Store, n, cards int) {
	t.Helper()
	for i := 0; i < n; i += 100 {
		err := s.InTx(t.Context(), func(tx store.Tx) error {
			var evs []events.Event
			for k := i; k < min(i+100, n); k++ {
				evs = append(evs, activated(domain.ID{15: byte(k % cards)}))
			}
			return events.Announce(t.Context(), tx, s, evs...)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// inOrder fails where a subject's event comes before an earlier one, or twice.
func inOrder(t *testing.T, all []told) {
	t.Helper()
	last := map[string]int{}
	for _, e := range all {
		last[e.Subject]++
		if want := fmt.Sprintf("%010d", last[e.Subject]); e.Sequence != want {
			t.Fatalf("%s: event %s where %s is due", e.Subject, e.Sequence, want)
		}
	}
}

func count(t *testing.T, db *pgtest.DB, query string) (n int) {
	t.Helper()
	if err := db.Owner().QueryRow(t.Context(), query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// allOut waits until nothing is on its way any more.
func allOut(t *testing.T, db *pgtest.DB) {
	t.Helper()
	wait(t, "nothing on its way", func() bool {
		st, err := events.Look(t.Context(), db.WorkerStore())
		return err == nil && st.Unfed == 0 && st.Unpublished == 0
	})
}

func TestRelayHandsOnInOrderAndOnce(t *testing.T) {
	t.Parallel()
	db, b := pgtest.New(t), newBroker(t)
	b.start()
	conn := b.connect()
	const n = 2500
	announce(t, db.Store(), n, 7)
	want := outbox(t, db)
	for range 3 { // one leads, two stand by
		run(t, newRelay(db.WorkerStore(), b.publisher(conn), 300))
	}
	got := b.stored(n)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stream (-announced +stored):\n%s", diff)
	}
	allOut(t, db)
	if fed := count(t, db, "select count(*) from event_feed"); fed != n {
		t.Errorf("%d of %d events in the feed", fed, n)
	}
	if top := count(t, db, "select max(position) from event_feed"); top != n {
		t.Errorf("positions up to %d for %d events: there are gaps", top, n)
	}
}

// The feed does not wait for the broker; what it has seen comes to the broker
// in order once that is back, through two outages and a change of relay.
func TestRelayOutlivesItsBroker(t *testing.T) {
	t.Parallel()
	for name, noBatches := range map[string]bool{"in batches": false, "without batches": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			outlive(t, noBatches)
		})
	}
}

func outlive(t *testing.T, noBatches bool) {
	db, b := pgtest.New(t), newBroker(t)
	b.noBatches = noBatches
	const n = 3000
	announce(t, db.Store(), n, 5)
	conn := b.connect()
	stop := run(t, newRelay(db.WorkerStore(), b.publisher(conn), 100))
	wait(t, "a feed without a broker", func() bool { return count(t, db, "select count(*) from event_feed") == n })

	b.start()
	wait(t, "some events gone", func() bool { return count(t, db, "select position from event_published") > 500 })
	b.stop()
	stop() // in the middle of its work
	run(t, newRelay(db.WorkerStore(), b.publisher(conn), 100))
	b.start()
	allOut(t, db)
	inOrder(t, b.stored(n))
}

// A relay that dies between publishing and noting it leaves all of it to the next.
type deadAfterPublish struct {
	message.Publisher
	die func()
}

func (d deadAfterPublish) Publish(topic string, msgs ...*message.Message) error {
	err := d.Publisher.Publish(topic, msgs...)
	d.die()
	return err
}

func TestANewRelayDoesNotRepeatWhatTheDeadOneSent(t *testing.T) {
	t.Parallel()
	db, b := pgtest.New(t), newBroker(t)
	b.start()
	conn := b.connect()
	announce(t, db.Store(), 500, 3)
	ctx, cancel := context.WithCancel(t.Context())
	first := newRelay(db.WorkerStore(), deadAfterPublish{b.publisher(conn), cancel}, 200)
	if err := first.Run(ctx); err != nil {
		t.Fatal(err)
	}
	if noted := count(t, db, "select position from event_published"); noted != 0 {
		t.Fatalf("%d events noted as published: the relay died too late for this test", noted)
	}
	announce(t, db.Store(), 500, 3)
	run(t, newRelay(db.WorkerStore(), b.publisher(conn), 200))
	inOrder(t, b.stored(1000))
	allOut(t, db)
}

func TestPoisonIsParkedWithItsReason(t *testing.T) {
	t.Parallel()
	db, b := pgtest.New(t), newBroker(t)
	b.start()
	s := db.Store()
	announce(t, s, 10, 2)
	poison := map[string]string{
		"null payload":     `insert into watermill_outbox (uuid, payload) values ('a', null)`,
		"no object":        `insert into watermill_outbox (uuid, payload) values ('b', '[1]')`,
		"unknown type":     `insert into watermill_outbox (uuid, payload) select uuid, replace(payload::text, 'card.activated', 'card.eaten')::json from watermill_outbox limit 1`,
		"other id":         `insert into watermill_outbox (uuid, payload) select 'c', payload from watermill_outbox limit 1`,
		"number was taken": `insert into watermill_outbox (uuid, payload) select '01890a5d-ac96-774b-bcce-b302099a8057', replace(payload::text, uuid, '01890a5d-ac96-774b-bcce-b302099a8057')::json from watermill_outbox limit 1`,
		"too large":        `insert into watermill_outbox (uuid, payload) select '01890a5d-ac96-774b-bcce-b302099a8058', replace(replace(replace(payload::text, uuid, '01890a5d-ac96-774b-bcce-b302099a8058'), '0000000001', '0000000999'), '"data":{', '"data":{"x":"' || repeat('x', 2000000) || '",')::json from watermill_outbox limit 1`,
	}
	for what, sql := range poison {
		if _, err := db.Owner().Exec(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	announce(t, s, 10, 2)
	run(t, newRelay(db.WorkerStore(), b.publisher(b.connect()), 100))
	allOut(t, db)
	inOrder(t, b.stored(20))
	if parked := count(t, db, "select count(*) from event_parked where length(reason) > 10"); parked != len(poison) {
		t.Errorf("%d of %d parked with a reason", parked, len(poison))
	}
	standing, err := events.Look(t.Context(), db.WorkerStore())
	if err != nil || standing.Parked != int64(len(poison)) || standing.Unfed+standing.Unpublished != 0 {
		t.Errorf("standing %+v, %v", standing, err)
	}
	if strings.Contains(fmt.Sprint(standing), "xxx") {
		t.Error("the standing shows payloads")
	}
}
