package shelf

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// country gives a country's file, some of its words changed.
func country(t *testing.T, name string, change ...string) string {
	t.Helper()
	src, err := os.ReadFile("../" + name)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer(change...).Replace(string(src))
	if len(change) > 0 && text == string(src) {
		t.Fatal("nothing was changed")
	}
	return text
}

// approve has two people put a file into force at a moment.
func approve(t *testing.T, s *store.Store, code, body string, at time.Time) {
	t.Helper()
	p := store.RulebookProposal{Body: body, RulebookProposal: domain.RulebookProposal{
		ID: s.NewID(), Country: code, Version: domain.DateOf(at), SHA256: rulebook.Sum([]byte(body)),
		EffectiveFrom: domain.DateOf(at), EffectiveAt: at, ProposedAt: at.Add(-48 * time.Hour),
	}}
	ctx := context.Background()
	if err := store.InsertRulebookProposal(ctx, s.Pool, p); err != nil {
		t.Fatal(err)
	}
	for place := 1; place <= 2; place++ {
		d := domain.RulebookDecision{Officer: s.NewID(), Approves: true, At: at.Add(-time.Hour)}
		if err := store.InsertRulebookDecision(ctx, s.Pool, p.ID, place, d); err != nil {
			t.Fatal(err)
		}
	}
}

func open(t *testing.T, s *store.Store) *Shelf {
	t.Helper()
	shelf, err := Open(context.Background(), s, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return shelf
}

func TestAFileHoldsFromItsMomentOn(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).Store()
	day := time.Date(2027, 1, 31, 22, 0, 0, 0, time.UTC) // midnight in Finland
	approve(t, s, "FI", country(t, "fi.yaml", "visit_minutes: 30", "visit_minutes: 20"), day)
	approve(t, s, "SE", country(t, "generic/se.yaml"), day.AddDate(0, 1, 0))
	shelf := open(t, s)
	shipped, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		at      time.Time
		minutes time.Duration
		sweden  bool
	}{
		{time.Time{}, 30, false},
		{day.Add(-time.Nanosecond), 30, false},
		{day, 20, false},
		{day.AddDate(0, 1, 0).Add(-time.Nanosecond), 20, false},
		{day.AddDate(0, 1, 0), 20, true},
		{day.AddDate(10, 0, 0), 20, true},
	} {
		book := shelf.At(c.at)
		_, sweden := book.Product("se_siths")
		if book.VisitLimit("FI") != c.minutes*time.Minute || sweden != c.sweden || book.VisitLimit("EE") != 30*time.Minute {
			t.Errorf("at %s: %s, %s, Sweden %t", c.at, book.Version, book.VisitLimit("FI"), sweden)
		}
	}
	if got := shelf.At(day.Add(-time.Hour)); got.Version != shipped.Version {
		t.Errorf("before any: %s, want the shipped %s", got.Version, shipped.Version)
	}
	var kept int
	if err := s.Pool.QueryRow(context.Background(), `select count(*) from rulebook_versions`).Scan(&kept); err != nil || kept != 3 {
		t.Errorf("%d texts are kept, %v", kept, err)
	}
}

// A file that two put into force under a release which knew fewer sections holds on.
func TestAFileOfAnEarlierReleaseHoldsOn(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).Store()
	day := time.Date(2027, 1, 31, 22, 0, 0, 0, time.UTC)
	body := country(t, "fi.yaml", "visit_minutes: 30", "visit_minutes: 20")
	before, after, _ := strings.Cut(body, "\n# How people of the country")
	_, after, _ = strings.Cut(after, "\n# What a registration point")
	approve(t, s, "FI", before+"\n# What a registration point"+after, day)
	book := open(t, s).At(day)
	feast := domain.Date{Year: 2027, Month: time.June, Day: 25}
	if book.VisitLimit("FI") != 20*time.Minute || book.Calendar.IsWorkingDay("FI", feast) || book.Telephone("FI", feast).CallingCode != "358" {
		t.Errorf("%s: %s", book.Version, book.VisitLimit("FI"))
	}
}

func TestFollowSeesANewDecision(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).Store()
	shelf := open(t, s)
	day := time.Date(2027, 1, 31, 22, 0, 0, 0, time.UTC)
	approve(t, s, "FI", country(t, "fi.yaml", "visit_minutes: 30", "visit_minutes: 20"), day)
	if shelf.At(day).VisitLimit("FI") != 30*time.Minute {
		t.Fatal("seen before it was looked for")
	}
	ctx, end := context.WithTimeout(context.Background(), time.Minute)
	defer end()
	ended := make(chan error, 1)
	go func() { ended <- shelf.Follow(ctx) }()
	for tick := time.NewTicker(10 * time.Millisecond); shelf.At(day).VisitLimit("FI") != 20*time.Minute && ctx.Err() == nil; {
		<-tick.C
	}
	end()
	if err := <-ended; err != nil || shelf.At(day).VisitLimit("FI") != 20*time.Minute {
		t.Errorf("%v, %s", err, shelf.At(day).Version)
	}
}

func TestRulesOfAnotherReleaseEndTheProgram(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).Store()
	shelf := open(t, s)
	approve(t, s, "FI", country(t, "fi.yaml", "visit_minutes: 30", "visit_minutes: 20\n  of_a_later_release: true"), time.Date(2027, 1, 31, 22, 0, 0, 0, time.UTC))
	var unreadable Unreadable
	if _, err := Open(context.Background(), s, slog.New(slog.DiscardHandler)); !errors.As(err, &unreadable) || !strings.Contains(err.Error(), "of_a_later_release") {
		t.Errorf("a program starts: %v", err)
	}
	ctx, end := context.WithTimeout(context.Background(), time.Minute)
	defer end()
	if err := shelf.Follow(ctx); !errors.As(err, &unreadable) {
		t.Errorf("a program goes on: %v", err)
	}
}
