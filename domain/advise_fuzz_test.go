package domain_test

import (
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/test/fault/timed"
)

// FuzzAdvise asks about cards whose days contradict one another, of whatever product and
// state, on whatever day: the answer is steps that name their rule, or a refusal.
func FuzzAdvise(f *testing.F) {
	rb, err := rulebook.Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("fi_citizen", "2024-02-29", "2029-02-28", "2027-03-28T03:30:00+03:00", byte(0), byte(0))
	f.Add("ee_id_card", "2025-11-15", "2020-01-01", "2027-10-31T03:30:00+02:00", byte(3), byte(7))
	f.Add("fi_backup", "", "0001-01-01", "9999-12-31T23:59:59Z", byte(9), byte(11))
	f.Fuzz(func(t *testing.T, product, issued, expires, at string, state, symptom byte) {
		issuedOn, err1 := domain.ParseDate(issued)
		expiresOn, err2 := domain.ParseDate(expires)
		now, err3 := time.Parse(time.RFC3339, at)
		if err1 != nil || err2 != nil || err3 != nil {
			return
		}
		facts := atDesk(t, "fi_staff", "2025-03-03", domain.CardActivated)
		facts.Card.Product, facts.Card.IssuedOn, facts.Card.ExpiresOn = domain.ProductID(product), issuedOn, expiresOn
		facts.Card.State = domain.CardStates()[int(state)%len(domain.CardStates())]
		timed.Input(func() {
			a := domain.Advise(facts, domain.Symptoms[int(symptom)%len(domain.Symptoms)], rb, now)
			if (len(a.Steps) == 0) == (len(a.Refusals) == 0) {
				t.Fatalf("%d steps and %v", len(a.Steps), a.Refusals)
			}
			for _, s := range a.Steps {
				if s.Rule.ID == "" || s.Rule.Source == "" || s.Act != "" && s.Action == nil {
					t.Fatalf("%+v", s)
				}
			}
		})
	})
}

// FuzzDate reads whatever anybody sends as a day: what is taken is written as it was, and
// the calendar goes on from it.
func FuzzDate(f *testing.F) {
	rb, err := rulebook.Load()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"", "2024-02-29", "2026-02-29", "0000-01-01", "9999-12-31", "2026-13-01", "2026-1-1", "2026-11-21T00:00:00Z", "−2026-01-01"} {
		f.Add(seed, 3)
	}
	f.Fuzz(func(t *testing.T, text string, days int) {
		timed.Input(func() {
			d, err := domain.ParseDate(text)
			if err != nil {
				return
			}
			if d.String() != text {
				t.Fatalf("%q is read as %s", text, d)
			}
			next := rb.Calendar.AddWorkingDays("FI", d, days%300)
			if next.Before(d) || !rb.Calendar.IsWorkingDay("FI", next) {
				t.Fatalf("%d working days after %s: %s", days, d, next)
			}
		})
	})
}
