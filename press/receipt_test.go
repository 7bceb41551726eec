package press

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

func pieces(sequences ...int) []domain.Piece {
	list := make([]domain.Piece, len(sequences))
	for i, n := range sequences {
		list[i] = domain.Piece{Number: string(rune('A' + n)), Part: 1 + (n-1)/4, Sequence: n, State: domain.LetterInBatch}
	}
	return list
}

// What is missing is told in ranges; pieces that are accounted for part them.
func TestMissingIsToldInRanges(t *testing.T) {
	t.Parallel()
	list := pieces(1, 2, 3, 5, 6, 8)
	list[1].State, list[5].State = domain.LetterPosted, domain.LetterSpoiled
	list[3].State = domain.LetterInserted
	want := Missing{Count: 4, Ranges: []Span{{1, 1}, {3, 3}, {5, 6}}, Letters: []string{"B", "D", "F", "G"}}
	if diff := cmp.Diff(want, missingOf(list)); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
	if got := missingOf(nil); got.Count != 0 || got.Ranges == nil {
		t.Errorf("of nothing: %+v", got)
	}
}

// A range spans the gap that a parked piece left, and no other part's pieces.
func TestARangeSpansAGapWithinItsPart(t *testing.T) {
	t.Parallel()
	list := pieces(1, 2, 4, 5, 6, 7, 8)
	for _, x := range []struct {
		receipt Receipt
		want    domain.Receipt
	}{
		{Receipt{Part: 1, From: 1, To: 4}, domain.Receipt{Part: 1, Letters: []string{"B", "C", "E"}}},
		{Receipt{Part: 1, From: 1, To: 2}, domain.Receipt{Part: 1, From: 1, To: 2}},
		{Receipt{Part: 1, From: 1, To: 3}, domain.Receipt{Part: 1, From: 1, To: 3}},
		{Receipt{Part: 1, From: 1, To: 5}, domain.Receipt{Part: 1, From: 1, To: 5}},
		{Receipt{From: 2, To: 5}, domain.Receipt{Letters: []string{"C", "E", "F"}}},
		{Receipt{Part: 2, From: 5, To: 99}, domain.Receipt{Part: 2, From: 5, To: 99}},
	} {
		if diff := cmp.Diff(x.want, x.receipt.judged(list)); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", x.receipt, diff)
		}
	}
}

// FuzzReceipt: whatever a print house sends is refused or judged, and never a panic.
func FuzzReceipt(f *testing.F) {
	f.Add(`{"receiptId":"a","kind":"posted","part":1,"from":1,"to":4}`)
	f.Add(`{"receiptId":"a","kind":"spoiled","letters":[{"number":"B","reason":"jam"}]}`)
	f.Add(`{"receiptId":"a","kind":"printed","count":-1}`)
	f.Fuzz(func(t *testing.T, text string) {
		timed.Input(func() {
			var r Receipt
			if json.Unmarshal([]byte(text), &r) != nil || r.form() != nil {
				return
			}
			list := pieces(1, 2, 4, 5)
			house := domain.ID{1}
			judged, no := domain.JudgeReceipt(domain.ReceiptFacts{
				Actor: domain.Actor{Kind: domain.PrintHouseActor, ID: house}, Pieces: list,
				Batch: domain.Batch{PrintHouseID: house, State: domain.BatchVerified},
			}, r.judged(list))
			if len(no) == 0 && judged.Tally.Total != len(list) {
				t.Errorf("%s: %+v", text, judged)
			}
		})
	})
}
