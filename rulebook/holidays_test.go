package rulebook

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/ee"
	"github.com/rickar/cal/v2/fi"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/se"

	"sinetti/domain"
)

// sections are the parts of a file that say how a country is called and written to, and
// when it works.
var sections = []string{"telephone", "addresses", "regions", "holidays"}

// without takes sections out of a file, as an earlier release had it.
func without(src string, names ...string) string {
	var kept strings.Builder
	gone := false
	for line := range strings.Lines(src) {
		if name, _, top := strings.Cut(line, ":"); top && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "#") {
			gone = slices.Contains(names, name)
		}
		if !gone {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

// source reads a file of rules.
func source(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// everyCountry is the rulebook with every file that comes with the program in force.
func everyCountry(t *testing.T) *domain.Rulebook {
	t.Helper()
	book := load(t)
	for _, country := range []string{"SE", "LV", "DE"} {
		var err error
		if book, err = Replace(book, country, []byte(source(t, "generic/"+nameOf(country)))); err != nil {
			t.Fatal(err)
		}
	}
	return book
}

// The files' rows find the holidays of forty years that the calendar library's own lists
// of the countries do.
func TestTheRowsFindTheHolidaysOfFortyYears(t *testing.T) {
	t.Parallel()
	book := everyCountry(t)
	for country, list := range map[string][]*cal.Holiday{"FI": fi.Holidays, "EE": ee.Holidays, "SE": se.Holidays, "LV": lv.Holidays, "DE": de.Holidays} {
		oracle := cal.NewBusinessCalendar()
		oracle.Cacheable = true
		oracle.AddHoliday(list...)
		for on := day(t, "2026-01-01"); on.Year < 2066; on = on.AddDays(1) {
			if got := book.Calendar.IsWorkingDay(country, on); got != oracle.IsWorkday(on.Time()) {
				t.Errorf("%s: %s is a working day: %t", country, on, got)
			}
		}
	}
}

// Åland has Finland's holidays and one of its own, and no other part of Finland has it.
func TestARegionHasADayOfItsOwn(t *testing.T) {
	t.Parallel()
	c := load(t).Calendar
	for _, w := range []struct {
		country, on string
		works       bool
	}{
		{"AX", "2027-06-09", false},
		{"FI", "2027-06-09", true},
		{"AX", "2027-12-06", false},
		{"AX", "2027-06-10", true},
	} {
		if got := c.IsWorkingDay(w.country, day(t, w.on)); got != w.works {
			t.Errorf("%s on %s: %t", w.country, w.on, got)
		}
	}
}

// A holiday that is made or ended by law is a row with a first or last day.
func TestAHolidayHoldsFromAndToItsDays(t *testing.T) {
	t.Parallel()
	src := strings.Replace(source(t, "fi.yaml"), "rule: date, month: 1, day: 6", "valid_to: 2028-01-06, rule: date, month: 1, day: 6", 1)
	src = strings.Replace(src, "holidays:\n", "holidays:\n  - {id: fi.holiday.new, source: s, valid_from: 2028-03-03, name: n, rule: date, month: 3, day: 3}\n", 1)
	book, err := Replace(load(t), "FI", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for on, works := range map[string]bool{"2027-01-06": false, "2028-01-06": false, "2031-01-06": true, "2027-03-03": true, "2028-03-03": false, "2031-03-03": false} {
		if got := book.Calendar.IsWorkingDay("FI", day(t, on)); got != works {
			t.Errorf("%s: %t", on, got)
		}
	}
}

// A file that an earlier release put into force goes on, though nobody may propose such
// a file any more: what it does not know comes from this release's file of the country.
func TestAFileOfAnEarlierReleaseGoesOn(t *testing.T) {
	t.Parallel()
	for name, country := range map[string]string{"fi.yaml": "FI", "generic/se.yaml": "SE"} {
		old := without(source(t, name), sections...)
		problems := Check("old.yaml", []byte(old))
		for _, section := range []string{"telephone", "addresses", "holidays"} {
			if !strings.Contains(problems.Error(), section+": no row says") {
				t.Errorf("%s: %s may be left out: %v", name, section, problems)
			}
		}
		if _, err := Replace(load(t), country, []byte(old)); err == nil {
			t.Errorf("%s: such a file is new", name)
		}
		book, err := Restore(load(t), country, []byte(old))
		if err != nil {
			t.Fatal(err)
		}
		on := day(t, "2027-06-25") // Midsummer's Eve
		if book.Calendar.IsWorkingDay(country, on) || book.Telephone(country, on).CallingCode == "" || book.AddressRow(country, on).Postcode == "" {
			t.Errorf("%s: the program forgot what it knew", name)
		}
		if file := book.Files[slices.IndexFunc(book.Files, func(f domain.RulebookFile) bool { return f.Country == country })]; file.Text != old {
			t.Errorf("%s: the text that was approved is another", name)
		}
		beside, err := Replace(book, "LV", []byte(source(t, "generic/lv.yaml")))
		if err != nil || beside.Telephone(country, on).CallingCode == "" {
			t.Errorf("%s: beside a new file: %v", name, err)
		}
	}
}

// A country that no file of this release knows goes on too, in the general form.
func TestAnEarlierFileOfAnUnknownCountryGoesOn(t *testing.T) {
	t.Parallel()
	src := strings.NewReplacer("country: DE", "country: NO", "de_egk", "no_card").Replace(without(source(t, "generic/de.yaml"), sections...))
	book, err := Restore(load(t), "NO", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	on := day(t, "2026-12-25")
	if !book.Calendar.IsWorkingDay("NO", on) || book.AddressRow("NO", on).ID != "" || book.Telephone("NO", on).ID != "" {
		t.Error("rows came from nowhere")
	}
}
