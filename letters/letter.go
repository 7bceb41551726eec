package letters

import (
	"time"

	"sinetti/domain"
)

// Letter is all that a letter says, except its codes.
type Letter struct {
	Number         string // opaque and with letters in it; never a run of seven or more digits
	Kind           domain.LetterKind
	Language       domain.Language
	Format         domain.Format
	Address        domain.Address // the rows as printed, receiver first, `00100 HELSINKI` last
	CustomerNumber string         // above the name; may be empty
	Sender         []string       // one to three rows, the sender's name first
	ReturnAddress  string         // one line; undeliverable letters go there
	Product        Product        // must be one of Products
	Why            domain.Reason  // empty: ordered, no reason said
	Lengths        Lengths
	Where          Where  // where a lost letter is ordered anew
	Phone          string // whom to call, in groups of at most six digits; empty: ask at the point
	Date           time.Time
	Batch          string // short, goes into the marks; may be empty before batching
	Sequence       int    // within the batch, from 1; 0 before batching
	Sheet, Sheets  int    // n of m; 0 of 0 counts as 1 of 1
	Test           bool   // bears KOE / PROV / TEST / NÄIDIS and zeros, never a code
}

// Lengths are the figures of the card's rulebook row (rules.md §2).
type Lengths struct {
	PIN1Min, PIN1Max int  // digits
	PIN2Min, PIN2Max int  // digits
	CodeDigits       int  // digits of the activation code or PUK
	PINTries         int  // wrong tries in a row that lock a PIN
	CodeTries        int  // wrong tries that lock the activation code or PUK
	PIN2MustChange   bool // before the first signing
}

// Product is the kind of card as the holder knows it.
type Product string

// The products that letters can name.
const (
	CitizenCard      Product = "citizen_card"
	OrganisationCard Product = "organisation_card"
	ProfessionalCard Product = "professional_card"
	StaffCard        Product = "staff_card"
	OperatorCard     Product = "operator_card"
	EResidentCard    Product = "e_resident_card"
	IdentityCard     Product = "identity_card"
)

// Products lists the products that letters can name.
var Products = []Product{CitizenCard, OrganisationCard, ProfessionalCard, StaffCard, OperatorCard, EResidentCard, IdentityCard}

// Where says at which registration point a new letter is ordered.
type Where string

// The places, by rulebook row. An empty one means AtIssuingPoint.
const (
	AtIssuingPoint   Where = "issuing_point" // where the card was applied for
	AtAnyHealthPoint Where = "health_point"  // any public health-care point
	AtAuthorityPoint Where = "authority"     // any point of the country's authority
	AtOwnPoint       Where = "own_point"     // the own organisation's, or one that it has authorised
)

// Codes are the secrets that go onto one letter: an activation letter carries
// ActivationCode; a PUK envelope PIN1Code, PIN2Code and PUKCode, or PUKCode alone.
type Codes map[domain.CodeKind]domain.Code

// codeOrder is the order in which codes stand in the panel.
var codeOrder = []domain.CodeKind{domain.ActivationCode, domain.PIN1Code, domain.PIN2Code, domain.PUKCode}

// group writes digits for the eye: `dddd dddd` (8), `ddd dddd` (7), six and
// fewer in one piece. It appends to dst, which the caller owns and wipes.
func group(dst, digits []byte) []byte {
	for i, d := range digits {
		if i > 0 && len(digits) > 6 && (len(digits)-i)%4 == 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, d)
	}
	return dst
}
