package domain

// ActorKind says what sort of somebody acts.
type ActorKind string

// The kinds of actor.
const (
	OfficerActor    ActorKind = "officer"
	PrintHouseActor ActorKind = "print_house"
	BureauActor     ActorKind = "bureau"
	SystemActor     ActorKind = "system" // the worker, on the agency's own behalf
)

// Actor is whoever does something; nothing is written without one.
type Actor struct {
	Kind ActorKind
	// ID is the officer's, or the partner's own; zero for the system.
	ID             ID
	OrganisationID ID
	PointID        ID // officer: the point of this session
	SessionID      ID // officer: the session
	Roles          []Role
	// Certificate is a machine partner's client certificate, SHA-256 in hexadecimal.
	Certificate string
}

// Is tells whether the actor is that officer.
func (a Actor) Is(officer ID) bool { return a.Kind == OfficerActor && a.ID == officer }
