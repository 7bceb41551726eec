package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// ConfirmationPaper is what stands on the confirmation of an order that its customer
// signs.
type ConfirmationPaper struct {
	OrderView
	Promises []domain.Promise
	Point    Point
	Officer  string // who placed it
	Product  domain.Product
	TimeZone string // IANA name, the point's
}

// PrintConfirmation reads an order of the officer's own point for the paper that its
// customer signs, has it drawn, and writes down that it was: what draw made may leave
// once PrintConfirmation has answered without an error. Whoever may not see the person
// does not find the order.
func (d *Desk) PrintConfirmation(ctx context.Context, actor domain.Actor, id domain.ID, draw func(*ConfirmationPaper) error) error {
	if err := d.forbid(ctx, actor, domain.MayReadOrders); err != nil {
		return err
	}
	var paper *ConfirmationPaper
	err := d.store.Reading(ctx, func(tx store.Tx) (err error) {
		paper, err = d.confirmation(ctx, tx, actor, id)
		return err
	})
	if err != nil {
		return err
	}
	if err := draw(paper); err != nil { // no transaction is open meanwhile
		return err
	}
	return d.store.InTx(ctx, func(tx store.Tx) error {
		actor, _, err := d.standing(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := mayPrint(actor, paper.OrderView); err != nil {
			return err
		}
		return d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditConfirmationPrinted, Object: audit.Object("order", id), Outcome: audit.Shown,
			Holders: []domain.ID{paper.HolderID}, Purpose: string(domain.PurposeFollowOrder), Rulebook: paper.Rulebook,
		})
	})
}

// mayPrint asks with the rights of this moment; the named right for a protected person
// among them.
func mayPrint(actor domain.Actor, view OrderView) error {
	if err := may(actor, domain.MayReadOrders); err != nil {
		return err
	}
	if actor.May(domain.MayFindHolder) != nil || actor.PointID != view.PointID || !domain.MaySee(actor, view.Holder) {
		return domain.ErrNotFound("id")
	}
	return nil
}

func (d *Desk) confirmation(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (*ConfirmationPaper, error) {
	actor, _, err := d.looking(ctx, tx, actor)
	if err != nil {
		return nil, err
	}
	view, err := d.view(ctx, tx, actor, id)
	if err != nil {
		return nil, err
	}
	if err := mayPrint(actor, *view); err != nil {
		return nil, err
	}
	paper := &ConfirmationPaper{OrderView: *view}
	var points map[domain.ID]Point
	var officers map[domain.ID]Colleague
	var p store.Pipeline
	p.Add(func(db store.DB) error {
		made, err := store.PromisesOfOrders(ctx, db, []domain.ID{id})
		for _, m := range made {
			paper.Promises = append(paper.Promises, m.Promise)
		}
		return err
	})
	p.Add(func(db store.DB) (err error) {
		points, err = store.PointsByID(ctx, db, []domain.ID{view.PointID})
		return err
	})
	p.Add(func(db store.DB) (err error) {
		officers, err = d.store.ColleaguesByID(ctx, db, []domain.ID{view.OfficerID})
		return err
	})
	if err := p.Run(ctx, tx); err != nil {
		return nil, err
	}
	rules := d.rules()
	paper.Point, paper.Officer = points[view.PointID], officers[view.OfficerID].Name
	paper.Product, _ = rules.Product(view.Card.Product)
	paper.TimeZone = rules.Country(paper.Point.Country).TimeZone
	return paper, nil
}
