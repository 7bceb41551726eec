package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// shorterVisits is the Finnish file with one other word.
func shorterVisits(t *testing.T) string {
	t.Helper()
	src, err := os.ReadFile("../../rulebook/fi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Replace(string(src), "visit_minutes: 30", "visit_minutes: 20", 1)
}

// The console proposes and does not decide: what holds is in the hands of two people.
func TestTheConsoleProposesRules(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	day := domain.DateOf(s.Clock.Now()).AddDays(30)
	text := shorterVisits(t)
	activate := func(text string, more ...string) (int, string) {
		code, out, errs := sinetti(t, append([]string{"rules", "activate", written(t, text), "--database-url", db.URL(pgtest.ServerRole)}, more...)...)
		return code, out + errs
	}
	for name, c := range map[string]struct {
		text string
		more []string
		code int
		says string
	}{
		"no day":       {text, nil, exitUsage, "--from"},
		"no date":      {text, []string{"--from", "2027-02-29"}, exitUsage, "not a date"},
		"a day past":   {text, []string{"--from", "2020-02-29"}, exitFault, "--from: 2020-02-29 is no day to come"},
		"a long note":  {text, []string{"--from", day.String(), "--note", strings.Repeat("ä", 501)}, exitFault, "--note: too long"},
		"a fault":      {strings.Replace(text, "visit_minutes: 20", "visit_minutes: 0", 1), []string{"--from", day.String()}, exitFault, "more.yaml:9: fi.rules: visit_minutes 0"},
		"another's":    {strings.Replace(text, "country: FI", "country: NO", 1), []string{"--from", day.String()}, exitFault, "the product is taken by"},
		"broken bytes": {"country: \xff\xfe", []string{"--from", day.String()}, exitFault, "more.yaml"},
		"a NUL":        {text + "# \x00\n", []string{"--from", day.String()}, exitFault, "control character"},
	} {
		code, said := activate(c.text, c.more...)
		if code != c.code || !strings.Contains(said, c.says) || code == exitFault && !strings.Contains(said, "nothing was proposed") {
			t.Errorf("%s: exit %d, want %d; %q is not in %q", name, code, c.code, c.says, said)
		}
	}
	sum := rulebook.Sum([]byte(text))
	code, said := activate(text, "--from", day.String(), "--note", "the law changes")
	if code != 0 || !strings.Contains(said, "~ fi.rules visit_minutes: 30 → 20\n1 changes\nFI 2026-11-01, sha256 "+sum+": waiting, from "+day.String()) || !strings.Contains(said, "two approvers") {
		t.Fatalf("%d %s", code, said)
	}
	if code, again := activate(text, "--from", day.String()); code != 0 || again != said {
		t.Errorf("a second time: %d %s", code, again)
	}
	list, err := store.RulebookProposals(t.Context(), s.Pool, "FI")
	if err != nil || len(list) != 1 || !list[0].ProposedBy.IsZero() || len(list[0].Decisions) != 0 || list[0].Note != "the law changes" {
		t.Fatalf("%+v, %v", list, err)
	}
	var actor, by string
	err = s.Pool.QueryRow(t.Context(), `select actor, detail->>'by' from audit_entries where act = 'rulebook.proposed' and outcome = 'done' and detail ? 'uid'`).Scan(&actor, &by)
	if err != nil || actor != "system" || by != "sinetti rules activate" {
		t.Errorf("written down: %s by %s, %v", actor, by, err)
	}
}

func TestRulesAreListedWithTheirPeople(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s := db.Store()
	code, out, errs := sinetti(t, append(installing(exampleFile, db.OwnerURL(), db.KeysetFile), "--any-output")...)
	if code != 0 {
		t.Fatal(out, errs)
	}
	var one, two domain.ID
	err := s.Pool.QueryRow(t.Context(), `select (array_agg(id order by user_name))[1], (array_agg(id order by user_name))[2] from officers`).Scan(&one, &two)
	if err != nil {
		t.Fatal(err)
	}
	names, err := store.UserNames(t.Context(), s.Pool, []domain.ID{one, two})
	if err != nil || len(names) != 2 {
		t.Fatal(names, err)
	}
	first := s.Clock.Now().UTC().Truncate(time.Minute).AddDate(0, 1, 0)
	second := first.AddDate(0, 1, 0)
	text := shorterVisits(t)
	for _, p := range []struct {
		by domain.ID
		at time.Time
		no bool
	}{{s.NewID(), second, false}, {domain.ID{}, first, false}, {one, first, true}} {
		put(t, s, store.RulebookProposal{Body: text, RulebookProposal: domain.RulebookProposal{
			ID: s.NewID(), Country: "FI", Version: domain.DateOf(p.at), SHA256: rulebook.Sum([]byte(text)),
			EffectiveFrom: domain.DateOf(p.at), EffectiveAt: p.at, ProposedBy: p.by, ProposedAt: s.Clock.Now(),
		}}, !p.no, two, s.NewID())
	}
	code, out, errs = sinetti(t, "rules", "list", "--database-url", db.URL(pgtest.ServerRole), "--country", "FI")
	if code != 0 {
		t.Fatal(errs)
	}
	lines := strings.Split(out, "\n")
	book, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i, wants := range [][]string{
		{"in force from", "until", "proposed by", "decided by", "sha256"},
		{"FI", "2026-11-01", "approved", " -  ", minute(first), "shipped", rulebook.Sum([]byte(book.Files[0].Text))},
		{"FI", "refused", names[one], names[two] + " (no)"},
		{"FI", domain.DateOf(first).String(), "approved", minute(first) + "  " + minute(second), "the server's console", names[two] + ", "},
		{"FI", domain.DateOf(second).String(), "approved", minute(second) + "  -"},
	} {
		for _, want := range wants {
			if len(lines) < 7 || !strings.Contains(lines[i], want) {
				t.Fatalf("line %d: no %q in\n%s", i, want, out)
			}
		}
	}
	if strings.Contains(out, "\nEE") || !strings.Contains(out, "all countries, as orders name them") {
		t.Error(out)
	}
}

// put files a proposal and what two people, or the first alone, said of it.
func put(t *testing.T, s *store.Store, p store.RulebookProposal, approved bool, deciders ...domain.ID) {
	t.Helper()
	if err := store.InsertRulebookProposal(t.Context(), s.Pool, p); err != nil {
		t.Fatal(err)
	}
	for i, officer := range deciders {
		d := domain.RulebookDecision{Officer: officer, Approves: approved, At: p.ProposedAt.Add(time.Duration(i) * time.Minute)}
		if err := store.InsertRulebookDecision(t.Context(), s.Pool, p.ID, i+1, d); err != nil {
			t.Fatal(err)
		}
		if !approved {
			return
		}
	}
}
