package main

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"sinetti/jobs/worker"
	"sinetti/test/pgtest"
)

// A worker that has gone round lately lives, one that hangs does not.
func TestHealthTellsWhetherTheWorkerGoesRound(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 18, 8, 0, 0, 0, time.UTC)
	h := health{worker: worker.New(worker.Config{}), now: func() time.Time { return now }, began: now, within: time.Minute}
	for _, c := range []struct {
		later time.Duration
		want  int
	}{{0, 200}, {time.Minute, 200}, {time.Minute + time.Second, 503}} {
		h.now = func() time.Time { return now.Add(c.later) }
		if got := answer(h.alive); got != c.want {
			t.Errorf("%s after its last round: %d, want %d", c.later, got, c.want)
		}
	}
}

// It is ready only while database, vault and broker are all there.
func TestReadyAsksForAllThree(t *testing.T) {
	t.Parallel()
	h := health{store: pgtest.New(t).Store(), vault: func() error { return nil }, broker: func() bool { return true }}
	if got := answer(h.ready); got != 200 {
		t.Errorf("with everything there: %d", got)
	}
	gone := h
	gone.vault = func() error { return errors.New("gone") }
	if got := answer(gone.ready); got != 503 {
		t.Errorf("without the vault: %d", got)
	}
	gone = h
	gone.broker = func() bool { return false }
	if got := answer(gone.ready); got != 503 {
		t.Errorf("without the broker: %d", got)
	}
}

func answer(door http.HandlerFunc) int {
	said := httptest.NewRecorder()
	door(said, httptest.NewRequest(http.MethodGet, "/", nil))
	return said.Code
}
