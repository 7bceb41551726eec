package domain

import (
	"slices"
	"time"
)

// BatchHistory is what a new batch is compared with.
type BatchHistory struct {
	KeySeen     bool  // an earlier batch was reconciled under this OpenPGP key
	ProfileSeen bool  // and one under this stock profile
	Rejected    bool  // a print house sent back a batch with some of these letters
	Counts      []int // letters of the print house's recent batches
}

// HoldReasons tells why a batch must wait for two people: the first of a key, the
// first of a profile, more than twice the median (design.md §3.4), or letters that
// a print house sent back: it may have printed them all the same. None means
// that it is sealed by itself.
func HoldReasons(letters int, history BatchHistory) []HoldReason {
	var why []HoldReason
	if !history.KeySeen {
		why = append(why, FirstOfKey)
	}
	if !history.ProfileSeen {
		why = append(why, FirstOfProfile)
	}
	if len(history.Counts) > 0 && letters > twiceMedian(history.Counts) {
		why = append(why, AboveTwiceMedian)
	}
	if history.Rejected {
		why = append(why, RejectedBefore)
	}
	return why
}

// twiceMedian is the sum of the two middle counts, so that no half is lost.
func twiceMedian(counts []int) int {
	sorted := slices.Sorted(slices.Values(counts))
	return sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]
}

// Released is what a release by one officer leads to.
type Released struct {
	State    BatchState // released once two have signed, else still held
	Releases []Signature
	Audit    []AuditWord
}

// ReleaseBatch takes one officer's release of a held batch. Two different people
// must give it, and neither may be the one who asked for the cut-off.
func ReleaseBatch(b Batch, actor Actor, now time.Time) (Released, []Refusal) {
	var no []Refusal
	if r := actor.May(MayReleaseBatch); r != nil {
		no = append(no, *r)
	}
	if b.State != BatchHeld {
		no = append(no, refuse(BatchStateWrong).with("state", string(b.State)))
	}
	if !b.CutOffBy.IsZero() && actor.Is(b.CutOffBy) {
		no = append(no, refuse(FourEyes))
	}
	if signedBy(b.Releases, actor) {
		no = append(no, refuse(ReleaseTwice))
	}
	if len(no) > 0 {
		return Released{}, no
	}
	r := Released{State: BatchHeld, Releases: append(slices.Clone(b.Releases), Signature{actor.ID, now}), Audit: []AuditWord{AuditBatchSigned}}
	if len(r.Releases) >= 2 {
		r.State = BatchReleased
		r.Audit = append(r.Audit, AuditBatchReleased)
	}
	return r, nil
}

func signedBy(signatures []Signature, actor Actor) bool {
	return slices.ContainsFunc(signatures, func(s Signature) bool { return actor.Is(s.OfficerID) })
}
