package domain

import "time"

// Visit is one officer's session, one point, one holder and one purpose
// (rules.md §3). Its orders share one verification.
type Visit struct {
	ID        ID
	SessionID ID
	OfficerID ID
	PointID   ID
	HolderID  ID
	Purpose   Purpose
	OpenedAt  time.Time
	ClosedAt  time.Time // zero while nobody closed it
}

// EndsAt is when the visit ended or will end by itself, limit after it was opened.
func (v Visit) EndsAt(limit time.Duration) time.Time {
	end := v.OpenedAt.Add(limit)
	if !v.ClosedAt.IsZero() && v.ClosedAt.Before(end) {
		return v.ClosedAt
	}
	return end
}

// OpenAt tells whether the visit is still going on.
func (v Visit) OpenAt(now time.Time, limit time.Duration) bool {
	return !v.ID.IsZero() && now.Before(v.EndsAt(limit))
}

// DocumentKind says by what a person was identified.
type DocumentKind string

// The kinds of identity document (rules.md §3).
const (
	Passport     DocumentKind = "passport"
	IdentityCard DocumentKind = "identity_card"
	// PoliceVerified is no document: the police identified the person at the
	// organisation's request and gave a reference.
	PoliceVerified DocumentKind = "police_verified"
)

// Verification is what is kept of one check of identity: never the MRZ line nor
// an image of the document.
type Verification struct {
	ID              ID
	VisitID         ID
	HolderID        ID
	OfficerID       ID
	PointID         ID
	State           VerificationState // started, passed, refused or second opinion; used and lapsed follow from the visit
	DocumentKind    DocumentKind
	Issuer          string // as in the MRZ: FIN, EST, D …
	DocumentNumber  string
	DocumentExpires Date
	PoliceReference string
	Refusals        []RefusalCode
	CheckedAt       time.Time
	Rulebook        string // the version by which it was decided
}

// StateAt gives the state that follows from the visit: lapsed once it is over,
// used from its first order on.
func (v Verification) StateAt(visit Visit, orders int, now time.Time, limit time.Duration) VerificationState {
	switch {
	case v.State != VerificationPassed:
		return v.State
	case v.VisitID != visit.ID || !visit.OpenAt(now, limit):
		return VerificationLapsed
	case orders > 0:
		return VerificationUsed
	}
	return VerificationPassed
}
