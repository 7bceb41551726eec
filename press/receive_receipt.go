package press

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// chunk is how many cards one transaction locks.
const chunk = 300

// receiving is a receipt on its way through its transactions.
type receiving struct {
	p         *Press
	rules     *domain.Rulebook // by which this receipt is judged
	actor     domain.Actor
	batch     string
	requestID string
	receipt   Receipt
	body, sum []byte
	begun     bool     // a first chunk is committed
	pending   []moving // judged, and not written yet
	answer    Answer
	refusals  []domain.Refusal
}

// ReceiveReceipt takes a print house's answer about its batch and tells what is
// still missing. The same receipt is answered as the first time; the same id with
// another content, and a letter of another batch, are refused and change nothing.
// A receipt for many pieces is written a few hundred a transaction and counts as
// received with the last; sent again in between, it goes on.
func (p *Press) ReceiveReceipt(ctx context.Context, actor domain.Actor, d Delivery) (Answer, error) {
	if r := actor.May(domain.MaySendReceipt); r != nil {
		return Answer{}, domain.Refused{Refusals: []domain.Refusal{*r}}
	}
	if err := d.Receipt.form(); err != nil {
		return Answer{}, err
	}
	in := &receiving{p: p, rules: p.rules.At(p.store.Clock.Now()), actor: actor, batch: d.Batch, requestID: d.RequestID, receipt: d.Receipt}
	var err error
	if in.body, in.sum, err = d.Receipt.hash(d.Batch); err != nil {
		return Answer{}, fmt.Errorf("press: receipt: %w", err)
	}
	for more := true; more; in.begun = true {
		var left []moving
		act := func(tx store.Tx) (err error) {
			left, more, err = in.step(ctx, tx)
			return err
		}
		err := p.store.InTx(ctx, act)
		if store.ViolatedConstraint(err) == "receipts_pkey" { // another of that id was quicker: it is there to be compared now
			err = p.store.InTx(ctx, act)
		}
		if err != nil {
			return Answer{}, err
		}
		in.pending = left
	}
	if len(in.refusals) > 0 {
		return Answer{}, domain.Refused{Refusals: in.refusals}
	}
	return in.answer, nil
}

// Delivery is a receipt with where it came in.
type Delivery struct {
	Batch     string // number
	Receipt   Receipt
	RequestID string
}

// step is one transaction: a chunk of pieces, or the end. It gives the pieces
// that are left; they were judged once, and a piece that moved on since is left
// as it is.
func (in *receiving) step(ctx context.Context, tx store.Tx) (left []moving, more bool, err error) {
	in.refusals = nil
	if err := in.p.may(ctx, tx, in.actor, domain.MaySendReceipt); err != nil {
		return nil, false, err
	}
	b, err := sealedBatch(store.LockBatchOfPrintHouse(ctx, tx, in.batch, in.actor.ID))
	if err != nil {
		return nil, false, err
	}
	if len(in.pending) > chunk {
		return in.pending[chunk:], true, in.move(ctx, tx, b, in.pending[:chunk])
	}
	if known, err := in.known(ctx, tx, b); known || err != nil {
		return nil, false, err
	}
	judged, moves, err := in.judge(ctx, tx, b)
	if err != nil || len(in.refusals) > 0 {
		return nil, false, err
	}
	if len(moves) > chunk {
		if err := in.rejectFirst(ctx, tx, b, judged); err != nil {
			return nil, false, err
		}
		return moves[chunk:], true, in.move(ctx, tx, b, moves[:chunk])
	}
	if err := in.move(ctx, tx, b, moves); err != nil {
		return nil, false, err
	}
	return nil, false, in.end(ctx, tx, b, judged)
}

// rejectFirst rejects the batch with its first chunk of pieces: none of those
// that went back may be posted by a later receipt if we are killed in between.
// The same receipt again, or the worker, sends back the others.
func (in *receiving) rejectFirst(ctx context.Context, tx store.Tx, b store.Batch, judged domain.Judged) error {
	if judged.Batch != domain.BatchRejected {
		return nil
	}
	return in.moveBatch(ctx, tx, b, judged, in.p.store.Clock.Now())
}

// judge asks the rules what the receipt means for the batch as it is; a refusal
// is audited.
func (in *receiving) judge(ctx context.Context, tx store.Tx, b store.Batch) (domain.Judged, []moving, error) {
	pieces, err := store.Pieces(ctx, tx, b.ID)
	if err != nil {
		return domain.Judged{}, nil, err
	}
	r := in.receipt.judged(plain(pieces))
	if in.begun {
		r.Count = 0 // it was compared before the first chunk moved
	}
	judged, no := domain.JudgeReceipt(domain.ReceiptFacts{Actor: in.actor, Batch: b.Batch, Pieces: plain(pieces)}, r)
	if len(no) == 0 {
		no, err = in.reprintable(ctx, tx, judged)
	}
	if err != nil || len(no) > 0 {
		return domain.Judged{}, nil, in.refuse(ctx, tx, b, no, err)
	}
	return judged, byCard(pieces, judged.Letters), nil
}

// known answers a receipt that was answered before, and a file that was fetched before.
func (in *receiving) known(ctx context.Context, tx store.Tx, b store.Batch) (bool, error) {
	first, err := store.ReceiptByID(ctx, tx, in.actor.ID, in.receipt.ReceiptID)
	if store.NoRows(err) && in.receipt.Kind == domain.ReceiptFetched {
		first, err = store.FetchedReceipt(ctx, tx, b.ID, in.receipt.File)
		first.BodyHash = in.sum
	}
	if store.NoRows(err) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if no := domain.JudgeReceiptReplay(first.BodyHash, in.sum); no != nil {
		return true, in.refuse(ctx, tx, b, []domain.Refusal{*no}, nil)
	}
	return true, json.Unmarshal(first.Answer, &in.answer)
}

// refuse writes that the receipt was refused, and why; nothing else changes.
func (in *receiving) refuse(ctx context.Context, tx store.Tx, b store.Batch, no []domain.Refusal, err error) error {
	if err != nil {
		return err
	}
	in.refusals = no
	kind := in.receipt.Kind
	if !slices.Contains(domain.ReceiptKinds, kind) {
		kind = "unknown" // no word of a stranger's in the audit log
	}
	return audit.Record(ctx, tx, in.p.store, audit.Entry{
		Actor: in.actor, Act: domain.AuditReceiptRefused, Outcome: audit.Refused, Object: audit.Object("batch", b.ID),
		RequestID: in.requestID, Refusals: no, Detail: map[string]string{"receipt": in.receipt.ReceiptID, "kind": string(kind)},
	})
}

// moving is one piece's step with what follows it.
type moving struct {
	domain.Moved
	piece store.Piece
}

// byCard puts the steps into the order in which their cards are locked.
func byCard(pieces []store.Piece, moves []domain.Moved) []moving {
	of := make(map[domain.ID]store.Piece, len(pieces))
	for _, p := range pieces {
		of[p.LetterID] = p
	}
	list := make([]moving, len(moves))
	for i, m := range moves {
		list[i] = moving{m, of[m.LetterID]}
	}
	slices.SortFunc(list, func(a, b moving) int { return slices.Compare(a.piece.CardID[:], b.piece.CardID[:]) })
	return list
}

// end moves the batch, writes the receipt with its answer, and audits it.
func (in *receiving) end(ctx context.Context, tx store.Tx, b store.Batch, judged domain.Judged) error {
	now := in.p.store.Clock.Now()
	if err := in.askReprints(ctx, tx, judged.ReprintOf, now); err != nil {
		return err
	}
	if err := in.moveBatch(ctx, tx, b, judged, now); err != nil {
		return err
	}
	pieces, err := store.Pieces(ctx, tx, b.ID)
	if err != nil {
		return err
	}
	in.answer = Answer{
		ReceiptID: in.receipt.ReceiptID, Batch: b.Number, State: string(judged.Batch),
		Tally: tallyOf(domain.Count(plain(pieces))), Missing: missingOf(plain(pieces)),
	}
	answer, err := json.Marshal(in.answer)
	if err != nil {
		return fmt.Errorf("press: answer: %w", err)
	}
	err = store.InsertReceipt(ctx, tx, in.actor.ID, store.Receipt{
		ID: in.receipt.ReceiptID, BatchID: b.ID, Kind: in.receipt.Kind, BodyHash: in.sum, Body: in.body, Answer: answer, ReceivedAt: now,
	})
	if err != nil {
		return err
	}
	for _, word := range judged.Audit {
		entry := audit.Entry{Actor: in.actor, Act: word, Object: audit.Object("batch", b.ID), RequestID: in.requestID, Detail: map[string]string{
			"receipt": in.receipt.ReceiptID, "kind": string(in.receipt.Kind), "state": string(judged.Batch), "missing": strconv.Itoa(in.answer.Missing.Count),
		}}
		if err := audit.Record(ctx, tx, in.p.store, entry); err != nil {
			return err
		}
	}
	return nil
}
