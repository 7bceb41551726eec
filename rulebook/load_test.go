package rulebook

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

func load(t *testing.T) *domain.Rulebook {
	t.Helper()
	book, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func day(t *testing.T, s string) domain.Date {
	t.Helper()
	d, err := domain.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestGenerationsByIssueDate is the table of who has which code.
func TestGenerationsByIssueDate(t *testing.T) {
	t.Parallel()
	book := load(t)
	for _, c := range []struct {
		product domain.ProductID
		issued  string
		row     string
		prints  domain.LetterPrints
		digits  int
		pin2    domain.Lengths
		tries   int
	}{
		{"fi_citizen", "2026-01-12", "fi.generation.citizen.8", domain.PrintsExisting, 8, domain.Lengths{Min: 6, Max: 8}, 5},
		{"fi_citizen", "2026-01-13", "fi.generation.citizen.7", domain.PrintsExisting, 7, domain.Lengths{Min: 6, Max: 8}, 5},
		{"fi_organisation", "2026-06-01", "fi.generation.organisation", domain.PrintsExisting, 8, domain.Lengths{Min: 6, Max: 8}, 5},
		{"fi_professional", "2024-06-01", "fi.generation.professional", domain.PrintsExisting, 8, domain.Lengths{Min: 4, Max: 8}, 5},
		{"fi_staff", "2024-06-01", "fi.generation.staff", domain.PrintsExisting, 8, domain.Lengths{Min: 4, Max: 8}, 5},
		{"fi_operator", "2024-06-01", "fi.generation.operator", domain.PrintsExisting, 8, domain.Lengths{Min: 4, Max: 8}, 5},
		{"fi_backup", "2026-06-01", "fi.generation.backup", domain.PrintsNothing, 0, domain.Lengths{Min: 6, Max: 8}, 5},
		{"ee_id_card", "2018-12-02", "ee.generation.id_card.2010", domain.PrintsNothing, 8, domain.Lengths{Min: 5, Max: 12}, 3},
		{"ee_id_card", "2018-12-03", "ee.generation.id_card.2018", domain.PrintsNewSet, 8, domain.Lengths{Min: 5, Max: 12}, 3},
		{"ee_id_card", "2025-11-14", "ee.generation.id_card.2018", domain.PrintsNewSet, 8, domain.Lengths{Min: 5, Max: 12}, 3},
		{"ee_id_card", "2025-11-15", "", "", 0, domain.Lengths{}, 0},
		{"ee_id_card", "2025-11-16", "", "", 0, domain.Lengths{}, 0},
		{"ee_e_resident", "2025-11-17", "ee.generation.e_resident.2025", domain.PrintsNothing, 8, domain.Lengths{Min: 5, Max: 12}, 3},
	} {
		g, ok := book.Generation(domain.Card{Product: c.product, IssuedOn: day(t, c.issued)})
		digits := g.CodeDigits(domain.ActivationCode) + g.CodeDigits(domain.PUKCode)
		if ok != (c.row != "") || g.ID != c.row || g.LetterPrints != c.prints || digits != c.digits || g.PIN2 != c.pin2 || g.PINTries != c.tries {
			t.Errorf("%s issued %s: %+v", c.product, c.issued, g)
		}
	}
	if _, ok := book.Generation(domain.Card{Product: "none"}); ok {
		t.Error("an unknown product has a generation")
	}
}

func TestLaterPriceReplacesTheEarlier(t *testing.T) {
	t.Parallel()
	book := load(t)
	book.Kinds = append(book.Kinds, domain.KindRow{
		Row: domain.Row{ID: "fi.order.dearer", ValidFrom: day(t, "2027-01-01")}, Country: "FI", Kind: domain.CodeLetterOrder, Price: domain.Money{Cents: 6000},
	})
	before, _ := book.Kind("FI", domain.CodeLetterOrder, day(t, "2026-12-31"))
	after, _ := book.Kind("FI", domain.CodeLetterOrder, day(t, "2027-01-01"))
	if before.Price.Cents != 5263 || after.Price.Cents != 6000 {
		t.Errorf("%+v, then %+v", before.Price, after.Price)
	}
}

func TestVersionFollowsTheContent(t *testing.T) {
	t.Parallel()
	shippedFi, err := shipped.ReadFile("fi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	one, err := LoadFS(fstest.MapFS{"fi.yaml": {Data: shippedFi}})
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(shippedFi), "cents: 5263", "cents: 5264", 1)
	two, err := LoadFS(fstest.MapFS{"fi.yaml": {Data: []byte(changed)}})
	if err != nil {
		t.Fatal(err)
	}
	if one.SHA256 == two.SHA256 || one.Version == two.Version || !strings.HasPrefix(one.Version, "2026-11-01-") {
		t.Errorf("%s and %s", one.Version, two.Version)
	}
	if _, err := LoadFS(fstest.MapFS{}); err == nil {
		t.Error("no rules at all were loaded")
	}
	twice := fstest.MapFS{"fi.yaml": {Data: shippedFi}, "fj.yaml": {Data: shippedFi}}
	if _, err := LoadFS(twice); err == nil || !strings.Contains(err.Error(), "taken") {
		t.Errorf("the same country twice: %v", err)
	}
}

// TestOtherCountriesNeedNoCode lays the generic files beside the shipped ones.
func TestOtherCountriesNeedNoCode(t *testing.T) {
	t.Parallel()
	book, err := LoadFS(os.DirFS("generic"))
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Countries) != 3 {
		t.Errorf("%d countries", len(book.Countries))
	}
	for product, prints := range map[domain.ProductID]domain.LetterPrints{
		"se_siths": domain.PrintsExisting, "lv_eid": domain.PrintsNothing, "de_egk": domain.PrintsNothing,
	} {
		g, ok := book.Generation(domain.Card{Product: product, IssuedOn: day(t, "2026-03-01")})
		if !ok || g.LetterPrints != prints || g.CodeDigits(domain.PUKCode) != 8 {
			t.Errorf("%s: %+v", product, g)
		}
	}
}

// TestProblemsNameFileLineAndRow breaks the shipped file in each way and wants the
// place named.
func TestProblemsNameFileLineAndRow(t *testing.T) {
	t.Parallel()
	src, err := shipped.ReadFile("ee.yaml")
	if err != nil {
		t.Fatal(err)
	}
	good := string(src)
	for _, c := range []struct{ name, old, with, want string }{
		{"unknown key", "time_zone: Europe", "time_zome: Europe", `unknown field "time_zome"`},
		{"no source", "source: Police and Border Guard Board, service at the counter", `source: ""`, "ee.rules: no source"},
		{"no id", "id: ee.rules", `id: ""`, "rules: no id"},
		{"taken id", "id: ee.product.id_card", "id: ee.product.e_resident", "this id is taken"},
		{"no valid_from", "valid_from: 2025-11-17\n", "valid_from: \"\"\n", "ee.generation.e_resident.2025: no valid_from"},
		{"bad date", "issued_from: 2025-11-17", "issued_from: 2025-11-31", "not a date"},
		{"gap", "gaps: [{from: 2025-11-15", "gaps: [{from: 2025-11-16", "ee.generation.e_resident.2025: gap from 2025-11-15 to 2025-11-16"},
		{"overlap", "issued_to: 2018-12-02", "issued_to: 2018-12-04", "ee.generation.e_resident.2018: overlaps ee.generation.e_resident.2010"},
		{"unknown remedy", "remedy: VIEW_PUK_ONLINE", "remedy: PRAY", `remedy "PRAY" is not known`},
		{"unknown served_at", "served_at: authority", "served_at: kiosk", `served_at "kiosk" is not known`},
		{"PIN lengths", "pin1: {min: 4, max: 12}", "pin1: {min: 4, max: 2}", "PIN of 4 to 2 digits"},
		{"code kept too short", "letter_prints: new_set_at_desk", "letter_prints: existing", "must be kept until card_end"},
		{"no codes", "codes: [{kind: pin1, digits: 4}, {kind: pin2, digits: 5}, {kind: puk, digits: 8}]\n        pin_tries: 3\n        code_tries: 3\n        letter_kind: puk_envelope\n        letter_prints: new_set_at_desk", "codes: []\n        pin_tries: 3\n        code_tries: 3\n        letter_kind: puk_envelope\n        letter_prints: new_set_at_desk", "there are no codes"},
		{"overlapping reasons", "letter_prints: [none], acts: [new_card], old_card", "acts: [new_card], old_card", "overlaps ee.reason.code_lost.new_set"},
		{"no word of the old card", "acts: [new_card], old_card: suspend_now,", "acts: [new_card],", `ee.reason.card_lost: old_card "" is not known`},
		{"old card without a new one", "acts: [], remedy: NOTHING_TO_DO", "acts: [], old_card: revoke_now, remedy: NOTHING_TO_DO", "leads to no new card"},
		{"unknown reason to suspend", "suspend_for: [lost", "suspend_for: [bored", `reason "bored" is not known`},
		{"no questions", "check_questions: 2", "check_questions: 0", "ee.revocation: check_questions 0"},
		{"a fault without a row", "faults: [envelope_faulty]", "faults: [damaged_in_post]", "no row of complaints holds for envelope_faulty"},
		{"a fault with two rows", "faults: [wrongly_made]", "faults: [wrongly_made, not_working]", "overlaps ee.complaint.not_working"},
		{"a complaint to nobody", "to: card_factory", "to: heaven", `to "heaven" is not known`},
		{"free from nowhere", "free_from: accepted", "free_from: \"\"", `free_from "" is not known`},
		{"free for what leads nowhere", "free_for: [LETTER_DAMAGED]", "free_for: [ADDRESS_WRONG]", `"ADDRESS_WRONG" leads to no order`},
		{"missing reason", "reason: CARD_LOST", "reason: CARD_STOLEN", "no row for CARD_LOST"},
		{"bad price", "price: {cents: 500,", "price: {cents: -1,", "ee.order.code_letter: price"},
		{"broken YAML", "products:", "products: [", "ee.yaml"},
		{"time zone", "Europe/Tallinn", "Europe/Atlantis", `time_zone "Europe/Atlantis" is not known`},
		{"same payer", "kind: employer, needs", "kind: holder, needs", "overlaps ee.payer.holder"},
	} {
		broken := strings.Replace(good, c.old, c.with, 1)
		if broken == good {
			t.Errorf("%s: nothing was changed", c.name)
			continue
		}
		problems := Check("ee.yaml", []byte(broken))
		if len(problems) == 0 || !strings.Contains(problems.Error(), c.want) || !strings.Contains(problems.Error(), "ee.yaml") {
			t.Errorf("%s: got %q, want %q", c.name, problems.Error(), c.want)
		}
	}
	withoutSource := strings.Replace(good, "source: Police and Border Guard Board, passport of any other state", `source: ""`, 1)
	problems := Check("ee.yaml", []byte(withoutSource))
	line := 1 + strings.Count(withoutSource[:strings.Index(withoutSource, "ee.document.passport_other")], "\n")
	if len(problems) != 1 || problems[0].Line != line || problems[0].Row != "ee.document.passport_other" {
		t.Errorf("got %+v, want line %d", problems, line)
	}
}

func TestCalendarKnowsHolidays(t *testing.T) {
	t.Parallel()
	c := load(t).Calendar
	for _, w := range []struct {
		country, from string
		n             int
		want          string
	}{
		{"FI", "2026-11-24", 0, "2026-11-24"},
		{"FI", "2026-11-28", 0, "2026-11-30"}, // Saturday
		{"FI", "2026-11-28", 1, "2026-11-30"},
		{"FI", "2026-12-23", 1, "2026-12-28"}, // Christmas Eve, Christmas, St Stephen's, Sunday
		{"FI", "2026-12-31", 1, "2027-01-04"}, // New Year's Day is a Friday
		{"FI", "2027-01-05", 1, "2027-01-07"}, // Epiphany
		{"FI", "2027-03-25", 1, "2027-03-30"}, // Easter
		{"FI", "2027-06-24", 1, "2027-06-28"}, // Midsummer Eve
		{"EE", "2027-06-22", 1, "2027-06-25"}, // Victory Day and Midsummer Day
		{"EE", "2027-02-23", 1, "2027-02-25"}, // Independence Day
		{"EE", "2027-01-05", 1, "2027-01-06"}, // no Epiphany
		{"XX", "2026-12-24", 1, "2026-12-25"}, // no holidays known
		{"FI", "2026-11-24", -3, "2026-11-24"},
	} {
		if got := c.AddWorkingDays(w.country, day(t, w.from), w.n); got != day(t, w.want) {
			t.Errorf("%s: %d working days after %s is %s, want %s", w.country, w.n, w.from, got, w.want)
		}
	}
}

func TestBusinessDateIsTheCountrys(t *testing.T) {
	t.Parallel()
	c := load(t).Calendar
	for at, want := range map[string]string{
		"2026-11-24T21:59:59Z": "2026-11-24", "2026-11-24T22:00:00Z": "2026-11-25", // winter time
		"2026-06-24T20:59:59Z": "2026-06-24", "2026-06-24T21:00:00Z": "2026-06-25", // summer time
	} {
		instant, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Today("FI", instant); got != day(t, want) {
			t.Errorf("%s is %s in Finland, want %s", at, got, want)
		}
		if got := c.Today("XX", instant); got != domain.DateOf(instant) {
			t.Errorf("%s is %s without a zone", at, got)
		}
	}
}

// small has one row of each kind, for mutations that are quick to try.
const small = `version: 2026-11-01
country: FI
rules: {id: a, source: s, valid_from: 2026-01-01, time_zone: UTC, visit_minutes: 30}
products:
  - {id: p, source: s, valid_from: 2026-01-01, product: x, served_at: police, generations: [{id: g, issued_from: 2026-01-01}]}
documents: [{id: d, kinds: [passport], issuers: [FIN]}]
reasons: [{id: r, reason: CODE_LOST, acts: [code_letter]}]
`

func FuzzCheck(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("rules: {id: [}"))
	f.Fuzz(func(t *testing.T, src []byte) {
		timed.Input(func() {
			if len(Check("x.yaml", src)) == 0 {
				t.Fatal("no mutation of an incomplete file is complete")
			}
		})
	})
}

func TestUnreasonableFilesAreRefusedAtOnce(t *testing.T) {
	t.Parallel()
	for _, src := range []string{strings.Repeat("[", 20), strings.Repeat("[\n", 20), strings.Repeat("- ", 200), strings.Repeat("x", 600), strings.Repeat("\n", 300_000), "country: \xff", "a: \x00", "source: right\u202eto left", "\ufeffa: 1", "id: fi\u200b.rules"} {
		if problems := Check("x.yaml", []byte(src)); len(problems) != 1 {
			t.Errorf("%.20q: %v", src, problems)
		}
	}
}

// TestDaysOfTwentyThreeHours: a day begins and its cut-off strikes by the country's
// clock, whatever the clock did meanwhile; and a leap day is a day like others.
func TestDaysOfTwentyThreeHours(t *testing.T) {
	t.Parallel()
	c := load(t).Calendar
	for _, w := range []struct {
		on      string
		minutes int
		want    string
	}{
		{"2027-03-28", 0, "2027-03-27T22:00:00Z"}, // the clock goes from three to four
		{"2027-03-28", 15 * 60, "2027-03-28T12:00:00Z"},
		{"2027-03-29", 0, "2027-03-28T21:00:00Z"},
		{"2027-10-31", 0, "2027-10-30T21:00:00Z"}, // and back
		{"2027-10-31", 15 * 60, "2027-10-31T13:00:00Z"},
		{"2027-11-01", 0, "2027-10-31T22:00:00Z"},
		{"2028-02-29", 0, "2028-02-28T22:00:00Z"},
	} {
		at := c.At("FI", day(t, w.on), w.minutes)
		if got := at.Format(time.RFC3339); got != w.want || c.Today("FI", at) != day(t, w.on) || c.Today("FI", at.Add(-1)).After(day(t, w.on)) {
			t.Errorf("%s, minute %d: %s, want %s", w.on, w.minutes, got, w.want)
		}
	}
	if at := c.At("FI", day(t, "2027-03-28"), 3*60+30); c.Today("FI", at) != day(t, "2027-03-28") {
		t.Errorf("half past three, which was not, is %s", at)
	}
	for from, want := range map[string]string{"2028-02-28": "2028-02-29", "2028-02-29": "2028-03-01", "2027-02-26": "2027-03-01", "2024-02-29": "2024-03-01"} {
		if got := c.AddWorkingDays("FI", day(t, from), 1); got != day(t, want) {
			t.Errorf("the working day after %s is %s, want %s", from, got, want)
		}
	}
}
