package desk

import (
	"context"
	"strings"

	"sinetti/domain"
	"sinetti/store"
)

// AskAuthorisationRequest is an authorisation that somebody asks for.
type AskAuthorisationRequest struct {
	Key                string `json:"-"`
	PointCode          string
	CustomerNumber     string
	ValidFrom, ValidTo domain.Date // from: zero is today; to: zero is open-ended
}

// AskAuthorisation asks that another organisation's point may serve the cards of the
// actor's own. It waits until the point's side accepts, whose people are told.
func (d *Desk) AskAuthorisation(ctx context.Context, actor domain.Actor, req AskAuthorisationRequest) (AuthorisationAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayAskAuthorisation); err != nil {
		return AuthorisationAnswer{}, err
	}
	req.PointCode, req.CustomerNumber = strings.TrimSpace(req.PointCode), strings.TrimSpace(req.CustomerNumber)
	call, no := d.begin(actor, "ask_authorisation", req.Key, req)
	if len(no) > 0 {
		return AuthorisationAnswer{Refusals: no}, nil
	}
	var answer AuthorisationAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.askAuthorisation(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) askAuthorisation(ctx context.Context, tx store.Tx, actor domain.Actor, req AskAuthorisationRequest, call once) (AuthorisationAnswer, error) {
	point, err := store.PointByCode(ctx, tx, req.PointCode)
	if err != nil {
		return AuthorisationAnswer{}, missing(err, "pointCode")
	}
	actor, err = d.changing(ctx, tx, actor, domain.MayAskAuthorisation, point.ID)
	if err != nil {
		return AuthorisationAnswer{}, err
	}
	if first, answer, err := d.firstAuthorisation(ctx, tx, actor, call); first || err != nil {
		return answer, err
	}
	f := domain.AuthorisationFacts{Actor: actor, Point: point.Point.Point, Today: domain.DateOf(d.store.Day())}
	f.Needs, _ = d.rules().PointNeeds(point.Country, f.Today)
	if f.Open, err = store.OpenAuthorisations(ctx, tx, point.ID, actor.OrganisationID); err != nil {
		return AuthorisationAnswer{}, err
	}
	asked, no := domain.AskAuthorisation(f, domain.AuthorisationRequest{
		ID: d.store.NewID(), CustomerNumber: req.CustomerNumber, ValidFrom: req.ValidFrom, ValidTo: req.ValidTo,
	})
	if len(no) > 0 {
		about := domain.Agreement{Contract: domain.Contract{Authorisation: domain.Authorisation{PointID: point.ID, OrganisationID: actor.OrganisationID}}}
		entry := authorisationEntry(actor, domain.AuditAuthorisationNo, about)
		entry.Object = ""
		return AuthorisationAnswer{Refusals: no}, d.refuseLed(ctx, tx, entry, no)
	}
	if err := d.writeAuthorisation(ctx, tx, actor, asked, call); err != nil {
		return AuthorisationAnswer{}, err
	}
	view, err := d.viewAuthorisationByID(ctx, tx, actor, asked.Agreement.ID)
	return AuthorisationAnswer{Authorisation: view}, err
}

func (d *Desk) writeAuthorisation(ctx context.Context, tx store.Tx, actor domain.Actor, asked domain.AuthorisationAsked, call once) error {
	a := asked.Agreement
	var p store.Pipeline
	if len(asked.Lapsed) > 0 {
		p.Add(func(db store.DB) error {
			return store.EndAuthorisations(ctx, db, asked.Lapsed, store.Ended{At: d.now(), Why: "ran out"})
		})
	}
	p.Add(func(db store.DB) error { return store.InsertAuthorisation(ctx, db, a, d.now()) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, a.ID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, authorisationEntry(actor, domain.AuditAuthorisationAsked, a))
	})
	if err := p.Run(ctx, tx); err != nil {
		return err
	}
	deciders, err := d.store.AuthorisationDeciders(ctx, tx, a)
	if err != nil {
		return err
	}
	return d.tell(ctx, tx, domain.NoticeAuthorisationWaiting, a.PointID, deciders...)
}
