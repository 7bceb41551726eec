package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// facts is all that an act on a card goes by, with what only the desk needs.
type facts struct {
	domain.Facts
	desk       store.DeskFacts
	point      store.Point
	first      store.FirstAnswer
	printHouse store.Printer
	letters    map[domain.ID]store.Letter // the open ones
}

// readFacts locks the card and reads everything else in the same round trip:
// each statement after the lock sees what the lock waited for.
func (d *Desk) readFacts(ctx context.Context, tx store.Tx, o ordering) (*facts, error) {
	f := &facts{}
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { f.Card, err = store.LockCard(ctx, db, o.req.CardID); return err })
	p.Add(func(db store.DB) (err error) { f.first, err = o.call.read(ctx, db); return err })
	holdRights(ctx, &p, o.actor)
	d.addCardFacts(ctx, &p, f, asked{o.actor, o.req.CardID, o.req.VisitID})
	if o.kind == domain.NewCardOrder { // which may put this card off
		p.Add(func(db store.DB) (err error) {
			f.Maker, err = store.LockOrderOfNewCard(ctx, db, o.req.CardID)
			return err
		})
	}
	if permissions[o.kind].NeedsTwoRegistrars() {
		d.addRegistrars(ctx, &p, f, o.actor)
	}
	if err := p.Run(ctx, tx); err != nil {
		return nil, missing(err, "cardId")
	}
	d.judgePaper(f)
	var err error
	f.Actor, err = d.rights(o.actor, f.desk)
	return f, err
}

// asked is whose facts about which card are wanted.
type asked struct {
	actor domain.Actor
	card  domain.ID
	visit domain.ID // zero: the session's open one
}

// addCardFacts asks for all that the domain's rules about a card go by, but for
// the card itself.
func (d *Desk) addCardFacts(ctx context.Context, p *store.Pipeline, f *facts, a asked) {
	p.Add(func(db store.DB) error {
		at, err := d.store.ReadDesk(ctx, db, a.actor.SessionID, a.actor.ID)
		f.Officer, f.point, f.Point, f.Organisation = at.Officer, at.Point, at.Point.Point, at.Organisation
		f.desk = at
		return err
	})
	p.Add(func(db store.DB) (err error) { f.Holder, err = d.store.HolderOfCard(ctx, db, a.card); return err })
	p.Add(func(db store.DB) error { return f.readVisit(ctx, db, a) })
	p.Add(func(db store.DB) error { return f.readVerification(ctx, db, a) })
	p.Add(func(db store.DB) (err error) {
		f.Authorisations, err = store.Authorisations(ctx, db, a.actor.SessionID, a.card)
		return err
	})
	p.Add(func(db store.DB) (err error) {
		f.CardOrganisation, err = store.OrganisationOfCard(ctx, db, a.card)
		return err
	})
	p.Add(func(db store.DB) (err error) { f.OpenOrders, err = store.OpenOrdersOfCard(ctx, db, a.card); return err })
	p.Add(func(db store.DB) error { return f.readLetters(ctx, db, a.card) })
	p.Add(func(db store.DB) (err error) { f.Heir, err = store.Heir(ctx, db, a.card); return err })
	p.Add(func(db store.DB) (err error) { f.RevokedFor, err = store.RevokedFor(ctx, db, a.card); return err })
	p.Add(func(db store.DB) (err error) { f.LastOrderAt, err = store.LastOrderAt(ctx, db, a.card); return err })
	p.Add(func(db store.DB) (err error) {
		f.WorkplaceCodes, err = store.OrdersToWorkplace(ctx, db, a.actor.SessionID, a.card, d.countedToWork())
		return err
	})
	p.Add(func(db store.DB) (err error) {
		f.printHouse, err = store.PrintHouseOfSession(ctx, db, a.actor.SessionID)
		if f.printHouse.HasCutOff {
			minutes := int(f.printHouse.CutOff.Minutes())
			f.PrintCutOff = &minutes
		}
		return err
	})
	p.Add(func(db store.DB) (err error) {
		f.Prices, err = d.store.PricesOfSession(ctx, db, a.actor.SessionID)
		return err
	})
	p.Add(func(db store.DB) (err error) { f.Complaints, err = store.ComplaintsOfCard(ctx, db, a.card); return err })
	p.Add(func(db store.DB) (err error) { f.CodeRead, err = store.CodeRead(ctx, db, a.card); return err })
	p.Add(func(db store.DB) (err error) {
		f.HandedOverAt, err = store.CardHandedOverAt(ctx, db, a.card)
		return err
	})
	d.addLocalities(ctx, p)
}

// countedToWork is what is counted of the orders that bring codes to one workplace.
func (d *Desk) countedToWork() store.Counted {
	rules := d.rules()
	what := store.Counted{Since: map[string]domain.Date{}}
	for _, c := range rules.Countries {
		what.Since[c.Country] = c.WorkplaceFrom(d.today(c.Country))
	}
	for _, p := range rules.Products {
		if p.FirstLetter == domain.SentByPrintHouse {
			what.Products = append(what.Products, p.Product)
		}
	}
	return what
}

// addRegistrars asks how many trained registrars the point has.
func (d *Desk) addRegistrars(ctx context.Context, p *store.Pipeline, f *facts, actor domain.Actor) {
	p.Add(func(db store.DB) (err error) {
		f.TrainedRegistrars, err = d.store.TrainedRegistrars(ctx, db, actor.SessionID)
		return err
	})
}

// readVisit reads the visit that was named, else the one that the session has open.
func (f *facts) readVisit(ctx context.Context, db store.DB, a asked) (err error) {
	if a.visit.IsZero() {
		f.Visit, err = store.OpenVisitOf(ctx, db, a.actor.SessionID)
		return err
	}
	f.Visit, err = store.VisitByID(ctx, db, a.visit)
	return err
}

func (f *facts) readVerification(ctx context.Context, db store.DB, a asked) error {
	read := func() (store.Verification, error) { return store.NewestVerification(ctx, db, a.visit) }
	if a.visit.IsZero() {
		read = func() (store.Verification, error) {
			return store.NewestVerificationOfSession(ctx, db, a.actor.SessionID)
		}
	}
	check, err := read()
	f.Verification = check.Verification
	return err
}

func (f *facts) readLetters(ctx context.Context, db store.DB, card domain.ID) error {
	open, err := store.OpenLettersOfCard(ctx, db, card)
	f.letters = make(map[domain.ID]store.Letter, len(open))
	for _, l := range open {
		f.letters[l.ID] = l
		f.OpenLetters = append(f.OpenLetters, l.Letter)
	}
	return err
}

// lapsed tells whether the visit is over by now.
func (d *Desk) lapsed(v domain.Visit, country string, now time.Time) bool {
	return !v.OpenAt(now, d.rules().VisitLimit(country))
}

// missing turns "no such row" into a kind that names the field.
func missing(err error, field string) error {
	if store.NoRows(err) {
		return domain.ErrNotFound(field)
	}
	return err
}
