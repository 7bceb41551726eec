package once

import (
	"log/slog"
	"sync"

	"sinetti/cmd/sinetti-demo/house"
)

// killer ends the server and the worker in turn, as kill -9 does: three quarters
// of the kills while orders are placed, the others while batches are made.
type killer struct {
	mu     sync.Mutex
	house  *house.House
	early  int // kills while ordering
	late   int // kills while batches are made
	killed int
	placed int
}

func newKiller(kills int, h *house.House) *killer {
	late := kills / 2
	return &killer{house: h, early: kills - late, late: late}
}

// at is told that n things of so many were done.
func (k *killer) at(n, of int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.placed = max(k.placed, n)
	if k.killed < k.early && n >= (k.killed+1)*of/(k.early+1) {
		k.kill()
	}
}

// now kills once more, if any kill is left for this stage.
func (k *killer) now() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.killed < k.early+k.late {
		k.kill()
	}
}

func (k *killer) kill() {
	victim := k.house.KillWorker
	if k.killed%2 == 1 {
		victim = k.house.KillServer
	}
	k.killed++
	if err := victim(); err != nil {
		slog.Warn("could not kill", slog.String("error", err.Error()))
	}
}
