package desk

import (
	"context"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// OrderFilter says which orders to list; zero values narrow nothing.
type OrderFilter struct {
	PointID domain.ID // zero: the session's
	State   domain.OrderState
	Turn    domain.Turn
	Kind    domain.OrderKind
	From    domain.Date // first day, in the point's time zone
	To      domain.Date // last day
	// ChangedFrom is the first day on which an order may have come into its state.
	ChangedFrom domain.Date
	// BeforeAt and BeforeID are the last row of the page before.
	BeforeAt time.Time
	BeforeID domain.ID
	First    int // 1 to 100
	// Pressing puts the order promised the earliest first, for those whose turn it is;
	// there is no page after it.
	Pressing bool
	// Addresses says that the answer shows where the holders live.
	Addresses bool
}

// OrderPage is one page of orders.
type OrderPage struct {
	Orders []OrderView
	More   bool
}

// ListOrders lists a point's orders, newest first. Another point's are the
// agency's to see. Every holder on it is noted as seen, whatever the caller makes of
// the page: a choice of fields may hide a person, not the look.
func (d *Desk) ListOrders(ctx context.Context, actor domain.Actor, f OrderFilter) (OrderPage, error) {
	if err := d.forbid(ctx, actor, domain.MayReadOrders); err != nil {
		return OrderPage{}, err
	}
	if f.First < 1 || f.First > 100 {
		return OrderPage{}, domain.ErrInvalid("first", "1 to 100")
	}
	if f.Pressing && !f.alone() {
		return OrderPage{}, domain.ErrInvalid("filter.pressing", "turn and nothing else")
	}
	if f.PointID.IsZero() {
		f.PointID = actor.PointID
	}
	page, err := d.listOrders(ctx, actor, f)
	if err != nil {
		return OrderPage{}, err
	}
	for i := range page.Orders {
		auth.Saw(ctx, auth.Look{Act: domain.AuditOrdersListed, Purpose: domain.PurposeTodaysWork}, page.Orders[i].HolderID)
	}
	return page, nil
}

func (d *Desk) listOrders(ctx context.Context, actor domain.Actor, f OrderFilter) (OrderPage, error) {
	var at store.DeskFacts
	var rows []store.OrderOnPage
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) {
		at, err = d.store.ReadDesk(ctx, db, actor.SessionID, actor.ID)
		return err
	})
	query, err := d.orderQuery(ctx, f)
	if err != nil {
		return OrderPage{}, err
	}
	p.Add(func(db store.DB) (err error) { rows, err = d.store.OrdersOfPoint(ctx, db, query); return err })
	if err := p.Read(ctx, d.store); err != nil {
		return OrderPage{}, forbidden(err)
	}
	if actor, err = d.rights(actor, at); err != nil {
		return OrderPage{}, err
	}
	if err := may(actor, domain.MayReadOrders); err != nil {
		return OrderPage{}, err
	}
	if !sees(actor, f.PointID) {
		return OrderPage{}, domain.ErrNotFound("filter.pointId")
	}
	page := OrderPage{More: len(rows) > f.First}
	rows = rows[:min(len(rows), f.First)]
	page.Orders = make([]OrderView, len(rows))
	today := d.today(at.Point.Country)
	for i := range rows {
		page.Orders[i] = d.viewTo(actor, rows[i], today)
	}
	return page, nil
}

// alone tells whether the filter asks by whose turn it is, and by nothing else.
func (f OrderFilter) alone() bool {
	return f.Turn != "" && f.State == "" && f.Kind == "" && f.From.IsZero() && f.To.IsZero() && f.ChangedFrom.IsZero() && f.BeforeAt.IsZero()
}

// orderQuery turns days at the point into moments and asks for one row more than
// is shown.
func (d *Desk) orderQuery(ctx context.Context, f OrderFilter) (store.OrderQuery, error) {
	q := store.OrderQuery{
		PointID: f.PointID, State: f.State, Turn: f.Turn, Kind: f.Kind, BeforeAt: f.BeforeAt, BeforeID: f.BeforeID,
		First: f.First + 1, Addresses: f.Addresses, Pressing: f.Pressing,
	}
	if f.From.IsZero() && f.To.IsZero() && f.ChangedFrom.IsZero() {
		return q, nil
	}
	var country string
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		points, err := store.PointsByID(ctx, tx, []domain.ID{f.PointID})
		country = points[f.PointID].Country
		return err
	})
	if err != nil {
		return q, err
	}
	if !f.From.IsZero() {
		q.From = d.midnight(country, f.From)
	}
	if !f.ChangedFrom.IsZero() {
		q.ChangedFrom = d.midnight(country, f.ChangedFrom)
	}
	if !f.To.IsZero() {
		if end := d.midnight(country, f.To.AddDays(1)); q.BeforeAt.IsZero() || end.Before(q.BeforeAt) {
			q.BeforeAt, q.BeforeID = end, domain.ID{}
		}
	}
	return q, nil
}

// midnight is when a day begins in a country.
func (d *Desk) midnight(country string, day domain.Date) time.Time {
	zone, err := time.LoadLocation(d.rules().Country(country).TimeZone)
	if err != nil {
		zone = time.UTC
	}
	return time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, zone).UTC()
}
