package desk

import (
	"context"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// CreateOfficerRequest is a new officer as typed.
type CreateOfficerRequest struct {
	Key          string `json:"-"`
	PointID      domain.ID
	Name         string
	UserName     string
	IdentityCode string // empty: no right of the house can be given
	Email        string // empty: the temporary password is handed over on paper
	Language     domain.Language
	PartnerID    domain.ID // of a print house's or an integrator's own people; zero for most
}

// CreateOfficerAnswer is the officer, or every reason why not. The password is there
// once, where it is handed over on paper, and never when a call is answered again.
type CreateOfficerAnswer struct {
	OfficerAnswer
	Password      string
	PasswordUntil time.Time
}

// CreateOfficer enters a new officer, who has neither right nor training yet, and
// orders a temporary password by mail or makes one to be handed over.
func (d *Desk) CreateOfficer(ctx context.Context, actor domain.Actor, req CreateOfficerRequest) (CreateOfficerAnswer, error) {
	var answer CreateOfficerAnswer
	if err := d.forbid(ctx, actor, domain.MayCreateOfficer); err != nil {
		return answer, err
	}
	call, no := d.begin(actor, "create_officer", req.Key, req)
	if len(no) > 0 {
		answer.Refusals = no
		return answer, nil
	}
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.createOfficer(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) createOfficer(ctx context.Context, tx store.Tx, actor domain.Actor, req CreateOfficerRequest, call once) (CreateOfficerAnswer, error) {
	var answer CreateOfficerAnswer
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return answer, err
	}
	if err := may(actor, domain.MayCreateOfficer); err != nil {
		return answer, err
	}
	first, before, err := d.firstOfficer(ctx, tx, actor, call)
	if first || err != nil {
		return CreateOfficerAnswer{OfficerAnswer: before}, err
	}
	point, err := d.placeFor(ctx, tx, actor, req)
	if err != nil {
		return answer, err
	}
	o, no, err := d.enter(ctx, tx, actor, point, req)
	if err != nil {
		return answer, err
	}
	entry := audit.Entry{Actor: actor, Act: domain.AuditOfficerCreated, Object: audit.Object("officer", o.ID)}
	if len(no) > 0 {
		answer.Refusals, entry.Act, entry.Object = no, domain.AuditOfficerRefused, audit.Object("point", point.ID)
		return answer, d.refuseLed(ctx, tx, entry, no)
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, o.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	if err := p.Run(ctx, tx); err != nil {
		return answer, err
	}
	if err := d.givePassword(ctx, tx, actor, o, &answer); err != nil {
		return answer, err
	}
	answer.Officer, err = d.viewOfficerByID(ctx, tx, actor, o.ID)
	return answer, err
}

// placeFor reads where the new officer will work; a point, or a partner, beyond the
// actor's reach does not exist.
func (d *Desk) placeFor(ctx context.Context, tx store.Tx, actor domain.Actor, req CreateOfficerRequest) (store.PointOnPage, error) {
	points, err := store.PointsByID(ctx, tx, []domain.ID{req.PointID})
	if err != nil {
		return store.PointOnPage{}, err
	}
	reach := domain.ReachOf(actor, domain.MayCreateOfficer)
	point, known := points[req.PointID]
	if !known || !reach.Reaches(actor, point.OrganisationID, point.ID) {
		return point, domain.ErrNotFound("pointId")
	}
	if req.PartnerID.IsZero() {
		return point, nil
	}
	active, err := store.IsPartner(ctx, tx, req.PartnerID)
	if err == nil && (!active || reach != domain.ReachEverywhere) {
		err = domain.ErrNotFound("partnerId")
	}
	return point, err
}

func (d *Desk) enter(ctx context.Context, tx store.Tx, actor domain.Actor, point store.PointOnPage, req CreateOfficerRequest) (store.Entered, []domain.Refusal, error) {
	taken, err := store.UserNameTaken(ctx, tx, req.UserName)
	if err != nil {
		return store.Entered{}, nil, err
	}
	o, no := domain.CreateOfficer(actor, domain.NewOfficer{
		Name: req.Name, UserName: req.UserName, IdentityCode: req.IdentityCode, Country: point.Country, Email: req.Email,
	}, taken)
	if len(no) > 0 {
		return store.Entered{}, no, nil
	}
	entered := store.Entered{
		ID: d.store.NewID(), OrganisationID: point.OrganisationID, PointID: point.ID, PartnerID: req.PartnerID,
		Language: req.Language, NewOfficer: o, TrainedTo: domain.DateOf(d.store.Day()).AddDays(-1),
	}
	written, err := d.store.EnterOfficer(ctx, tx, entered)
	if err == nil && !written { // somebody was quicker with the name
		return store.Entered{}, []domain.Refusal{domain.UserNameIsTaken()}, nil
	}
	return entered, nil, err
}

// givePassword orders the first temporary password, or makes it for the one answer
// from which it is written on paper.
func (d *Desk) givePassword(ctx context.Context, tx store.Tx, actor domain.Actor, o store.Entered, answer *CreateOfficerAnswer) error {
	if o.Email != "" {
		return auth.OrderPassword(ctx, tx, d.store, auth.PasswordOrder{Jobs: d.jobs, Officer: o.ID, By: actor})
	}
	password, err := auth.HandOver(ctx, tx, d.store, o.ID, auth.Ending{By: actor, Reason: "officer_created"})
	if err != nil {
		return err
	}
	answer.Password, answer.PasswordUntil = password.Reveal(), password.Until
	return nil
}
