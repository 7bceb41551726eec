package events_test

import (
	"testing"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// The database ends the leader's session again and again while acts go on: the
// lock wanders between two relays, and no subject's events change places.
func TestTheLockWandersAndOrderStays(t *testing.T) {
	t.Parallel()
	db, b := pgtest.New(t), newBroker(t)
	b.start()
	const n, rounds = 2000, 8
	ended := 0
	for range 2 {
		run(t, newRelay(db.Connect(pgtest.WorkerRole), b.publisher(b.connect()), 50))
	}
	for i := range rounds {
		announce(t, db.Store(), n/rounds, 6)
		wait(t, "some of it published", func() bool {
			return count(t, db, "select position from event_published") > i*n/rounds
		})
		var n int
		err := db.WorkerStore().Pool.QueryRow(t.Context(), `
			select count(pg_terminate_backend(pid)) from pg_locks
			where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		ended += n
	}
	if ended < rounds/2 {
		t.Errorf("%d leaders ended in %d rounds: this test tests nothing", ended, rounds)
	}
	allOut(t, db)
	inOrder(t, b.stored(n))
}

// What a subject's first event was is told even where its later ones were
// announced by acts that overlapped: the subject's lock holds until commit.
func TestAnActThatCommitsLateIsNotOvertaken(t *testing.T) {
	t.Parallel()
	db, b := pgtest.New(t), newBroker(t)
	b.start()
	s := db.Store()
	run(t, newRelay(db.WorkerStore(), b.publisher(b.connect()), 50))
	card := domain.ID{15: 1}
	err := s.InTx(t.Context(), func(tx store.Tx) error {
		if err := events.Announce(t.Context(), tx, s, activated(card)); err != nil {
			return err
		}
		for n := byte(2); n < 5; n++ { // others commit first, with later offsets
			if err := s.InTx(t.Context(), func(tx store.Tx) error {
				return events.Announce(t.Context(), tx, s, activated(domain.ID{15: n}), activated(domain.ID{15: n}))
			}); err != nil {
				return err
			}
		}
		inOrder(t, b.stored(6))
		return events.Announce(t.Context(), tx, s, activated(card))
	})
	if err != nil {
		t.Fatal(err)
	}
	allOut(t, db)
	inOrder(t, b.stored(8))
}
