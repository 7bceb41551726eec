package domain

// Role is a bundle of permissions; the three are fixed for now.
type Role string

// The roles of officers.
const (
	Registrar      Role = "registrar"       // serves holders at a registration point
	AgencyOperator Role = "agency_operator" // keeps batches and print houses going
	Approver       Role = "approver"        // the agency's second pair of eyes
)

// Roles lists them all.
var Roles = []Role{Registrar, AgencyOperator, Approver}

// Officer is a person who works at a registration point or at the agency.
type Officer struct {
	ID             ID
	OrganisationID ID
	PointID        ID
	UserName       string
	// HolderID names the holder that this officer is, if the register knows one:
	// nobody orders for himself or herself (rules.md §2).
	HolderID        *ID
	Roles           []Role
	TrainingValidTo Date // the last day on which the officer may serve
	Active          bool
}

// Person is what the register says of a person.
type Person struct {
	GivenNames      string
	FamilyName      string
	BirthDate       Date
	IdentityCode    string // in its official form; empty when the person has none
	IdentityCountry string // whose code it is, ISO 3166-1 alpha-2
	Nationality     string // ISO 3166-1 alpha-2
}

// Holder is the person whom cards are for.
type Holder struct {
	ID     ID
	Person Person

	Address        Address
	ContactAddress Address // replaces Address for a protected person
	WorkAddress    Address // with the holder's own name on it
	// Protected is the non-disclosure for safety: Address must not be seen.
	Protected bool
	// AddressChangedOn starts the cooling-off (rules.md §4); zero when long ago.
	AddressChangedOn Date
	Language         Language
	// ProfessionalRightTo is the last day of the right in the register of health
	// professionals; zero when there is none.
	ProfessionalRightTo Date
}
