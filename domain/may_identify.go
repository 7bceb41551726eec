package domain

import "time"

// visitRefusals judges that the visit goes on and that its verification is its own
// (rules.md §3).
func visitRefusals(f Facts, rb *Rulebook, now time.Time) []Refusal {
	no := openVisitRefusals(f, rb, now)
	switch {
	case Has(no, VisitOver) && f.Verification.State == VerificationPassed:
		return append(no, refuse(VerificationLapsedCode).by(rb.Country(f.Point.Country).Row))
	case len(no) > 0:
		return no
	}
	return verificationRefusals(f)
}

// openVisitRefusals judges that the visit goes on and is this officer's session, at
// this point, for this holder.
func openVisitRefusals(f Facts, rb *Rulebook, now time.Time) []Refusal {
	rules := rb.Country(f.Point.Country)
	v := f.Visit
	if !v.OpenAt(now, rules.VisitLimit) {
		return []Refusal{refuse(VisitOver).by(rules.Row)}
	}
	if v.SessionID != f.Actor.SessionID || v.PointID != f.Point.ID || v.HolderID != f.Holder.ID {
		return []Refusal{refuse(VisitOther)}
	}
	return nil
}

func verificationRefusals(f Facts) []Refusal {
	check := f.Verification
	switch check.State {
	case VerificationPassed, VerificationUsed:
	case VerificationLapsed:
		return []Refusal{refuse(VerificationLapsedCode)}
	case VerificationStarted, VerificationRefused, VerificationSecondOpinion:
		return []Refusal{refuse(IdentityNotVerified).with("state", string(check.State))}
	default:
		return []Refusal{refuse(IdentityNotVerified)}
	}
	if check.VisitID != f.Visit.ID || check.HolderID != f.Holder.ID {
		return []Refusal{refuse(VerificationOtherVisit)}
	}
	return nil
}
