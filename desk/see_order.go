package desk

import (
	"context"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// SeeOrder reads one order of the officer's own point; another point's is not
// found. Agency operators see every point's. Its holder is noted as seen whatever
// the caller makes of it.
func (d *Desk) SeeOrder(ctx context.Context, actor domain.Actor, id domain.ID) (*OrderView, error) {
	if err := d.forbid(ctx, actor, domain.MayReadOrders); err != nil {
		return nil, err
	}
	var view *OrderView
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		actor, _, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.MayReadOrders); err != nil {
			return err
		}
		view, err = d.view(ctx, tx, actor, id)
		if err == nil && !sees(actor, view.PointID) {
			return domain.ErrNotFound("id")
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	auth.Saw(ctx, auth.Look{Act: domain.AuditOrderRead, Purpose: domain.PurposeFollowOrder}, view.HolderID)
	return view, nil
}

// sees tells whether a point's orders are in the actor's scope.
func sees(actor domain.Actor, point domain.ID) bool {
	_, everywhere := domain.BatchesOf(actor)
	return actor.PointID == point || everywhere
}

// view shows an order to an actor whose rights were read in the transaction.
func (d *Desk) view(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (*OrderView, error) {
	page, err := d.store.OrderOnPageByID(ctx, tx, id)
	if err != nil {
		return nil, missing(err, "id")
	}
	view := d.viewTo(actor, page, d.today(d.countryOf(page.Card.Card)))
	return &view, nil
}

// viewOf shows an order that was just placed, from the facts in hand.
func (d *Desk) viewOf(o domain.Order, f *facts) *OrderView {
	view := d.viewPage(store.OrderOnPage{
		Order:  store.Order{Order: o, StateChangedAt: o.PlacedAt},
		Holder: shown(f.Holder), HasWork: len(f.Holder.WorkAddress.Rows) > 0,
		Card: store.CardOnPage{Card: f.Card, Organisation: f.CardOrganisation.Name},
	}, d.today(f.Point.Country))
	return &view
}

// countryOf is whose calendar and rules hold for a card.
func (d *Desk) countryOf(card domain.Card) string {
	product, _ := d.rules().Product(card.Product)
	return product.Country
}

// viewTo is an order as a page shows it to the actor.
func (d *Desk) viewTo(actor domain.Actor, page store.OrderOnPage, today domain.Date) OrderView {
	masked := !domain.MaySee(actor, page.Holder)
	view := d.viewPage(shownTo(actor, page), today)
	view.Masked = masked && view.Holder.Protected
	return view
}

// shownTo leaves in an order what the actor may see of its holder: who may find
// people sees those of the own point's orders, a protected one only with the named
// right; anybody else sees the order alone.
func shownTo(actor domain.Actor, page store.OrderOnPage) store.OrderOnPage {
	theirs := actor.May(domain.MayFindHolder) == nil && actor.PointID == page.PointID
	if theirs && domain.MaySee(actor, page.Holder) {
		page.Holder = shown(page.Holder)
		return page
	}
	page.Holder = domain.Holder{ID: page.Holder.ID, Language: page.Holder.Language, Protected: theirs}
	if theirs {
		page.Card.Number = ""
	}
	page.HasWork = false
	page.Payer.Proof = "" // free text, which may name the person
	return page
}

// shown masks what must not be seen: a protected person's address, and the
// contact address of anybody.
func shown(h domain.Holder) domain.Holder {
	h.ContactAddress = domain.Address{}
	if h.Protected {
		h.Address.Rows, h.Address.Postcode = nil, ""
	}
	return h
}
