package story_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/jobs"
	"sinetti/store"
	"sinetti/test/bench/wire"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/web"
)

// mostTrips are the round trips of a card's page: who asks and in which visit, the
// officer's share of looks, and the page itself. Beside them are the door's one look at
// the session, which every request has, and the one audit entry.
const mostTrips = 3

// The card's page, as the officers' screen asks for it, costs the same few round trips
// to the database however many cards, orders, letters and acts there are to show.
func TestTheCardPageTakesFewRoundTrips(t *testing.T) {
	t.Parallel()
	h := open(t)
	d := h.tapped()
	for _, page := range []struct {
		officer world.Officer
		holder  domain.Holder
		card    domain.Card
	}{
		{h.Registrar, h.HolderFI, h.CardFI},
		{h.Registrar, h.HolderFI, h.CardProfessional},
		{h.Registrar, h.HolderProtected, h.CardProtected},
		{h.RegistrarEE, h.HolderEE, h.CardEE},
		{h.RegistrarEE, h.HolderEE, h.CardEENew},
	} {
		d.visit(page.officer, page.holder)
		for range 8 { // until every statement is prepared on the connection
			d.page(page.officer, page.card)
		}
		d.tap.Take()
		acts := d.page(page.officer, page.card)
		looks, sessions, entries := 0, 0, 0
		trips := d.tap.Take()
		for _, trip := range trips {
			switch text := told(trip); {
			case strings.Contains(text, "audit_entries"):
				entries++
			case strings.HasPrefix(text, "-- name: GetSession "):
				sessions++
			default:
				looks++
			}
		}
		if looks > mostTrips || sessions != 1 || entries != 1 {
			t.Errorf("%s with %d acts: %d round trips, %d looks at the session and %d of the log, want at most %d, 1 and 1:\n%s",
				page.card.Product, acts, looks, sessions, entries, mostTrips, tellAll(trips))
		}
	}
}

func told(trip []wire.Statement) string {
	var all []string
	for _, s := range trip {
		name, _, _ := strings.Cut(strings.TrimSpace(s.SQL), "\n")
		all = append(all, name)
		if strings.Contains(s.SQL, "audit_entries") {
			all = append(all, "(audit_entries)")
		}
	}
	return strings.Join(all, " | ")
}

func tellAll(trips [][]wire.Statement) string {
	var all strings.Builder
	for i, trip := range trips {
		_, _ = fmt.Fprintf(&all, "%d: %s\n", i+1, told(trip))
	}
	return all.String()
}

// tappedDoor is a browsers' door whose every word to the database is heard.
type tappedDoor struct {
	*house
	tap   *wire.Tap
	desk  *desk.Desk
	url   string
	query string
}

func (h *house) tapped() *tappedDoor {
	h.t.Helper()
	way, err := url.Parse(h.db.URL(pgtest.ServerRole))
	h.must(err)
	d := &tappedDoor{house: h, query: cardPageQuery(h.t)}
	d.tap, err = wire.Open(way.Host)
	h.must(err)
	h.t.Cleanup(func() { _ = d.tap.Close() })
	way.Host = fmt.Sprintf("127.0.0.1:%d", d.tap.Port())
	s, err := store.Open(h.ctx, store.Config{URL: way.String(), Crypt: h.db.Crypt, Clock: h.db.Clock, ConnectTimeout: 10 * time.Second})
	h.must(err)
	h.t.Cleanup(s.Close)
	client, err := jobs.NewClient(s.Pool)
	h.must(err)
	log, metrics := slog.New(slog.DiscardHandler), web.NewMetrics()
	d.desk = desk.New(desk.Config{Store: s, Rules: h.rules, Jobs: client, CapsuleKey: h.keys.Capsules})
	door, err := web.New(web.Config{
		Auth: auth.New(s, store.SystemClock{}, client), Metrics: metrics, Log: log, Clock: store.SystemClock{},
		Monitor: web.NewMonitor(h.db.Connect(pgtest.ServerRole).Ping, log, metrics),
		GraphQL: graph.NewHandler(graph.Config{Desk: d.desk, Log: log, Loaders: func() *loader.Loaders { return loader.New(s) }}),
	})
	h.must(err)
	server := httptest.NewServer(door)
	h.t.Cleanup(server.Close)
	d.url = server.URL
	return d
}

var cardPage = regexp.MustCompile("(?s)query CardPage.*?\n`")

// cardPageQuery is what the officers' screen sends, word by word.
func cardPageQuery(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../frontend/src/card/queries.ts")
	if err != nil {
		t.Fatal(err)
	}
	found := cardPage.FindString(string(text))
	if found == "" {
		t.Fatal("the screen's query is not where it was")
	}
	return strings.TrimSuffix(found, "`") + " fragment Why on Refusal { code field rule source remedy params { name value } }"
}

// token gives an officer's session a token that a browser could have.
func (d *tappedDoor) token(o world.Officer) string {
	raw := sha256.Sum256(o.Session[:])
	hash := sha256.Sum256(raw[:])
	d.exec(`update officer_sessions set token_hash = $1 where id = $2`, hash[:], o.Session)
	return base64.RawURLEncoding.EncodeToString(raw[:])
}

func (d *tappedDoor) visit(o world.Officer, holder domain.Holder) {
	d.t.Helper()
	a, err := d.desk.OpenVisit(context.WithoutCancel(d.ctx), o.Actor(), desk.VisitRequest{
		Key: "visit-" + holder.ID.String(), HolderID: holder.ID, Purpose: domain.PurposeOrderCode,
	})
	d.must(err)
	if a.Visit == nil {
		d.t.Fatalf("no visit: %v", a.Refusals)
	}
}

// page asks for the card's page and gives how many acts it lists.
func (d *tappedDoor) page(o world.Officer, card domain.Card) int {
	d.t.Helper()
	token := d.token(o)
	body, err := json.Marshal(map[string]any{"operationName": "CardPage", "query": d.query, "variables": map[string]any{"id": card.ID}})
	d.must(err)
	r, err := http.NewRequestWithContext(d.ctx, http.MethodPost, d.url+"/graphql", bytes.NewReader(body))
	d.must(err)
	for name, value := range map[string]string{
		"Content-Type": "application/json", "Accept": "application/graphql-response+json", "Sec-Fetch-Site": "same-origin", "Cookie": "__Host-sinetti=" + token,
	} {
		r.Header.Set(name, value)
	}
	answer, err := http.DefaultClient.Do(r)
	d.must(err)
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	d.must(err)
	var got struct {
		Data struct {
			Card struct{ Actions []struct{ Act string } }
		}
	}
	d.must(json.Unmarshal(text, &got))
	if len(got.Data.Card.Actions) == 0 {
		d.t.Fatalf("%d: %s", answer.StatusCode, text)
	}
	return len(got.Data.Card.Actions)
}
