package domain

// PointKind says what house a registration point stands in.
type PointKind string

// The kinds of point.
const (
	HealthCarePoint PointKind = "health_care"
	TownPoint       PointKind = "town"
	CompanyPoint    PointKind = "company"
	AuthorityPoint  PointKind = "authority"
)

// Organisation employs officers, runs points and orders cards for its people.
type Organisation struct {
	ID             ID
	Name           string
	Country        string // ISO 3166-1 alpha-2
	CustomerNumber string // stands above the name on its letters; may be empty
	// HealthCare marks public health care, whose points serve every
	// professional's card (rules.md §2).
	HealthCare bool
}

// Point is a registration point: a desk under contract.
type Point struct {
	ID             ID
	OrganisationID ID
	Name           string
	Country        string // ISO 3166-1 alpha-2: whose rulebook holds here
	Kind           PointKind
	ContractFrom   Date
	ContractTo     Date // zero while open-ended
	// DocumentRows narrows the rulebook's document rows to these row ids; empty
	// means that the point takes what the rulebook takes (rules.md §3).
	DocumentRows []string
	Address      Address // two to six rows, as for a letter
}

// Authorisation lets a point serve the cards of an organisation other than its own.
type Authorisation struct {
	PointID        ID
	OrganisationID ID // whose cards may be served
	CustomerNumber string
	ValidFrom      Date
	ValidTo        Date // zero while open-ended
}
