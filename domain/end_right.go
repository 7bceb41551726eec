package domain

// RightGone is what the end of a right leads to.
type RightGone struct {
	Right Right
	// Lost tells that the officer could do less from now on: open sessions end.
	Lost bool
}

// EndRight lets one person who has the role in hand end an officer's right at once,
// or withdraw one that waits; never his or her own, and never the right of the last
// responsible person of a point. others counts who else leads that point today.
func EndRight(f LedFacts, right Right, reason string, others int) (RightGone, []Refusal) {
	no := leadRefusals(f, MayEndRight, right.Role)
	if right.State != RightWaiting && right.State != RightHeld {
		no = append(no, refuse(RightNotWaiting).at("id").with("state", string(right.State)))
	}
	inForce := right.InForce(f.Today) && f.Officer.AtWork(f.Today)
	if right.Role == ResponsiblePerson && inForce && others == 0 {
		no = append(no, refuse(LastResponsiblePerson).at("id"))
	}
	no = append(no, writtenReason(reason, true)...)
	if len(no) > 0 {
		return RightGone{}, no
	}
	right.State = RightEnded
	return RightGone{Right: right, Lost: inForce}, nil
}

// InForce tells whether the right counts on that day.
func (r Right) InForce(day Date) bool {
	return r.State == RightHeld && day.Within(r.ValidFrom, r.ValidTo)
}
