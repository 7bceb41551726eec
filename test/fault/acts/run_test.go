package acts

import (
	"flag"
	"math/rand/v2"
	"runtime/debug"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sinetti/test/pgtest"
)

var (
	seeds   = flag.Int("seeds", 3, "how many seeds")
	first   = flag.Uint64("seed", 1, "the first seed")
	actsOf  = flag.Int("acts", 200, "how many acts each seed draws")
	clients = flag.Int("clients", 8, "how many do them at once")
	onward  = flag.Bool("onward", false, "tell after each seed what was done")
)

// Two seeds run at once, each in a database of its own, which the lane's next one has
// after it, wiped: one seed alone does what it did among others.
func TestRandomActsKeepTheStateTables(t *testing.T) {
	t.Parallel()
	debug.SetGCPercent(400) // else a quarter of the time goes into collecting what the letters' fonts leave
	next := *first
	var mutex sync.Mutex
	draw := func() (uint64, bool) {
		mutex.Lock()
		defer mutex.Unlock()
		next++
		return next - 1, next-1 < *first+uint64(*seeds)
	}
	done := &ledger{}
	began := time.Now()
	t.Run("seeds", func(t *testing.T) {
		for lane := range 2 {
			t.Run(strconv.Itoa(lane), func(t *testing.T) {
				t.Parallel()
				db := watched(t)
				for seed, more := draw(); more && !t.Failed(); seed, more = draw() {
					t.Run("seed "+strconv.FormatUint(seed, 10), func(t *testing.T) { live(t, db, seed, done) })
				}
			})
		}
	})
	t.Logf("%d seeds in %s: %s", *seeds, time.Since(began).Round(time.Second), done)
	done.wantEachDone(t)
}

// live is one seed: its acts by all clients at once, then the judgement.
func live(t *testing.T, db *pgtest.DB, seed uint64, done *ledger) {
	t.Helper()
	r := open(t, db)
	var group sync.WaitGroup
	var begun atomic.Int64
	all := make([]*client, *clients)
	for i := range all {
		all[i] = r.client(i, rand.New(rand.NewPCG(seed, uint64(i))))
		group.Go(func() {
			for int(begun.Add(1)) <= *actsOf {
				all[i].act()
			}
		})
	}
	group.Wait()
	r.judge(all)
	done.add(all)
	if *onward {
		t.Log(done)
	}
}
