package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// OrderQuery is a page of the orders of one point: its scope comes first.
type OrderQuery struct {
	PointID domain.ID
	// BeforeAt and BeforeID are the last row of the page before; zero for the first page.
	BeforeAt time.Time
	BeforeID domain.ID
	State    domain.OrderState // empty: any
	Turn     domain.Turn       // empty: anybody's; narrows a state further
	Kind     domain.OrderKind  // empty: any
	From     time.Time         // zero: no end
	// ChangedFrom is since when the order is in its state; zero: no end.
	ChangedFrom time.Time
	First       int // 1 to 101
	// Addresses opens the addresses in the register too.
	Addresses bool
	// Pressing puts the order promised the earliest first; only with Turn alone.
	Pressing bool
}

// beyond lies after every order.
var beyond = time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC)

// OrdersOfPoint reads one page, newest first, holder and card joined in.
func (s *Store) OrdersOfPoint(ctx context.Context, db pg.DBTX, q OrderQuery) ([]OrderOnPage, error) {
	if q.BeforeAt.IsZero() {
		q.BeforeAt = beyond
	}
	rows, err := ordersOfPoint(ctx, db, q)
	if err != nil {
		return nil, fmt.Errorf("store: orders of a point: %w", err)
	}
	return s.orderPage(rows, q.Addresses)
}

// orderPage opens what is sealed in the rows of a page.
func (s *Store) orderPage(rows []pg.ListOrdersOfPointRow, addresses bool) ([]OrderOnPage, error) {
	page := make([]OrderOnPage, len(rows))
	for i := range rows {
		if err := s.orderOnPage(&rows[i], &page[i]); err != nil {
			return nil, err
		}
		if !addresses {
			continue
		}
		if err := s.openJSON(rows[i].AddressEnc, addressColumn, rows[i].HolderID, &page[i].Holder.Address); err != nil {
			return nil, err
		}
	}
	return page, nil
}

// ExpectedQuery is a page of the new cards on their way to one point.
type ExpectedQuery struct {
	PointID domain.ID
	// AfterAt and AfterID are the last row of the page before; zero for the first page.
	AfterAt time.Time
	AfterID domain.ID
	First   int // 1 to 101
	// Addresses opens the addresses in the register too.
	Addresses bool
}

// ExpectedCards reads one page of the orders whose cards are on their way to the point,
// the oldest first, holder and old card joined in.
func (s *Store) ExpectedCards(ctx context.Context, db pg.DBTX, q ExpectedQuery) ([]OrderOnPage, error) {
	rows, err := Q().ListExpectedCards(ctx, db, pg.ListExpectedCardsParams{
		PointID: q.PointID, AfterAt: q.AfterAt, AfterID: q.AfterID, First: int32(min(q.First, 101)), //nolint:gosec // bounded
	})
	if err != nil {
		return nil, fmt.Errorf("store: cards on their way: %w", err)
	}
	page := make([]pg.ListOrdersOfPointRow, len(rows))
	for i := range rows {
		page[i] = pg.ListOrdersOfPointRow(rows[i])
	}
	return s.orderPage(page, q.Addresses)
}

func ordersOfPoint(ctx context.Context, db pg.DBTX, q OrderQuery) ([]pg.ListOrdersOfPointRow, error) {
	first := int32(min(q.First, 101)) //nolint:gosec // bounded
	if q.State == "" && q.Turn == "" && q.Kind == "" && q.From.IsZero() && q.ChangedFrom.IsZero() {
		return Q().ListOrdersOfPoint(ctx, db, pg.ListOrdersOfPointParams{
			PointID: q.PointID, BeforeAt: q.BeforeAt, BeforeID: q.BeforeID, First: first,
		})
	}
	var by turn
	if q.Turn != "" {
		by = turnOf(q.Turn)
	}
	if q.Pressing {
		return pressingOrders(ctx, db, q.PointID, by, first)
	}
	if q.State != "" {
		by.states = []string{string(q.State)}
	}
	narrow, err := Q().ListOrdersOfPointBy(ctx, db, pg.ListOrdersOfPointByParams{
		PointID: q.PointID, BeforeAt: q.BeforeAt, BeforeID: q.BeforeID, First: first,
		NotBefore: q.From, NotChangedBefore: q.ChangedFrom, States: by.states, Turns: by.pairs, Kind: orNullText(string(q.Kind)),
	})
	rows := make([]pg.ListOrdersOfPointRow, len(narrow))
	for i := range narrow {
		rows[i] = pg.ListOrdersOfPointRow(narrow[i])
	}
	return rows, err
}

func pressingOrders(ctx context.Context, db pg.DBTX, point domain.ID, by turn, first int32) ([]pg.ListOrdersOfPointRow, error) {
	found, err := Q().ListPressingOrdersOfPoint(ctx, db, pg.ListPressingOrdersOfPointParams{
		PointID: point, States: by.states, Turns: by.pairs, First: first,
	})
	rows := make([]pg.ListOrdersOfPointRow, len(found))
	for i := range found {
		rows[i] = pg.ListOrdersOfPointRow(found[i])
	}
	return rows, err
}

func (s *Store) orderOnPage(r *pg.ListOrdersOfPointRow, o *OrderOnPage) error {
	person, err := s.Person(r.HolderID, r.PersonEnc)
	if err != nil {
		return err
	}
	o.Order = orderOf(pg.Order{
		ID: r.ID, Number: r.Number, Kind: r.Kind, State: r.State, CardID: r.CardID, NewCardID: r.NewCardID,
		HolderID: r.HolderID, PointID: r.PointID, OfficerID: r.OfficerID, Reason: r.Reason, Delivery: r.Delivery,
		Language: r.Language, Format: r.Format, Payer: r.Payer, PayerReference: r.PayerReference, PriceCents: r.PriceCents, PriceCurrency: r.PriceCurrency,
		PriceVatPermille: r.PriceVatPermille, PriceWhy: r.PriceWhy, PriceRule: r.PriceRule, PromisedOn: r.PromisedOn, RulebookVersion: r.RulebookVersion,
		CreatedAt: r.CreatedAt, StateChangedAt: r.StateChangedAt,
	})
	o.Holder = domain.Holder{ID: r.HolderID, Person: person, Protected: r.Protected, Language: domain.Language(r.HolderLanguage)}
	o.HasWork = r.HasWork
	o.Card = CardOnPage{Organisation: r.Organisation, Card: domain.Card{
		ID: r.CardID, Number: r.CardNumber.String, HolderID: r.HolderID, Product: domain.ProductID(r.Product),
		Generation: r.Generation, State: domain.CardState(r.CardState), IssuedOn: dateOf(r.IssuedOn), ExpiresOn: dateOf(r.ExpiresOn),
	}}
	return nil
}
