package desk

import (
	"context"
	"time"

	"github.com/riverqueue/river"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// CardRequest names the card of an act on the card itself, and the visit it is done in.
type CardRequest struct {
	Key     string    `json:"-"` // idempotency key, 8 to 100 characters
	VisitID domain.ID // zero where the act is done in none
	CardID  domain.ID
}

// CardAnswer is the card after the act, or every reason why not.
type CardAnswer struct {
	Card   *store.CardOnPage
	Holder HolderView
	Visit  domain.Visit
	// Again says that this is the first answer to the key once more.
	Again    bool
	Refusals []domain.Refusal

	object     domain.ID          // what the act made; the card where it made nothing
	complaints []domain.Complaint // of the card
}

// cardAct is one call of an act on the card itself.
type cardAct struct {
	actor  domain.Actor
	act    domain.CardAct
	word   domain.AuditWord
	req    CardRequest
	input  any
	decide func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal
	// write writes what follows, when nothing is refused.
	write func(ctx context.Context, w *cardWriter) error
	// object is what the act makes, by which its first answer is found again; zero: the card.
	object domain.ID
	// detail is what the log tells beside the card: words and no person.
	detail map[string]string
}

// cardFacts is what an act on the card itself goes by.
type cardFacts struct {
	facts
	old []domain.Card // what this one stands in for, where the act may end that
}

// onCard is the one transaction of the acts on the card itself: lock the card, read the
// facts, let the domain decide, write all that follows.
func (d *Desk) onCard(ctx context.Context, a cardAct) (CardAnswer, error) {
	if err := d.forbid(ctx, a.actor, a.act.Permission()); err != nil {
		return CardAnswer{}, err
	}
	return d.onCardAsked(ctx, a)
}

// onCardAsked is onCard once the permission was asked for.
func (d *Desk) onCardAsked(ctx context.Context, a cardAct) (CardAnswer, error) {
	call, no := d.begin(a.actor, string(a.act), a.req.Key, a.input)
	if len(no) > 0 {
		return CardAnswer{Refusals: no}, nil
	}
	var answer CardAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.onCardInTx(ctx, tx, a, call)
		return err
	})
	return answer, err
}

func (d *Desk) onCardInTx(ctx context.Context, tx store.Tx, a cardAct, call once) (CardAnswer, error) {
	f, err := d.readActFacts(ctx, tx, a, call)
	if err != nil {
		return CardAnswer{}, err
	}
	again, no := call.again(f.first)
	if again {
		return f.answer(f.first.ObjectID, true), nil
	}
	w := &cardWriter{d: d, tx: tx, f: f, rules: d.rules(), at: d.now(), by: f.Actor}
	if len(no) == 0 {
		no = a.decide(f, w.rules, w.at)
	}
	w.entry = f.entry(a, w.rules.Version)
	if len(no) > 0 {
		w.entry.Outcome, w.entry.Refusals = audit.Refused, no
		return CardAnswer{Refusals: no}, d.record(ctx, tx, w.entry)
	}
	object := a.object
	if object.IsZero() {
		object = f.Card.ID
	}
	if err := d.keep(ctx, tx, call, object); err != nil {
		return CardAnswer{}, err
	}
	if err := a.write(ctx, w); err != nil {
		return CardAnswer{}, err
	}
	return f.answer(object, false), w.finish(ctx)
}

// readActFacts locks the card, and all that it stands in for where the act may end that,
// in the order of their ids; and reads everything else in the same round trip.
func (d *Desk) readActFacts(ctx context.Context, tx store.Tx, a cardAct, call once) (*cardFacts, error) {
	f := &cardFacts{}
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) {
		if a.act == domain.RecordActivationAct {
			f.old, err = store.LockLine(ctx, db, a.req.CardID)
			return err
		}
		return store.LockCardsInOrder(ctx, db, []domain.ID{a.req.CardID})
	})
	p.Add(func(db store.DB) (err error) { f.Card, err = store.CardByID(ctx, db, a.req.CardID); return err })
	p.Add(func(db store.DB) (err error) { f.first, err = call.read(ctx, db); return err })
	holdRights(ctx, &p, a.actor)
	d.addCardFacts(ctx, &p, &f.facts, asked{a.actor, a.req.CardID, a.req.VisitID})
	p.Add(func(db store.DB) (err error) {
		f.Maker, err = store.LockOrderOfNewCard(ctx, db, a.req.CardID)
		return err
	})
	if err := p.Run(ctx, tx); err != nil {
		return nil, missing(err, "cardId")
	}
	if a.req.VisitID.IsZero() { // the one that is open meanwhile has nothing to do with it
		f.Visit, f.Verification = domain.Visit{}, domain.Verification{}
	}
	var err error
	if f.Actor, err = d.rights(a.actor, f.desk); err != nil {
		return nil, err
	}
	return f, may(f.Actor, a.act.Permission())
}

func (f *cardFacts) answer(object domain.ID, again bool) CardAnswer {
	return CardAnswer{
		Card:   &store.CardOnPage{Card: f.Card, Organisation: f.CardOrganisation.Name},
		Holder: viewHolder(f.Actor, f.Holder), Visit: f.Visit, Again: again,
		object: object, complaints: f.Complaints,
	}
}

// entry is what the log tells of the act.
func (f *cardFacts) entry(a cardAct, rulebook string) audit.Entry {
	e := audit.Entry{
		Actor: f.Actor, Act: a.word, Object: audit.Object("card", f.Card.ID), Holders: []domain.ID{f.Holder.ID},
		VisitID: f.Visit.ID, Purpose: string(f.Visit.Purpose), Rulebook: rulebook, Detail: a.detail,
	}
	if f.Visit.ID.IsZero() {
		e.Purpose = string(domain.PurposeFollowOrder)
	}
	return e
}

// cardWriter writes what follows from an act on the card itself.
type cardWriter struct {
	d     *Desk
	tx    store.Tx
	f     *cardFacts
	rules *domain.Rulebook
	at    time.Time
	by    domain.Actor
	entry audit.Entry
	more  []audit.Entry // of what else befell: the old cards
	told  []events.Event
	todo  []river.JobArgs
}

// move puts the card into its next state.
func (w *cardWriter) move(ctx context.Context, to domain.CardState) error {
	moved, err := store.MoveCard(ctx, w.tx, store.CardMove{Card: w.f.Card.ID, From: w.f.Card.State, To: to, At: w.at})
	if err == nil && !moved {
		err = domain.ErrConflict("card")
	}
	w.f.Card.State = to
	return err
}

// tell announces something of a card.
func (w *cardWriter) tell(card, order domain.ID, data events.Data) {
	w.told = append(w.told, events.Event{Subject: events.OfCard(card), OrderID: order, At: w.at, Data: data})
}

// followOrder takes the order that made the card through the states that it brings where the
// card has come to.
func (w *cardWriter) followOrder(ctx context.Context, came domain.CardState) error {
	o := w.f.Maker
	from := o.State
	var p store.Pipeline
	for _, to := range domain.OrderOfCard(o.State, came) {
		step := store.OrderStep{From: from, To: to, At: w.at, By: w.by}
		p.Add(func(db store.DB) error { return store.MoveOrders(ctx, db, []domain.ID{o.ID}, step) })
		if from = to; to == domain.OrderClosed {
			w.tell(w.f.Card.ID, o.ID, events.OrderClosed{Order: o.ID, Kind: o.Kind, Card: w.f.Card.ID})
		}
	}
	return p.Run(ctx, w.tx)
}

// finish writes the log, the events and the jobs, in this order.
func (w *cardWriter) finish(ctx context.Context) error {
	if err := w.d.record(ctx, w.tx, append([]audit.Entry{w.entry}, w.more...)...); err != nil {
		return err
	}
	if err := events.Announce(ctx, w.tx, w.d.store, w.told...); err != nil {
		return err
	}
	return w.d.jobs.Insert(ctx, w.tx, w.todo...)
}
