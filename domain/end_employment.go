package domain

import "slices"

// Left is what the end of an employment leads to.
type Left struct {
	LastDay Date
	// AtOnce puts the officer out now: rights and sessions end in the same moment.
	// Else the last day is worked to its end.
	AtOnce bool
	Ended  []ID // rights that end now
}

// EndEmployment lets somebody who has all of an officer's rights in hand end the
// employment, at once or after a last day; never his or her own, and never that of
// the last responsible person of a point. others counts who else leads the
// officer's point from the day on which the officer is gone.
func EndEmployment(f LedFacts, lastDay Date, reason string, others int) (Left, []Refusal) {
	no := aboutAnother(f.Actor, f.Officer.ID, MayEndEmployment)
	if !f.Officer.AtWork(f.Today) {
		no = append(no, refuse(OfficerInactive).at("officerId"))
	}
	if !lastDay.IsZero() && lastDay.Before(f.Today) {
		no = append(no, refuse(DatesReversed).at("lastDay"))
	}
	left := Left{LastDay: lastDay, AtOnce: lastDay.IsZero()}
	for _, r := range f.Rights {
		if r.State == RightHeld && !slices.Contains(InHand(f.Actor.Roles), r.Role) {
			no = append(no, refuse(RightNotYoursToGive).at("officerId").with("role", string(r.Role)))
		}
		if r.Role == ResponsiblePerson && r.InForce(f.Today) && others == 0 {
			no = append(no, refuse(LastResponsiblePerson).at("officerId"))
		}
		left.Ended = append(left.Ended, r.ID)
	}
	no = append(no, writtenReason(reason, true)...)
	if len(no) > 0 {
		return Left{}, no
	}
	if left.AtOnce {
		left.LastDay = f.Today
		return left, nil
	}
	left.Ended = nil
	return left, nil
}
