package desk

import (
	"context"
	"slices"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// OrganisationView is an employer as its administrator sees it.
type OrganisationView struct {
	store.EmployerRecord
	Methods []MethodUse // every way to log in, permitted or not
	Points  []PointView
	Given   []AuthorisationView // to points of others
}

// MethodUse is how many use a way to log in.
type MethodUse struct {
	Method             domain.LoginMethod
	Sessions, Officers int // open sessions; officers who have linked it
}

// SeeOrganisation reads the actor's own employer, for who reaches all of it.
func (d *Desk) SeeOrganisation(ctx context.Context, actor domain.Actor) (*OrganisationView, error) {
	var view *OrganisationView
	err := d.watching(ctx, actor, domain.MayReadPoints, func(tx store.Tx, actor domain.Actor) (err error) {
		if domain.ReachOf(actor, domain.MayReadPoints) < domain.ReachOrganisation {
			return domain.ErrForbidden()
		}
		view, err = d.viewOrganisation(ctx, tx, actor)
		return err
	})
	return view, err
}

func (d *Desk) viewOrganisation(ctx context.Context, tx store.Tx, actor domain.Actor) (*OrganisationView, error) {
	id := actor.OrganisationID
	record, err := store.EmployerByID(ctx, tx, id)
	if err != nil {
		return nil, missing(err, "organisation")
	}
	view := &OrganisationView{EmployerRecord: record}
	if view.Methods, err = d.methodUse(ctx, tx, id); err != nil {
		return nil, err
	}
	points, err := store.PointsInScope(ctx, tx, store.Scope{OrganisationID: id})
	if err != nil {
		return nil, err
	}
	if view.Points, err = d.viewPoints(ctx, tx, actor, points); err != nil {
		return nil, err
	}
	given, err := store.AuthorisationsOf(ctx, tx, []domain.ID{}, id, d.now().Add(-pastRights))
	if err != nil {
		return nil, err
	}
	view.Given, err = d.viewAuthorisations(ctx, tx, actor, given[:min(len(given), mostAuthorisations)])
	return view, err
}

// methodUse counts sessions and officers by way of logging in.
func (d *Desk) methodUse(ctx context.Context, tx store.Tx, organisation domain.ID) ([]MethodUse, error) {
	now := d.real.Now()
	employer, err := store.ReadEmployer(ctx, tx, organisation, store.OpenSince{Now: now, IdleSince: now.Add(-auth.IdleLimit)})
	uses := make([]MethodUse, len(domain.LoginMethods))
	for i, m := range domain.LoginMethods {
		uses[i] = MethodUse{Method: m, Sessions: employer.Sessions[m]}
		for _, group := range employer.Linked {
			if slices.Contains(group.Methods, m) {
				uses[i].Officers += group.Officers
			}
		}
	}
	return uses, err
}
