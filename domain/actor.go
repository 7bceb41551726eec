package domain

import (
	"slices"
	"time"
)

// ActorKind says what sort of somebody acts.
type ActorKind string

// The kinds of actor.
const (
	OfficerActor    ActorKind = "officer"
	PrintHouseActor ActorKind = "print_house"
	BureauActor     ActorKind = "bureau"
	SystemActor     ActorKind = "system" // the worker, or the server's console, on the agency's own behalf
)

// Actor is whoever does something; nothing is written without one.
type Actor struct {
	Kind ActorKind
	// ID is the officer's, or the partner's own; zero for the system.
	ID             ID
	OrganisationID ID
	PointID        ID // officer: the point of this session
	SessionID      ID // officer: the session
	PartnerID      ID // officer: the print house or integrator he or she works for; zero for most
	Roles          []Role
	// FreshUntil is until when the officer's last factor counts as fresh, real time
	// (quality.md, step-up); zero for machines.
	FreshUntil time.Time
	// Accounts are the same person's other user accounts (Officer.Accounts).
	Accounts []ID
	// Stage is how far in an officer's session is; anything but FullSession may
	// only mend its own access.
	Stage SessionStage
	// Certificate is a machine partner's client certificate, SHA-256 in hexadecimal.
	Certificate string
}

// Is tells whether the actor is that officer: the same person, by whichever account.
func (a Actor) Is(officer ID) bool {
	return a.Kind == OfficerActor && (a.ID == officer || slices.Contains(a.Accounts, officer))
}

// SessionStage says how far in a session is (rules.md §8: first the password must
// be changed, then a method be linked, and only then does anything else open).
type SessionStage string

// The stages, in their order.
const (
	PasswordStage SessionStage = "password" // came with a temporary password: must change it
	LinkStage     SessionStage = "link"     // has no permitted method yet: must link one
	FullSession   SessionStage = "full"
)
