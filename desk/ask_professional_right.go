package desk

import (
	"context"
	"errors"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// AskRight asks the register of health professionals about a person, as things stand on
// a day, within a limit of time of its own. Its errors name nobody, and wrap
// domain.ErrRegisterNotBelieved where the register said what cannot be.
type AskRight func(ctx context.Context, who domain.Person, today domain.Date) (domain.ProfessionalRight, error)

// askRightFirst asks the register of health professionals before a new card is ordered
// that hangs on it, and keeps the answer. It runs before the act's own transaction: a
// register that is slow must hold no lock on a card. Away is true where there was no
// answer; whether the last one will do is the rulebook's to say.
func (d *Desk) askRightFirst(ctx context.Context, o ordering) (away bool, err error) {
	if o.kind != domain.NewCardOrder {
		return false, nil
	}
	f, err := d.readBeforeAsking(ctx, o)
	if err != nil {
		return false, err
	}
	if !f.first.ObjectID.IsZero() || !domain.HangsOnRight(f.Facts, d.request(o, f), d.rules(), d.now()) {
		return false, nil
	}
	told, err := d.askRegister(ctx, f, once{})
	return told.failed != nil, err
}

// rightTold is what the register of health professionals said, or why it said nothing.
type rightTold struct {
	right  domain.ProfessionalRight
	failed error
}

// errNoRegister says that there is no way to ask a register.
var errNoRegister = errors.New("no register of health professionals is known")

// askRegister asks the register of health professionals about the holder, and keeps the
// answer; under a call's key where the asking is the act itself.
func (d *Desk) askRegister(ctx context.Context, f *facts, call once) (told rightTold, err error) {
	if d.right == nil {
		told.failed = errNoRegister
		if call.key == "" {
			return told, nil // the order goes by the last answer, and nobody was asked
		}
		return told, d.keepRight(ctx, f, told, call)
	}
	told.right, told.failed = d.right(ctx, f.Holder.Person, d.today(d.countryOf(f.Card)))
	if err := ctx.Err(); err != nil {
		return told, err // whoever asked is gone: that says nothing of the register
	}
	told.right.AskedAt = d.now()
	return told, d.keepRight(ctx, f, told, call)
}

// readBeforeAsking reads what the order goes by, without a lock.
func (d *Desk) readBeforeAsking(ctx context.Context, o ordering) (*facts, error) {
	f := &facts{}
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { f.Card, err = store.CardByID(ctx, db, o.req.CardID); return err })
	p.Add(func(db store.DB) (err error) { f.first, err = o.call.read(ctx, db); return err })
	d.addCardFacts(ctx, &p, f, asked{o.actor, o.req.CardID, o.req.VisitID})
	d.addRegistrars(ctx, &p, f, o.actor)
	if err := p.Read(ctx, d.store); err != nil {
		return nil, missing(err, "cardId")
	}
	var err error
	f.Actor, err = d.rights(o.actor, f.desk)
	return f, err
}

// keepRight writes the answer with the entry of the log that says it was asked for; of
// no answer, the entry alone.
func (d *Desk) keepRight(ctx context.Context, f *facts, told rightTold, call once) error {
	answer := string(told.right.Standing)
	switch {
	case errors.Is(told.failed, domain.ErrRegisterNotBelieved):
		answer = "not_believed"
	case told.failed != nil:
		answer = "away"
	}
	return d.store.InTx(ctx, func(tx store.Tx) error {
		if told.failed == nil {
			if err := store.SetProfessionalRight(ctx, tx, f.Holder.ID, told.right); err != nil {
				return err
			}
			if call.key != "" {
				if err := d.keep(ctx, tx, call, f.Card.ID); err != nil {
					return err
				}
			}
		}
		return d.record(ctx, tx, audit.Entry{
			Actor: f.Actor, Act: domain.AuditProfessionalAsked, Object: audit.Object("card", f.Card.ID),
			Holders: []domain.ID{f.Holder.ID}, VisitID: f.Visit.ID, Purpose: string(f.Visit.Purpose),
			Detail: map[string]string{"answer": answer},
		})
	})
}
