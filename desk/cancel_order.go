package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/jobs"
	"sinetti/store"
)

// CancelRequest is which order to cancel.
type CancelRequest struct {
	Key     string `json:"-"`
	OrderID domain.ID
}

// CancelOrder withdraws an order whose letter is in no batch and whose card the
// bureau has not taken in hand.
func (d *Desk) CancelOrder(ctx context.Context, actor domain.Actor, req CancelRequest) (OrderAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayCancelOrder); err != nil {
		return OrderAnswer{}, err
	}
	call, no := d.begin(actor, "cancel_order", req.Key, req)
	if len(no) > 0 {
		return OrderAnswer{Refusals: no}, nil
	}
	var answer OrderAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.cancelOrder(ctx, tx, cancelling{actor: actor, req: req, call: call})
		return err
	})
	return answer, err
}

// cancelling is one call of the act.
type cancelling struct {
	actor domain.Actor
	req   CancelRequest
	call  once
	facts domain.CancelFacts
}

func (d *Desk) cancelOrder(ctx context.Context, tx store.Tx, c cancelling) (OrderAnswer, error) {
	order, err := store.OrderByID(ctx, tx, c.req.OrderID)
	if err != nil {
		return OrderAnswer{}, missing(err, "orderId")
	}
	first, err := d.readCancelFacts(ctx, tx, &c, order)
	if err != nil {
		return OrderAnswer{}, err
	}
	if !sees(c.facts.Actor, order.PointID) {
		return OrderAnswer{}, domain.ErrNotFound("orderId")
	}
	again, no := c.call.again(first)
	if again {
		view, err := d.view(ctx, tx, c.facts.Actor, order.ID)
		return OrderAnswer{Order: view, Again: true}, err
	}
	rules := d.rules()
	var done domain.Cancelled
	if len(no) == 0 {
		done, no = domain.CancelOrder(c.facts)
	}
	entry := audit.Entry{
		Actor: c.facts.Actor, Act: domain.AuditOrderCancelled, Object: audit.Object("order", order.ID),
		Holders: []domain.ID{order.HolderID}, Purpose: string(domain.PurposeFollowOrder), Refusals: no, Rulebook: rules.Version,
	}
	if len(no) > 0 {
		entry.Outcome = audit.Refused
		return OrderAnswer{Refusals: no}, d.record(ctx, tx, entry)
	}
	if err := d.writeCancelled(ctx, tx, c, done, entry); err != nil {
		return OrderAnswer{}, err
	}
	view, err := d.view(ctx, tx, c.facts.Actor, order.ID)
	return OrderAnswer{Order: view}, err
}

// readCancelFacts locks the order's card first (for a new card the one being
// made too), then reads what the decision goes by.
func (d *Desk) readCancelFacts(ctx context.Context, tx store.Tx, c *cancelling, order store.Order) (store.FirstAnswer, error) {
	var first store.FirstAnswer
	var at store.DeskFacts
	var letters []store.Letter
	var p store.Pipeline
	p.Add(func(db store.DB) error { return lockBoth(ctx, db, order.Order) })
	p.Add(func(db store.DB) (err error) { first, err = c.call.read(ctx, db); return err })
	holdRights(ctx, &p, c.actor)
	p.Add(func(db store.DB) (err error) {
		at, err = d.store.ReadDesk(ctx, db, c.actor.SessionID, c.actor.ID)
		return err
	})
	p.Add(func(db store.DB) error {
		o, err := store.LockOrder(ctx, db, order.ID)
		c.facts.Order = o.Order
		return err
	})
	var holders []domain.Holder
	p.Add(func(db store.DB) (err error) {
		holders, err = d.store.HoldersByID(ctx, db, []domain.ID{order.HolderID})
		return err
	})
	p.Add(func(db store.DB) (err error) {
		letters, err = store.LettersOfOrders(ctx, db, []domain.ID{order.ID})
		return err
	})
	p.Add(func(db store.DB) (err error) { c.facts.Card, err = store.CardByID(ctx, db, order.CardID); return err })
	if !order.NewCardID.IsZero() {
		p.Add(func(db store.DB) error {
			card, err := store.CardByID(ctx, db, order.NewCardID)
			c.facts.NewCard = &card
			return err
		})
	}
	if err := p.Run(ctx, tx); err != nil {
		return first, forbidden(err)
	}
	if n := len(letters); n > 0 {
		c.facts.Letter = &letters[n-1].Letter
	}
	for _, h := range holders {
		c.facts.Protected = h.Protected
	}
	g, _ := d.rules().Generation(c.facts.Card)
	c.facts.NewSet = g.LetterPrints == domain.PrintsNewSet
	var err error
	c.facts.Officer, c.facts.Point, c.facts.Today = at.Officer, at.Point.Point, d.today(at.Point.Country)
	c.facts.Actor, err = d.rights(c.actor, at)
	return first, err
}

func lockBoth(ctx context.Context, db store.DB, o domain.Order) error {
	ids := []domain.ID{o.CardID}
	if !o.NewCardID.IsZero() {
		ids = append(ids, o.NewCardID)
	}
	return store.LockCardsInOrder(ctx, db, ids)
}

func (d *Desk) writeCancelled(ctx context.Context, tx store.Tx, c cancelling, done domain.Cancelled, entry audit.Entry) error {
	o, now := c.facts.Order, d.now()
	var p store.Pipeline
	p.Add(func(db store.DB) error { return d.keep(ctx, db, c.call, o.ID) })
	p.Add(func(db store.DB) error {
		return store.MoveOrders(ctx, db, []domain.ID{o.ID}, store.OrderStep{From: o.State, To: done.Order, At: now, By: c.facts.Actor})
	})
	if done.Letter != nil {
		p.Add(func(db store.DB) error {
			_, err := store.MoveLetter(ctx, db, store.LetterMove{Moved: *done.Letter, At: now})
			return err
		})
	}
	if done.SpentVersion > 0 {
		p.Add(func(db store.DB) error { return store.SetCodeVersion(ctx, db, o.CardID, done.SpentVersion) })
	}
	if done.NewCard != nil {
		p.Add(func(db store.DB) error {
			_, err := store.MoveCard(ctx, db, store.CardMove{Card: o.NewCardID, From: c.facts.NewCard.State, To: *done.NewCard, At: now})
			return err
		})
	}
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	p.AddTx(func(tx store.Tx) error { return events.Announce(ctx, tx, d.store, cancelledEvents(done, o)...) })
	if err := p.Run(ctx, tx); err != nil {
		return err
	}
	if done.NewCard != nil {
		return d.jobs.Insert(ctx, tx, jobs.DestroyCodesOfCard{CardID: o.NewCardID})
	}
	if !d.endsWithLetter(c.facts.Card) {
		return nil
	}
	return d.jobs.Insert(ctx, tx, jobs.DestroyCodesOfCard{CardID: o.CardID})
}

// endsWithLetter tells whether the card's codes are kept no longer than the letter
// that prints them: where it is withdrawn they are destroyed.
func (d *Desk) endsWithLetter(card domain.Card) bool {
	g, _ := d.rules().Generation(card)
	return g.CodeKeptUntil == domain.KeptUntilLetterPosted
}

func cancelledEvents(done domain.Cancelled, o domain.Order) []events.Event {
	list := make([]events.Event, 0, len(done.Events))
	for _, a := range done.Events {
		e := events.Event{
			Subject: events.OfCard(a.Subject), OrderID: o.ID,
			Data: events.OrderCancelled{Order: o.ID, Kind: o.Kind, Card: a.CardID},
		}
		if done.NewCard != nil {
			e.Subject = events.OfOrder(a.Subject)
		}
		list = append(list, e)
	}
	return list
}
