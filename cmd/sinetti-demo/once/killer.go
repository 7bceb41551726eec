package once

import (
	"context"
	"errors"
	"sync"
	"time"

	"sinetti/cmd/sinetti-demo/house"
)

// killer ends the server and the worker in turn, as kill -9 does: half of the
// kills while orders are placed, the others from the first cut-off on.
type killer struct {
	mu     sync.Mutex
	house  *house.House
	early  int // kills while ordering
	late   int // kills while batches are made
	killed int
}

// breath is the time between two late kills: long enough for a program to start
// and begin something.
const breath = 1500 * time.Millisecond

func newKiller(kills int, h *house.House) *killer {
	return &killer{house: h, early: kills - kills/2, late: kills / 2}
}

// at is told that n things of so many were done.
func (k *killer) at(n, of int) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.killed < k.early && n >= (k.killed+1)*of/(k.early+1) {
		return k.kill()
	}
	return nil
}

// rest kills again and again until all were done or ctx ends.
func (k *killer) rest(ctx context.Context) error {
	tick := time.NewTicker(breath)
	defer tick.Stop()
	for k.left() > 0 {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		k.mu.Lock()
		err := k.kill()
		k.mu.Unlock()
		if err != nil {
			return err
		}
	}
	return nil
}

func (k *killer) left() int {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.early + k.late - k.killed
}

// kill ends whose turn it is; one that is just being started again is spared and
// its turn comes again.
func (k *killer) kill() error {
	victim := k.house.KillWorker
	if k.killed%2 == 1 {
		victim = k.house.KillServer
	}
	err := victim()
	if errors.Is(err, house.ErrNotRunning) {
		return nil
	}
	k.killed++
	return err
}
