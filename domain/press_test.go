package domain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sinetti/domain"
)

func TestHoldReasons(t *testing.T) {
	t.Parallel()
	known := domain.BatchHistory{KeySeen: true, ProfileSeen: true, Counts: []int{100, 90, 110, 100}}
	for _, c := range []struct {
		letters int
		history domain.BatchHistory
		want    []domain.HoldReason
	}{
		{200, known, nil},
		{201, known, []domain.HoldReason{domain.AboveTwiceMedian}},
		{1, domain.BatchHistory{ProfileSeen: true}, []domain.HoldReason{domain.FirstOfKey}},
		{1, domain.BatchHistory{KeySeen: true}, []domain.HoldReason{domain.FirstOfProfile}},
		{1, domain.BatchHistory{KeySeen: true, ProfileSeen: true, Rejected: true}, []domain.HoldReason{domain.RejectedBefore}},
		{4, domain.BatchHistory{KeySeen: true, ProfileSeen: true, Counts: []int{1, 2}}, []domain.HoldReason{domain.AboveTwiceMedian}},
	} {
		if diff := cmp.Diff(c.want, domain.HoldReasons(c.letters, c.history)); diff != "" {
			t.Errorf("%d: %s", c.letters, diff)
		}
	}
}

func TestTwoReleaseABatch(t *testing.T) {
	t.Parallel()
	b := domain.Batch{State: domain.BatchHeld, CutOffBy: id(2)}
	first, no := domain.ReleaseBatch(b, agency(3, domain.Approver), now)
	if len(no) > 0 || first.State != domain.BatchHeld {
		t.Fatalf("%+v %v", first, no)
	}
	b.Releases = first.Releases
	second, no := domain.ReleaseBatch(b, agency(4, domain.Approver), now)
	if len(no) > 0 || second.State != domain.BatchReleased || !slices.Contains(second.Audit, domain.AuditBatchReleased) {
		t.Fatalf("%+v %v", second, no)
	}
}

func TestTwoApproveAReprint(t *testing.T) {
	t.Parallel()
	spoiled := domain.Letter{ID: id(71), Number: "old", State: domain.LetterSpoiled, CodeVersion: 3, BatchID: id(90), Part: 1, Sequence: 7}
	req := domain.ReprintRequest{Reason: domain.SpoiledByJam, AskedBy: domain.Actor{Kind: domain.PrintHouseActor, ID: id(7)}}
	first, no := domain.ApproveReprint(req, spoiled, agency(3, domain.Approver), now)
	if len(no) > 0 || first.Complete {
		t.Fatalf("%+v %v", first, no)
	}
	req.Approvals = first.Approvals
	second, no := domain.ApproveReprint(req, spoiled, agency(4, domain.Approver), now)
	if len(no) > 0 || !second.Complete {
		t.Fatalf("%+v %v", second, no)
	}
	want := domain.Letter{ID: id(73), Number: "new", State: domain.LetterQueued, CodeVersion: 3, Remakes: id(71)}
	if diff := cmp.Diff(want, domain.Remake(spoiled, domain.Names{LetterID: id(73), LetterNumber: "new"})); diff != "" {
		t.Error(diff)
	}
}

func TestBatchOnItsWay(t *testing.T) {
	t.Parallel()
	f := pressed(domain.BatchSealed, domain.LetterInBatch, domain.LetterInBatch, domain.LetterInBatch)
	for _, step := range []struct {
		receipt domain.Receipt
		want    domain.BatchState
		missing int
	}{
		{domain.Receipt{Kind: domain.ReceiptFetched}, domain.BatchFetched, 3},
		{domain.Receipt{Kind: domain.ReceiptFetched}, domain.BatchFetched, 3},
		{domain.Receipt{Kind: domain.ReceiptVerified}, domain.BatchVerified, 3},
		{domain.Receipt{Kind: domain.ReceiptPrinted, Part: 1, From: 1, To: 2}, domain.BatchPrinting, 3},
		{domain.Receipt{Kind: domain.ReceiptVerified}, domain.BatchPrinting, 3},
		{domain.Receipt{Kind: domain.ReceiptSpoiled, Reason: domain.SpoiledByJam, Letters: []string{piece(1), piece(1)}}, domain.BatchPrinting, 2},
		{domain.Receipt{Kind: domain.ReceiptReprintWanted, Letters: []string{piece(1)}}, domain.BatchPrinting, 2},
		{domain.Receipt{Kind: domain.ReceiptPosted}, domain.BatchReconciled, 0},
		{domain.Receipt{Kind: domain.ReceiptComplete}, domain.BatchReconciled, 0},
	} {
		j, no := domain.JudgeReceipt(f, step.receipt)
		if len(no) > 0 || j.Batch != step.want || j.Tally.Missing != step.missing {
			t.Fatalf("%+v: %+v %v", step.receipt, j, no)
		}
		apply(&f, j)
	}
	want := domain.Tally{Total: 3, Posted: 2, Spoiled: 1}
	if diff := cmp.Diff(want, domain.Count(f.Pieces)); diff != "" {
		t.Error(diff)
	}
}

func TestRejectedBatchGoesBackIntoTheQueue(t *testing.T) {
	t.Parallel()
	f := pressed(domain.BatchFetched, domain.LetterInBatch, domain.LetterInBatch)
	j, no := domain.JudgeReceipt(f, domain.Receipt{Kind: domain.ReceiptRejected})
	if len(no) > 0 || j.Batch != domain.BatchRejected || len(j.Letters) != 2 || j.Letters[0].To != domain.LetterQueued {
		t.Errorf("%+v %v", j, no)
	}
}

func apply(f *domain.ReceiptFacts, j domain.Judged) {
	f.Batch.State = j.Batch
	for _, m := range j.Letters {
		for i := range f.Pieces {
			if f.Pieces[i].LetterID == m.LetterID {
				f.Pieces[i].State = m.To
			}
		}
	}
}

// TestAnyReceiptsReconcile throws receipts in any order at a batch: the arithmetic
// holds after each, no piece and no batch ever goes back or leaves its table.
func TestAnyReceiptsReconcile(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		f := pressed(domain.BatchSealed, slices.Repeat([]domain.LetterState{domain.LetterInBatch}, 6)...)
		for range rapid.IntRange(1, 25).Draw(t, "receipts") {
			r := domain.Receipt{
				Kind:   rapid.SampledFrom(domain.ReceiptKinds).Draw(t, "kind"),
				Part:   rapid.IntRange(0, 1).Draw(t, "part"),
				From:   rapid.IntRange(0, 6).Draw(t, "from"),
				To:     rapid.IntRange(0, 6).Draw(t, "to"),
				Reason: domain.SpoiledInPrint,
			}
			if rapid.Bool().Draw(t, "by number") {
				r.Letters = []string{piece(byte(rapid.IntRange(0, 7).Draw(t, "letter")))}
			}
			j, no := domain.JudgeReceipt(f, r)
			if len(no) > 0 {
				continue
			}
			if j.Tally.Posted+j.Tally.Spoiled+j.Tally.Destroyed+j.Tally.Missing != j.Tally.Total {
				t.Fatalf("%+v", j.Tally)
			}
			if j.Batch == domain.BatchReconciled && j.Tally.Missing > 0 {
				t.Fatalf("reconciled with %d missing", j.Tally.Missing)
			}
			for _, m := range j.Letters {
				if m.From.Ended() || m.From == domain.LetterPosted {
					t.Fatalf("%s became %s", m.From, m.To)
				}
			}
			apply(&f, j)
		}
	})
}
