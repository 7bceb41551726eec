package domain

// EndAuthorisation lets the administrator of either organisation end an agreement
// at once, or withdraw one that waits. The caller has looked that it is the actor's
// to see.
func EndAuthorisation(actor Actor, a Agreement, reason string) (Agreement, []Refusal) {
	no := one(actor.May(MayEndAuthorisation))
	if !a.open() {
		no = append(no, refuse(RightNotWaiting).at("id").with("state", string(a.State)))
	}
	no = append(no, writtenReason(reason, true)...)
	if len(no) > 0 {
		return Agreement{}, no
	}
	a.State = RightEnded
	return a, nil
}
