package audit_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/audit"
	"sinetti/audit/sealer"
	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

var (
	officer = domain.Actor{
		Kind: domain.OfficerActor, ID: domain.ID{15: 1}, SessionID: domain.ID{15: 2}, PointID: domain.ID{15: 3},
	}
	holder = domain.ID{15: 4}
)

func lookUp(at time.Time) audit.Entry {
	return audit.Entry{
		At: at, Actor: officer, Act: domain.AuditHolderFound, Holders: []domain.ID{holder}, Purpose: "code_letter",
		VisitID: domain.ID{15: 5}, RequestID: "r-1", Rulebook: "2026-11-01", Object: audit.Object("holder", holder),
		Refusals: []domain.Refusal{domain.Refuse(domain.OwnCard, "")}, Detail: map[string]string{"found": "1"},
	}
}

// sealing runs a sealer beside the test, until the test ends.
func sealing(t *testing.T, db *pgtest.DB) {
	t.Helper()
	secret, _, err := tree.NewKey("audit.example.org")
	if err != nil {
		t.Fatal(err)
	}
	key, err := tree.ParseKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	bucket, err := blob.Open(t.Context(), "file://"+t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error)
	work := sealer.New(sealer.Config{
		Store: db.Connect(pgtest.SealerRole), Bucket: bucket, Key: key, Clock: store.SystemClock{},
		Log: slog.New(slog.DiscardHandler), Every: 10 * time.Millisecond,
	})
	go func() { ended <- work.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := errors.Join(<-ended, bucket.Close()); err != nil {
			t.Error(err)
		}
	})
}

// export gives all lines but the export's own and the checkpoint's.
func export(t *testing.T, s *store.Store) []string {
	t.Helper()
	var out bytes.Buffer
	n, err := audit.Export(t.Context(), s, &out, map[string]string{"user": "1000"})
	if err != nil {
		t.Fatal(err)
	}
	report, err := tree.VerifyFile(bytes.NewReader(out.Bytes()), tree.Trust{})
	if err != nil || len(report.Findings) > 0 || report.Entries != n {
		t.Errorf("the file of %d entries does not prove itself: %v, %+v", n, err, report)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	lines = lines[:len(lines)-1]
	if int(n) != len(lines) {
		t.Errorf("%d entries counted, %d lines written", n, len(lines))
	}
	own := func(l string) bool { return strings.Contains(l, `"act":"audit.exported"`) }
	if i := slices.IndexFunc(lines, own); i < 0 || !strings.Contains(lines[i], `"actor":"system","act":"audit.exported","outcome":"shown","object":"audit"`) || !strings.Contains(lines[i], `"detail":{"user":"1000"}`) {
		t.Errorf("the export does not tell of itself: %s", lines)
	}
	if lines = slices.DeleteFunc(lines, own); len(lines) == 0 {
		return nil
	}
	return lines
}

func TestALookIsExportedWithEverybodyInIt(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	sealing(t, db)
	e := lookUp(time.Time{})
	e.ID = domain.ID{15: 9}
	if err := audit.Look(t.Context(), s, e); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"00000000-0000-0000-0000-000000000009","at":"2026-11-18T08:00:00Z","actor":"officer:00000000-0000-0000-0000-000000000001",` +
		`"sessionId":"00000000-0000-0000-0000-000000000002","pointId":"00000000-0000-0000-0000-000000000003","act":"holder.found","outcome":"shown",` +
		`"object":"holder:00000000-0000-0000-0000-000000000004","holders":["00000000-0000-0000-0000-000000000004"],"purpose":"code_letter",` +
		`"visitId":"00000000-0000-0000-0000-000000000005","refusals":["OWN_CARD"],"rulebook":"2026-11-01","requestId":"r-1","detail":{"found":"1"}}`
	if diff := cmp.Diff([]string{want}, export(t, s)); diff != "" {
		t.Errorf("export (-want +got):\n%s", diff)
	}
}

func TestAnActThatFailsLeavesNoEntry(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	sealing(t, db)
	no := errors.New("no")
	err := s.InTx(t.Context(), func(tx store.Tx) error {
		if err := audit.Record(t.Context(), tx, s, lookUp(time.Time{})); err != nil {
			return err
		}
		return no
	})
	if !errors.Is(err, no) || len(export(t, s)) != 0 {
		t.Errorf("%v, %v", err, export(t, s))
	}
}

func TestNothingIsWrittenWithoutSayingWhoAndWhat(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).Store()
	nobody, nothing := lookUp(time.Time{}), lookUp(time.Time{})
	nobody.Actor, nothing.Act = domain.Actor{}, ""
	for _, e := range []audit.Entry{nobody, nothing} {
		if err := audit.Look(t.Context(), s, e); err == nil {
			t.Errorf("written: %+v", e)
		}
	}
}

// More than one page: in the order of leaves, each once.
func TestExportGoesByPages(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	sealing(t, db)
	const n = 2345
	err := s.InTx(t.Context(), func(tx store.Tx) error {
		for i := range n {
			e := lookUp(pgtest.Start.Add(-time.Duration(i%3) * time.Second))
			if err := audit.Record(t.Context(), tx, s, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, l := range export(t, s) {
		var e struct{ ID string }
		if err := json.Unmarshal([]byte(l), &e); err != nil {
			t.Fatal(err)
		}
		seen[e.ID] = true
	}
	if len(seen) != n {
		t.Errorf("%d of %d entries", len(seen), n)
	}
}

// Neither process may change what was written.
func TestEntriesCannotBeChanged(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	if err := audit.Look(t.Context(), db.Store(), lookUp(time.Time{})); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*store.Store{db.Store(), db.WorkerStore()} {
		for _, sql := range []string{"delete from audit_entries", "update audit_entries set act = 'x'", "truncate audit_entries"} {
			if _, err := s.Pool.Exec(t.Context(), sql); err == nil {
				t.Errorf("%s went through", sql)
			}
		}
	}
}
