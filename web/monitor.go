package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// How the database's absence is found out: a question every while over a
// connection of its own; two without an answer in a row mean that it is away.
// At worst a request has waited 1.3 s by then.
const (
	askEvery     = 300 * time.Millisecond
	answerWithin = 500 * time.Millisecond
)

var errAway = errors.New("web: the database is away")

// Monitor watches the database for the HTTP doors. While it is away requests
// are answered 503 at once, and those in flight are let go.
type Monitor struct {
	ping    func(context.Context) error
	log     *slog.Logger
	metrics *Metrics
	mutex   sync.Mutex
	here    context.Context //nolint:containedctx // cancelled when the database goes away; requests hang on it
	goAway  context.CancelCauseFunc
}

// NewMonitor takes a ping over a connection that no request uses. It believes
// that the database is there until Run has asked.
func NewMonitor(ping func(context.Context) error, log *slog.Logger, metrics *Metrics) *Monitor {
	m := &Monitor{ping: ping, log: log, metrics: metrics}
	m.here, m.goAway = context.WithCancelCause(context.Background())
	return m
}

// Run asks until ctx ends.
func (m *Monitor) Run(ctx context.Context) {
	tick := time.NewTicker(askEvery)
	defer tick.Stop()
	for {
		err := m.ask(ctx)
		if err != nil {
			err = m.ask(ctx)
		}
		switch {
		case err == nil:
			m.isHere(ctx)
		case ctx.Err() == nil:
			m.isAway(ctx)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (m *Monitor) ask(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	return m.ping(ctx)
}

func (m *Monitor) isHere(ctx context.Context) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.here.Err() == nil {
		return
	}
	m.here, m.goAway = context.WithCancelCause(context.Background())
	m.metrics.away.Set(0)
	m.log.LogAttrs(ctx, slog.LevelInfo, "the database is back")
}

func (m *Monitor) isAway(ctx context.Context) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.here.Err() != nil {
		return
	}
	m.goAway(errAway)
	m.metrics.away.Set(1)
	m.log.LogAttrs(ctx, slog.LevelWarn, "the database is away")
}

func (m *Monitor) presence() context.Context {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return m.here
}

// Guard answers 503 while the database is away, and lets go of a request that
// is waiting when it goes.
func (m *Monitor) Guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		here := m.presence()
		if here.Err() != nil {
			writeProblem(w, r, away)
			return
		}
		ctx, cancel := context.WithCancelCause(r.Context())
		defer cancel(nil)
		defer context.AfterFunc(here, func() { cancel(errAway) })()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
