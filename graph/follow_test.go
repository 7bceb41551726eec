package graph_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
)

// A stream has no audit entry, so nothing that could show a person comes that way.
func TestOnlySubscriptionsAreStreams(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	body, err := json.Marshal(map[string]any{"query": orderCode, "variables": vars{"i": h.codeInput(visit, h.CardFI.ID)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range []string{string(body), `{"query":"{ viewer { now } }"}`} {
		if a := h.send(h.Registrar, body, "text/event-stream"); a.Status != http.StatusNotAcceptable || strings.Contains(a.Body, "Esimerkki") {
			t.Errorf("%d %s", a.Status, a.Body)
		}
	}
	if n := h.count(`select count(*) from orders`); n != 0 {
		t.Errorf("%d orders of requests that were refused", n)
	}
}

func TestAnOrderIsFollowedUntilTheSessionEnds(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	id := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}).text("orderCode.order.id")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.handler.ServeHTTP(w, r.WithContext(auth.WithActor(r.Context(), h.RegistrarToo.Actor())))
	}))
	t.Cleanup(server.Close)
	ctx, end := context.WithTimeout(t.Context(), 20*time.Second)
	defer end()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL, strings.NewReader(`{"query":"subscription { orderMoved(orderId: \"`+id+`\") { orderId state at } }"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	response, err := server.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	lines := bufio.NewScanner(response.Body)
	next := func(prefix string) string {
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), prefix) {
				return lines.Text()
			}
		}
		t.Fatalf("the stream ended before %q: %v", prefix, lines.Err())
		return ""
	}
	if got := next("data: "); !strings.Contains(got, `"state":"ACCEPTED"`) {
		t.Errorf("first: %s", got)
	}
	h.exec(`update orders set state = 'in_batch', state_changed_at = now() where id = $1`, id)
	if got := next("data: "); !strings.Contains(got, `"state":"IN_BATCH"`) {
		t.Errorf("second: %s", got)
	}
	h.exec(`update officer_sessions set ended_at = now() where id = $1`, h.RegistrarToo.Session)
	next("event: complete")
}
