package domain

import "slices"

// JudgeReceipt decides what a print house's receipt changes: pieces, batch and what
// is still missing. Pieces that are already there or further on stay as they are,
// so that overlapping ranges do no harm; the same receipt twice is answered by its
// id before it comes here.
func JudgeReceipt(f ReceiptFacts, r Receipt) (Judged, []Refusal) {
	if no := receiptRefusals(f, r); len(no) > 0 {
		return Judged{}, no
	}
	j := Judged{Batch: f.Batch.State, Audit: []AuditWord{AuditReceiptTaken}}
	var no []Refusal
	switch r.Kind {
	case ReceiptFetched, ReceiptVerified, ReceiptPrinting, ReceiptRejected:
		no = j.moveBatch(f, batchAfter[r.Kind])
	case ReceiptPrinted, ReceiptInserted, ReceiptPosted:
		no = j.movePieces(f, r, letterAfter[r.Kind])
	case ReceiptSpoiled, ReceiptDestroyed:
		no = j.endPieces(f, r, letterAfter[r.Kind])
	case ReceiptReprintWanted:
		no = j.wantReprint(f, r)
	case ReceiptComplete:
	}
	if len(no) > 0 {
		return Judged{}, no
	}
	j.Tally = tallyAfter(f.Pieces, j.Letters)
	if r.Kind == ReceiptComplete && j.Tally.Missing > 0 {
		return Judged{}, []Refusal{refuse(NotReconciled).with("missing", itoa(j.Tally.Missing))}
	}
	j.reconcile()
	return j, nil
}

var batchAfter = map[ReceiptKind]BatchState{
	ReceiptFetched: BatchFetched, ReceiptVerified: BatchVerified,
	ReceiptPrinting: BatchPrinting, ReceiptRejected: BatchRejected,
}

var letterAfter = map[ReceiptKind]LetterState{
	ReceiptPrinted: LetterPrinted, ReceiptInserted: LetterInserted, ReceiptPosted: LetterPosted,
	ReceiptSpoiled: LetterSpoiled, ReceiptDestroyed: LetterDestroyed,
}

// receiptRefusals judges what holds for every kind: the sender, the kind, the batch.
func receiptRefusals(f ReceiptFacts, r Receipt) []Refusal {
	var no []Refusal
	if refused := f.Actor.May(MaySendReceipt); refused != nil {
		no = append(no, *refused)
	} else if f.Actor.ID != f.Batch.PrintHouseID {
		no = append(no, refuse(NotPermitted))
	}
	if !slices.Contains(ReceiptKinds, r.Kind) {
		no = append(no, refuse(ReceiptUnknownKind).at("kind"))
	}
	if r.Kind == ReceiptSpoiled && !slices.Contains(SpoilReasons, r.Reason) {
		no = append(no, refuse(ReceiptReason).at("reason"))
	}
	if r.Kind == ReceiptFetched || f.Batch.State == BatchFetched && r.Kind == ReceiptVerified || r.Kind == ReceiptRejected {
		return no
	}
	if s := f.Batch.State; s != BatchVerified && s != BatchPrinting && s != BatchReconciled && s != BatchClosed {
		no = append(no, refuse(BatchStateWrong).with("state", string(s)))
	}
	return no
}

// moveBatch takes the batch one step; a step already taken changes nothing.
func (j *Judged) moveBatch(f ReceiptFacts, to BatchState) []Refusal {
	switch {
	case to == BatchRejected && f.Batch.State == to:
		j.requeue(f.Pieces) // those that a receipt cut short left
	case f.Batch.State.CanBecome(to):
		j.Batch = to
		if to == BatchRejected {
			j.requeue(f.Pieces)
		}
	case !passed(f.Batch.State, to):
		return []Refusal{refuse(BatchStateWrong).with("state", string(f.Batch.State))}
	}
	return nil
}

// requeue sends the pieces of a batch that was not printed back into the queue.
func (j *Judged) requeue(pieces []Piece) {
	for _, p := range pieces {
		if p.State == LetterInBatch {
			j.Letters = append(j.Letters, Moved{p.LetterID, p.State, LetterQueued})
		}
	}
}

// passed tells whether a batch in this state has been through the other one.
func passed(state, earlier BatchState) bool {
	way := []BatchState{BatchSealed, BatchFetched, BatchVerified, BatchPrinting, BatchReconciled, BatchClosed}
	return slices.Contains(way, earlier) && slices.Index(way, state) >= slices.Index(way, earlier)
}

// reconcile ends the batch when nothing is missing, and lets the first piece start it.
func (j *Judged) reconcile() {
	if j.Batch == BatchVerified && len(j.Letters) > 0 {
		j.Batch = BatchPrinting
	}
	if j.Tally.Missing == 0 && j.Batch == BatchPrinting {
		j.Batch = BatchReconciled
		j.Audit = append(j.Audit, AuditBatchReconciled)
		j.Events = append(j.Events, BatchReconciledEvent)
	}
}
