package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// led is an act about another officer: by which permission, about whom, and the
// field of the input that names the officer or the right.
type led struct {
	by      domain.Permission
	officer domain.ID
	field   string
}

// lead reads what a decision about an officer goes by, once no act stands on the
// rights of either any more. Who is out of reach does not exist for the actor.
func (d *Desk) lead(ctx context.Context, tx store.Tx, actor domain.Actor, l led) (domain.LedFacts, error) {
	f := domain.LedFacts{Actor: actor, Today: domain.DateOf(d.store.Day())}
	if err := store.ChangeRights(ctx, tx, actor.ID, l.officer); err != nil {
		return f, err
	}
	var err error
	if f.Actor, _, err = d.standing(ctx, tx, actor); err != nil {
		return f, err
	}
	if err := may(f.Actor, l.by); err != nil {
		return f, err
	}
	var found map[domain.ID]domain.Officer
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) {
		found, err = d.store.OfficersByID(ctx, db, []domain.ID{l.officer})
		return err
	})
	p.Add(func(db store.DB) (err error) { f.Rights, err = store.OpenRights(ctx, db, l.officer); return err })
	if err := p.Run(ctx, tx); err != nil {
		return f, err
	}
	officer, known := found[l.officer]
	if !known || !reaches(f.Actor, l.by, officer) {
		return f, domain.ErrNotFound(l.field)
	}
	f.Officer = officer
	return f, nil
}

func reaches(actor domain.Actor, p domain.Permission, o domain.Officer) bool {
	return domain.ReachOf(actor, p).Reaches(actor, o.OrganisationID, o.PointID)
}

// scopeOf is whose officers the actor's permission covers.
func scopeOf(actor domain.Actor, p domain.Permission) store.Scope {
	switch domain.ReachOf(actor, p) {
	case domain.ReachEverywhere:
		return store.Scope{Everywhere: true}
	case domain.ReachOrganisation:
		return store.Scope{OrganisationID: actor.OrganisationID}
	case domain.ReachPoint:
		return store.Scope{PointID: actor.PointID}
	case domain.ReachNobody:
	}
	return store.Scope{}
}

// watching reads, in one snapshot and with the rights of this moment, what the
// permission lets the actor see.
func (d *Desk) watching(ctx context.Context, actor domain.Actor, p domain.Permission, read func(tx store.Tx, actor domain.Actor) error) error {
	if err := d.forbid(ctx, actor, p); err != nil {
		return err
	}
	return d.store.Reading(ctx, func(tx store.Tx) error {
		actor, _, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, p); err != nil {
			return err
		}
		return read(tx, actor)
	})
}

// refuseLed writes down why an act about an officer was refused.
func (d *Desk) refuseLed(ctx context.Context, tx store.Tx, e audit.Entry, no []domain.Refusal) error {
	e.Outcome, e.Refusals = audit.Refused, no
	return d.record(ctx, tx, e)
}
