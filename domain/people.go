package domain

// Role is a bundle of permissions that an officer holds by a right: at a point,
// in an organisation or at the agency.
type Role string

// The roles of officers.
const (
	Registrar         Role = "registrar"          // serves holders at a registration point
	ProtectedService  Role = "protected_service"  // the named extra right to serve people under non-disclosure for safety
	ResponsiblePerson Role = "responsible_person" // leads a point and grants its rights
	EmployerAdmin     Role = "employer_admin"     // decides for an organisation: methods, authorisations, who leads a point
	UserSupport       Role = "user_support"       // helps officers back in
	AgencyOperator    Role = "agency_operator"    // keeps batches and print houses going
	Approver          Role = "approver"           // the agency's second pair of eyes
	Auditor           Role = "auditor"            // reads who did what
	PrintHouseUser    Role = "print_house_user"   // follows the batches of his or her own print house
	IntegratorUser    Role = "integrator_user"    // follows what went to his or her own system
)

// Roles lists them all.
var Roles = []Role{
	Registrar, ProtectedService, ResponsiblePerson, EmployerAdmin, UserSupport,
	AgencyOperator, Approver, Auditor, PrintHouseUser, IntegratorUser,
}

// AtPoint tells whether a right to the role holds at one point alone.
func (r Role) AtPoint() bool {
	return r == Registrar || r == ProtectedService || r == ResponsiblePerson
}

// Officer is a person who works at a registration point or at the agency.
type Officer struct {
	ID             ID
	OrganisationID ID
	PointID        ID
	UserName       string
	// HolderID names the holder that this officer is, if the register knows one:
	// nobody orders for himself or herself (rules.md §2).
	HolderID *ID
	// Unidentified says that no identity code is kept of the officer: whether a card is
	// the officer's own, or another account the same person's, cannot be told.
	Unidentified bool
	// Accounts are the same person's other user accounts, where the identity code is
	// known of both: one person with two accounts is not two people.
	Accounts        []ID
	Roles           []Role // those in force today at PointID
	TrainingValidTo Date   // the last day on which the officer may serve
	Active          bool
	// EmployedTo is the last day at work; zero while open-ended.
	EmployedTo Date
	// PartnerID is the print house or integrator whose own people this officer
	// belongs to; zero for everybody else.
	PartnerID ID
}

// AtWork tells whether the officer still belongs to the house on that day.
func (o Officer) AtWork(today Date) bool {
	return o.Active && (o.EmployedTo.IsZero() || !today.After(o.EmployedTo))
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
	// AddressChangedOn, WorkChangedOn and ContactChangedOn start the cooling-off of their
	// addresses (rules.md §4); zero when long ago.
	AddressChangedOn, WorkChangedOn, ContactChangedOn Date

	Language Language
	// Right is what the register of health professionals last said.
	Right ProfessionalRight
}
