package domain

import "slices"

// Agreement is an authorisation with who made it: the organisation whose cards they
// are asks, the one whose point it is accepts (rules.md §2).
type Agreement struct {
	Contract
	PointOrganisationID ID // whose point it is
	AskedBy             ID // zero when made by installation
	DecidedBy           ID // zero while it waits, or when made by installation
}

// AcceptedBy tells whether the actor speaks for the point's side: who leads the
// point, or the administrator of its organisation.
func (a Agreement) AcceptedBy(actor Actor) bool {
	return ReachOf(actor, MayDecideAuthorisation).Reaches(actor, a.PointOrganisationID, a.PointID)
}

// Concerns tells whether the agreement is there for the actor, who would do with it
// what the permission names: of others than its two sides it does not exist.
func (a Agreement) Concerns(actor Actor, p Permission) bool {
	own := actor.OrganisationID == a.OrganisationID
	if p == MayDecideAuthorisation {
		return own || a.AcceptedBy(actor)
	}
	return own || actor.OrganisationID == a.PointOrganisationID
}

// open tells whether it is held or waits.
func (a Agreement) open() bool { return a.State == RightHeld || a.State == RightWaiting }

// Responsible lists who leads the point on a day, each once.
func (f PointFacts) Responsible(day Date) []ID {
	var who []ID
	for _, p := range f.Posts {
		if p.serves(ResponsiblePerson, day) && !slices.Contains(who, p.Officer.ID) {
			who = append(who, p.Officer.ID)
		}
	}
	return who
}

// datesFrom judges the dates of what begins today or later.
func datesFrom(from, to, today Date) []Refusal {
	return rightDates(RightRequest{ValidFrom: from, ValidTo: to}, today)
}
