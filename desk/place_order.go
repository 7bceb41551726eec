package desk

import (
	"context"
	"slices"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// OrderRequest is what the officer asks for, for any kind of order.
type OrderRequest struct {
	Key         string `json:"-"` // idempotency key, 8 to 100 characters
	VisitID     domain.ID
	CardID      domain.ID
	Reason      domain.Reason
	CodeLostToo bool // PIN_LOCKED: the code is gone too
	Delivery    domain.Delivery
	Language    domain.Language
	Format      domain.Format
	Payer       domain.Payer
	// Expected is the price that the customer was told; nil where the caller does not say.
	Expected *domain.Money `json:",omitempty"`
	// Acknowledged are the warnings that the officer has thought about, in any order.
	Acknowledged []domain.WarningCode `json:",omitempty"`
}

// OrderAnswer is the order, or every reason why not.
type OrderAnswer struct {
	Order *OrderView
	// Again says that this is the first answer to the key once more.
	Again    bool
	Refusals []domain.Refusal
}

// OrderView is an order as a page shows it, on the day it is asked for.
type OrderView struct {
	store.OrderOnPage
	Late        bool
	Cancellable bool
	// CodesWithCard tells that the codes come sealed with the new card: no letter is posted.
	CodesWithCard bool
	Masked        bool // the holder is protected, and the viewer lacks the named right
}

var permissions = map[domain.OrderKind]domain.Permission{
	domain.CodeLetterOrder:  domain.MayOrderCode,
	domain.PUKEnvelopeOrder: domain.MayOrderPUK,
	domain.NewCardOrder:     domain.MayOrderNewCard,
}

// place is the one transaction of the three ordering acts: lock the card, read
// the facts, let the domain decide, write all that follows.
func (d *Desk) place(ctx context.Context, actor domain.Actor, kind domain.OrderKind, req OrderRequest) (OrderAnswer, error) {
	if err := d.forbid(ctx, actor, permissions[kind]); err != nil {
		return OrderAnswer{}, err
	}
	req.Acknowledged = slices.Compact(slices.Sorted(slices.Values(req.Acknowledged)))
	call, no := d.begin(actor, string(kind), req.Key, req)
	if len(no) > 0 {
		return OrderAnswer{Refusals: no}, nil
	}
	o := ordering{actor: actor, kind: kind, req: req, call: call}
	var err error
	if o.registerAway, err = d.askRightFirst(ctx, o); err != nil {
		return OrderAnswer{}, err
	}
	var answer OrderAnswer
	err = d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.placeInTx(ctx, tx, o)
		return err
	})
	return answer, err
}

// ordering is one call of an ordering act.
type ordering struct {
	actor domain.Actor
	kind  domain.OrderKind
	req   OrderRequest
	call  once
	// registerAway says that the register of health professionals gave no answer.
	registerAway bool
}

func (d *Desk) placeInTx(ctx context.Context, tx store.Tx, o ordering) (OrderAnswer, error) {
	f, err := d.readFacts(ctx, tx, o)
	if err != nil {
		return OrderAnswer{}, err
	}
	f.RegisterAway = o.registerAway
	again, no := o.call.again(f.first)
	if again {
		view, err := d.view(ctx, tx, f.Actor, f.first.ObjectID)
		return OrderAnswer{Order: view, Again: true}, err
	}
	var placed domain.Placed
	rules := d.rules()
	if len(no) == 0 {
		placed, no = domain.Place(o.kind, f.Facts, d.request(o, f), rules, d.now())
	}
	if len(no) == 0 && placed.Letter != nil {
		if no, err = d.checkLetter(*placed.Letter, f); err != nil {
			return OrderAnswer{}, err
		}
	}
	if len(no) > 0 {
		return OrderAnswer{Refusals: no}, d.recordRefusedOrder(ctx, tx, f, refusedBy{rules.Version, no})
	}
	if err := d.writeOrder(ctx, tx, o, f, placed); err != nil {
		return OrderAnswer{}, err
	}
	return OrderAnswer{Order: d.viewOf(placed.Order, f)}, nil
}

// request draws the names that a placed order would bear.
func (d *Desk) request(o ordering, f *facts) domain.Request {
	r := domain.Request{
		Reason: o.req.Reason, CodeAlsoLost: o.req.CodeLostToo, Delivery: o.req.Delivery,
		Language: o.req.Language, Format: o.req.Format, Payer: o.req.Payer, Expected: o.req.Expected, Acknowledged: o.req.Acknowledged,
		Names: domain.Names{OrderID: d.store.NewID(), LetterID: d.store.NewID(), NewCardID: d.store.NewID()},
	}
	var number [10]byte
	d.random(number[:])
	r.Names.OrderNumber = domain.NewOrderNumber(d.today(f.Point.Country), number)
	r.Names.LetterNumber = d.letterNumber()
	return r
}

func (d *Desk) letterNumber() string {
	var random [12]byte
	d.random(random[:])
	return domain.NewLetterNumber(random)
}

// refusedBy is a no with the version of the rulebook that says it.
type refusedBy struct {
	rulebook string
	no       []domain.Refusal
}

func (d *Desk) recordRefusedOrder(ctx context.Context, tx store.Tx, f *facts, by refusedBy) error {
	return d.record(ctx, tx, audit.Entry{
		Actor: f.Actor, Act: domain.AuditOrderRefused, Outcome: audit.Refused, Object: audit.Object("card", f.Card.ID),
		Holders: []domain.ID{f.Holder.ID}, VisitID: f.Visit.ID, Purpose: string(f.Visit.Purpose), Refusals: by.no,
		Rulebook: by.rulebook,
	})
}
