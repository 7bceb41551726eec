package world_test

import (
	"reflect"
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

func TestAddressesCanBePrinted(t *testing.T) {
	t.Parallel()
	w := first(t)
	for _, h := range w.Holders {
		for _, a := range []domain.Address{h.Address, h.WorkAddress} {
			if no := domain.CheckAddress(a); len(no) > 0 {
				t.Fatalf("%v: %v", a.Rows, no)
			}
		}
		if h.Protected != (len(h.ContactAddress.Rows) > 0) {
			t.Fatal("a protected person needs a contact address, and nobody else has one")
		}
	}
}
