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
		seen, kinds := map[domain.ProfessionalStanding]bool{}, map[string]bool{}
		for i, holder := range h.World.Holders {
			want, known, silent := h.World.InRegister(i)
			if holder.Person.IdentityCountry != "FI" || silent || seen[want.Standing] && kinds[want.Kind] {
				continue
			}
			seen[want.Standing], kinds[want.Kind] = true, true
			if !known {
				want = domain.ProfessionalRight{Standing: domain.PracticeNone}
			}
			right, err := open.Ask(t.Context(), holder.Person, today)
			if err != nil || right.Standing != want.Standing || right.Kind != want.Kind {
				t.Errorf("%+v %v, want %s", right, err, want.Standing)
			}
		}
		for _, standing := range domain.ProfessionalStandings {
			if !seen[standing] {
				t.Errorf("nobody's right is %s", standing)
			}
		}
		if len(kinds) < 4 {
			t.Errorf("the world has too few professions: %v", kinds)
		}
		h.asksTheCast(t, open, today)
		if err := h.professionals.Close(); err != nil {
			t.Error(err)
		}
	}
}

// asksTheCast wants those of whom the register says something else by now, and nothing of
// whom it gives no answer.
func (h *House) asksTheCast(t *testing.T, open register.Registers, today domain.Date) {
	t.Helper()
	asked := map[world.Situation]bool{}
	for _, player := range h.World.Cast {
		right, err := domain.ProfessionalRight{}, error(nil)
		if player.Situation == world.RightNew || player.Situation == world.RightUnanswered {
			right, err = open.Ask(t.Context(), h.World.Holders[player.At].Person, today)
			asked[player.Situation] = true
		}
		switch {
		case player.Situation == world.RightNew && (err != nil || right.Standing != domain.PracticeHeld):
			t.Errorf("new: %+v %v", right, err)
		case player.Situation == world.RightUnanswered && err == nil:
			t.Errorf("unanswered: %+v", right)
		}
	}
	if len(asked) != 2 {
		t.Errorf("the cast has %v alone", asked)
	}
}
