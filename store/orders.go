package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Order is an order with when it came into its present state.
type Order struct {
	domain.Order
	StateChangedAt time.Time
}

// OrderOnPage is an order with whom and what it is about. In lists the holder
// comes without addresses unless they are asked for.
type OrderOnPage struct {
	Order
	Holder  domain.Holder
	HasWork bool // whether a workplace address is known
	Card    CardOnPage
}

// StepTaken is one step of an order's way.
type StepTaken struct {
	OrderID domain.ID
	State   domain.OrderState
	At      time.Time
}

// InsertOrder writes an order as the domain decided it.
func InsertOrder(ctx context.Context, db pg.DBTX, o domain.Order) error {
	err := Q().InsertOrder(ctx, db, pg.InsertOrderParams{
		ID: o.ID, Number: o.Number, Kind: o.Kind, State: o.State, CardID: o.CardID, NewCardID: OrNull(o.NewCardID),
		HolderID: o.HolderID, PointID: o.PointID, OfficerID: o.OfficerID, VisitID: o.VisitID,
		VerificationID: o.VerificationID, Reason: string(o.Reason), Delivery: string(o.Delivery),
		Language: string(o.Language), Format: string(o.Format), Payer: string(o.Payer.Kind), PayerReference: o.Payer.Proof,
		PriceCents: o.Price.Cents, PriceCurrency: o.Price.Currency,
		PriceVatPermille: int32(o.Price.VATPermille), //nolint:gosec // below 1000
		PriceWhy:         string(o.PriceFrom.Why), PriceRule: o.PriceFrom.Rule,
		PromisedOn: o.PromisedOn.Time(), RulebookVersion: o.Rulebook, ComplaintID: OrNull(o.ComplaintID), CreatedAt: o.PlacedAt,
	})
	if err != nil {
		return fmt.Errorf("store: order: %w", err)
	}
	return nil
}

// InsertOrderStep writes that an order came into a state.
func InsertOrderStep(ctx context.Context, db pg.DBTX, step StepTaken, actor string) error {
	return Q().InsertOrderStep(ctx, db, pg.InsertOrderStepParams{OrderID: step.OrderID, State: string(step.State), At: step.At, Actor: actor})
}

// OrderByID reads an order; pgx.ErrNoRows where there is none.
func OrderByID(ctx context.Context, db pg.DBTX, id domain.ID) (Order, error) {
	row, err := Q().GetOrder(ctx, db, id)
	return orderOf(row), err
}

// LockOrder reads and locks an order; its card is locked before it.
func LockOrder(ctx context.Context, db pg.DBTX, id domain.ID) (Order, error) {
	row, err := Q().LockOrder(ctx, db, id)
	return orderOf(row), err
}

// OpenOrdersOfCard reads what has not ended, newest first.
func OpenOrdersOfCard(ctx context.Context, db pg.DBTX, card domain.ID) ([]domain.Order, error) {
	rows, err := Q().ListOpenOrdersOfCard(ctx, db, card)
	if err != nil {
		return nil, fmt.Errorf("store: open orders: %w", err)
	}
	list := make([]domain.Order, len(rows))
	for i, r := range rows {
		list[i] = orderOf(r).Order
	}
	return list, nil
}

// OrdersOfCard reads a card's newest orders of all points, at most 50.
func OrdersOfCard(ctx context.Context, db pg.DBTX, card domain.ID) ([]Order, error) {
	rows, err := Q().ListOrdersOfCard(ctx, db, card)
	if err != nil {
		return nil, fmt.Errorf("store: orders: %w", err)
	}
	list := make([]Order, len(rows))
	for i, r := range rows {
		list[i] = orderOf(r)
	}
	return list, nil
}

// LastOrderAt is when a card's latest order was placed; zero when never.
func LastOrderAt(ctx context.Context, db pg.DBTX, card domain.ID) (time.Time, error) {
	at, err := Q().GetLastOrderAt(ctx, db, card)
	if err != nil || at.Unix() == 0 {
		return time.Time{}, err
	}
	return at, nil
}

func orderOf(r pg.Order) Order {
	return Order{StateChangedAt: r.StateChangedAt, Order: domain.Order{
		ID: r.ID, Number: r.Number, Kind: r.Kind, State: r.State, CardID: r.CardID, NewCardID: idOf(r.NewCardID),
		HolderID: r.HolderID, PointID: r.PointID, OfficerID: r.OfficerID, VisitID: r.VisitID,
		VerificationID: r.VerificationID, Reason: domain.Reason(r.Reason), Delivery: domain.Delivery(r.Delivery),
		Language: domain.Language(r.Language), Format: domain.Format(r.Format),
		Payer:     domain.Payer{Kind: domain.PayerKind(r.Payer), Proof: r.PayerReference},
		Price:     domain.Money{Cents: r.PriceCents, Currency: r.PriceCurrency, VATPermille: int(r.PriceVatPermille)},
		PriceFrom: domain.PriceFrom{Why: domain.PriceWhy(r.PriceWhy), Rule: r.PriceRule},
		PlacedAt:  r.CreatedAt, PromisedOn: domain.DateOf(r.PromisedOn), Rulebook: r.RulebookVersion,
		ComplaintID: idOf(r.ComplaintID),
	}}
}

// OrderOnPageByID reads one order as a page shows it; pgx.ErrNoRows where there is none.
func (s *Store) OrderOnPageByID(ctx context.Context, db pg.DBTX, id domain.ID) (OrderOnPage, error) {
	row, err := Q().GetOrderOnPage(ctx, db, id)
	if err != nil {
		return OrderOnPage{}, err
	}
	holder, err := s.Holder(row.Holder)
	return OrderOnPage{
		Order: orderOf(row.Order), Holder: holder, HasWork: row.Holder.WorkEnc != nil,
		Card: CardOnPage{Card(row.Card), row.Organisation},
	}, err
}

// StepsOfOrders reads the ways of orders, oldest step first.
func StepsOfOrders(ctx context.Context, db pg.DBTX, orders []domain.ID) ([]StepTaken, error) {
	rows, err := Q().ListOrderSteps(ctx, db, orders)
	if err != nil {
		return nil, fmt.Errorf("store: order steps: %w", err)
	}
	list := make([]StepTaken, len(rows))
	for i, r := range rows {
		list[i] = StepTaken{r.OrderID, domain.OrderState(r.State), r.At}
	}
	return list, nil
}

// OrderNow is where an order is.
type OrderNow struct {
	ID, PointID domain.ID
	State       domain.OrderState
	At          time.Time
}

// OrderState reads where an order is; NoRows where there is none.
func OrderState(ctx context.Context, db pg.DBTX, id domain.ID) (OrderNow, error) {
	row, err := Q().GetOrderState(ctx, db, id)
	return OrderNow{row.ID, row.PointID, row.State, row.StateChangedAt}, err
}

// OrderCounts is how many of a point's orders wait for whom.
type OrderCounts struct {
	WaitingForUs, WaitingForOthers, PlacedToday int
	CardsExpected                               int // on their way to the point
	CardsLate                                   int // of them, those whose promised day is over
}

// CountOrdersOfPoint counts a point's orders; today began at since.
func CountOrdersOfPoint(ctx context.Context, db pg.DBTX, point domain.ID, today domain.Date, since time.Time) (OrderCounts, error) {
	n, err := Q().CountOrdersOfPoint(ctx, db, pg.CountOrdersOfPointParams{
		PointID: point, Since: since, OurTurns: turnOf(domain.PointsTurn).pairs, OthersTurns: turnOf(domain.OthersTurn).pairs,
		OpenStates: turnOf(domain.PointsTurn, domain.OthersTurn).states, Today: today.Time(),
	})
	return OrderCounts{
		WaitingForUs: int(n.WaitingForUs), WaitingForOthers: int(n.WaitingForOthers), PlacedToday: int(n.PlacedToday),
		CardsExpected: int(n.CardsExpected), CardsLate: int(n.CardsLate),
	}, err
}
