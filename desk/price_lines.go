package desk

import (
	"cmp"
	"slices"

	"sinetti/domain"
)

// PriceLine is what a point asks for one kind of order.
type PriceLine struct {
	Kind    domain.OrderKind
	Price   domain.Money // today
	From    domain.PriceFrom
	General domain.Money
	Set     []domain.PointPrice // the newest day first
}

// mostPrices is how many of a kind a page shows.
const mostPrices = 20

// priceLines is a point's price list of the day, a line a kind that its country has.
func (d *Desk) priceLines(point domain.Point, set []domain.PointPrice) []PriceLine {
	rules, today := d.rules(), d.today(point.Country)
	var lines []PriceLine
	for _, kind := range domain.OrderKinds {
		row, known := rules.Kind(point.Country, kind, today)
		if !known {
			continue
		}
		line := PriceLine{Kind: kind, General: row.Price}
		line.Price, line.From = domain.ListPrice(row, set, today)
		for _, p := range set {
			if p.Kind == kind && len(line.Set) < mostPrices {
				line.Set = append(line.Set, p)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// pricesOf keeps those of one point.
func pricesOf(point domain.ID, all []domain.PointPrice) []domain.PointPrice {
	var own []domain.PointPrice
	for _, p := range all {
		if p.PointID == point {
			own = append(own, p)
		}
	}
	slices.SortStableFunc(own, func(a, b domain.PointPrice) int {
		return cmp.Or(b.ValidFrom.Compare(a.ValidFrom), b.SetAt.Compare(a.SetAt))
	})
	return own
}
