package domain

// DecideAuthorisation lets somebody who speaks for the point's side accept or refuse
// what another organisation asked: never who asked, nor anybody of the organisation
// whose cards they are. A refusal needs a reason. The caller has looked that the
// agreement is the actor's to see.
func DecideAuthorisation(actor Actor, a Agreement, d Decision, today Date) (Agreement, []Refusal) {
	no := one(actor.May(MayDecideAuthorisation))
	if a.State != RightWaiting {
		no = append(no, refuse(RightNotWaiting).at("id").with("state", string(a.State)))
	}
	if actor.Is(a.AskedBy) || actor.OrganisationID == a.OrganisationID || !a.AcceptedBy(actor) {
		r := refuse(FourEyes).at("id")
		r.Rule, r.Source = "authorisation.two_sides", srcServe
		no = append(no, r)
	}
	if d.Approve && a.State == RightWaiting && !a.ValidTo.IsZero() && a.ValidTo.Before(today) {
		no = append(no, refuse(DatesReversed).at("id"))
	}
	no = append(no, writtenReason(d.Reason, !d.Approve)...)
	if len(no) > 0 {
		return Agreement{}, no
	}
	a.DecidedBy, a.State = actor.ID, RightRefused
	if d.Approve {
		a.State = RightHeld
	}
	return a, nil
}

// Decision is a yes or a no, and why.
type Decision struct {
	Approve bool
	Reason  string // needed for a no
}
