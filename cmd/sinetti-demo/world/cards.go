package world

import (
	"time"

	"sinetti/domain"
)

// share is how many of a hundred holders have a card of a product, issued between
// two days; the days pick the generation.
type share struct {
	percent  int
	product  domain.ProductID
	from, to domain.Date
}

func day(year int, month time.Month, d int) domain.Date {
	return domain.Date{Year: year, Month: month, Day: d}
}

// sharesAt cover every product and generation of the rulebook (rules.md §2).
// Finnish cards were issued in the last four years; what the Estonian rows say
// hangs on fixed days.
func sharesAt(today domain.Date) []share {
	old, fresh := today.AddMonths(-48), today.AddDays(-50)
	short := day(2026, time.January, 13)
	return []share{
		{26, "fi_professional", old, fresh},
		{14, "fi_staff", old, fresh},
		{4, "fi_operator", old, fresh},
		{18, "fi_organisation", old, fresh},
		{5, "fi_citizen", day(2024, time.January, 8), short.AddDays(-1)},
		{5, "fi_citizen", short, fresh},
		{1, "fi_backup", today.AddDays(-60), today.AddDays(-5)},
		{6, "ee_e_resident", day(2022, time.January, 10), day(2025, time.November, 14)},
		{12, "ee_id_card", day(2022, time.January, 10), day(2025, time.November, 14)},
		{1, "ee_id_card", day(2025, time.November, 15), day(2025, time.November, 16)},
		{2, "ee_e_resident", day(2025, time.November, 17), fresh},
		{4, "ee_id_card", day(2025, time.November, 17), fresh},
		{2, "ee_id_card", day(2016, time.January, 4), day(2018, time.December, 2)},
	}
}

// shareOf gives the share into which the nth of a hundred holders falls.
func shareOf(shares []share, n int) share {
	for _, sh := range shares {
		if n < sh.percent {
			return sh
		}
		n -= sh.percent
	}
	return shares[0]
}

// home is the point where cards of a product are applied for, in this world.
func (w *World) home(s source, product domain.ProductID) domain.Point {
	switch product {
	case "fi_professional", "fi_staff", "fi_operator", "fi_backup":
		return w.Points[1+s.below(5)]
	case "fi_organisation":
		return w.Points[6+s.below(3)]
	case "ee_e_resident", "ee_id_card":
		return w.Points[9+s.below(3)]
	}
	return w.Points[0]
}

func (w *World) makeCards(s source, holders int) {
	used, shares := map[string]bool{}, sharesAt(w.Today)
	for _, o := range w.Officers {
		used[o.IdentityCode] = true
	}
	for i := range holders {
		sh := shareOf(shares, i%100)
		point := w.home(s, sh.product)
		h := w.holder(s, point.Country, point, used)
		if sh.product == "fi_professional" {
			h.Right = w.right(domain.PracticeHeld, 72)
		}
		w.Holders = append(w.Holders, h)
		w.Cards = append(w.Cards, w.card(s, sh, h, point))
	}
	w.makeCast(newSource(w.Seed, 4), used)
}

func (w *World) card(s source, sh share, h domain.Holder, point domain.Point) domain.Card {
	issued := s.day(sh.from, sh.to)
	c := domain.Card{
		ID: s.id(issued.Time()), HolderID: h.ID, Product: sh.product, Generation: w.generation(sh.product, issued),
		PointID: point.ID, IssuedOn: issued, DispatchedOn: issued.AddDays(5),
		ExpiresOn: issued.ValidFor(5), State: state(s),
	}
	if sh.product != "fi_citizen" {
		c.OrganisationID = point.OrganisationID
	}
	if sh.product == "fi_backup" {
		c.ExpiresOn = issued.AddMonths(3)
	}
	if c.ExpiresOn.Before(w.Today) {
		c.State = domain.CardExpired
	}
	if waits(c.State) && issued.Before(w.Today.AddMonths(-2)) {
		c.State = domain.CardActivated
	}
	c.Number = w.number(s, point.Country)
	return c
}

// state: nine of ten cards are in use, the others are in every other state that a
// card at a holder can have.
func state(s source) domain.CardState {
	others := []domain.CardState{domain.CardHandedOver, domain.CardSuspended, domain.CardRevoked, domain.CardChipLocked, domain.CardArrived}
	if s.chance(10) {
		return pick(s, others)
	}
	return domain.CardActivated
}

// waits are the states that the rules let last for some months only.
func waits(state domain.CardState) bool {
	return state == domain.CardArrived || state == domain.CardHandedOver
}

// number is printed on the card; no two are alike.
func (w *World) number(s source, country string) string {
	for {
		n := "9" + s.digits(9)
		if country == "EE" {
			n = "N" + s.digits(8)
		}
		if !w.numbers[n] {
			w.numbers[n] = true
			return n
		}
	}
}

// generation is the rulebook's row of a card issued that day; empty between two rows.
func (w *World) generation(product domain.ProductID, issued domain.Date) string {
	for _, p := range w.rules.Products {
		if p.Product != product {
			continue
		}
		for _, g := range p.Generations {
			if issued.Within(g.IssuedFrom, g.IssuedTo) {
				return g.ID
			}
		}
	}
	return ""
}
