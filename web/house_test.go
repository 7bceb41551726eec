package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/web"
)

// house is a server with its doors open, before a small world.
type house struct {
	*world.World
	t       *testing.T
	db      *pgtest.DB
	clock   *pgtest.Clock // real time, in the test's hand
	server  *httptest.Server
	log     *bytes.Buffer
	monitor *web.Monitor
	auth    *auth.Auth
	cookies map[string]*http.Cookie
	ending  chan struct{} // closed when the server is told to end
}

// lookedUp is why an answer of these tests shows somebody.
var lookedUp = auth.Look{Act: domain.AuditHolderRead, Purpose: domain.PurposeAdvice}

// echo stands where GraphQL does: it answers who asks, and notes whom it shows.
func echo(shows ...domain.ID) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		auth.Saw(r.Context(), lookedUp, shows...)
		w.Header().Set("Content-Type", "application/graphql-response+json")
		_, _ = io.WriteString(w, `{"data":"`+auth.ActorFrom(r.Context()).ID.String()+`"}`)
	})
}

func open(t *testing.T, graphql http.Handler) *house {
	t.Helper()
	db := pgtest.New(t)
	return openOn(t, db, world.Small(t, db), graphql)
}

func openOn(t *testing.T, db *pgtest.DB, w *world.World, graphql http.Handler) *house {
	t.Helper()
	return openAtOnce(t, db, w, 0, graphql)
}

func openAtOnce(t *testing.T, db *pgtest.DB, w *world.World, atOnce int, graphql http.Handler) *house {
	t.Helper()
	h := &house{World: w, t: t, db: db, clock: pgtest.NewClock(pgtest.Start), log: &bytes.Buffer{}, cookies: map[string]*http.Cookie{}, ending: make(chan struct{})}
	log := slog.New(slog.NewJSONHandler(h.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	metrics := web.NewMetrics()
	probe := db.Connect(pgtest.ServerRole)
	h.monitor = web.NewMonitor(probe.Ping, log, metrics)
	server := db.Connect(pgtest.ServerRole)
	client, err := jobs.NewClient(server.Pool)
	if err != nil {
		t.Fatal(err)
	}
	h.auth = auth.New(server, h.clock, client)
	handler, err := web.New(web.Config{
		Cards: web.CardDoors{SCSEndpoints: web.DefaultSCSEndpoints(true), TicketURL: "https://kortti.sinetti.example/ticket"},
		Auth:  h.auth, GraphQL: graphql, Monitor: h.monitor, Metrics: metrics,
		Log: log, Clock: h.clock, Most: 2, AtOnce: atOnce, Ending: h.ending, PublicURL: "https://sinetti.example", Proxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")},
	})
	if err != nil {
		t.Fatal(err)
	}
	h.server = httptest.NewServer(handler)
	t.Cleanup(h.server.Close)
	return h
}

type answer struct {
	*http.Response
	body []byte
}

func (a answer) code() string {
	var p struct{ Code string }
	_ = json.Unmarshal(a.body, &p)
	return p.Code
}

// ask sends a request as a browser of our own page would, with its cookies.
func (h *house) ask(method, path, body string, headers ...string) answer {
	h.t.Helper()
	r, err := http.NewRequestWithContext(context.Background(), method, h.server.URL+path, strings.NewReader(body))
	if err != nil {
		h.t.Fatal(err)
	}
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	for _, cookie := range h.cookies {
		r.AddCookie(cookie)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	for _, cookie := range resp.Cookies() {
		h.cookies[cookie.Name] = cookie
		if cookie.MaxAge < 0 {
			delete(h.cookies, cookie.Name)
		}
	}
	return answer{resp, text}
}

func (h *house) login(o world.Officer, headers ...string) answer {
	h.t.Helper()
	got := h.try(o.UserName, world.Password, o.OneTimeCode(h.clock.Now()), headers...)
	h.clock.Advance(30 * time.Second) // the next code
	return got
}

func (h *house) try(name, password, code string, headers ...string) answer {
	h.t.Helper()
	text, err := json.Marshal(map[string]string{"userName": name, "password": password, "oneTimeCode": code})
	if err != nil {
		h.t.Fatal(err)
	}
	return h.ask(http.MethodPost, "/login", string(text), headers...)
}

func (h *house) want(got answer, status int, code string) {
	h.t.Helper()
	if got.StatusCode != status || got.code() != code {
		h.t.Errorf("%s %s: %d %q, want %d %q", got.Request.Method, got.Request.URL.Path, got.StatusCode, got.code(), status, code)
	}
}

func (h *house) count(sql string, args ...any) int {
	h.t.Helper()
	var n int
	if err := h.db.Owner().QueryRow(context.Background(), sql, args...).Scan(&n); err != nil {
		h.t.Fatal(err)
	}
	return n
}
