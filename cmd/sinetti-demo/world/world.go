package world

import "sinetti/domain"

// smallest is how many holders the demo world has at least.
const smallest = 20_000

// World is everything that a demo database begins with.
type World struct {
	Seed           int64
	Today          domain.Date // the day on which the demo begins
	Organisations  []domain.Organisation
	Points         []domain.Point
	PointCodes     []string // as Points
	PointPhones    []string // as Points; nobody answers
	Authorisations []domain.Authorisation
	Partners       []Partner
	Officers       []Officer
	Holders        []domain.Holder
	Cards          []domain.Card // as Holders: one each
	Cast           []Player      // people of whom a situation is known, among the last of Holders
	Postal         []Postal

	rules   *domain.Rulebook
	postal  map[string][]Postal
	numbers map[string]bool
}

// New makes the world of a seed as it is on a day, large enough that each of so
// many orders has a card of its own.
func New(seed int64, today domain.Date, orders int, rules *domain.Rulebook) *World {
	w := &World{Seed: seed, Today: today, rules: rules, postal: map[string][]Postal{}, numbers: map[string]bool{}, Postal: postalCodes()}
	for _, p := range w.Postal {
		w.postal[p.Country] = append(w.postal[p.Country], p)
	}
	// Places and officers do not depend on how many holders there are.
	w.makePlaces(newSource(seed, 1))
	w.makeOfficers(newSource(seed, 2), seed)
	w.makeCards(newSource(seed, 3), max(smallest, orders*5/2))
	return w
}
