package desk

import (
	"context"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// CardView is a card's page: the card, whom it is for, and what can be done.
type CardView struct {
	store.CardOnPage
	Generation domain.Generation // the rulebook's row; zero where none covers the card
	Holder     HolderView
	Actions    []domain.Action
	Orders     []OrderView
	Letters    []store.Letter
	Complaints []ComplaintView // of the own point
}

// SeeCard reads one card with everything its page shows, for the visit that is
// open: one round trip.
func (d *Desk) SeeCard(ctx context.Context, actor domain.Actor, id domain.ID) (*CardView, error) {
	if err := d.forbid(ctx, actor, domain.MayFindHolder); err != nil {
		return nil, err
	}
	page := &cardPage{}
	if err := d.readCardPage(ctx, page, asked{actor: actor, card: id}); err != nil {
		return nil, missing(err, "id")
	}
	var err error
	if page.Actor, err = d.visiting(actor, page.desk, page.Visit, page.Card.HolderID); err != nil {
		return nil, err
	}
	if !domain.MaySee(page.Actor, page.Holder) { // the right is gone since the visit was opened
		return nil, domain.ErrNotFound("id")
	}
	auth.Saw(ctx, auth.Look{Act: domain.AuditHolderRead, VisitID: page.Visit.ID, Purpose: page.Visit.Purpose}, page.Holder.ID)
	return d.viewCard(page), nil
}

// Generation is the rulebook's row for a card of a product granted on a day; the
// zero row where none covers it.
func (d *Desk) Generation(product domain.ProductID, issued domain.Date) domain.Generation {
	g, _ := d.rules().Generation(domain.Card{Product: product, IssuedOn: issued})
	return g
}

// cardPage is what the page is made from.
type cardPage struct {
	facts
	orders []store.Order
	all    []store.Letter
}

func (d *Desk) readCardPage(ctx context.Context, page *cardPage, a asked) error {
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { page.Card, err = store.CardByID(ctx, db, a.card); return err })
	d.addCardFacts(ctx, &p, &page.facts, a)
	d.addRegistrars(ctx, &p, &page.facts, a.actor)
	p.Add(func(db store.DB) (err error) { page.orders, err = store.OrdersOfCard(ctx, db, a.card); return err })
	p.Add(func(db store.DB) (err error) { page.all, err = store.LettersOfCard(ctx, db, a.card); return err })
	if err := p.Read(ctx, d.store); err != nil {
		return err
	}
	d.judgePaper(&page.facts)
	return nil
}

func (d *Desk) viewCard(page *cardPage) *CardView {
	rules := d.rules()
	view := &CardView{
		CardOnPage: store.CardOnPage{Card: page.Card, Organisation: page.CardOrganisation.Name},
		Holder:     viewHolder(page.Actor, page.Holder), Letters: page.all,
		Actions: domain.PossibleActions(page.Facts, rules, d.now()),
	}
	view.Generation, _ = rules.Generation(page.Card)
	today := d.today(d.countryOf(page.Card))
	for _, o := range page.orders {
		if o.PointID != page.Actor.PointID {
			continue // another point's orders are another point's
		}
		view.Orders = append(view.Orders, d.viewPage(store.OrderOnPage{
			Order: o, Holder: view.Holder.Holder, HasWork: view.Holder.HasWork, Card: view.CardOnPage,
		}, today))
	}
	for _, c := range page.Complaints {
		if c.PointID == page.Actor.PointID {
			on := store.ComplaintOnPage{Complaint: c, CardNumber: page.Card.Number, Product: page.Card.Product}
			view.Complaints = append(view.Complaints, *d.viewComplaint(on, view.Holder))
		}
	}
	return view
}
