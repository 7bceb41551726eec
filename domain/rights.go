package domain

import "slices"

// Right is one role that an officer holds, or that somebody asked for.
type Right struct {
	ID        ID
	OfficerID ID
	Role      Role
	// PointID is where it holds; zero for roles of a whole organisation or of the agency.
	PointID   ID
	ValidFrom Date
	ValidTo   Date // zero while open-ended
	AskedBy   ID   // zero when made by installation
	DecidedBy ID   // zero while it waits, or when made by installation
	State     RightState
}

// RightState is how a right stands.
type RightState string

// The states of a right.
const (
	RightWaiting RightState = "waiting" // asked for; another must decide
	RightHeld    RightState = "held"    // approved; in force between its dates
	RightRefused RightState = "refused"
	RightEnded   RightState = "ended"
)

// inHand says which roles the holder of a role may ask for and decide on. Nobody
// grants more than they hold: no chain of grants that begins with one role leads
// to a role that is not in its own hand.
var inHand = map[Role][]Role{
	ResponsiblePerson: {Registrar, ProtectedService},
	EmployerAdmin:     {Registrar, ProtectedService, ResponsiblePerson, EmployerAdmin},
	Approver:          Roles,
}

// InHand lists the roles that an officer of these roles may ask for and decide on.
func InHand(roles []Role) []Role {
	var list []Role
	for _, role := range Roles {
		if slices.ContainsFunc(roles, func(own Role) bool { return slices.Contains(inHand[own], role) }) {
			list = append(list, role)
		}
	}
	return list
}

// Reach says whose officers and points an officer may lead.
type Reach int

// The reaches, each wider than the one before.
const (
	ReachNobody       Reach = iota
	ReachPoint              // the point of the session
	ReachOrganisation       // every point of the own organisation
	ReachEverywhere         // the agency
)

// ReachOf tells how far the actor's roles reach for a permission about officers
// and points.
func ReachOf(a Actor, p Permission) Reach {
	if a.May(p) != nil {
		return ReachNobody
	}
	reach := ReachNobody
	for _, role := range a.Roles {
		if slices.Contains(RolesWith(p), role) {
			reach = max(reach, reachOfRole[role])
		}
	}
	return reach
}

// ReachOfQuestions tells about whom an actor may ask who may serve which card, and
// what a change would do: a registrar as such about nobody but himself or herself.
func ReachOfQuestions(a Actor) Reach {
	a.Roles = slices.DeleteFunc(slices.Clone(a.Roles), func(r Role) bool { return r == Registrar })
	return ReachOf(a, MayAskAuthority)
}

// BatchesOf tells whose batches the actor may read: every print house's (all), or
// those of the print house whose own people the actor belongs to. A print house
// sees nothing of another's.
func BatchesOf(a Actor) (own ID, all bool) {
	all = slices.ContainsFunc(a.Roles, func(r Role) bool {
		return r != PrintHouseUser && slices.Contains(RolesWith(MayReadBatches), r)
	})
	return a.PartnerID, all && a.May(MayReadBatches) == nil
}

var reachOfRole = map[Role]Reach{
	Registrar: ReachPoint, ProtectedService: ReachPoint, ResponsiblePerson: ReachPoint,
	EmployerAdmin: ReachOrganisation,
	UserSupport:   ReachEverywhere, AgencyOperator: ReachEverywhere, Approver: ReachEverywhere, Auditor: ReachEverywhere,
}

// Reaches tells whether the actor's permission covers that organisation and point.
func (r Reach) Reaches(a Actor, organisation, point ID) bool {
	switch r {
	case ReachEverywhere:
		return true
	case ReachOrganisation:
		return organisation == a.OrganisationID
	case ReachPoint:
		return point == a.PointID
	case ReachNobody:
	}
	return false
}
