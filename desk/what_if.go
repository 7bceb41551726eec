package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// WhatIf tells what a change would bring about, without making it. What is out of
// the actor's reach is not found.
func (d *Desk) WhatIf(ctx context.Context, actor domain.Actor, c domain.Change) ([]domain.Effect, error) {
	if err := d.forbid(ctx, actor, domain.MayAskAuthority); err != nil {
		return nil, err
	}
	var effects []domain.Effect
	err := d.store.InTx(ctx, func(tx store.Tx) error {
		actor, err := d.asking(ctx, tx, actor)
		if err != nil {
			return err
		}
		if c.LoginMethods != nil {
			c.Organisation = actor.OrganisationID
		}
		object, err := d.concerns(ctx, tx, actor, c)
		if err != nil {
			return err
		}
		if effects, err = d.effects(ctx, tx, c); err != nil {
			return err
		}
		return d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditAuthorityAsked, Object: object, Detail: map[string]string{"what": "if"},
		})
	})
	return effects, err
}

// effects tells what a change would bring about, as the database stands now: an act
// asks before it writes the change.
func (d *Desk) effects(ctx context.Context, tx store.Tx, c domain.Change) ([]domain.Effect, error) {
	g, err := d.authorityGraph(ctx, tx, c)
	if err != nil {
		return nil, err
	}
	return domain.WhatIf(g, c), nil
}

// concerns names what a change is about, where the actor may ask about it.
func (d *Desk) concerns(ctx context.Context, tx store.Tx, actor domain.Actor, c domain.Change) (string, error) {
	reach := domain.ReachOfQuestions(actor)
	switch {
	case c.LoginMethods != nil:
		if reach < domain.ReachOrganisation {
			return "", domain.ErrForbidden()
		}
		return audit.Object("organisation", c.Organisation), nil
	case contractOf(c) != domain.ID{}:
		k, err := store.ContractByID(ctx, tx, contractOf(c))
		if err != nil {
			return "", missing(err, "change")
		}
		if !reach.Reaches(actor, k.PointOrganisationID, k.PointID) && !reach.Reaches(actor, k.OrganisationID, domain.ID{}) {
			return "", domain.ErrNotFound("change")
		}
		return audit.Object("authorisation", k.ID), nil
	}
	officer, _, err := officerOf(ctx, tx, c)
	if err != nil {
		return "", missing(err, "change")
	}
	f, err := d.store.OfficerAt(ctx, tx, officer)
	if err != nil || !answersAbout(actor, f.Officer) {
		return "", orNotFound(butNoRows(err), "change")
	}
	return audit.Object("officer", officer), nil
}

func contractOf(c domain.Change) domain.ID {
	if c.EndAuthorisation.IsZero() {
		return c.ApproveAuthorisation
	}
	return c.EndAuthorisation
}

// officerOf tells whose rights a change is about, and at which point beside the own.
func officerOf(ctx context.Context, tx store.Tx, c domain.Change) (officer, point domain.ID, err error) {
	switch {
	case !c.EndEmployment.IsZero():
		return c.EndEmployment, domain.ID{}, nil
	case !c.EndRight.IsZero():
		return store.OfficerOfRight(ctx, tx, c.EndRight)
	}
	return store.OfficerOfRight(ctx, tx, c.ApproveRight)
}

// authorityGraph reads what a change touches.
func (d *Desk) authorityGraph(ctx context.Context, tx store.Tx, c domain.Change) (domain.AuthorityGraph, error) {
	g := domain.AuthorityGraph{Today: domain.DateOf(d.store.Day()), Rules: d.rules()}
	now := d.real.Now()
	open := store.OpenSince{Now: now, IdleSince: now.Add(-auth.IdleLimit)}
	var err error
	switch {
	case c.LoginMethods != nil:
		g.Employer, err = store.ReadEmployer(ctx, tx, c.Organisation, open)
		return g, err
	case contractOf(c) != domain.ID{}:
		return g, d.addContract(ctx, tx, &g, contractOf(c))
	}
	return g, d.addStaff(ctx, tx, &g, c, open)
}

// addContract reads an authorisation, its point and how many cards hang on it alone.
func (d *Desk) addContract(ctx context.Context, tx store.Tx, g *domain.AuthorityGraph, id domain.ID) error {
	k, err := store.ContractByID(ctx, tx, id)
	if err != nil {
		return err
	}
	byOrganisation, byPoint := d.productsByAuthorisation(k.Country)
	if k.Cards, err = store.CardsByAuthorisation(ctx, tx, k.Authorisation, byOrganisation, byPoint); err != nil {
		return err
	}
	g.Contracts = []domain.Contract{k.Contract}
	return addPoints(ctx, tx, g, k.PointID)
}

// productsByAuthorisation lists a country's products that a point may serve for
// another organisation: those served by the own points of an organisation, and
// those served where they were applied for.
func (d *Desk) productsByAuthorisation(country string) (byOrganisation, byPoint []string) {
	byOrganisation, byPoint = []string{}, []string{}
	for _, p := range d.rules().Products {
		switch {
		case p.Country != country:
		case p.ServedAt == domain.ServedByOwn:
			byOrganisation = append(byOrganisation, string(p.Product))
		case p.ServedAt == domain.ServedWhereApplied:
			byPoint = append(byPoint, string(p.Product))
		}
	}
	return byOrganisation, byPoint
}

// addStaff reads an officer's rights and whoever else keeps the points in order.
func (d *Desk) addStaff(ctx context.Context, tx store.Tx, g *domain.AuthorityGraph, c domain.Change, open store.OpenSince) error {
	officer, at, err := officerOf(ctx, tx, c)
	if err != nil {
		return err
	}
	f, err := d.store.OfficerAt(ctx, tx, officer)
	if err != nil {
		return err
	}
	points := []domain.ID{f.Officer.PointID}
	if !at.IsZero() && at != f.Officer.PointID {
		points = append(points, at)
	}
	if g.Rights, g.Officers, err = store.ReadRightsAround(ctx, tx, officer, points); err != nil {
		return err
	}
	own := domain.Staff{Officer: f.Officer}
	if own.Sessions, err = store.SessionsOf(ctx, tx, officer, open); err != nil {
		return err
	}
	known := false
	for i, o := range g.Officers {
		if o.ID == officer {
			g.Officers[i], known = own, true
		}
	}
	if !known { // has no right at all
		g.Officers = append(g.Officers, own)
	}
	for _, r := range g.Rights {
		if r.OfficerID == officer && !r.PointID.IsZero() {
			points = append(points, r.PointID)
		}
	}
	return addPoints(ctx, tx, g, points...)
}

func addPoints(ctx context.Context, tx store.Tx, g *domain.AuthorityGraph, ids ...domain.ID) error {
	points, err := store.PointsByID(ctx, tx, ids)
	for _, id := range ids {
		if p, known := points[id]; known {
			g.Points = append(g.Points, p.Point.Point)
			delete(points, id) // once each
		}
	}
	return err
}
