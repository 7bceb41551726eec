package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// Question asks whether an officer may do an act on a card.
type Question struct {
	OfficerID  domain.ID // zero: who asks
	Act        domain.Permission
	CardNumber string
}

// WhyNot gives the chain of facts by which an officer, logged in at his or her own
// point, may do an act on a card or may not. It names no holder. A registrar asks
// about himself or herself alone; an officer out of reach is not found. That it was
// asked is written down, also where there is no such card.
func (d *Desk) WhyNot(ctx context.Context, actor domain.Actor, q Question) ([]domain.Link, error) {
	if err := d.forbid(ctx, actor, domain.MayAskAuthority); err != nil {
		return nil, err
	}
	if q.OfficerID.IsZero() {
		q.OfficerID = actor.ID
	}
	var links []domain.Link
	var unknown error
	err := d.store.InTx(ctx, func(tx store.Tx) error {
		actor, err := d.asking(ctx, tx, actor)
		if err != nil {
			return err
		}
		f, err := d.store.OfficerAt(ctx, tx, q.OfficerID)
		if err != nil || !answersAbout(actor, f.Officer) {
			return orNotFound(butNoRows(err), "officerId")
		}
		entry := audit.Entry{
			Actor: actor, Act: domain.AuditAuthorityAsked, Outcome: audit.Shown, Object: audit.Object("officer", q.OfficerID),
			Purpose: string(domain.PurposeAuthority), Detail: map[string]string{"act": string(q.Act)},
		}
		if f.Card, err = store.CardByNumber(ctx, tx, q.CardNumber); err != nil {
			unknown, entry.Detail["found"] = domain.ErrNotFound("cardNumber"), "0"
			if !store.NoRows(err) {
				return err
			}
			return d.record(ctx, tx, entry)
		}
		if err := d.readAuthority(ctx, tx, &f); err != nil {
			return err
		}
		unknown, links = nil, domain.Authority(f, q.Act, d.rules(), d.now())
		entry.Holders, entry.Detail["card"] = []domain.ID{f.Holder.ID}, f.Card.ID.String()
		return d.record(ctx, tx, entry)
	})
	if err == nil {
		err = unknown
	}
	return links, err
}

// asking reads the rights of this moment of who asks about authority.
func (d *Desk) asking(ctx context.Context, tx store.Tx, actor domain.Actor) (domain.Actor, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return actor, err
	}
	return actor, may(actor, domain.MayAskAuthority)
}

// answersAbout tells whether the actor may ask about that officer.
func answersAbout(actor domain.Actor, o domain.Officer) bool {
	return actor.ID == o.ID || domain.ReachOfQuestions(actor).Reaches(actor, o.OrganisationID, o.PointID)
}

// butNoRows leaves out that there is no such row: what is not there and what is out
// of reach are the same to who asks.
func butNoRows(err error) error {
	if store.NoRows(err) {
		return nil
	}
	return err
}

// readAuthority reads what the chain goes by, for an officer and a card in hand.
func (d *Desk) readAuthority(ctx context.Context, tx store.Tx, f *domain.Facts) error {
	o := f.Officer
	f.Actor = domain.Actor{
		Kind: domain.OfficerActor, ID: o.ID, OrganisationID: o.OrganisationID, PointID: o.PointID, PartnerID: o.PartnerID,
		Roles: o.Roles, Stage: domain.FullSession,
	}
	var posts map[domain.ID][]domain.Post
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { f.Holder, err = d.store.HolderOfCard(ctx, db, f.Card.ID); return err })
	p.Add(func(db store.DB) (err error) {
		f.Authorisations, err = store.AuthorisationsBetween(ctx, db, f.Point.ID, f.Card.OrganisationID)
		return err
	})
	p.Add(func(db store.DB) (err error) {
		f.CardOrganisation, err = store.OrganisationOfCard(ctx, db, f.Card.ID)
		return err
	})
	p.Add(func(db store.DB) (err error) {
		posts, err = store.PostsOfPoints(ctx, db, []domain.ID{f.Point.ID})
		return err
	})
	err := p.Run(ctx, tx)
	f.TrainedRegistrars = d.pointStanding(f.Point, posts[f.Point.ID]).TrainedRegistrars
	return err
}
