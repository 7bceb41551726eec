package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// OrderMoved is an order's state as somebody follows it: ids and states only.
type OrderMoved struct {
	OrderID domain.ID
	State   domain.OrderState
	At      time.Time
}

// WhereIsOrder reads an order's present state for whoever follows it. The rights
// are read again every time, so that following ends with the session.
func (d *Desk) WhereIsOrder(ctx context.Context, actor domain.Actor, id domain.ID) (OrderMoved, error) {
	if err := d.forbid(ctx, actor, domain.MayReadOrders); err != nil {
		return OrderMoved{}, err
	}
	var at store.DeskFacts
	var now store.OrderNow
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) {
		at, err = d.store.ReadDesk(ctx, db, actor.SessionID, actor.ID)
		return err
	})
	p.Add(func(db store.DB) (err error) { now, err = store.OrderState(ctx, db, id); return err })
	if err := p.Read(ctx, d.store); err != nil {
		return OrderMoved{}, missing(err, "orderId")
	}
	actor, err := d.rights(actor, at)
	if err != nil {
		return OrderMoved{}, err
	}
	if may(actor, domain.MayReadOrders) != nil || !sees(actor, now.PointID) {
		return OrderMoved{}, domain.ErrNotFound("orderId")
	}
	return OrderMoved{now.ID, now.State, now.At}, nil
}
