package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var standings = spell(map[string]domain.ProfessionalStanding{
	"NOT_ASKED":  domain.PracticeNotAsked,
	"HELD":       domain.PracticeHeld,
	"RESTRICTED": domain.PracticeRestricted,
	"ENDED":      domain.PracticeEnded,
	"NONE":       domain.PracticeNone,
})

// MarshalProfessionalStanding writes a ProfessionalStanding by its name in the schema.
func MarshalProfessionalStanding(v domain.ProfessionalStanding) graphql.Marshaler {
	return standings.marshal(v)
}

// UnmarshalProfessionalStanding reads a name of the schema.
func UnmarshalProfessionalStanding(v any) (domain.ProfessionalStanding, error) {
	return standings.unmarshal(v)
}
