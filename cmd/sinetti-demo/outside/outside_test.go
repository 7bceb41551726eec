package outside_test

import (
	"testing"
	"time"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/rulebook"
)

var today = domain.Date{Year: 2026, Month: time.November, Day: 21}

func TestEveryOrderHasACardOfItsOwn(t *testing.T) {
	t.Parallel()
	rb, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	const orders = 20_000
	wishes, err := outside.Wishes(world.New(3, today, orders, rb), orders)
	if err != nil {
		t.Fatal(err)
	}
	cards, kinds := map[domain.ID]bool{}, map[domain.OrderKind]int{}
	for _, w := range wishes {
		if cards[w.Card.ID] {
			t.Fatalf("card %s has two orders", w.Card.ID)
		}
		cards[w.Card.ID] = true
		kinds[w.Kind]++
	}
	if len(wishes) != orders || kinds[domain.CodeLetterOrder] == 0 || kinds[domain.PUKEnvelopeOrder] == 0 || kinds[domain.NewCardOrder] == 0 {
		t.Errorf("%d wishes of kinds %v", len(wishes), kinds)
	}
}

func TestPassportsCanBeRead(t *testing.T) {
	t.Parallel()
	rb, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range world.New(3, today, 0, rb).Holders[:500] {
		p := outside.Passport(h, "XD1234567", today)
		m, err := domain.ParseMRZ(p.MRZ, today)
		if err != nil || m.BirthDate != h.Person.BirthDate || m.Issuer != p.Issuer {
			t.Fatalf("%q: %v, born %s", p.MRZ, err, m.BirthDate)
		}
	}
}
