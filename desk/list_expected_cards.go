package desk

import (
	"context"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// ExpectedFilter is which page of the cards on their way to the own point is wanted.
type ExpectedFilter struct {
	// AfterAt and AfterID are the last row of the page before.
	AfterAt time.Time
	AfterID domain.ID
	First   int // 1 to 100
	// Addresses says that the answer shows where the holders live.
	Addresses bool
}

// ListExpectedCards lists the orders whose new cards were dispatched to the own point and
// not recorded as arrived, the oldest first. Every holder on it is noted as seen.
func (d *Desk) ListExpectedCards(ctx context.Context, actor domain.Actor, f ExpectedFilter) (OrderPage, error) {
	if err := d.forbid(ctx, actor, domain.RecordArrivalAct.Permission()); err != nil {
		return OrderPage{}, err
	}
	if f.First < 1 || f.First > domain.MaxParcel {
		return OrderPage{}, domain.ErrInvalid("first", "1 to 100")
	}
	var page OrderPage
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		actor, at, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.RecordArrivalAct.Permission()); err != nil {
			return err
		}
		rows, err := d.store.ExpectedCards(ctx, tx, store.ExpectedQuery{
			PointID: actor.PointID, AfterAt: f.AfterAt, AfterID: f.AfterID, First: f.First + 1, Addresses: f.Addresses,
		})
		if err != nil {
			return err
		}
		page.More = len(rows) > f.First
		today := d.today(at.Point.Country)
		for _, row := range rows[:min(len(rows), f.First)] {
			page.Orders = append(page.Orders, d.viewTo(actor, row, today))
		}
		return nil
	})
	for i := range page.Orders {
		auth.Saw(ctx, auth.Look{Act: domain.AuditOrdersListed, Purpose: domain.PurposeTodaysWork}, page.Orders[i].HolderID)
	}
	return page, err
}
