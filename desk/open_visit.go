package desk

import (
	"context"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// VisitRequest is whom a visit is for, and why.
type VisitRequest struct {
	Key      string `json:"-"`
	HolderID domain.ID
	Purpose  domain.Purpose
}

// VisitView is a visit with when it ends by itself and its newest verification.
type VisitView struct {
	domain.Visit
	EndsAt       time.Time
	Verification *VerificationView
}

// VerificationView is a check of identity and whether an order used it.
type VerificationView struct {
	domain.Verification
	Used bool
}

// VisitAnswer is the visit, or why not.
type VisitAnswer struct {
	Visit    *VisitView
	Refusals []domain.Refusal
}

// OpenVisit opens a visit for a holder; the session's one before it is closed. For a
// protected person it wants the named right and a fresh factor.
func (d *Desk) OpenVisit(ctx context.Context, actor domain.Actor, req VisitRequest) (VisitAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayOpenVisit); err != nil {
		return VisitAnswer{}, err
	}
	call, no := d.begin(actor, "open_visit", req.Key, req)
	if len(no) > 0 {
		return VisitAnswer{Refusals: no}, nil
	}
	var answer VisitAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.openVisit(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) openVisit(ctx context.Context, tx store.Tx, actor domain.Actor, req VisitRequest, call once) (VisitAnswer, error) {
	actor, at, err := d.lockDesk(ctx, tx, actor)
	if err != nil {
		return VisitAnswer{}, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return VisitAnswer{}, err
	}
	again, no := call.again(first)
	if again {
		view, err := d.firstVisit(ctx, tx, first.ObjectID, at.Point.Country)
		return VisitAnswer{Visit: view}, err
	}
	list, err := d.store.HoldersByID(ctx, tx, []domain.ID{req.HolderID})
	if err != nil || len(list) == 0 {
		return VisitAnswer{}, orNotFound(err, "holderId")
	}
	now, rules := d.now(), d.rules()
	f := domain.Facts{Actor: actor, Officer: at.Officer, Point: at.Point.Point, Organisation: at.Organisation, Holder: list[0]}
	if len(no) == 0 {
		no = domain.JudgeVisit(f, req.Purpose, rules, now)
	}
	if len(no) > 0 {
		return VisitAnswer{Refusals: no}, d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditVisitOpened, Outcome: audit.Refused, Holders: []domain.ID{req.HolderID},
			Purpose: string(req.Purpose), Refusals: no, Rulebook: rules.Version,
		})
	}
	if list[0].Protected {
		if err := d.fresh(actor, domain.MayServeProtected); err != nil {
			return VisitAnswer{}, err
		}
	}
	v := domain.Visit{
		ID: d.store.NewID(), SessionID: actor.SessionID, OfficerID: actor.ID, PointID: actor.PointID,
		HolderID: req.HolderID, Purpose: req.Purpose, OpenedAt: now,
	}
	var p store.Pipeline
	p.AddTx(func(tx store.Tx) error { return d.closeVisit(ctx, tx, actor, at.Point.Country) })
	p.Add(func(db store.DB) error { return store.InsertVisit(ctx, db, v) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, v.ID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditVisitOpened, Object: audit.Object("visit", v.ID), Holders: []domain.ID{v.HolderID},
			Purpose: string(v.Purpose), VisitID: v.ID, Rulebook: rules.Version,
		})
	})
	return VisitAnswer{Visit: d.viewVisit(v, store.Verification{}, at.Point.Country)}, p.Run(ctx, tx)
}

// lockDesk lets one act at a time decide which visit of a session is open. Rights
// are held first: whoever takes them away ends the session too, in that order.
func (d *Desk) lockDesk(ctx context.Context, tx store.Tx, actor domain.Actor) (domain.Actor, store.DeskFacts, error) {
	var p store.Pipeline
	holdRights(ctx, &p, actor)
	p.Add(func(db store.DB) error { return store.LockSession(ctx, db, actor.SessionID) })
	if err := p.Run(ctx, tx); err != nil {
		return actor, store.DeskFacts{}, forbidden(err)
	}
	return d.standing(ctx, tx, actor)
}

func (d *Desk) firstVisit(ctx context.Context, tx store.Tx, id domain.ID, country string) (*VisitView, error) {
	v, err := store.VisitByID(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	check, err := store.NewestVerification(ctx, tx, id)
	return d.viewVisit(v, check, country), err
}

func (d *Desk) viewVisit(v domain.Visit, check store.Verification, country string) *VisitView {
	view := &VisitView{Visit: v, EndsAt: v.EndsAt(d.rules().VisitLimit(country))}
	if !check.ID.IsZero() {
		view.Verification = viewVerification(check)
	}
	return view
}

func viewVerification(v store.Verification) *VerificationView {
	return &VerificationView{v.Verification, v.Orders > 0}
}

// orNotFound gives the error, or that the field names nothing.
func orNotFound(err error, field string) error {
	if err != nil {
		return err
	}
	return domain.ErrNotFound(field)
}
