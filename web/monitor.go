package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"sinetti/domain"
)

// How the database's absence is found out: a question every while over a
// connection of its own; two without an answer in a row mean that it is away.
// At worst a request has waited 1.3 s by then. Whether the audit log can be written
// is asked every other time: at worst a request has waited 1.6 s.
const (
	askEvery     = 300 * time.Millisecond
	answerWithin = 500 * time.Millisecond
	tries        = 2
	logEach      = 2
)

// errAway is why a request is let go, also where it is only the log that is away.
var errAway = errors.New("web: the database is away")

// unlogged is said while no audit entry can be written.
var unlogged = problem{
	Title: "The service cannot write its audit log. Nothing was done; try again.", Status: http.StatusServiceUnavailable,
	Code: string(domain.Unavailable), RetryAfterSeconds: retryAfter,
}

// Monitor watches the database and the audit log for the HTTP doors. While either is
// away requests are answered 503 at once, and those in flight are let go: without the
// log nothing may be done and nobody be shown.
type Monitor struct {
	ping     func(context.Context) error
	tryAudit func(context.Context) error // nil: not watched
	log      *slog.Logger
	metrics  *Metrics
	mutex    sync.Mutex
	why      problem         // what is said while here is cancelled
	here     context.Context //nolint:containedctx // cancelled when the database goes away; requests hang on it
	goAway   context.CancelCauseFunc
}

// NewMonitor takes a ping over a connection that no request uses. It believes
// that the database is there until Run has asked.
func NewMonitor(ping func(context.Context) error, log *slog.Logger, metrics *Metrics) *Monitor {
	m := &Monitor{ping: ping, log: log, metrics: metrics}
	m.here, m.goAway = context.WithCancelCause(context.Background())
	return m
}

// WatchLog lets Run ask too whether an audit entry can be written, over a connection
// that no request uses. It is called before Run.
func (m *Monitor) WatchLog(try func(context.Context) error) *Monitor {
	m.tryAudit = try
	return m
}

// Run asks until ctx ends.
func (m *Monitor) Run(ctx context.Context) {
	tick := time.NewTicker(askEvery)
	defer tick.Stop()
	for n := 0; ; n++ {
		m.look(ctx, n%logEach == 0)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// look asks for the database, and for the log when it is its turn; whatever was away
// is back only when both answer.
func (m *Monitor) look(ctx context.Context, log bool) {
	if err := m.ask(ctx, m.ping); err != nil {
		m.isAway(ctx, away, err)
		return
	}
	wasAway := m.presence().Err() != nil
	if m.tryAudit != nil && (log || wasAway) {
		if err := m.ask(ctx, m.tryAudit); err != nil {
			m.isAway(ctx, unlogged, err)
			return
		}
	}
	if wasAway {
		m.isHere(ctx)
	}
}

// ask asks again where there was no answer.
func (m *Monitor) ask(ctx context.Context, question func(context.Context) error) (err error) {
	for range tries {
		limited, cancel := context.WithTimeout(ctx, answerWithin)
		err = question(limited)
		cancel()
		if err == nil {
			return nil
		}
	}
	return err
}

func (m *Monitor) isHere(ctx context.Context) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.here, m.goAway = context.WithCancelCause(context.Background())
	m.metrics.away.Set(0)
	m.metrics.blocked.Set(0)
	m.log.LogAttrs(ctx, slog.LevelInfo, "the database and its audit log are back")
}

func (m *Monitor) isAway(ctx context.Context, why problem, err error) {
	if ctx.Err() != nil { // this process ends
		return
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.here.Err() != nil && m.why.Title == why.Title {
		return
	}
	m.goAway(errAway)
	m.why = why
	m.metrics.blocked.Set(0)
	m.metrics.away.Set(0)
	if why.Title == unlogged.Title {
		m.metrics.blocked.Set(1)
		m.log.LogAttrs(ctx, slog.LevelWarn, "the audit log cannot be written", slog.Any("error", err))
		return
	}
	m.metrics.away.Set(1)
	m.log.LogAttrs(ctx, slog.LevelWarn, "the database is away", slog.Any("error", err))
}

func (m *Monitor) presence() context.Context {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return m.here
}

// says is what requests are told while the database or its log is away.
func (m *Monitor) says() problem {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return m.why
}

// Guard answers 503 while the database is away, and lets go of a request that
// is waiting when it goes.
func (m *Monitor) Guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		here := m.presence()
		if here.Err() != nil {
			writeProblem(w, r, m.says())
			return
		}
		ctx, cancel := context.WithCancelCause(r.Context())
		defer cancel(nil)
		defer context.AfterFunc(here, func() { cancel(errAway) })()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
