package world

import (
	"time"

	"sinetti/domain"
)

// The people were born between these days, so that all are of age.
var (
	firstBirth = domain.Date{Year: 1942, Month: time.January, Day: 1}
	lastBirth  = domain.Date{Year: 2006, Month: time.June, Day: 30}
)

// person draws somebody whose identity code nobody in this world has yet.
func (w *World) person(s source, country string, used map[string]bool) domain.Person {
	for {
		birth := s.day(firstBirth, lastBirth)
		p := domain.Person{BirthDate: birth, IdentityCountry: country, Nationality: country}
		if country == "EE" {
			p.GivenNames, p.FamilyName, p.IdentityCode = pick(s, eestiGiven), pick(s, eestiName), estonianCode(s, birth)
		} else {
			p.GivenNames, p.FamilyName = finnishPerson(s)
			p.IdentityCode = finnishCode(s, birth)
		}
		if used[p.IdentityCode] {
			continue
		}
		used[p.IdentityCode] = true
		return p
	}
}

// finnishPerson draws a name: four of five Finnish, the others Swedish or Sámi.
func finnishPerson(s source) (given, family string) {
	switch n := s.below(20); {
	case n < 3:
		return pick(s, swedishGiven), pick(s, swedishName)
	case n < 4:
		return pick(s, samiGiven), pick(s, samiName)
	case n < 8:
		return pick(s, finnishGiven) + " " + pick(s, finnishGiven), pick(s, finnishName)
	}
	return pick(s, finnishGiven), pick(s, finnishName)
}

// holder draws a holder of a card of that country; work is where he or she works.
func (w *World) holder(s source, country string, work domain.Point, used map[string]bool) domain.Holder {
	h := domain.Holder{Person: w.person(s, country, used), Language: language(s, country)}
	h.ID = s.id(began.Time())
	name := h.Person.GivenNames + " " + h.Person.FamilyName
	h.Address = w.homeAddress(s, country, name)
	h.WorkAddress = domain.Address{
		Rows:     append([]string{name}, work.Address.Rows...),
		Postcode: work.Address.Postcode, Country: work.Address.Country,
	}
	if s.chance(1) {
		protect(&h)
	}
	if s.chance(3) {
		h.Person.Nationality = pick(s, foreignNationalities)
	}
	return h
}

// protect hides the address: post goes to a box.
func protect(h *domain.Holder) {
	rows, postcode := h.Address.Rows, h.Address.Postcode
	h.Protected = true
	h.ContactAddress = address(h.Address.Country, rows[0], "PL 100", postcode, rows[2][len(postcode)+1:])
}

// foreignNationalities go with documents that are not Finnish or Estonian.
var foreignNationalities = []string{"SE", "NO", "DE", "LV", "PL", "US", "IN", "UA"}

func language(s source, country string) domain.Language {
	if country == "EE" {
		return domain.Estonian
	}
	switch n := s.below(20); {
	case n < 2:
		return domain.Swedish
	case n < 3:
		return domain.English
	}
	return domain.Finnish
}

func (w *World) homeAddress(s source, country, name string) domain.Address {
	names := finnishStreets
	if country == "EE" {
		names = eestiStreets
	} else if s.chance(10) {
		names = swedishStreets
	}
	p := pick(s, w.postal[country])
	return address(country, name, street(s, names), p.Postcode, p.LocalityFI)
}
