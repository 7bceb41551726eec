package desk

import (
	"context"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// SeeHolder reads one person, for the visit that is open: a session sees the
// holder of its visit and nobody else.
func (d *Desk) SeeHolder(ctx context.Context, actor domain.Actor, id domain.ID) (*HolderView, error) {
	if err := d.forbid(ctx, actor, domain.MayFindHolder); err != nil {
		return nil, err
	}
	var visit domain.Visit
	var at store.DeskFacts
	var list []domain.Holder
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) {
		at, err = d.store.ReadDesk(ctx, db, actor.SessionID, actor.ID)
		return err
	})
	p.Add(func(db store.DB) (err error) { visit, err = store.OpenVisitOf(ctx, db, actor.SessionID); return err })
	p.Add(func(db store.DB) (err error) { list, err = d.store.HoldersByID(ctx, db, []domain.ID{id}); return err })
	if err := p.Read(ctx, d.store); err != nil {
		return nil, forbidden(err)
	}
	actor, err := d.visiting(actor, at, visit, id)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, domain.ErrNotFound("id")
	}
	view := viewHolder(actor, list[0])
	auth.Saw(ctx, auth.Look{Act: domain.AuditHolderRead, VisitID: visit.ID, Purpose: visit.Purpose}, id)
	return &view, nil
}

// visiting checks the rights of this moment and that the session's open visit is
// for this holder; anybody else is not found.
func (d *Desk) visiting(actor domain.Actor, at store.DeskFacts, visit domain.Visit, holder domain.ID) (domain.Actor, error) {
	actor, err := d.rights(actor, at)
	if err != nil {
		return actor, err
	}
	if err := may(actor, domain.MayFindHolder); err != nil {
		return actor, err
	}
	if visit.HolderID != holder || d.lapsed(visit, at.Point.Country, d.now()) {
		return actor, domain.ErrNotFound("id")
	}
	return actor, nil
}

// forbidden reads "no such session" as "may not".
func forbidden(err error) error {
	if store.NoRows(err) {
		return domain.ErrForbidden()
	}
	return err
}
