package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// AuthorisationView is an authorisation as a page shows it to one officer.
type AuthorisationView struct {
	store.Authorisation
	Point              Point
	AskedBy, DecidedBy *Colleague // nil where nobody did
	MayDecide, MayEnd  bool
}

// AuthorisationAnswer is an authorisation after an act, or every reason why not.
type AuthorisationAnswer struct {
	Authorisation *AuthorisationView
	Refusals      []domain.Refusal
}

// viewAuthorisations shows any number of them: two queries.
func (d *Desk) viewAuthorisations(ctx context.Context, tx store.Tx, actor domain.Actor, list []store.Authorisation) ([]AuthorisationView, error) {
	var officers, points []domain.ID
	for _, a := range list {
		officers, points = append(officers, a.AskedBy, a.DecidedBy), append(points, a.PointID)
	}
	names, err := d.named(ctx, tx, officers, points)
	if err != nil {
		return nil, err
	}
	views := make([]AuthorisationView, len(list))
	for i, a := range list {
		views[i] = AuthorisationView{
			Authorisation: a, Point: names.points[a.PointID], AskedBy: names.officer(a.AskedBy), DecidedBy: names.officer(a.DecidedBy),
		}
		const why = "-" // asked of the rules with what they need beside the facts
		_, no := domain.DecideAuthorisation(actor, a.Agreement, domain.Decision{Reason: why}, domain.DateOf(d.store.Day()))
		views[i].MayDecide = len(no) == 0
		_, no = domain.EndAuthorisation(actor, a.Agreement, why)
		views[i].MayEnd = len(no) == 0 && a.Concerns(actor, domain.MayEndAuthorisation)
	}
	return views, nil
}

// viewAuthorisationByID shows one as it is now.
func (d *Desk) viewAuthorisationByID(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (*AuthorisationView, error) {
	a, err := store.AuthorisationByID(ctx, tx, id)
	if err != nil {
		return nil, missing(err, "id")
	}
	views, err := d.viewAuthorisations(ctx, tx, actor, []store.Authorisation{a})
	if err != nil {
		return nil, err
	}
	return &views[0], nil
}

// firstAuthorisation gives the first answer to a key again, or refuses one that was
// used for something else.
func (d *Desk) firstAuthorisation(ctx context.Context, tx store.Tx, actor domain.Actor, call once) (bool, AuthorisationAnswer, error) {
	first, err := call.read(ctx, tx)
	if err != nil {
		return false, AuthorisationAnswer{}, err
	}
	again, no := call.again(first)
	if !again {
		return len(no) > 0, AuthorisationAnswer{Refusals: no}, nil
	}
	view, err := d.viewAuthorisationByID(ctx, tx, actor, first.ObjectID)
	return true, AuthorisationAnswer{Authorisation: view}, err
}

// authorisationEntry is one audit entry: which, of which point, of whose cards.
func authorisationEntry(actor domain.Actor, act domain.AuditWord, a domain.Agreement) audit.Entry {
	return audit.Entry{
		Actor: actor, Act: act, Object: audit.Object("authorisation", a.ID),
		Detail: map[string]string{"point": a.PointID.String(), "organisation": a.OrganisationID.String()},
	}
}

// changing holds the actor's rights, waits until no act stands on the point's
// authorisations any more, and reads the actor's rights of this moment.
func (d *Desk) changing(ctx context.Context, tx store.Tx, actor domain.Actor, p domain.Permission, point domain.ID) (domain.Actor, error) {
	var pipe store.Pipeline
	pipe.Add(func(db store.DB) error { return store.HoldRights(ctx, db, actor.ID) })
	pipe.Add(func(db store.DB) error { return store.ChangeAuthorisations(ctx, db, point) })
	if err := pipe.Run(ctx, tx); err != nil {
		return actor, err
	}
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return actor, err
	}
	return actor, may(actor, p)
}

// changingAuthorisation is changing for one that is there, read again once it is
// held still. Of others than the two organisations' people it does not exist.
func (d *Desk) changingAuthorisation(ctx context.Context, tx store.Tx, actor domain.Actor, p domain.Permission, id domain.ID) (domain.Actor, domain.Agreement, error) {
	a, err := store.AuthorisationByID(ctx, tx, id)
	if err != nil {
		return actor, a.Agreement, missing(err, "id")
	}
	if actor, err = d.changing(ctx, tx, actor, p, a.PointID); err != nil {
		return actor, a.Agreement, err
	}
	if !a.Concerns(actor, p) {
		return actor, a.Agreement, domain.ErrNotFound("id")
	}
	a, err = store.AuthorisationByID(ctx, tx, id)
	return actor, a.Agreement, err
}
