package web_test

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// feed puts n events into the feed, an hour of business time apart, and gives
// their bodies.
func (m *machines) feed(n int) []string {
	m.t.Helper()
	s := m.db.OwnerStore()
	for range n {
		err := s.InTx(m.t.Context(), func(tx store.Tx) error {
			return events.Announce(m.t.Context(), tx, s, events.Event{
				Subject: events.OfCard(m.CardFI.ID), Data: events.CardActivated{Card: m.CardFI.ID, Order: m.CardFI.ID},
			})
		})
		if err != nil {
			m.t.Fatal(err)
		}
		m.db.Clock.Advance(time.Hour)
	}
	m.exec(`insert into event_feed (event_id, type, subject, sequence, at, body)
		select uuid::uuid, payload->>'type', payload->>'subject', (payload->>'sequence')::bigint, (payload->>'time')::timestamptz, payload
		from watermill_outbox order by "offset"`)
	rows, err := m.db.Owner().Query(m.t.Context(), `select body::text from event_feed order by position`)
	if err != nil {
		m.t.Fatal(err)
	}
	defer rows.Close()
	var bodies []string
	for rows.Next() {
		var b string
		if err := rows.Scan(&b); err != nil {
			m.t.Fatal(err)
		}
		bodies = append(bodies, b)
	}
	return bodies
}

func (m *machines) read(c *http.Client, path string) ([]string, answer) {
	m.t.Helper()
	got := m.ask(c, "GET", path, nil)
	var list []json.RawMessage
	if err := json.Unmarshal(got.body, &list); err != nil || got.Header.Get("Content-Type") != "application/cloudevents-batch+json" {
		m.t.Fatalf("%s: %d %s: %s", path, got.StatusCode, got.Header.Get("Content-Type"), got.body)
	}
	var texts []string
	for _, e := range list {
		texts = append(texts, string(e))
	}
	return texts, got
}

func TestTheFeedIsReadByCursorAndByTime(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	all := m.feed(5)
	c := m.as(m.Bureau)
	var got []string
	for path := "/events?limit=2"; ; {
		some, a := m.read(c, path)
		if len(some) == 0 {
			break
		}
		got = append(got, some...)
		path = "/events?limit=2&after=" + a.Header.Get("Sinetti-Cursor")
	}
	if diff := cmp.Diff(all, got); diff != "" {
		t.Errorf("feed (-announced +read):\n%s", diff)
	}
	start := m.db.Clock.Now().Add(-5 * time.Hour)
	since, a := m.read(c, "/events?since="+start.Add(150*time.Minute).Format(time.RFC3339))
	if diff := cmp.Diff(all[3:], since); diff != "" {
		t.Errorf("since (-announced +read):\n%s", diff)
	}
	if link := a.Header.Get("Link"); link != `</events?after=`+a.Header.Get("Sinetti-Cursor")+`>; rel="next"` {
		t.Errorf("link %s", link)
	}
	if later, _ := m.read(c, "/events?since="+m.db.Clock.Now().Add(time.Hour).Format(time.RFC3339)); len(later) != 0 {
		t.Errorf("%d events of a time to come", len(later))
	}
	var entries int
	if err := m.db.Owner().QueryRow(t.Context(), `select count(*) from audit_entries where act = 'events.read' and outcome = 'shown'`).Scan(&entries); err != nil || entries != 4 {
		t.Errorf("%d audit entries of 4 answers with events, %v", entries, err)
	}
}

func TestTheFeedIsNotForEverybody(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	c := m.as(m.Bureau)
	for _, path := range []string{"/events?after=x", "/events?after=-1", "/events?limit=0", "/events?limit=1001", "/events?since=today", "/events?after=1&since=2026-01-01T00:00:00Z"} {
		m.want(m.ask(c, "GET", path, nil), 400, string(domain.Invalid))
	}
	m.want(m.ask(m.as(m.PrintHouse), "GET", "/events", nil), 403, "NOT_PERMITTED")
	stranger := m.ca.Issue("stranger", 2).Pair
	m.want(m.ask(m.with(stranger), "GET", "/events", nil), 403, "UNKNOWN_PARTNER")
}
