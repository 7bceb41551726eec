package domain

import (
	"slices"
	"strconv"
)

// SpoilReasons lists the reasons that a print house may give.
var SpoilReasons = []SpoilReason{SpoiledInPrint, SpoiledByJam, SpoiledInFolding, SpoiledInWindow, SpoiledOpened, SpoiledMissing}

// ReceiptKinds lists the kinds of receipt.
var ReceiptKinds = []ReceiptKind{
	ReceiptFetched, ReceiptVerified, ReceiptRejected, ReceiptPrinting, ReceiptPrinted, ReceiptInserted,
	ReceiptPosted, ReceiptSpoiled, ReceiptDestroyed, ReceiptReprintWanted, ReceiptComplete,
}

// pressWay is a piece's way through the print house, in order.
var pressWay = []LetterState{LetterInBatch, LetterPrinted, LetterInserted, LetterPosted}

func itoa(n int) string { return strconv.Itoa(n) }

// movePieces takes the named pieces on along their way. A print house that reports
// posting alone has printed and inserted too.
func (j *Judged) movePieces(f ReceiptFacts, r Receipt, to LetterState) []Refusal {
	pieces, no := chosen(f.Pieces, r)
	if len(no) > 0 {
		return no
	}
	target := slices.Index(pressWay, to)
	var moved []Moved
	there := 0
	for _, p := range pieces {
		switch at := slices.Index(pressWay, p.State); {
		case at >= 0 && at < target:
			moved = append(moved, Moved{p.LetterID, p.State, to})
		case at >= target:
			there++
		}
	}
	// The whole count is right too: a receipt cut short has moved some of its pieces.
	if r.Count > 0 && r.Count != len(moved) && r.Count != len(moved)+there {
		return []Refusal{refuse(ReceiptCount).at("count").with("left", itoa(len(moved)))}
	}
	j.Letters = moved
	return nil
}

// chosen gives the pieces that a receipt means: a range of a part, a whole part, or
// the whole batch.
func chosen(pieces []Piece, r Receipt) ([]Piece, []Refusal) {
	if len(r.Letters) > 0 {
		return byNumber(pieces, r.Letters)
	}
	if r.Part < 0 || r.From < 0 || r.To < r.From || (r.From == 0) != (r.To == 0) {
		return nil, []Refusal{refuse(ReceiptRange).at("from")}
	}
	var found []Piece
	for _, p := range pieces {
		if (r.Part == 0 || p.Part == r.Part) && (r.From == 0 || p.Sequence >= r.From && p.Sequence <= r.To) {
			found = append(found, p)
		}
	}
	if len(found) == 0 || r.From > 0 && len(found) != r.To-r.From+1 {
		return nil, []Refusal{refuse(ReceiptRange).at("from").with("found", itoa(len(found)))}
	}
	return found, nil
}

// byNumber finds the pieces by their letters' numbers; a number that is not of this
// batch is refused, and named: it is opaque and the print house knows it.
func byNumber(pieces []Piece, numbers []string) ([]Piece, []Refusal) {
	known := make(map[string]Piece, len(pieces))
	for _, p := range pieces {
		known[p.Number] = p
	}
	var found []Piece
	var no []Refusal
	for _, number := range numbers {
		p, ok := known[number]
		switch {
		case !ok && CheckLetterNumber(number):
			no = append(no, refuse(ReceiptForeignLetter).at("letters").with("letter", number))
		case !ok:
			no = append(no, refuse(ReceiptForeignLetter).at("letters"))
		default:
			found = append(found, p)
			delete(known, number) // named twice is one piece, not two
		}
	}
	return found, no
}

// endPieces marks pieces spoiled or destroyed. One that was posted cannot be.
func (j *Judged) endPieces(f ReceiptFacts, r Receipt, to LetterState) []Refusal {
	if len(r.Letters) == 0 {
		return []Refusal{refuse(ReceiptRange).at("letters")}
	}
	pieces, no := byNumber(f.Pieces, slices.Compact(slices.Sorted(slices.Values(r.Letters))))
	for _, p := range pieces {
		switch {
		case p.State == to:
		case inPress(p.State) && p.State.CanBecome(to):
			j.Letters = append(j.Letters, Moved{p.LetterID, p.State, to})
		default:
			no = append(no, refuse(ReceiptState).at("letters").with("letter", p.Number).with("state", string(p.State)))
		}
	}
	return no
}

// inPress tells whether the print house still has the piece.
func inPress(s LetterState) bool { return slices.Contains(pressWay[:len(pressWay)-1], s) }

// wantReprint notes which spoiled pieces are wanted anew.
func (j *Judged) wantReprint(f ReceiptFacts, r Receipt) []Refusal {
	if len(r.Letters) == 0 {
		return []Refusal{refuse(ReceiptRange).at("letters")}
	}
	pieces, no := byNumber(f.Pieces, slices.Compact(slices.Sorted(slices.Values(r.Letters))))
	for _, p := range pieces {
		if p.State != LetterSpoiled {
			no = append(no, refuse(ReceiptState).at("letters").with("letter", p.Number).with("state", string(p.State)))
			continue
		}
		j.ReprintOf = append(j.ReprintOf, p.LetterID)
	}
	if len(no) == 0 {
		j.Audit = append(j.Audit, AuditReprintAsked)
	}
	return no
}

// Count does the arithmetic of a batch: posted + spoiled + destroyed + missing = all.
func Count(pieces []Piece) Tally { return tallyAfter(pieces, nil) }

func tallyAfter(pieces []Piece, moved []Moved) Tally {
	now := make(map[ID]LetterState, len(moved))
	for _, m := range moved {
		now[m.LetterID] = m.To
	}
	var t Tally
	for _, p := range pieces {
		if state, ok := now[p.LetterID]; ok {
			p.State = state
		}
		t.Add(p.State, 1)
	}
	return t
}

// Add counts n pieces by how far they came; what the post or the point did with them
// later does not unpost them.
func (t *Tally) Add(state LetterState, n int) {
	t.Total += n
	switch state {
	case LetterPrinted:
		t.Printed += n
		t.Missing += n
	case LetterInserted:
		t.Inserted += n
		t.Missing += n
	case LetterSpoiled:
		t.Spoiled += n
	case LetterDestroyed:
		t.Destroyed += n
	case LetterPosted, LetterUsed, LetterArrived, LetterHandedOver, LetterLoaded, LetterReturned,
		LetterNeverArrived, LetterSuperseded, LetterExpired:
		t.Posted += n
	case LetterAwaitingCode, LetterQueued, LetterParked, LetterInBatch, LetterCancelled:
		t.Missing += n
	}
}
