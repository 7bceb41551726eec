package world_test

import (
	"maps"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/rulebook"
)

var today = domain.Date{Year: 2026, Month: time.November, Day: 21}

func rules(t *testing.T) *domain.Rulebook {
	t.Helper()
	rb, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	return rb
}

// one is the world that most tests look at; it takes a while to make.
var one = sync.OnceValues(func() (*world.World, error) {
	rb, err := rulebook.Load()
	if err != nil {
		return nil, err
	}
	return world.New(1, today, 0, rb), nil
})

func first(t *testing.T) *world.World {
	t.Helper()
	w, err := one()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestSameSeedSameWorld(t *testing.T) {
	t.Parallel()
	rb := rules(t)
	a, b := world.New(7, today, 0, rb), world.New(7, today, 0, rb)
	if !reflect.DeepEqual(a, b) {
		t.Error("one seed gave two worlds")
	}
	if c := world.New(8, today, 0, rb); c.Holders[0].ID == a.Holders[0].ID {
		t.Error("another seed gave the same person")
	}
}

func TestSizeOfTheWorld(t *testing.T) {
	t.Parallel()
	w := first(t)
	if len(w.Organisations) != 5 || len(w.Points) != 12 || len(w.Officers) != 54 || len(w.Holders) < 20_000 {
		t.Errorf("%d organisations, %d points, %d officers, %d holders", len(w.Organisations), len(w.Points), len(w.Officers), len(w.Holders))
	}
	registrars := map[domain.ID]int{}
	names := map[string]bool{}
	for _, o := range w.Officers {
		if o.Roles[0] == domain.Registrar && !o.NeverIn() {
			registrars[o.PointID]++
		}
		if o.NeverIn() != (o.OTPSecret == "") {
			t.Errorf("%s has a device without a secret, or a secret without a device", o.UserName)
		}
		if names[o.UserName] {
			t.Errorf("two officers are %s", o.UserName)
		}
		names[o.UserName] = true
	}
	for i, p := range w.Points {
		if registrars[p.ID] < 2 {
			t.Errorf("%s has %d registrars, a point needs two", w.PointCodes[i], registrars[p.ID])
		}
	}
}

// Nobody in the world may be somebody: codes come from ranges that no register gives.
func TestNobodyIsReal(t *testing.T) {
	t.Parallel()
	w := first(t)
	seen := map[string]bool{}
	check := func(country, text string) {
		code, err := domain.ParseIdentityCode(country, text)
		if err != nil || !code.Test {
			t.Errorf("an identity code of %s: %v, test number: %v", country, err, code.Test)
		}
		if seen[text] {
			t.Error("two people have one identity code")
		}
		seen[text] = true
	}
	for _, h := range w.Holders {
		check(h.Person.IdentityCountry, h.Person.IdentityCode)
	}
	for _, o := range w.Officers {
		country := "FI"
		if o.Language == domain.Estonian {
			country = "EE"
		}
		check(country, o.IdentityCode)
	}
}

func TestEveryGenerationHasCards(t *testing.T) {
	t.Parallel()
	rb := rules(t)
	w := first(t)
	cards := map[string]int{}
	for _, c := range w.Cards {
		cards[string(c.Product)+" "+c.Generation]++
	}
	for _, p := range rb.Products {
		for _, g := range p.Generations {
			if p.Product == "ee_e_resident" && g.IssuedTo.Before(domain.Date{Year: 2018, Month: time.December, Day: 3}) && !g.IssuedTo.IsZero() {
				continue // all of them expired; the identity cards of those years stand for both
			}
			if cards[string(p.Product)+" "+g.ID] == 0 {
				t.Errorf("no card of %s, %s", p.Product, g.ID)
			}
		}
	}
	if cards["ee_id_card "] == 0 {
		t.Error("no card issued between two rows")
	}
}

// Whatever the counter can meet with a card of a product and generation has people to try it on.
func TestTheCastIsWhole(t *testing.T) {
	t.Parallel()
	w := first(t)
	players := map[string]int{}
	for _, p := range w.Cast {
		h, c := w.Holders[p.At], w.Cards[p.At]
		players[string(c.Product)+" "+c.Generation+" "+string(p.Situation)]++
		if c.HolderID != h.ID {
			t.Fatalf("player %d holds somebody else's card", p.At)
		}
		if got := situationOf(w, h, c); got != p.Situation {
			t.Errorf("%s of %s: %s", p.Situation, c.Product, got)
		}
	}
	for _, want := range []string{
		"fi_professional fi.generation.professional", "fi_staff fi.generation.staff", "fi_operator fi.generation.operator",
		"fi_organisation fi.generation.organisation",
	} {
		for _, s := range []world.Situation{
			world.InUse, world.OnTheWay, world.Uncollected, world.NotActivated, world.Suspended, world.Revoked, world.ChipLocked,
			world.ExpiresSoon, world.Expired, world.Protected, world.AddressChanged,
		} {
			if n := players[want+" "+string(s)]; n < 2 {
				t.Errorf("%d people with %s %s", n, want, s)
			}
		}
	}
	for _, s := range []world.Situation{world.RightEnded, world.RightRestricted, world.RightUnknown, world.RightNew, world.RightUnanswered} {
		if n := players["fi_professional fi.generation.professional "+string(s)]; n < 2 {
			t.Errorf("%d people with %s", n, s)
		}
	}
	for _, g := range generations(w) {
		if players[g+" in_use"]+players[g+" expired"] == 0 {
			t.Errorf("nobody of the cast has a card of %s", g)
		}
	}
}

// situationOf tells from register and card alone what the situation is.
func situationOf(w *world.World, h domain.Holder, c domain.Card) world.Situation {
	switch {
	case c.State != domain.CardActivated:
		return map[domain.CardState]world.Situation{
			domain.CardDispatched: world.OnTheWay, domain.CardArrived: world.Uncollected, domain.CardHandedOver: world.NotActivated,
			domain.CardSuspended: world.Suspended, domain.CardRevoked: world.Revoked, domain.CardChipLocked: world.ChipLocked,
			domain.CardExpired: world.Expired,
		}[c.State]
	case h.Protected:
		return world.Protected
	case h.AddressChangedOn == w.Today:
		return world.AddressChanged
	case c.Product == "fi_professional" && h.Right.Standing == domain.PracticeEnded:
		return world.RightEnded
	case c.Product == "fi_professional" && h.Right.Standing == domain.PracticeRestricted:
		return world.RightRestricted
	case c.Product == "fi_professional" && h.Right.Standing == domain.PracticeNone && h.Right.AskedAt.Before(w.Today.Time()):
		return world.RightNew
	case c.Product == "fi_professional" && h.Right.Standing == domain.PracticeNone:
		return world.RightUnknown
	case c.Product == "fi_professional" && h.Right.AskedAt.Before(w.Today.Time()):
		return world.RightUnanswered
	case c.Product != "fi_backup" && c.ExpiresOn.Before(w.Today.AddMonths(2)):
		return world.ExpiresSoon
	}
	return world.InUse
}

// generations are the products and generations of all cards.
func generations(w *world.World) []string {
	seen := map[string]bool{}
	for _, c := range w.Cards {
		seen[string(c.Product)+" "+c.Generation] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func TestAddressesCanBePrinted(t *testing.T) {
	t.Parallel()
	w := first(t)
	rb, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range w.Holders {
		for _, a := range []domain.Address{h.Address, h.WorkAddress} {
			if no := rb.Addressing(domain.Date{Year: 2026, Month: time.November, Day: 24}).Check(a); len(no) > 0 {
				t.Fatalf("%v: %v", a.Rows, no)
			}
		}
		if h.Protected != (len(h.ContactAddress.Rows) > 0) {
			t.Fatal("a protected person needs a contact address, and nobody else has one")
		}
	}
}
