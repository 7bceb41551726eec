package store_test

import (
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"sinetti/store"
	"sinetti/test/pgtest"
)

// Officers of one hospital log in from one address at the same moment: a try that
// another overtook must not be taken for one that came too early.
func TestTriesAtTheSameMomentDoNotBlockEachOther(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).Store()
	throttle := store.Throttle{Key: []byte("one address"), Free: 50, Longest: time.Minute}
	at := time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	var group errgroup.Group
	for i := range 40 {
		group.Go(func() error {
			return s.InTx(t.Context(), func(tx store.Tx) error {
				// Later tries carry earlier instants, as where a process was held up.
				until, err := store.TakeTry(t.Context(), tx, throttle, at.Add(-time.Duration(i)*time.Millisecond))
				if err == nil && !until.IsZero() {
					t.Errorf("try %d must wait until %s", i, until)
				}
				return err
			})
		})
	}
	if err := group.Wait(); err != nil {
		t.Error(err)
	}
}
