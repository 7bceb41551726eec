package bureau

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// AnswerComplaint takes the maker's answer to a complaint that was filed of a card it
// makes, as an officer would record it: what replaces the card is free from then on, where
// its row says so. Refusals come back as domain.Refused and leave an audit entry alone.
func (b *Bureau) AnswerComplaint(ctx context.Context, actor domain.Actor, m ComplaintMessage) (ComplaintReply, error) {
	if err := m.check(); err != nil {
		return ComplaintReply{}, err
	}
	var reply ComplaintReply
	var no []domain.Refusal
	act := func(tx store.Tx) (err error) {
		a := &complaining{Bureau: b, actor: actor, msg: m, now: b.Store.Clock.Now()}
		reply, no, err = a.take(ctx, tx)
		if err == nil && len(no) > 0 {
			object := "" // nothing is told of a complaint that was not looked for
			if !a.complaint.CardID.IsZero() {
				object = audit.Object("card", a.complaint.CardID)
			}
			err = b.refused(ctx, tx, actor, object, no)
		}
		return err
	}
	err := b.Store.InTx(ctx, act)
	if store.ViolatedConstraint(err) == "bureau_messages_pkey" { // another was quicker: it is there to be compared now
		err = b.Store.InTx(ctx, act)
	}
	if err == nil && len(no) > 0 {
		return ComplaintReply{}, domain.Refused{Refusals: no}
	}
	return reply, err
}

// complaining is one answer on its way: the complaint under its card's lock.
type complaining struct {
	*Bureau
	actor     domain.Actor
	msg       ComplaintMessage
	now       time.Time
	complaint domain.Complaint
	card      domain.Card
}

func (a *complaining) take(ctx context.Context, tx store.Tx) (ComplaintReply, []domain.Refusal, error) {
	if r, err := a.may(ctx, tx, a.actor, domain.MayAnswerOrder); err != nil || r != nil {
		return ComplaintReply{}, refusals(r), err
	}
	if err := a.lock(ctx, tx); err != nil {
		return ComplaintReply{}, nil, err
	}
	bureaus, err := store.ReadBureaus(ctx, tx)
	if err != nil {
		return ComplaintReply{}, nil, err
	}
	makes := bureaus.Makes(a.actor.ID, a.countryOf(a.card.Product))
	body, hash, err := a.msg.body()
	if err != nil {
		return ComplaintReply{}, nil, err
	}
	if makes { // else the judgement says no
		if first, no, err := heard[ComplaintReply](ctx, tx, a.actor, a.msg.ID, hash); first != nil || len(no) > 0 || err != nil {
			return orZero(first), no, err
		}
	}
	late := makes && a.complaint.State == a.msg.Answer && a.complaint.Reference == a.msg.Reference
	step := domain.ComplaintStep{To: a.msg.Answer, Reference: a.msg.Reference}
	if !late {
		if no := domain.StepComplaintByMaker(a.actor, makes, a.complaint, step); len(no) > 0 {
			return ComplaintReply{}, no, nil
		}
	}
	return a.write(ctx, tx, late, store.BureauMessage{BodyHash: hash, Body: body})
}

// lock takes the complaint's card first, and reads the complaint under that lock.
func (a *complaining) lock(ctx context.Context, tx store.Tx) error {
	seen, err := store.ComplaintByNumber(ctx, tx, a.msg.Complaint)
	if store.NoRows(err) {
		return domain.ErrNotFound("complaint")
	}
	if err != nil {
		return err
	}
	if a.card, err = store.LockCard(ctx, tx, seen.CardID); err != nil {
		return err
	}
	a.complaint, err = store.ComplaintByID(ctx, tx, seen.ID)
	return err
}

// write moves the complaint, unless the answer is there already, and keeps the message
// with its log entry and event.
func (a *complaining) write(ctx context.Context, tx store.Tx, late bool, kept store.BureauMessage) (ComplaintReply, []domain.Refusal, error) {
	reply := ComplaintReply{ID: a.msg.ID, Complaint: a.complaint.Number, Outcome: Applied, State: a.msg.Answer}
	if late {
		reply.Outcome = Late
	} else if err := a.move(ctx, tx); err != nil {
		return ComplaintReply{}, nil, err
	}
	text, err := json.Marshal(reply)
	if err != nil {
		return ComplaintReply{}, nil, fmt.Errorf("bureau: answer: %w", err)
	}
	kept.Partner, kept.ID, kept.Type, kept.Answer, kept.At = a.actor.ID, a.msg.ID, complaintAnswered, text, a.now
	if err := store.InsertBureauMessage(ctx, tx, kept); err != nil {
		return ComplaintReply{}, nil, err
	}
	detail := map[string]string{"complaint": a.complaint.Number, "state": string(a.msg.Answer), "message": a.msg.ID, "outcome": string(reply.Outcome)}
	if a.msg.Reason != "" {
		detail["reason"] = a.msg.Reason
	}
	return reply, nil, audit.Record(ctx, tx, a.Store, audit.Entry{
		At: a.now, Actor: a.actor, Act: domain.AuditComplaintAnswered, Object: audit.Object("card", a.card.ID),
		Holders: []domain.ID{a.complaint.HolderID}, Rulebook: a.rules().Version, RequestID: auth.RequestID(ctx), Detail: detail,
	})
}

func (a *complaining) move(ctx context.Context, tx store.Tx) error {
	moved, err := store.MoveComplaint(ctx, tx, store.ComplaintMove{
		ID: a.complaint.ID, From: a.complaint.State, To: a.msg.Answer, Reference: a.msg.Reference, At: a.now, Partner: a.actor.ID,
	})
	if err == nil && !moved {
		err = domain.ErrConflict("complaint")
	}
	if err != nil {
		return err
	}
	ref := events.ComplaintRef{Complaint: a.complaint.Number, Card: a.card.ID}
	return events.Announce(ctx, tx, a.Store, events.Event{
		Subject: events.OfCard(a.card.ID), At: a.now, Data: events.ComplaintAnswered{ComplaintRef: ref, State: a.msg.Answer},
	})
}
