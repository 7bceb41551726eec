package acts

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"sinetti/audit"
	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/desk"
	"sinetti/domain"
)

// answer is what a clerk was told of one call.
type answer struct {
	actor  domain.ID
	key    string
	doing  string
	word   domain.AuditWord // under which the log has it
	object string           // done: what it was done to
	kept   string           // under its key, where that is not the object
	no     []domain.Refusal
	again  bool
	err    error    // not found, forbidden and their like: nothing was done, and no rule asked
	parts  []answer // of a parcel: of each of its cards; the log has those and nothing of the whole
}

func (a answer) done() bool { return a.err == nil && len(a.no) == 0 }

// each is what the log has entries of: the answer, or those about a parcel's cards.
func (a answer) each() []answer {
	if a.parts != nil {
		return a.parts
	}
	return []answer{a}
}

// ask calls an act under a key of its own, now and then twice at once, as an impatient
// hand does: both calls hear the same.
func (c *client) ask(word domain.AuditWord, call func(key string) answer) answer {
	c.n++
	key := fmt.Sprintf("client-%d-key-%d", c.seat, c.n)
	calls := make([]answer, 1)
	if c.chance(15) {
		calls = make([]answer, 2)
	}
	var group sync.WaitGroup
	for i := range calls {
		group.Go(func() {
			calls[i] = call(key)
			calls[i].actor, calls[i].key, calls[i].doing, calls[i].word = c.officer.ID, key, c.doing, word
		})
	}
	group.Wait()
	tellApart(calls)
	for _, a := range calls {
		var kind *domain.KindError
		if a.err != nil && !errors.As(a.err, &kind) {
			c.fault(a.err)
		}
		c.told = append(c.told, a)
	}
	i := max(0, slices.IndexFunc(calls, answer.done))
	return calls[i]
}

// visit is the visit that the client's desk has open, as the client knows it: the
// other window of the session may have closed it.
type visit struct {
	id, holder domain.ID
	opened     time.Time
}

// serve gives the open visit for a holder whose identity was verified in it; nearly
// always, for a clerk may also forget to.
func (c *client) serve(holder domain.ID) domain.ID {
	fresh := c.visit.holder == holder && c.db.Clock.Now().Sub(c.visit.opened) < 20*time.Minute
	if !c.visit.id.IsZero() && (fresh || c.chance(5)) {
		return c.visit.id
	}
	now := c.db.Clock.Now()
	opened, err := c.desk.OpenVisit(c.ctx, c.officer.Actor(), desk.VisitRequest{
		Key: c.fresh("visit"), HolderID: holder, Purpose: one(c, domain.PurposeOrderCode, domain.PurposeOrderCard, domain.PurposeHandOver),
	})
	if err != nil || opened.Visit == nil {
		c.kindOnly(err)
		return c.visit.id
	}
	c.visit = visit{opened.Visit.ID, holder, now}
	if c.chance(95) {
		c.verify(holder)
	}
	return c.visit.id
}

func (c *client) verify(holder domain.ID) {
	person := c.holder[holder]
	passport := outside.Passport(person, "XD1234567", domain.DateOf(c.db.Clock.Now()))
	_, err := c.desk.VerifyIdentity(c.ctx, c.officer.Actor(), desk.VerifyRequest{
		Key: c.fresh("verify"), VisitID: c.visit.id, Finds: desk.FindsMatch,
		Document: domain.Document{Kind: domain.Passport, Issuer: passport.Issuer, ExpiresOn: passport.Expires, MRZ: passport.MRZ},
	})
	c.kindOnly(err)
}

func (c *client) fresh(what string) string {
	c.n++
	return fmt.Sprintf("%s-%d-%d", what, c.seat, c.n)
}

// kindOnly fails where an error is a fault of ours.
func (c *client) kindOnly(err error) {
	var kind *domain.KindError
	if err != nil && !errors.As(err, &kind) {
		c.fault(err)
	}
}

// ordering places an order of a kind for one of the cards.
func (c *client) ordering(kind domain.OrderKind, card domain.Card, reason domain.Reason) {
	request := desk.OrderRequest{
		CardID: card.ID, Reason: reason, CodeLostToo: true,
		Delivery: one(c, domain.DeliverHome, domain.DeliverHome, domain.DeliverToPoint), Language: domain.Finnish, Format: domain.StandardPrint,
		Payer: domain.Payer{Kind: domain.HolderPays, Proof: "K-1"}, Acknowledged: domain.WarningCodes,
	}
	if c.chance(5) {
		request.Acknowledged = nil // what there is to think about was not read
	}
	if kind == domain.PUKEnvelopeOrder && c.chance(95) {
		request.Delivery = domain.DeliverToPoint // where else it may not go
	}
	acts := map[domain.OrderKind]func(context.Context, domain.Actor, desk.OrderRequest) (desk.OrderAnswer, error){
		domain.CodeLetterOrder: c.desk.OrderCode, domain.PUKEnvelopeOrder: c.desk.OrderPUKEnvelope, domain.NewCardOrder: c.desk.OrderNewCard,
	}
	words := map[domain.OrderKind]domain.AuditWord{
		domain.CodeLetterOrder: domain.AuditCodeOrdered, domain.PUKEnvelopeOrder: domain.AuditPUKOrdered, domain.NewCardOrder: domain.AuditNewCardOrdered,
	}
	c.askInVisit(card.HolderID, words[kind], func(key string, visit domain.ID) answer {
		request := request
		request.Key, request.VisitID = key, visit
		return ofOrder(acts[kind](c.ctx, c.officer.Actor(), request))
	})
}

// askInVisit asks in the holder's visit, and once more in a new one where that was over.
func (c *client) askInVisit(holder domain.ID, word domain.AuditWord, call func(key string, visit domain.ID) answer) {
	for range 2 {
		visit := c.serve(holder)
		a := c.ask(word, func(key string) answer { return call(key, visit) })
		over := slices.ContainsFunc(a.no, func(no domain.Refusal) bool {
			return no.Code == domain.VisitOver || no.Code == domain.IdentityNotVerified
		})
		if !a.done() && (over || c.chance(50)) {
			c.visit.id = domain.ID{} // whatever it was, serve anew
		}
		if !over {
			return
		}
	}
}

func ofOrder(o desk.OrderAnswer, err error) answer {
	a := answer{no: o.Refusals, again: o.Again, err: err}
	if o.Order != nil {
		a.object = audit.Object("order", o.Order.ID)
	}
	return a
}

// card draws one of the five, mostly of the client's own country.
func (c *client) card() domain.Card {
	if c.chance(10) {
		return one(c, c.cards...)
	}
	switch c.officer.PointID {
	case c.AuthorityPoint:
		return one(c, c.CardEE, c.CardEE, c.CardEENew)
	case c.CompanyPoint:
		return one(c, c.CardElsewhere, c.CardElsewhere, c.CardProfessional)
	}
	return one(c, c.CardFI, c.CardProfessional)
}

// orderCode orders one for one of the five, or for a new card that is on its way.
func orderCode(c *client) {
	card := c.card()
	if c.chance(20) {
		if next, _, ok := c.ownCard(domain.CardDispatched, domain.CardArrived, domain.CardHandedOver); ok {
			card = next
		}
	}
	c.ordering(domain.CodeLetterOrder, card, one(c, domain.CodeLost, domain.CodeLost, domain.PINLocked, domain.LetterNeverCame, domain.CodeLocked))
}

func orderPUK(c *client) {
	if c.officer.PointID != c.AuthorityPoint && c.chance(95) {
		return // no business of this point's
	}
	c.ordering(domain.PUKEnvelopeOrder, one(c, c.CardEE, c.CardEE, c.CardEE, c.card()), domain.CodeLost)
}

// orderCard orders one for one of the five, or for one that came in its place and may not
// be in use yet.
func orderCard(c *client) {
	card := c.card()
	if c.chance(40) {
		if next, _, ok := c.ownCard(domain.CardHandedOver, domain.CardHandedOver, domain.CardActivated); ok {
			card = next
		}
	}
	c.ordering(domain.NewCardOrder, card, one(c, domain.CardDamaged, domain.CardLost, domain.CardFaulty, domain.Expiring))
}

func cancel(c *client) {
	orders := list[domain.ID](c, `select id from orders where point_id = $1 order by state in ('accepted', 'submitted') desc, created_at desc limit 6`, c.officer.PointID)
	if len(orders) == 0 {
		return
	}
	order := one(c, orders...)
	c.ask(domain.AuditOrderCancelled, func(key string) answer {
		return ofOrder(c.desk.CancelOrder(c.ctx, c.officer.Actor(), desk.CancelRequest{Key: key, OrderID: order}))
	})
}
