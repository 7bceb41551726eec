package worker_test

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"sinetti/jobs/worker"
	"sinetti/test/pgtest"
)

// A database that goes away while the worker starts is waited for: it neither
// ends nor hangs, and stops when told to.
func TestAStartWaitsForTheDatabase(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t)
	w := worker.New(worker.Config{Store: cluster.New(t).Connect(pgtest.WorkerRole), Log: slog.New(slog.DiscardHandler)})
	back := cluster.TakeAway(t, "immediate")
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- w.Run(ctx, "w", 10*time.Millisecond) }()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for limit := time.After(time.Minute); w.LastLook().IsZero(); {
		select {
		case err := <-ended:
			t.Fatalf("it ended: %v", err)
		case <-limit:
			t.Fatal("it hangs")
		case <-tick.C:
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("told to stop: %v", err)
	}
	back()
}
