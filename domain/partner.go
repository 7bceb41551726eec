package domain

// PartnerKind is what a partner of the agency is.
type PartnerKind string

// The kinds of partner.
const (
	PrintHousePartner PartnerKind = "print_house" // prints, inserts and posts letters
	BureauPartner     PartnerKind = "bureau"      // makes cards or follows events: an integrator
)

// PartnerKinds lists them all.
var PartnerKinds = []PartnerKind{PrintHousePartner, BureauPartner}

// Suits tells whether a role is of use to somebody of that kind of partner, empty for
// who belongs to none: its own role shows a partner's people their own, and nobody else anything.
func (r Role) Suits(of PartnerKind) bool {
	switch r { //nolint:exhaustive // the others are for people of no partner
	case PrintHouseUser:
		return of == PrintHousePartner
	case IntegratorUser:
		return of == BureauPartner
	}
	return of == ""
}
