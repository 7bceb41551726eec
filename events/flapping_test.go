//go:build judges

package events_test

import (
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"sinetti/test/pgtest"
)

// 10,000 events while the broker comes and goes eight times and then stays away
// for a while: each arrives, none out of its subject's order, and the backlog
// is gone within 30 s of the broker's return.
func TestTenThousandEventsThroughAFlappingBroker(t *testing.T) {
	db, b := pgtest.New(t), newBroker(t)
	b.start()
	const n = 10_000
	conn := b.connect()
	run(t, newRelay(db.WorkerStore(), b.publisher(conn), 500))
	run(t, newRelay(db.WorkerStore(), b.publisher(conn), 500))
	var acts errgroup.Group
	acts.Go(func() error { announce(t, db.Store(), n/2, 40); return nil })
	for i := range 8 {
		wait(t, "more events at the broker", func() bool { return count(t, db, "select position from event_published") > i*300 })
		b.stop()
		b.start()
	}
	if err := acts.Wait(); err != nil {
		t.Fatal(err)
	}
	b.stop()
	announce(t, db.Store(), n/2, 40)
	wait(t, "a feed without a broker", func() bool { return count(t, db, "select count(*) from event_feed") == n })
	b.start()
	began := time.Now()
	allOut(t, db)
	t.Logf("backlog of %d events gone %v after the broker's return", n/2, time.Since(began))
	inOrder(t, b.stored(n))
}
