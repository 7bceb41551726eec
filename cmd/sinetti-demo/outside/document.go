package outside

import (
	"fmt"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
)

// Document is the passport that a customer shows.
type Document struct {
	MRZ     string // two lines of 44 characters, ICAO 9303 part 4
	Issuer  string
	Expires domain.Date
}

func (d Document) input() map[string]any {
	return map[string]any{"documentKind": "PASSPORT", "issuingState": d.Issuer, "mrz": d.MRZ}
}

// issuers are the ICAO codes of the states whose passports demo people have.
var issuers = map[string]string{
	"FI": "FIN", "EE": "EST", "SE": "SWE", "NO": "NOR", "DE": "D", "LV": "LVA", "PL": "POL", "US": "USA", "IN": "IND", "UA": "UKR",
}

// Passport makes the passport of a demo person, valid for three years from a day.
func Passport(h domain.Holder, number string, today domain.Date) Document {
	d := Document{Issuer: issuers[h.Person.Nationality], Expires: today.AddMonths(36)}
	d.MRZ = domain.ComposeMRZ(domain.MRZ{
		Format: domain.TD3, DocumentCode: "P", Issuer: d.Issuer, Number: number, Nationality: d.Issuer,
		FamilyName: h.Person.FamilyName, GivenNames: h.Person.GivenNames, BirthDate: h.Person.BirthDate, ExpiresOn: d.Expires,
	})
	return d
}

// Wishes makes one order for each of the first cards of the world that suit, in a
// fixed mix of kinds: of twenty, fourteen code letters, three PUK envelopes, three
// new cards.
func Wishes(w *world.World, n int) ([]Wish, error) {
	next := map[domain.OrderKind]int{}
	list := make([]Wish, 0, n)
	for i := range n {
		kind := domain.CodeLetterOrder
		switch i % 20 {
		case 4, 11, 18:
			kind = domain.PUKEnvelopeOrder
		case 7, 14, 19:
			kind = domain.NewCardOrder
		}
		at, ok := suitable(w, kind, next)
		if !ok {
			return nil, fmt.Errorf("the demo world has no more cards for a %s", kind)
		}
		list = append(list, wish(w, kind, at, i))
	}
	return list, nil
}

func wish(w *world.World, kind domain.OrderKind, at, i int) Wish {
	h, c := w.Holders[at], w.Cards[at]
	x := Wish{
		Key: fmt.Sprintf("demo-%d-%06d", w.Seed, i), Kind: kind, Holder: h, Card: c, Delivery: domain.DeliverHome, Format: domain.StandardPrint,
		Document: Passport(h, fmt.Sprintf("XD%07d", at), w.Today),
	}
	if i%7 == 3 && !h.Protected {
		x.Delivery = domain.DeliverWork
	}
	if i%11 == 5 {
		x.Format = domain.LargePrint
	}
	return x
}

// suitable finds the next card on which such an order can be placed. Code letters
// and new cards share the Finnish cards: one takes the even, the other the odd ones.
func suitable(w *world.World, kind domain.OrderKind, next map[domain.OrderKind]int) (int, bool) {
	for ; next[kind] < len(w.Cards); next[kind]++ {
		at := next[kind]
		c := w.Cards[at]
		if c.State != domain.CardActivated || !suits(kind, at, c) {
			continue
		}
		next[kind]++
		return at, true
	}
	return 0, false
}

func suits(kind domain.OrderKind, at int, c domain.Card) bool {
	switch c.Product {
	case "fi_professional", "fi_staff", "fi_operator", "fi_organisation":
		forNewCard := at%100%7 == 0
		return kind == domain.NewCardOrder && forNewCard || kind == domain.CodeLetterOrder && !forNewCard
	case "ee_e_resident", "ee_id_card":
		last, _ := domain.NewDate(2025, 11, 14)
		first, _ := domain.NewDate(2018, 12, 3)
		return kind == domain.PUKEnvelopeOrder && c.IssuedOn.Within(first, last)
	}
	return false
}
