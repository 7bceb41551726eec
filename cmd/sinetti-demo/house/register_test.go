package house

import (
	"testing"
	"time"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/register"
	"sinetti/rulebook"
)

// The demo's server can ask the demo's register, at the second start too, and hears of
// each holder what the world says.
func TestTheRegisterKnowsWhoMayPractise(t *testing.T) {
	t.Parallel()
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	today := domain.Date{Year: 2026, Month: time.November, Day: 18}
	h := &House{Plan: Plan{State: t.TempDir()}, World: world.New(1, today, 10, rules)}
	for range 2 {
		if err := h.startRegister(t.Context()); err != nil {
			t.Fatal(err)
		}
		open, err := register.Open(h.registersFile())
		if err != nil {
			t.Fatal(err)
		}
		seen := map[domain.ProfessionalStanding]bool{}
		for _, holder := range h.World.Holders {
			if want := holder.Right.Standing; !seen[want] && holder.Person.IdentityCountry == "FI" {
				seen[want] = true
				if want == domain.PracticeNotAsked {
					want = domain.PracticeNone
				}
				right, err := open.Ask(t.Context(), holder.Person, today)
				if err != nil || right.Standing != want {
					t.Errorf("%+v %v, want %s", right, err, want)
				}
			}
		}
		if !seen[domain.PracticeHeld] || !seen[domain.PracticeEnded] {
			t.Errorf("the world has too few kinds of right: %v", seen)
		}
		if err := h.professionals.Close(); err != nil {
			t.Error(err)
		}
	}
}
