package desk

import (
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

type fixedClock time.Time

func (c fixedClock) Now() time.Time { return time.Time(c) }

// The last day at work counts whole, in Helsinki; the day after nothing is allowed.
func TestRightsEndWithTheEmployment(t *testing.T) {
	t.Parallel()
	last := domain.Date{Year: 2026, Month: 11, Day: 18}
	officer := domain.Officer{ID: domain.ID{1}, Active: true, EmployedTo: last, Roles: []domain.Role{domain.Registrar}}
	for at, want := range map[string]bool{"2026-11-18T21:59:59Z": true, "2026-11-18T22:00:00Z": false} {
		now, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		d := &Desk{store: &store.Store{Clock: fixedClock(now)}}
		_, err = d.rights(domain.Actor{ID: officer.ID}, store.DeskFacts{Officer: officer, Stage: domain.FullSession})
		if (err == nil) != want {
			t.Errorf("%s: %v, want rights: %t", at, err, want)
		}
	}
}
