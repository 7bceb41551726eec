package domain

import "slices"

// DecideRight lets somebody else than who asked approve or refuse a right: both
// have the role in hand, and neither is whom it is for (rules.md §2). A refusal
// needs a reason.
func DecideRight(f LedFacts, right Right, approve bool, reason string) (Right, []Refusal) {
	no := leadRefusals(f, MayDecideRight, right.Role)
	if right.State != RightWaiting {
		no = append(no, refuse(RightNotWaiting).at("id").with("state", string(right.State)))
	}
	if f.Actor.Is(right.AskedBy) {
		r := refuse(FourEyes).at("id")
		r.Rule, r.Source = "right.two_people", srcRights
		no = append(no, r)
	}
	if approve && right.State == RightWaiting {
		no = append(no, readyFor(f.Officer, right.Role, later(f.Today, right.ValidFrom))...)
		if !right.ValidTo.IsZero() && right.ValidTo.Before(f.Today) {
			no = append(no, refuse(DatesReversed).at("id"))
		}
	}
	no = append(no, writtenReason(reason, !approve)...)
	if len(no) > 0 {
		return Right{}, no
	}
	right.DecidedBy, right.State = f.Actor.ID, RightRefused
	if approve {
		right.State = RightHeld
	}
	return right, nil
}

// WhoDecides lists the roles whose holders may decide on a right to the role, by how
// far each reaches.
func WhoDecides(role Role) map[Reach][]Role {
	by := map[Reach][]Role{}
	for _, own := range RolesWith(MayDecideRight) {
		if slices.Contains(inHand[own], role) {
			by[reachOfRole[own]] = append(by[reachOfRole[own]], own)
		}
	}
	return by
}
