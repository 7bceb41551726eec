package graph_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/test/world"
)

// An answer that takes too long is given up: the caller may come again.
func TestAnAnswerHasItsTime(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	tx, err := h.db.Owner().Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(t.Context(), `select from cards where id = $1 for update`, h.CardFI.ID); err != nil {
		t.Fatal(err)
	}
	hasty, patient := *h, h.handler
	hasty.handler = graph.NewHandler(graph.Config{
		Desk: h.desk, Loaders: func() *loader.Loaders { return loader.New(h.db.Store()) },
		Log: slog.New(slog.NewTextHandler(h.log, nil)), Patience: 200 * time.Millisecond,
	})
	input := vars{"i": h.codeInput(visit, h.CardFI.ID)}
	began := time.Now()
	if a := hasty.ask(h.Registrar, orderCode, input); a.code() != "UNAVAILABLE" || a.Errors[0].Extensions["outcome"] != "UNKNOWN" || strings.Contains(a.Body, "nothing was done") || time.Since(began) > 2*time.Second {
		t.Errorf("after %s: %s", time.Since(began), a.Body)
	}
	if err := tx.Rollback(context.Background()); err != nil {
		t.Fatal(err)
	}
	h.handler = patient
	if a := h.ask(h.Registrar, orderCode, input); a.text("orderCode.order.state") != "ACCEPTED" {
		t.Errorf("once more: %s", a.Body)
	}
}

// One session cannot take the places of all streams.
func TestASessionHasFewStreams(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	id := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}).text("orderCode.order.id")
	const places = 5
	var leave []func()
	for range places {
		leave = append(leave, h.follows(h.Registrar, id))
	}
	body := `{"query":"subscription { orderMoved(orderId: \"` + id + `\") { state } }"}`
	if a := h.send(h.Registrar, body, "text/event-stream"); a.Status != http.StatusServiceUnavailable {
		t.Errorf("one more: %d %s", a.Status, a.Body)
	}
	h.follows(h.RegistrarToo, id)()
	for _, end := range leave {
		end()
	}
	h.follows(h.Registrar, id)()
}

// begun closes a channel when a stream begins.
type begun struct {
	*httptest.ResponseRecorder
	once sync.Once
	yes  chan struct{}
}

func (b *begun) Write(p []byte) (int, error) {
	b.once.Do(func() { close(b.yes) })
	return b.ResponseRecorder.Write(p)
}

// follows follows an order until the returned function is called.
func (h *house) follows(as world.Officer, order string) func() {
	h.t.Helper()
	ctx, end := context.WithCancel(auth.WithActor(h.t.Context(), as.Actor()))
	w, done := &begun{ResponseRecorder: httptest.NewRecorder(), yes: make(chan struct{})}, make(chan struct{})
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"subscription { orderMoved(orderId: \"`+order+`\") { state } }"}`))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	go func() {
		defer close(done)
		h.handler.ServeHTTP(w, r.WithContext(ctx))
	}()
	<-w.yes
	return func() {
		end()
		<-done
		if w.Code != http.StatusOK {
			h.t.Errorf("a stream was refused: %s", w.Body)
		}
	}
}
