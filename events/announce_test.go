package events_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/sync/errgroup"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
	"sinetti/test/pgtest"
)

type told struct {
	ID                      string
	Type, Subject, Sequence string
}

// outbox reads what was announced, in the order in which the relay will find it.
func outbox(t *testing.T, db *pgtest.DB) []told {
	t.Helper()
	rows, err := db.Owner().Query(t.Context(), `select payload::text from watermill_outbox order by "offset"`)
	if err != nil {
		t.Fatal(err)
	}
	var all []told
	for rows.Next() {
		var body string
		if err := rows.Scan(&body); err != nil {
			t.Fatal(err)
		}
		var e told
		if err := json.Unmarshal([]byte(body), &e); err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func activated(card domain.ID) events.Event {
	return events.Event{Subject: events.OfCard(card), Data: events.CardActivated{Card: card, Order: domain.ID{15: 9}}}
}

func TestAnnounceNumbersEachSubjectInOrder(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	a, b := domain.ID{15: 1}, domain.ID{15: 2}
	for range 2 {
		err := s.InTx(t.Context(), func(tx store.Tx) error {
			return events.Announce(t.Context(), tx, s, activated(b), activated(a), activated(b))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	subjA, subjB, typ := string(events.OfCard(a)), string(events.OfCard(b)), "fi.sinetti.card.activated"
	want := []told{
		{"", typ, subjB, "0000000001"},
		{"", typ, subjA, "0000000001"},
		{"", typ, subjB, "0000000002"},
		{"", typ, subjB, "0000000003"},
		{"", typ, subjA, "0000000002"},
		{"", typ, subjB, "0000000004"},
	}
	if diff := cmp.Diff(want, outbox(t, db), cmpopts.IgnoreFields(told{}, "ID")); diff != "" {
		t.Errorf("outbox (-want +got):\n%s", diff)
	}
}

func TestAnActThatFailsAnnouncesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	no := errors.New("no")
	err := s.InTx(t.Context(), func(tx store.Tx) error {
		if err := events.Announce(t.Context(), tx, s, activated(domain.ID{15: 1})); err != nil {
			return err
		}
		return no
	})
	if !errors.Is(err, no) {
		t.Fatal(err)
	}
	if got := outbox(t, db); len(got) != 0 {
		t.Errorf("announced all the same: %v", got)
	}
}

// Many acts at once on few subjects: every number is given once, none is left
// out, and a subject's rows stand in the outbox in the order of their numbers.
func TestAThousandActsAtOnceLeaveNoGap(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	const acts, cards = 1000, 7
	group, ctx := errgroup.WithContext(t.Context())
	group.SetLimit(32)
	for i := range acts {
		group.Go(func() error { return announceTwo(ctx, s, i%cards, (i+1+i/cards)%cards) })
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	last := map[string]int{}
	all := outbox(t, db)
	for _, e := range all {
		last[e.Subject]++
		if want := fmt.Sprintf("%010d", last[e.Subject]); e.Sequence != want {
			t.Fatalf("%s: number %s where %s is due", e.Subject, e.Sequence, want)
		}
	}
	if len(all) != 2*acts {
		t.Errorf("%d events of %d acts of two", len(all), acts)
	}
}

func announceTwo(ctx context.Context, s *store.Store, a, b int) error {
	return s.InTx(ctx, func(tx store.Tx) error {
		return events.Announce(ctx, tx, s, activated(domain.ID{15: byte(a)}), activated(domain.ID{14: 1, 15: byte(b)}))
	})
}
