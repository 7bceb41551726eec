package domain

import (
	"slices"
	"time"
)

// JudgeVisit tells why an officer may not open a visit for the holder: not trained
// or not at work, the point without a contract, a protected holder without the named
// right, or no purpose. Of the facts it needs actor, officer, point and holder.
func JudgeVisit(f Facts, purpose Purpose, rb *Rulebook, now time.Time) []Refusal {
	no := officerRefusals(f, MayOpenVisit, rb.Calendar.Today(f.Point.Country, now))
	if !slices.Contains(Purposes, purpose) {
		no = append(no, refuse(PurposeUnknown).at("purpose"))
	}
	return no
}

// JudgeSearch tells why an officer may not look for people now: as for a visit,
// which a search begins. Of the facts it needs actor, officer and point.
func JudgeSearch(f Facts, purpose Purpose, rb *Rulebook, now time.Time) []Refusal {
	no := officerRefusals(f, MayFindHolder, rb.Calendar.Today(f.Point.Country, now))
	if !slices.Contains(Purposes, purpose) {
		no = append(no, refuse(PurposeUnknown).at("purpose"))
	}
	return no
}

// JudgeCheck tells why an officer may not check the holder's identity now: as for a
// visit, the officer's own, or a visit that is over or another's. Of the facts it
// needs actor, officer, point, holder and visit.
func JudgeCheck(f Facts, rb *Rulebook, now time.Time) []Refusal {
	no := officerRefusals(f, MayVerifyIdentity, rb.Calendar.Today(f.Point.Country, now))
	return append(no, openVisitRefusals(f, rb, now)...)
}

// AnotherMustCheck is the refusal of an officer who found this very day that a
// person and a document do not belong together, or was unsure: another officer
// must look, and find that they do. Checks are those of the holder today, the newest
// first; one that another officer did not pass takes no doubt away.
func AnotherMustCheck(checks []Verification, actor Actor) *Refusal {
	for _, c := range checks {
		own := actor.Is(c.OfficerID)
		if !own && c.State == VerificationPassed {
			return nil
		}
		if own && (c.State == VerificationSecondOpinion || slices.Contains(c.Refusals, FourEyes)) {
			r := SecondPairOfEyes()
			return &r
		}
	}
	return nil
}

// SecondPairOfEyes stands beside every finding that only another officer can
// overrule.
func SecondPairOfEyes() Refusal {
	r := refuse(FourEyes).at("officerFinds")
	r.Rule, r.Source, r.Remedy = "visit.second_opinion", srcVisit, RemedyOtherOfficer
	return r
}

// JudgePreview tells why an officer may not see the page of the holder's letter.
// Of the facts it needs actor, officer, point and holder.
func JudgePreview(f Facts, rb *Rulebook, now time.Time) []Refusal {
	return officerRefusals(f, MayPreviewLetter, rb.Calendar.Today(f.Point.Country, now))
}
