package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

const watchLog = `query ($s: Time) { auditPatterns(since: $s) { since until patterns { kind threshold factor windowHours
  findings { officer { userName } point { code } day count ownUsual pointUsual lastAt entries { id act } } } } }`

// found gives the findings of a pattern.
func (a answer) found(kind string) []any {
	list, _ := a.at("auditPatterns.patterns").([]any)
	for _, p := range list {
		if m, _ := p.(map[string]any); m["kind"] == kind {
			findings, _ := m["findings"].([]any)
			return findings
		}
	}
	return nil
}

// one gives the only finding of a pattern.
func (h *house) one(a answer, kind string) answer {
	h.t.Helper()
	list := a.found(kind)
	if len(list) != 1 {
		h.t.Fatalf("%s: %d findings: %s", kind, len(list), a.Body)
	}
	m, _ := list[0].(map[string]any)
	return answer{Data: m, Body: a.Body}
}

// Every pattern is there, also where nothing fits, and looking is written down.
func TestAQuietLogHasNoFindings(t *testing.T) {
	t.Parallel()
	h := open(t)
	a := h.ask(h.Auditor, watchLog, nil)
	for i, rule := range domain.WatchRules {
		if a.at(fmt.Sprintf("auditPatterns.patterns.%d.threshold", i)) != float64(rule.Threshold) || len(a.found(a.text(fmt.Sprintf("auditPatterns.patterns.%d.kind", i)))) != 0 {
			t.Errorf("%s: %s", rule.Kind, a.Body)
		}
	}
	if n := h.count(`select count(*) from audit_entries where act = 'audit.patterns_read' and outcome = 'shown'`); n != 1 {
		t.Errorf("%d times written down", n)
	}
}

// As the counter does it: found, served and verified in no time at all, at a point
// that is closed.
func TestQuickChecksAndOddHoursAreFound(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	h.exec(`update points set opens_minute = 12 * 60, closes_minute = 13 * 60`)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.text("orderCode.order.id") == "" {
		t.Fatal(a.Body)
	}
	a := h.watchLater()
	quick := h.one(a, "QUICK_IDENTITY_CHECK")
	if quick.at("count") != 0.0 || quick.text("officer.userName") != h.Registrar.UserName || quick.text("entries.0.act") != "VISIT_OPENED" || quick.text("entries.1.act") != "IDENTITY_PASSED" {
		t.Errorf("%s", a.Body)
	}
	odd := h.one(a, "OUTSIDE_HOURS")
	if odd.at("count") != 1.0 || odd.text("point.code") != "SAI-01" || odd.text("entries.0.act") != "ORDER_CODE_LETTER_PLACED" || odd.text("day") != "2026-11-18" {
		t.Errorf("%s", a.Body)
	}
	h.exec(`update points set opens_minute = 8 * 60, closes_minute = 16 * 60`)
	if a := h.watchLater(); len(a.found("OUTSIDE_HOURS")) != 0 {
		t.Errorf("an order in the hours: %s", a.Body)
	}
	h.exec(`update points set open_days = 2`) // the test's day is a Wednesday
	if a := h.watchLater(); len(a.found("OUTSIDE_HOURS")) != 1 {
		t.Errorf("an order on a closed day: %s", a.Body)
	}
}

// watchLater looks two hours later: what was done just now is past, and searches had
// their time.
func (h *house) watchLater() answer {
	h.t.Helper()
	s := h.db.Store()
	s.Clock = pgtest.NewClock(pgtest.Start.Add(2 * time.Hour))
	handler, _ := serve(h.t, s, h.log, make([]byte, 64))
	was := h.handler
	h.handler = handler
	defer func() { h.handler = was }()
	return h.ask(h.Auditor, watchLog, nil)
}

func TestSearchesWithoutVisitsAreFound(t *testing.T) {
	t.Parallel()
	h := open(t)
	for i := range 6 {
		h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start.Add(time.Duration(i-20) * time.Minute), act: "holder.found", purpose: "advice", holders: []domain.ID{h.HolderFI.ID}})
		at := pgtest.Start.Add(time.Duration(i-20) * time.Minute)
		h.entry(entry{actor: h.RegistrarToo.ID, at: at, act: "holder.found", purpose: "advice", holders: []domain.ID{h.HolderEE.ID, h.HolderFI.ID}})
		if i == 5 { // somebody of those found was served within the hour
			h.entry(entry{actor: h.RegistrarToo.ID, at: at.Add(50 * time.Minute), act: "visit.opened", outcome: "done", purpose: "advice", holders: []domain.ID{h.HolderEE.ID}})
		}
	}
	a := h.watchLater()
	f := h.one(a, "LOOK_WITHOUT_ACT")
	if f.text("officer.userName") != h.Registrar.UserName || f.at("count") != 6.0 || f.text("entries.5.act") != "HOLDER_FOUND" {
		t.Errorf("%s", a.Body)
	}
}

// Twenty people are many for who sees two a day, and few for who sees twelve.
func TestUnusualVolumesAreFound(t *testing.T) {
	t.Parallel()
	h := open(t)
	sees := func(officer domain.ID, daysAgo, people int) {
		for i := range people {
			h.entry(entry{
				actor: officer, at: pgtest.Start.AddDate(0, 0, -daysAgo).Add(time.Duration(-i) * time.Minute), act: "holder.read", purpose: "advice",
				holders: []domain.ID{{byte(daysAgo), byte(i), 1}},
			})
		}
	}
	for day := 1; day <= 5; day++ {
		sees(h.Registrar.ID, day, 2)
	}
	sees(h.Registrar.ID, 0, 20)
	a := h.watchLater()
	f := h.one(a, "UNUSUAL_VOLUME")
	if f.at("count") != 20.0 || f.at("ownUsual") != 2.0 || f.at("pointUsual") != 0.0 || f.text("day") != "2026-11-18" || f.text("entries.19.act") != "HOLDER_READ" {
		t.Errorf("%s", a.Body)
	}
	for day := 1; day <= 5; day++ {
		sees(h.RegistrarToo.ID, day, 12)
	}
	if a := h.watchLater(); len(a.found("UNUSUAL_VOLUME")) != 0 {
		t.Errorf("what is usual at the point: %s", a.Body)
	}
}

// Four people's codes to one home are found by a keyed index; to a workplace, or three
// people's, are not.
func TestManyCodesToOneHomeAreFound(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	order := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}).text("orderCode.order.id")
	if n := h.count(`select count(*) from letters where order_id = $1 and octet_length(place_index) = 32`, order); n != 1 {
		t.Fatal("a letter has no index of its address")
	}
	another := func() {
		id, letter := h.db.Store().NewID(), h.db.Store().NewID()
		h.exec(`insert into holders select (jsonb_populate_record(x, jsonb_build_object('id', $1::uuid, 'identity_index', '\x' || replace($1::text, '-', '')))).* from holders x where id = $2`, id, h.HolderFI.ID)
		h.exec(`insert into letters select (jsonb_populate_record(l, jsonb_build_object('id', $1::uuid, 'number', $2::text, 'holder_id', $3::uuid))).* from letters l where order_id = $4 limit 1`,
			letter, letter.String(), id, order)
	}
	another()
	another()
	if a := h.watchLater(); len(a.found("CODES_TO_ONE_ADDRESS")) != 0 {
		t.Errorf("three people: %s", a.Body)
	}
	another()
	a := h.watchLater()
	f := h.one(a, "CODES_TO_ONE_ADDRESS")
	if f.at("count") != 4.0 || f.text("officer.userName") != h.Registrar.UserName || f.text("entries.0.act") != "ORDER_CODE_LETTER_PLACED" || f.at("day") != nil {
		t.Errorf("%s", a.Body)
	}
	h.exec(`update orders set delivery = 'work'`)
	if a := h.watchLater(); len(a.found("CODES_TO_ONE_ADDRESS")) != 0 {
		t.Errorf("a workplace: %s", a.Body)
	}
}

// What was reviewed is not shown again; it can still be asked for.
func TestFindingsAreThoseSinceTheLastReview(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.verified(h.Registrar, h.HolderFI)
	h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start.Add(time.Minute), act: "holder.read", purpose: "advice"})
	h.exec(`update audit_unsealed set since = since + interval '1 hour' where entry_id in (select id from audit_entries where act = 'holder.read')`)
	size := h.leaves()
	if a := h.watchLater(); len(a.found("QUICK_IDENTITY_CHECK")) != 1 {
		t.Fatalf("%s", a.Body)
	}
	if a := h.ask(h.Auditor, reviewLog, vars{"i": vars{"idempotencyKey": h.key(), "size": size}}); a.codes("reviewAudit") != "" || a.code() != "" {
		t.Fatal(a.Body)
	}
	if a := h.watchLater(); len(a.found("QUICK_IDENTITY_CHECK")) != 0 {
		t.Errorf("reviewed and shown again: %s", a.Body)
	}
	s := h.db.Store()
	s.Clock = pgtest.NewClock(pgtest.Start.Add(2 * time.Hour))
	_, d := serve(h.t, s, h.log, make([]byte, 64))
	view, err := d.WatchAudit(context.Background(), h.Auditor.Actor(), pgtest.Start.Add(-time.Hour))
	if err != nil || len(view.Patterns[4].Findings) != 1 {
		t.Errorf("asked for since before: %+v, %v", view, err)
	}
}

// Days that are over are counted once and then show what the log itself would; an
// entry that somebody dates back later does not change them.
func TestCountedDaysShowWhatTheLogShows(t *testing.T) {
	t.Parallel()
	h := open(t)
	sees := func(officer domain.ID, daysAgo, people int) {
		for i := range people {
			h.entry(entry{
				actor: officer, at: pgtest.Start.AddDate(0, 0, -daysAgo).Add(time.Duration(-i) * time.Minute), act: "holder.found", purpose: "advice",
				holders: []domain.ID{{byte(daysAgo), byte(i), 1}},
			})
		}
	}
	for day := 3; day <= 7; day++ {
		sees(h.Registrar.ID, day, 2)
	}
	sees(h.Registrar.ID, 2, 20)
	sees(h.Registrar.ID, 0, 21)
	findings := func() string {
		text, err := json.Marshal(h.watchLater().Data)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	live := findings()
	if a := h.watchLater(); len(a.found("UNUSUAL_VOLUME")) != 2 || len(a.found("LOOK_WITHOUT_ACT")) != 2 {
		t.Fatalf("%s", a.Body)
	}
	s := h.db.Store()
	s.Clock = pgtest.NewClock(pgtest.Start.Add(2 * time.Hour))
	_, d := serve(t, s, h.log, make([]byte, 64))
	for want := 7; want >= 0; want -= 7 {
		if n, err := d.CountLooks(context.Background()); err != nil || n != want {
			t.Fatalf("%d days counted, want %d: %v", n, want, err)
		}
	}
	if diff := cmp.Diff(live, findings()); diff != "" {
		t.Errorf("counted days show otherwise: %s", diff)
	}
	sees(h.RegistrarToo.ID, 2, 30)
	if diff := cmp.Diff(live, findings()); diff != "" {
		t.Errorf("a counted day was counted again: %s", diff)
	}
}

// What is the evening before in Finland is a day of its own where the point's clock
// says so.
func TestDaysGoByThePointsOwnClock(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update points set country = 'XX', opens_minute = 0, closes_minute = 1440`)
	at := time.Date(2026, time.November, 17, 22, 30, 0, 0, time.UTC)
	for i := range 6 {
		h.entry(entry{actor: h.Registrar.ID, at: at.Add(time.Duration(i) * time.Minute), act: "holder.found", purpose: "advice", holders: []domain.ID{h.HolderFI.ID}})
	}
	if f := h.one(h.watchLater(), "LOOK_WITHOUT_ACT"); f.text("day") != "2026-11-18" {
		t.Errorf("a country without rules goes by the first's clock: %s", f.Body)
	}
	s := h.db.Store()
	zones := store.WatchZones{"": "Europe/Helsinki", "XX": "Europe/London"}
	day := domain.Date{Year: 2026, Month: time.November, Day: 17}
	days, err := store.WatchDays(context.Background(), s.Pool, zones, store.DaySpan{First: day, Last: day, SearchedUntil: pgtest.Start})
	if err != nil || len(days) != 1 || days[0].Searches != 6 || days[0].People != 1 || len(days[0].Entries) != 6 {
		t.Errorf("%+v, %v", days, err)
	}
	if got := zones.End(domain.Date{Year: 2026, Month: time.November, Day: 17}); !got.Equal(time.Date(2026, time.November, 18, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("the day ends last at %s", got)
	}
}
