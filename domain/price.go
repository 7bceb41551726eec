package domain

import "time"

// PriceWhy says by what a price is asked.
type PriceWhy string

// What a price can come from.
const (
	PriceGeneral      PriceWhy = "general_list" // the rulebook's row
	PriceOfPoint      PriceWhy = "point_list"   // the point's own list
	PriceForOwnStaff  PriceWhy = "own_staff"    // nothing: the holder works for the point's organisation
	PriceForComplaint PriceWhy = "complaint"    // nothing: the maker answers for it
)

// PriceWhys lists them all.
var PriceWhys = []PriceWhy{PriceGeneral, PriceOfPoint, PriceForOwnStaff, PriceForComplaint}

// PriceFrom says where a price comes from.
type PriceFrom struct {
	Why       PriceWhy
	Rule      string // the rulebook's row, or point_prices:<id>
	Source    string // empty for a point's own
	ValidFrom Date
}

// PointPrice is what a point asks for a kind of order from a day on.
type PointPrice struct {
	ID      ID
	PointID ID
	Kind    OrderKind
	// Price is what is asked, tax included. With General the general list holds again
	// from that day on, and only its currency is of meaning.
	Price     Money
	General   bool
	ValidFrom Date
	SetBy     ID
	SetAt     time.Time
}

// newer tells whether a row goes before another one of its kind.
func (p PointPrice) newer(than PointPrice) bool {
	if p.ValidFrom != than.ValidFrom {
		return p.ValidFrom.After(than.ValidFrom)
	}
	return p.SetAt.After(than.SetAt)
}

// PriceInForce gives the row of a list that holds for a kind on a day; false where the
// general list does.
func PriceInForce(list []PointPrice, kind OrderKind, today Date) (PointPrice, bool) {
	var found PointPrice
	for _, p := range list {
		if p.Kind == kind && !p.ValidFrom.After(today) && (found.ID.IsZero() || p.newer(found)) {
			found = p
		}
	}
	return found, !found.ID.IsZero() && !found.General
}

// priced tells what an order of the row's kind costs this holder here (rules.md §6):
// own staff nothing; else the point's own list, else the general one.
func priced(f Facts, row KindRow, rb *Rulebook, today Date) (Money, PriceFrom) {
	if free, ok := rb.freeFor(f, row, today); ok {
		price := row.Price
		price.Cents = 0
		return price, PriceFrom{Why: PriceForOwnStaff, Rule: free.ID, Source: free.Source, ValidFrom: free.ValidFrom}
	}
	return ListPrice(row, f.Prices, today)
}

// priceRefusals refuses an order for another price than the one that was shown: a price
// is settled before the order (rules.md §6), and lists change at midnight or at once.
func priceRefusals(req Request, j judgement) []Refusal {
	if req.Expected == nil || j.kind.ID == "" || *req.Expected == j.price {
		return nil
	}
	return []Refusal{refuse(PriceChanged).by(j.kind.Row).at("expectedPrice")}
}

// ListPrice is what is asked of whoever pays: by a point's own list, else by the
// general one. The tax is that of the general row in either case: no point sets it.
func ListPrice(row KindRow, list []PointPrice, today Date) (Money, PriceFrom) {
	if own, ok := PriceInForce(list, row.Kind, today); ok {
		own.Price.VATPermille = row.Price.VATPermille
		return own.Price, PriceFrom{Why: PriceOfPoint, Rule: "point_prices:" + own.ID.String(), ValidFrom: own.ValidFrom}
	}
	return row.Price, PriceFrom{Why: PriceGeneral, Rule: row.ID, Source: row.Source, ValidFrom: row.ValidFrom}
}
