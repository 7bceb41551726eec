package bureau

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"regexp"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// ComplaintMessage is a maker's answer to a complaint of a card.
type ComplaintMessage struct {
	// ID is the bureau's own: 1 to 100 characters. The same id is answered once.
	ID string `json:"id"`
	// Complaint is its number, as in the event.
	Complaint string                `json:"complaint"`
	Answer    domain.ComplaintState `json:"answer"` // accepted or rejected
	At        time.Time             `json:"at"`     // when it was decided
	// Reference is the maker's own of the answer.
	Reference string `json:"reference"`
	// Reason is a word of the maker's list, needed with rejected: never a sentence.
	Reason string `json:"reason,omitempty"`
}

// ComplaintReply is what the maker hears back. A repeated message hears the same again.
type ComplaintReply struct {
	ID        string                `json:"id"` // the message's
	Complaint string                `json:"complaint"`
	Outcome   Outcome               `json:"outcome"`
	State     domain.ComplaintState `json:"state"`
}

// complaintAnswered is the type under which such a message is kept.
const complaintAnswered domain.BureauAnswer = "complaint_answered"

var (
	complaintForm = regexp.MustCompile(`^R[0-9]{2}-[0-9A-Z]{8}-[0-9A-Z]$`)
	referenceForm = regexp.MustCompile(`^[A-Za-z0-9/ ._-]{1,64}$`)
)

// check refuses a message whose form is wrong (domain.KindError, Invalid).
func (m ComplaintMessage) check() error {
	switch {
	case !idForm.MatchString(m.ID):
		return domain.ErrInvalid("id", "1 to 100 visible ASCII characters")
	case !complaintForm.MatchString(m.Complaint):
		return domain.ErrInvalid("complaint", "the complaint's number, as in the event")
	case m.Answer != domain.ComplaintAccepted && m.Answer != domain.ComplaintRejected:
		return domain.ErrInvalid("answer", "accepted or rejected")
	case m.At.IsZero():
		return domain.ErrInvalid("at", "a time such as 2026-11-21T10:00:00Z")
	case !referenceForm.MatchString(m.Reference):
		return domain.ErrInvalid("reference", "1 to 64 letters, digits, spaces and / . _ -")
	case m.Reason != "" && !reasonForm.MatchString(m.Reason):
		return domain.ErrInvalid("reason", "one word of 1 to 64 letters, digits, _ . and -")
	case m.Reason == "" && m.Answer == domain.ComplaintRejected:
		return domain.ErrInvalid("reason", "needed with rejected")
	}
	return nil
}

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
		if first, no, err := a.before(ctx, tx, hash); first != nil || len(no) > 0 || err != nil {
			return orNone(first), no, err
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

// before gives the first answer to the same message.
func (a *complaining) before(ctx context.Context, tx store.Tx, hash []byte) (*ComplaintReply, []domain.Refusal, error) {
	first, text, err := store.BureauAnswerTo(ctx, tx, a.actor.ID, a.msg.ID)
	if store.NoRows(err) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	if !bytes.Equal(first, hash) {
		return nil, []domain.Refusal{domain.Refuse(domain.IdempotencyKeyReused, "id")}, nil
	}
	var reply ComplaintReply
	if err := json.Unmarshal(text, &reply); err != nil {
		return nil, nil, fmt.Errorf("bureau: answer kept: %w", err)
	}
	return &reply, nil, nil
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

// body gives the message in one form, however its JSON was written, and its hash.
func (m ComplaintMessage) body() (body, hash []byte, err error) {
	m.At = m.At.UTC()
	body, err = json.Marshal(m)
	if err != nil {
		return nil, nil, fmt.Errorf("bureau: message: %w", err)
	}
	sum := sha256.Sum256(body)
	return body, sum[:], nil
}

func orNone(r *ComplaintReply) ComplaintReply {
	if r == nil {
		return ComplaintReply{}
	}
	return *r
}
