package desk

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/seal"
	"sinetti/store"
)

// ApproveRequest is which new piece to approve.
type ApproveRequest struct {
	Key       string `json:"-"`
	RequestID domain.ID
}

// ApproveAnswer is the request as it is now, or every reason why not.
type ApproveAnswer struct {
	Request  *ReprintView
	Refusals []domain.Refusal
}

// ApproveReprint takes one officer's approval that a spoiled piece be made anew;
// with the second of two the new piece is queued. Never by those who asked.
func (d *Desk) ApproveReprint(ctx context.Context, actor domain.Actor, req ApproveRequest) (ApproveAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayApproveReprint); err != nil {
		return ApproveAnswer{}, err
	}
	call, no := d.begin(actor, "approve_reprint", req.Key, req)
	if len(no) > 0 {
		return ApproveAnswer{Refusals: no}, nil
	}
	var answer ApproveAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.approve(ctx, tx, &approval{actor: actor, req: req, call: call})
		return err
	})
	return answer, err
}

// approval is one call of the act with what it goes by.
type approval struct {
	actor   domain.Actor
	req     ApproveRequest
	call    once
	request store.Reprint
	spoiled store.Letter
	address store.LetterAddress
	order   store.Order
	since   domain.Since
}

// open tells whether the request still waits.
func (a *approval) open() bool { return a.request.NewLetterID.IsZero() && a.request.RefusedAt.IsZero() }

func (d *Desk) approve(ctx context.Context, tx store.Tx, a *approval) (ApproveAnswer, error) {
	first, err := d.readApproval(ctx, tx, a)
	if err != nil {
		return ApproveAnswer{}, err
	}
	again, no := a.call.again(first)
	if again {
		return d.viewApproval(ctx, tx, a)
	}
	var done domain.Approved
	if len(no) == 0 {
		done, no = domain.ApproveReprint(a.request.ReprintRequest, a.spoiled.Letter, a.actor, d.now())
		never := domain.RemakeRefusals(a.since, d.rules(), d.today(a.since.Point.Country))
		if no = append(no, never...); domain.NeverRemade(never) && a.open() {
			if err := d.refuseReprint(ctx, tx, a); err != nil {
				return ApproveAnswer{}, err
			}
		}
	}
	if len(no) > 0 {
		return ApproveAnswer{Refusals: no}, d.record(ctx, tx, audit.Entry{
			Actor: a.actor, Act: domain.AuditReprintRefused, Outcome: audit.Refused,
			Object: audit.Object("reprint", a.request.ID), Refusals: no,
		})
	}
	if err := d.writeApproval(ctx, tx, a, done); err != nil {
		return ApproveAnswer{}, err
	}
	return d.viewApproval(ctx, tx, a)
}

// refuseReprint ends the request for a new piece that will never be made, with the order
// that waited for it: logged and announced.
func (d *Desk) refuseReprint(ctx context.Context, tx store.Tx, a *approval) error {
	failed, err := store.RefuseReprints(ctx, tx, store.Unmade{Cards: []domain.ID{a.request.CardID}, Request: a.request.ID}, d.now(), a.actor)
	if err != nil {
		return err
	}
	by := ending.Who{Actor: a.actor, Rulebook: d.rules().Version, RequestID: auth.RequestID(ctx)}
	return ending.Tell(ctx, tx, d.store, ending.Gone{Orders: failed, To: domain.OrderFailed}, by)
}

// readApproval locks the card first, then the request.
func (d *Desk) readApproval(ctx context.Context, tx store.Tx, a *approval) (store.FirstAnswer, error) {
	request, err := store.ReprintByID(ctx, tx, a.req.RequestID)
	if err != nil {
		return store.FirstAnswer{}, missing(err, "requestId")
	}
	if a.since.Card, err = store.LockCard(ctx, tx, request.CardID); err != nil {
		return store.FirstAnswer{}, err
	}
	if a.request, err = store.LockReprint(ctx, tx, request.ID); err != nil {
		return store.FirstAnswer{}, err
	}
	var at store.DeskFacts
	if a.actor, at, err = d.standing(ctx, tx, a.actor); err != nil {
		return store.FirstAnswer{}, err
	}
	a.since.Officer = at.Officer
	if a.spoiled, a.address, err = d.store.LetterWithAddress(ctx, tx, request.LetterID); err != nil {
		return store.FirstAnswer{}, err
	}
	if a.order, err = store.LockOrder(ctx, tx, a.spoiled.OrderID); err != nil {
		return store.FirstAnswer{}, err
	}
	if err := d.readSince(ctx, tx, a); err != nil {
		return store.FirstAnswer{}, err
	}
	return a.call.read(ctx, tx)
}

// readSince reads, under the card's lock, what became of the card and where its
// post would go today.
func (d *Desk) readSince(ctx context.Context, tx store.Tx, a *approval) error {
	f, err := d.store.FirstLetterFacts(ctx, tx, a.order.Order, a.since.Card)
	if err != nil {
		return err
	}
	a.since.Holder, a.since.Point, a.since.Delivery, a.since.Printed = f.Holder, f.Point, a.order.Delivery, a.address.Address
	a.since.Product, _ = d.rules().Product(a.since.Card.Product)
	if a.since.CodeRead, err = store.CodeRead(ctx, tx, a.since.Card.ID); err != nil {
		return err
	}
	a.since.NewerMade, err = store.NewerLetterMade(ctx, tx, a.spoiled)
	return err
}

func (d *Desk) writeApproval(ctx context.Context, tx store.Tx, a *approval, done domain.Approved) error {
	var p store.Pipeline
	mine := done.Approvals[len(done.Approvals)-1]
	p.Add(func(db store.DB) error { return store.InsertApproval(ctx, db, a.request.ID, mine) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, a.call, a.request.ID) })
	entries := entriesOf(a.actor, audit.Object("reprint", a.request.ID), done.Audit)
	for i := range entries {
		entries[i].Holders, entries[i].Purpose = []domain.ID{a.spoiled.HolderID}, string(domain.PurposeReprint)
	}
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entries...) })
	if done.Complete {
		if err := d.addRemake(ctx, &p, a); err != nil {
			return err
		}
	}
	return p.Run(ctx, tx)
}

// addRemake makes the new piece: the same code and address, a number and a
// capsule of its own, by the second approver's authority. The spoiled piece's row
// is believed only where its own capsule says the same.
func (d *Desk) addRemake(ctx context.Context, p *store.Pipeline, a *approval) error {
	if err := d.checkCapsule(a.spoiled, a.address); err != nil {
		return err
	}
	l := a.spoiled
	l.Letter = domain.Remake(a.spoiled.Letter, domain.Names{LetterID: d.store.NewID(), LetterNumber: d.letterNumber()})
	l.CreatedAt = d.now()
	address := store.NewLetterAddress(a.address.Address, a.address.CustomerNumber)
	if err := d.sign(&l, address, a.actor); err != nil {
		return err
	}
	p.Add(func(db store.DB) error { return d.store.InsertLetter(ctx, db, l, address) })
	p.Add(func(db store.DB) error { return store.MarkReprintMade(ctx, db, a.request.ID, l.ID) })
	from := a.order.State
	for _, to := range domain.OrderAfter(from, l.State, a.order.Delivery) {
		step := store.OrderStep{From: from, To: to, At: d.now(), By: a.actor}
		p.Add(func(db store.DB) error { return store.MoveOrders(ctx, db, []domain.ID{a.order.ID}, step) })
		from = to
	}
	told := events.LetterQueued{
		LetterRef: letterRef(l.Letter), CodeVersion: l.CodeVersion, HoldUntil: l.HoldUntil, Remakes: a.spoiled.Number,
	}
	p.AddTx(func(tx store.Tx) error {
		return events.Announce(ctx, tx, d.store, events.Event{Subject: events.OfCard(l.CardID), OrderID: l.OrderID, Data: told})
	})
	return nil
}

var errOtherRow = errors.New("desk: the letter's row is not the one that was signed")

// checkCapsule compares a letter's row with what was signed when it was made, so
// that whoever can write rows cannot have them signed.
func (d *Desk) checkCapsule(l store.Letter, address store.LetterAddress) error {
	public, ok := d.key.Public().(ed25519.PublicKey)
	if !ok {
		return errOtherRow
	}
	signed, err := seal.OpenCapsule(l.Capsule, map[seal.KeyID]ed25519.PublicKey{seal.KeyIDOf(public): public})
	if err != nil {
		return fmt.Errorf("desk: letter: %w", err)
	}
	if signed.Order != l.OrderID || signed.Card != l.CardID || signed.Letter != l.Number ||
		!signed.PrintHouse.IsZero() && signed.PrintHouse != l.PrintHouseID ||
		!signed.Version.Admits(l.CodeVersion) || signed.AddressHash != seal.AddressHash(address.Salt, address.Address) {
		return errOtherRow
	}
	return nil
}

func (d *Desk) viewApproval(ctx context.Context, tx store.Tx, a *approval) (ApproveAnswer, error) {
	request, err := store.ReprintByID(ctx, tx, a.request.ID)
	return ApproveAnswer{Request: &ReprintView{request, d.approvable(request, a.actor)}}, err
}
