package desk

import (
	"context"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// ContactView is how a holder can be told, with most of it hidden.
type ContactView struct {
	Email, Phone string    // masked; empty where none is known, or it must not be seen
	ChangedAt    time.Time // zero: never
	UsedFrom     time.Time // zero where it is gone by
}

// ContactRequest is what a holder tells in a visit; nil leaves as it is, an empty text
// takes away.
type ContactRequest struct {
	Key          string `json:"-"`
	VisitID      domain.ID
	Email, Phone *string
}

// ContactAnswer is what is known now, or why the act was not taken.
type ContactAnswer struct {
	Contact  *ContactView
	Refusals []domain.Refusal
}

// SeeHolderContact tells how the holder of the open visit can be told.
func (d *Desk) SeeHolderContact(ctx context.Context, actor domain.Actor, holder domain.ID) (*ContactView, error) {
	if err := d.forbid(ctx, actor, domain.MayFindHolder); err != nil {
		return nil, err
	}
	var view *ContactView
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		at, err := d.store.ReadDesk(ctx, tx, actor.SessionID, actor.ID)
		if err != nil {
			return forbidden(err)
		}
		visit, err := store.OpenVisitOf(ctx, tx, actor.SessionID)
		if err != nil {
			return err
		}
		if actor, err = d.visiting(actor, at, visit, holder); err != nil {
			return err
		}
		list, err := d.store.HoldersByID(ctx, tx, []domain.ID{holder})
		if err != nil || len(list) == 0 || !domain.MaySee(actor, list[0]) {
			return orNotFound(err, "id")
		}
		contact, err := d.store.HolderContact(ctx, tx, holder)
		view = d.viewContact(contact)
		auth.Saw(ctx, auth.Look{Act: domain.AuditHolderRead, VisitID: visit.ID, Purpose: visit.Purpose}, holder)
		return err
	})
	if err != nil {
		return nil, err
	}
	return view, nil
}

func (d *Desk) viewContact(c domain.HolderContact) *ContactView {
	view := &ContactView{Email: domain.MaskEmail(c.Email), Phone: domain.MaskPhone(c.Phone), ChangedAt: c.ChangedAt}
	if d.now().Before(c.UsedFrom) {
		view.UsedFrom = c.UsedFrom
	}
	return view
}

// SetHolderContact takes down what a holder tells, whose identity was verified in the
// visit. The earlier contact is told of it, and gone by until the cooling-off is over:
// whoever changes it for another silences nothing by it.
func (d *Desk) SetHolderContact(ctx context.Context, actor domain.Actor, req ContactRequest) (ContactAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayVerifyIdentity); err != nil {
		return ContactAnswer{}, err
	}
	call, no := d.begin(actor, "set_holder_contact", req.Key, req)
	if len(no) > 0 {
		return ContactAnswer{Refusals: no}, nil
	}
	var answer ContactAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.setContact(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) setContact(ctx context.Context, tx store.Tx, actor domain.Actor, req ContactRequest, call once) (ContactAnswer, error) {
	f, err := d.readContactFacts(ctx, tx, actor, req, call)
	if err != nil {
		return ContactAnswer{}, err
	}
	known, err := d.store.LockHolderContact(ctx, tx, f.Holder.ID)
	if err != nil {
		return ContactAnswer{}, err
	}
	again, no := call.again(f.first)
	if again {
		return ContactAnswer{Contact: d.viewContact(known)}, nil
	}
	rules := d.rules()
	next, changed := known, false
	if len(no) == 0 {
		next, changed, no = domain.SetContact(f.Facts, known, domain.ContactWish{Email: req.Email, Phone: req.Phone}, rules, d.now())
	}
	entry := audit.Entry{
		Actor: f.Actor, Act: domain.AuditContactSet, Object: audit.Object("visit", f.Visit.ID), Holders: []domain.ID{f.Holder.ID},
		VisitID: f.Visit.ID, Purpose: string(f.Visit.Purpose), Rulebook: rules.Version,
	}
	if len(no) > 0 {
		entry.Act, entry.Outcome, entry.Refusals = domain.AuditContactRefused, audit.Refused, no
		return ContactAnswer{Refusals: no}, d.record(ctx, tx, entry)
	}
	if err := d.keep(ctx, tx, call, f.Holder.ID); err != nil {
		return ContactAnswer{}, err
	}
	if changed {
		if err := d.writeContact(ctx, tx, f, next); err != nil {
			return ContactAnswer{}, err
		}
	}
	return ContactAnswer{Contact: d.viewContact(next)}, d.record(ctx, tx, entry)
}

func (d *Desk) readContactFacts(ctx context.Context, tx store.Tx, actor domain.Actor, req ContactRequest, call once) (*facts, error) {
	actor, at, err := d.lockDesk(ctx, tx, actor)
	if err != nil {
		return nil, err
	}
	f := &facts{desk: at}
	f.Actor, f.Officer, f.Point, f.Organisation = actor, at.Officer, at.Point.Point, at.Organisation
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { f.first, err = call.read(ctx, db); return err })
	p.Add(func(db store.DB) error { return f.readVisit(ctx, db, asked{actor: actor, visit: req.VisitID}) })
	p.Add(func(db store.DB) error { return f.readVerification(ctx, db, asked{actor: actor, visit: req.VisitID}) })
	if err := p.Run(ctx, tx); err != nil {
		return nil, missing(err, "visitId")
	}
	if f.Visit.ID.IsZero() || f.Visit.SessionID != actor.SessionID {
		return nil, domain.ErrNotFound("visitId")
	}
	list, err := d.store.HoldersByID(ctx, tx, []domain.ID{f.Visit.HolderID})
	if err != nil || len(list) == 0 {
		return nil, orNotFound(err, "visitId")
	}
	f.Holder = list[0]
	return f, may(actor, domain.MayVerifyIdentity)
}

// writeContact writes the change, and has the earlier contact told of it; where there was
// none, the point tells, so that nobody's first contact is entered behind their back.
func (d *Desk) writeContact(ctx context.Context, tx store.Tx, f *facts, next domain.HolderContact) error {
	if err := d.store.SetHolderContact(ctx, tx, f.Holder.ID, next, f.Actor.ID); err != nil {
		return err
	}
	card, err := store.NewestCard(ctx, tx, f.Holder.ID)
	if store.NoRows(err) {
		return nil // of a person without a card nothing is told
	}
	if err != nil {
		return err
	}
	n := domain.HolderNotice{
		ID: d.store.NewID(), Kind: domain.HolderContactChanged, HolderID: f.Holder.ID, CardID: card, PointID: f.Point.ID,
		Language: f.Holder.Language, AboutOn: d.today(f.Point.Country), CausedBy: f.Actor.ID,
	}
	state, err := store.InsertHolderNotice(ctx, tx, n, d.now())
	if err != nil || state != domain.HolderNoticeWaiting {
		return err
	}
	return d.jobs.Insert(ctx, tx, jobs.SendHolderNotice{NoticeID: n.ID})
}
