package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// ComplaintStepRequest is what became of a complaint.
type ComplaintStepRequest struct {
	Key         string `json:"-"`
	ComplaintID domain.ID
	To          domain.ComplaintState
	Reference   string // the maker's own of its answer
}

// AnswerComplaint records what the card's maker answered.
func (d *Desk) AnswerComplaint(ctx context.Context, actor domain.Actor, req ComplaintStepRequest) (ComplaintAnswer, error) {
	return d.stepComplaint(ctx, complaintStep{
		actor: actor, name: "answer_complaint", req: req, word: domain.AuditComplaintAnswered,
		told: func(ref events.ComplaintRef) events.Data {
			return events.ComplaintAnswered{ComplaintRef: ref, State: req.To}
		},
	})
}

// CloseComplaint ends a complaint: withdrawn before an answer, or closed when what the
// maker owed is done.
func (d *Desk) CloseComplaint(ctx context.Context, actor domain.Actor, req ComplaintStepRequest) (ComplaintAnswer, error) {
	return d.stepComplaint(ctx, complaintStep{
		actor: actor, name: "close_complaint", req: req, word: domain.AuditComplaintClosed,
		told: func(ref events.ComplaintRef) events.Data {
			return events.ComplaintClosed{ComplaintRef: ref, State: req.To}
		},
	})
}

// complaintStep is one call of an act on a complaint.
type complaintStep struct {
	actor domain.Actor
	name  string
	req   ComplaintStepRequest
	word  domain.AuditWord
	told  func(events.ComplaintRef) events.Data
}

func (d *Desk) stepComplaint(ctx context.Context, s complaintStep) (ComplaintAnswer, error) {
	if err := d.forbid(ctx, s.actor, domain.MayHandleComplaints); err != nil {
		return ComplaintAnswer{}, err
	}
	call, no := d.begin(s.actor, s.name, s.req.Key, s.req)
	if len(no) > 0 {
		return ComplaintAnswer{Refusals: no}, nil
	}
	var answer ComplaintAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.stepComplaintInTx(ctx, tx, s, call)
		return err
	})
	return answer, err
}

// complaintFacts is what an act on a complaint goes by.
type complaintFacts struct {
	facts
	complaint domain.Complaint
}

func (d *Desk) stepComplaintInTx(ctx context.Context, tx store.Tx, s complaintStep, call once) (ComplaintAnswer, error) {
	f, err := d.readComplaintFacts(ctx, tx, s, call)
	if err != nil {
		return ComplaintAnswer{}, err
	}
	again, no := call.again(f.first)
	if again {
		return ComplaintAnswer{Complaint: d.viewOwnComplaint(f), Again: true}, nil
	}
	rules, now := d.rules(), d.now()
	if len(no) == 0 {
		no = domain.StepComplaint(f.Facts, f.complaint, domain.ComplaintStep{To: s.req.To, Reference: s.req.Reference}, rules, now)
	}
	entry := audit.Entry{
		Actor: f.Actor, Act: s.word, Object: audit.Object("card", f.Card.ID), Holders: []domain.ID{f.Holder.ID},
		Purpose: string(domain.PurposeFollowOrder), Rulebook: rules.Version,
		Detail: map[string]string{"complaint": f.complaint.Number, "state": string(s.req.To)},
	}
	if len(no) > 0 {
		entry.Outcome, entry.Refusals = audit.Refused, no
		return ComplaintAnswer{Refusals: no}, d.record(ctx, tx, entry)
	}
	if err := d.writeComplaintStep(ctx, tx, s, call, f); err != nil {
		return ComplaintAnswer{}, err
	}
	if err := d.record(ctx, tx, entry); err != nil {
		return ComplaintAnswer{}, err
	}
	ref := events.ComplaintRef{Complaint: f.complaint.Number, Card: f.Card.ID}
	return ComplaintAnswer{Complaint: d.viewOwnComplaint(f)},
		events.Announce(ctx, tx, d.store, events.Event{Subject: events.OfCard(f.Card.ID), At: now, Data: s.told(ref)})
}

func (d *Desk) writeComplaintStep(ctx context.Context, tx store.Tx, s complaintStep, call once, f *complaintFacts) error {
	c := &f.complaint
	if err := d.keep(ctx, tx, call, c.ID); err != nil {
		return err
	}
	moved, err := store.MoveComplaint(ctx, tx, store.ComplaintMove{
		ID: c.ID, From: c.State, To: s.req.To, Reference: s.req.Reference, At: d.now(), By: f.Actor.ID,
	})
	if err == nil && !moved {
		err = domain.ErrConflict("complaintId")
	}
	c.State, c.ChangedAt = s.req.To, d.now()
	if s.req.Reference != "" {
		c.Reference = s.req.Reference
	}
	return err
}

// readComplaintFacts locks the complaint's card and reads everything else in the same
// round trip. A complaint of another point does not exist.
func (d *Desk) readComplaintFacts(ctx context.Context, tx store.Tx, s complaintStep, call once) (*complaintFacts, error) {
	seen, err := store.ComplaintByID(ctx, tx, s.req.ComplaintID)
	if err != nil {
		return nil, missing(err, "complaintId")
	}
	f := &complaintFacts{}
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { f.Card, err = store.LockCard(ctx, db, seen.CardID); return err })
	p.Add(func(db store.DB) (err error) { f.first, err = call.read(ctx, db); return err })
	holdRights(ctx, &p, s.actor)
	d.addCardFacts(ctx, &p, &f.facts, asked{actor: s.actor, card: seen.CardID})
	p.Add(func(db store.DB) (err error) { f.complaint, err = store.ComplaintByID(ctx, db, seen.ID); return err })
	if err := p.Run(ctx, tx); err != nil {
		return nil, missing(err, "complaintId")
	}
	if f.Actor, err = d.rights(s.actor, f.desk); err != nil {
		return nil, err
	}
	if f.complaint.PointID != f.Actor.PointID {
		return nil, domain.ErrNotFound("complaintId")
	}
	return f, may(f.Actor, domain.MayHandleComplaints)
}

func (d *Desk) viewOwnComplaint(f *complaintFacts) *ComplaintView {
	return d.viewComplaint(store.ComplaintOnPage{Complaint: f.complaint, CardNumber: f.Card.Number, Product: f.Card.Product}, viewHolder(f.Actor, f.Holder))
}
