package desk

import (
	"context"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/store"
)

// LetterAnswer is a letter and its order after an act, or every reason why not.
type LetterAnswer struct {
	Letter *Letter
	Order  *OrderView
	// CardSuspended says that the card was suspended, for its code may have been read:
	// a new card is what helps.
	CardSuspended bool
	// Again says that this is the first answer to the key once more.
	Again    bool
	Refusals []domain.Refusal
}

// letterAct is one call of an act on a letter.
type letterAct struct {
	actor  domain.Actor
	name   string
	key    string
	input  any
	letter domain.ID
	visit  domain.ID // zero where the act needs none
	word   domain.AuditWord
	decide func(f domain.PostFacts, rb *domain.Rulebook, now time.Time) (domain.LetterStepped, []domain.Refusal)
	// also writes what the act keeps beside the letter's step.
	also func(ctx context.Context, db store.DB, on writtenOn) error
	// detail is what the log tells beside letter and order: words and no person.
	detail map[string]string
}

// writtenOn is what a row of an act on a letter names.
type writtenOn struct {
	letter, visit, officer domain.ID
	rulebook               string
	at                     time.Time
}

// onLetter is the one transaction of the acts on a letter: lock its card, read the
// facts, let the domain decide, write all that follows.
func (d *Desk) onLetter(ctx context.Context, a letterAct) (LetterAnswer, error) {
	if err := d.forbid(ctx, a.actor, domain.MayHandleLetters); err != nil {
		return LetterAnswer{}, err
	}
	call, no := d.begin(a.actor, a.name, a.key, a.input)
	if len(no) > 0 {
		return LetterAnswer{Refusals: no}, nil
	}
	var answer LetterAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.onLetterInTx(ctx, tx, a, call)
		return err
	})
	return answer, err
}

// letterFacts is what an act on a letter goes by.
type letterFacts struct {
	facts
	order  domain.Order
	letter Letter
}

func (d *Desk) onLetterInTx(ctx context.Context, tx store.Tx, a letterAct, call once) (LetterAnswer, error) {
	f, err := d.readLetterFacts(ctx, tx, a, call)
	if err != nil {
		return LetterAnswer{}, err
	}
	again, no := call.again(f.first)
	if again {
		view, err := d.view(ctx, tx, f.Actor, f.order.ID)
		return LetterAnswer{Letter: &f.letter, Order: view, CardSuspended: f.Card.State == domain.CardSuspended, Again: true}, err
	}
	rules, now := d.rules(), d.now()
	var done domain.LetterStepped
	if len(no) == 0 {
		since := rules.Calendar.Today(f.Point.Country, f.letter.StateChangedAt)
		done, no = a.decide(domain.PostFacts{Facts: f.Facts, Order: f.order, Letter: f.letter.Letter, Since: since}, rules, now)
	}
	entry := f.entry(a, rules.Version)
	if len(no) > 0 {
		entry.Outcome, entry.Refusals = audit.Refused, no
		return LetterAnswer{Refusals: no}, d.record(ctx, tx, entry)
	}
	w := letterWriter{d: d, f: f, a: a, call: call, done: done, at: now, entry: entry}
	if err := w.write(ctx, tx); err != nil {
		return LetterAnswer{}, err
	}
	f.letter.State, f.letter.StateChangedAt = done.Letter.To, now
	view, err := d.view(ctx, tx, f.Actor, f.order.ID)
	return LetterAnswer{Letter: &f.letter, Order: view, CardSuspended: done.Suspend != ""}, err
}

// readLetterFacts locks the letter's card and reads everything else in the same round
// trip. A letter of another point does not exist.
func (d *Desk) readLetterFacts(ctx context.Context, tx store.Tx, a letterAct, call once) (*letterFacts, error) {
	seen, err := store.LetterByID(ctx, tx, a.letter)
	if err != nil {
		return nil, missing(err, "letterId")
	}
	f := &letterFacts{}
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { f.Card, err = store.LockCard(ctx, db, seen.CardID); return err })
	p.Add(func(db store.DB) (err error) { f.first, err = call.read(ctx, db); return err })
	holdRights(ctx, &p, a.actor)
	d.addCardFacts(ctx, &p, &f.facts, asked{a.actor, seen.CardID, a.visit})
	p.Add(func(db store.DB) error {
		o, err := store.LockOrder(ctx, db, seen.OrderID)
		f.order = o.Order
		return err
	})
	p.Add(func(db store.DB) (err error) { f.letter, err = store.LetterByID(ctx, db, a.letter); return err })
	if err := p.Run(ctx, tx); err != nil {
		return nil, missing(err, "visitId")
	}
	if f.Actor, err = d.rights(a.actor, f.desk); err != nil {
		return nil, err
	}
	if f.letter.PointID != f.Actor.PointID {
		return nil, domain.ErrNotFound("letterId")
	}
	return f, may(f.Actor, domain.MayHandleLetters)
}

// entry is what the log tells of the act.
func (f *letterFacts) entry(a letterAct, rulebook string) audit.Entry {
	detail := map[string]string{"order": f.order.ID.String(), "card": f.Card.ID.String()}
	for k, v := range a.detail {
		detail[k] = v
	}
	e := audit.Entry{
		Actor: f.Actor, Act: a.word, Object: audit.Object("letter", f.letter.ID), Holders: []domain.ID{f.Holder.ID},
		Purpose: string(domain.PurposeFollowOrder), Rulebook: rulebook, Detail: detail,
	}
	if !a.visit.IsZero() {
		e.VisitID, e.Purpose = f.Visit.ID, string(f.Visit.Purpose)
	}
	return e
}

// letterWriter writes what follows from an act on a letter.
type letterWriter struct {
	d     *Desk
	f     *letterFacts
	a     letterAct
	call  once
	done  domain.LetterStepped
	at    time.Time
	entry audit.Entry
	told  []events.Event
}

func (w *letterWriter) write(ctx context.Context, tx store.Tx) error {
	var p store.Pipeline
	p.Add(func(db store.DB) error { return w.d.keep(ctx, db, w.call, w.f.letter.ID) })
	p.Add(func(db store.DB) error {
		_, err := store.MoveLetter(ctx, db, store.LetterMove{Moved: w.done.Letter, At: w.at})
		return err
	})
	if w.a.also != nil {
		on := writtenOn{letter: w.f.letter.ID, visit: w.f.Visit.ID, officer: w.f.Actor.ID, rulebook: w.entry.Rulebook, at: w.at}
		p.Add(func(db store.DB) error { return w.a.also(ctx, db, on) })
	}
	if w.done.LoadedVersion > 0 {
		p.Add(func(db store.DB) error {
			_, err := store.SetLoadedVersion(ctx, db, w.f.Card.ID, w.done.LoadedVersion)
			return err
		})
	}
	w.addOrder(ctx, &p)
	if w.done.Returned {
		w.tell(w.f.order.ID, events.LetterReturned{LetterRef: letterRef(w.f.letter.Letter)})
	}
	if err := p.Run(ctx, tx); err != nil {
		return err
	}
	if w.done.Suspend != "" {
		if err := w.suspend(ctx, tx); err != nil {
			return err
		}
	}
	if err := w.d.record(ctx, tx, w.entry); err != nil {
		return err
	}
	return events.Announce(ctx, tx, w.d.store, w.told...)
}

// addOrder takes the letter's order through its states.
func (w *letterWriter) addOrder(ctx context.Context, p *store.Pipeline) {
	from := w.f.order.State
	for _, to := range w.done.Orders {
		step := store.OrderStep{From: from, To: to, At: w.at, By: w.f.Actor}
		p.Add(func(db store.DB) error { return store.MoveOrders(ctx, db, []domain.ID{w.f.order.ID}, step) })
		from = to
	}
	o := w.f.order
	switch {
	case len(w.done.Orders) == 0 || !from.Ended():
	case from == domain.OrderClosed:
		w.tell(o.ID, events.OrderClosed{Order: o.ID, Kind: o.Kind, Card: w.f.Card.ID})
	default:
		w.tell(o.ID, events.OrderCancelled{Order: o.ID, Kind: o.Kind, Card: w.f.Card.ID})
	}
}

func (w *letterWriter) tell(order domain.ID, data events.Data) {
	w.told = append(w.told, events.Event{Subject: events.OfCard(w.f.Card.ID), OrderID: order, At: w.at, Data: data})
}

// suspend suspends the card whose code may have been read.
func (w *letterWriter) suspend(ctx context.Context, tx store.Tx) error {
	entry := w.entry
	entry.Detail = map[string]string{"letter": w.f.letter.ID.String()}
	done, err := ending.Suspend(ctx, tx, w.d.store, ending.MaybeRead{
		Cards: []domain.Card{w.f.Card}, Orders: map[domain.ID]domain.ID{w.f.Card.ID: w.f.order.ID}, Why: w.done.Suspend, Entry: entry,
	})
	w.told = append(w.told, done.Events...)
	if err != nil {
		return err
	}
	if err := w.d.jobs.Insert(ctx, tx, done.Jobs...); err != nil {
		return err
	}
	return w.d.record(ctx, tx, done.Entries...)
}
