package domain_test

import (
	"testing"

	"sinetti/domain"
)

func TestMonthsAndYearsThatLackTheDay(t *testing.T) {
	t.Parallel()
	day := func(text string) domain.Date {
		d, err := domain.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-11-24", 3, "2027-02-24"},
		{"2026-12-31", 2, "2027-02-28"},
		{"2027-12-31", 2, "2028-02-29"},
		{"2026-08-31", 6, "2027-02-28"},
		{"2027-05-31", -3, "2027-02-28"},
		{"2028-02-29", 12, "2029-02-28"},
		{"2028-02-29", -48, "2024-02-29"},
		{"2026-01-31", -2, "2025-11-30"},
		{"2026-01-15", -13, "2024-12-15"},
		{"", 5, ""},
	} {
		if got := day(c.from).AddMonths(c.months).String(); got != c.want {
			t.Errorf("%s and %d months: %s, want %s", c.from, c.months, got, c.want)
		}
	}
	for from, want := range map[string]string{
		"2026-11-24": "2031-11-23", "2024-02-29": "2029-02-28", "2023-03-01": "2028-02-29", "2026-01-01": "2030-12-31",
	} {
		if got := day(from).ValidFor(5).String(); got != want {
			t.Errorf("five years from %s end on %s, want %s", from, got, want)
		}
	}
}
