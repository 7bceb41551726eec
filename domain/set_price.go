package domain

import "time"

// PriceRequest is a price that a point is to ask from a day on.
type PriceRequest struct {
	ID        ID
	Kind      OrderKind
	Cents     *int64 // tax included; nil: the general list again
	ValidFrom Date
}

// Bounds of a point's own price.
const (
	highestPrice  = 1_000_000 // cents
	farthestPrice = 24        // months ahead
)

// SetPrice decides on a point's price, which whoever leads the point sets: from today
// on at the earliest, so that nobody is asked for another price afterwards.
func SetPrice(actor Actor, point Point, req PriceRequest, rb *Rulebook, now time.Time) (PointPrice, []Refusal) {
	if no := actor.May(MaySetPrice); no != nil {
		return PointPrice{}, []Refusal{*no}
	}
	today := rb.Calendar.Today(point.Country, now)
	general, known := rb.Kind(point.Country, req.Kind, later(today, req.ValidFrom))
	if !known {
		return PointPrice{}, []Refusal{refuse(PriceUnknown).at("kind")}
	}
	var no []Refusal
	if last := today.AddMonths(farthestPrice); !req.ValidFrom.Within(today, last) {
		no = append(no, refuse(PriceDate).at("validFrom").with("from", today.String()).with("to", last.String()))
	}
	price := PointPrice{
		ID: req.ID, PointID: point.ID, Kind: req.Kind, General: req.Cents == nil, ValidFrom: req.ValidFrom, SetBy: actor.ID, SetAt: now,
		Price: Money{Currency: general.Price.Currency, VATPermille: general.Price.VATPermille},
	}
	if req.Cents != nil {
		price.Price.Cents = *req.Cents
	}
	if price.Price.Cents < 0 || price.Price.Cents > highestPrice {
		no = append(no, refuse(PriceAmount).at("cents").with("euros", itoa(highestPrice/100)))
	}
	return price, no
}
