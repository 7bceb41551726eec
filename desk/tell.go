package desk

import (
	"context"

	"github.com/riverqueue/river"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// tell leaves officers a notice in the act's own transaction, and has a mail sent
// that says no more than that there is one.
func (d *Desk) tell(ctx context.Context, tx store.Tx, kind domain.NoticeKind, about domain.ID, officers ...domain.ID) error {
	var p store.Pipeline
	mails := make([]river.JobArgs, len(officers))
	for i, officer := range officers {
		n := store.Notice{ID: d.store.NewID(), OfficerID: officer, Kind: kind, AboutID: about, At: d.now()}
		mails[i] = jobs.SendNotice{NoticeID: n.ID}
		p.Add(func(db store.DB) error { return store.InsertNotice(ctx, db, n) })
	}
	if err := p.Run(ctx, tx); err != nil {
		return err
	}
	return d.jobs.Insert(ctx, tx, mails...)
}

// tellAsker tells who asked for an authorisation, where it was not that very person,
// that it was decided on or ended.
func (d *Desk) tellAsker(ctx context.Context, tx store.Tx, actor domain.Actor, a domain.Agreement) error {
	if a.AskedBy.IsZero() || actor.Is(a.AskedBy) {
		return nil
	}
	return d.tell(ctx, tx, domain.NoticeAuthorisationDecided, a.PointID, a.AskedBy)
}

// tellDeciders tells those who may decide on a right that it waits.
func (d *Desk) tellDeciders(ctx context.Context, tx store.Tx, f domain.LedFacts, right domain.Right) error {
	deciders, err := d.store.Deciders(ctx, tx, store.Asked{
		Role: right.Role, OrganisationID: f.Officer.OrganisationID, PointID: f.Officer.PointID, ButFor: []domain.ID{f.Actor.ID, f.Officer.ID},
	})
	if err != nil {
		return err
	}
	return d.tell(ctx, tx, domain.NoticeRightWaiting, right.ID, deciders...)
}
