package desk

import (
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// A day begins when it begins at the point, not at ours.
func TestADayBeginsInThePointsZone(t *testing.T) {
	t.Parallel()
	now := fixedClock(time.Date(2026, time.November, 21, 8, 0, 0, 0, time.UTC))
	d := &Desk{store: &store.Store{Clock: now}, shelf: &domain.Rulebook{Countries: []domain.CountryRules{
		{Country: "FI", TimeZone: "Europe/Helsinki"}, {Country: "EE", TimeZone: "Asia/Tokyo"},
	}}}
	day := domain.Date{Year: 2026, Month: time.November, Day: 21}
	for country, want := range map[string]string{"FI": "2026-11-20T22:00:00Z", "EE": "2026-11-20T15:00:00Z", "XX": "2026-11-21T00:00:00Z"} {
		if got := d.midnight(country, day).Format(time.RFC3339); got != want {
			t.Errorf("%s: %s, want %s", country, got, want)
		}
	}
}
