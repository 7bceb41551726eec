package domain

import "time"

// visitRefusals judges that the visit goes on and that its verification is its own
// (rules.md §3): this officer's session, this point, this holder.
func visitRefusals(f Facts, rb *Rulebook, now time.Time) []Refusal {
	rules := rb.Country(f.Point.Country)
	v := f.Visit
	if !v.OpenAt(now, rules.VisitLimit) {
		no := []Refusal{refuse(VisitOver).by(rules.Row)}
		if f.Verification.State == VerificationPassed {
			no = append(no, refuse(VerificationLapsedCode).by(rules.Row))
		}
		return no
	}
	if v.SessionID != f.Actor.SessionID || v.PointID != f.Point.ID || v.HolderID != f.Holder.ID {
		return []Refusal{refuse(VisitOther)}
	}
	return verificationRefusals(f)
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
