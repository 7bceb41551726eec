package desk

import (
	"context"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// Advise tells what helps with a symptom of a card, for the visit that is open: one
// round trip. Nothing is ordered; whoever asks has looked at the holder's card.
func (d *Desk) Advise(ctx context.Context, actor domain.Actor, id domain.ID, symptom domain.Symptom) (domain.Advice, error) {
	if err := d.forbid(ctx, actor, domain.MayFindHolder); err != nil {
		return domain.Advice{}, err
	}
	var f facts
	var p store.Pipeline
	a := asked{actor: actor, card: id}
	p.Add(func(db store.DB) (err error) { f.Card, err = store.CardByID(ctx, db, id); return err })
	d.addCardFacts(ctx, &p, &f, a)
	d.addRegistrars(ctx, &p, &f, actor)
	if err := p.Read(ctx, d.store); err != nil {
		return domain.Advice{}, missing(err, "cardId")
	}
	d.judgePaper(&f)
	var err error
	if f.Actor, err = d.visiting(actor, f.desk, f.Visit, f.Card.HolderID); err != nil {
		return domain.Advice{}, err
	}
	if !domain.MaySee(f.Actor, f.Holder) { // the right is gone since the visit was opened
		return domain.Advice{}, domain.ErrNotFound("cardId")
	}
	auth.Saw(ctx, auth.Look{Act: domain.AuditHolderRead, VisitID: f.Visit.ID, Purpose: f.Visit.Purpose}, f.Holder.ID)
	return domain.Advise(f.Facts, symptom, d.rules(), d.now()), nil
}
