package web

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"sinetti/test/pgtest"
)

// The promise is two seconds; a request may come just after the log was asked for.
func TestNobodyWaitsTwoSecondsForTheLog(t *testing.T) {
	t.Parallel()
	if worst := logEach*askEvery + tries*answerWithin; worst >= 2*time.Second {
		t.Errorf("at worst a request waits %s", worst)
	}
}

func TestWithoutTheLogRequestsAreRefusedAndLetGo(t *testing.T) {
	t.Parallel()
	ctx, db := context.Background(), pgtest.New(t)
	s := db.Connect(pgtest.ServerRole)
	m := NewMonitor(s.Ping, slog.New(slog.DiscardHandler), NewMetrics()).WatchLog(s.TryAudit)
	m.look(ctx, true)
	lock, err := db.Owner().Begin(ctx)
	if err == nil {
		_, err = lock.Exec(ctx, "lock table audit_entries in exclusive mode")
	}
	if err != nil {
		t.Fatal(err)
	}
	inside, letGo := make(chan struct{}), make(chan error, 1)
	h := m.Guard(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(inside)
		<-r.Context().Done()
		letGo <- context.Cause(r.Context())
	}))
	go h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "/graphql", http.NoBody))
	<-inside
	m.look(ctx, false)
	if m.presence().Err() != nil {
		t.Error("the log was asked for out of turn")
	}
	m.look(ctx, true)
	if err := <-letGo; err != errAway { //nolint:errorlint // the very value
		t.Errorf("let go for %v", err)
	}
	for _, door := range []http.Handler{m.Guard(http.NotFoundHandler()), http.HandlerFunc((&browsers{Config: Config{Monitor: m}}).ready)} {
		w := httptest.NewRecorder()
		door.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", http.NoBody))
		if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" || !strings.Contains(w.Body.String(), "audit log") {
			t.Errorf("%d %v %s", w.Code, w.Header(), w.Body)
		}
	}
	if err := lock.Rollback(ctx); err != nil {
		t.Fatal(err)
	}
	m.look(ctx, false) // whatever was away is asked for each time
	if m.presence().Err() != nil {
		t.Error("the log is back, the monitor does not say so")
	}
}
