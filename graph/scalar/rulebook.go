package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var rulebookStates = shout(domain.RulebookStates)

// MarshalRulebookState writes how far a proposed rulebook has come.
func MarshalRulebookState(v domain.RulebookState) graphql.Marshaler { return rulebookStates.marshal(v) }

// UnmarshalRulebookState reads a name of the schema.
func UnmarshalRulebookState(v any) (domain.RulebookState, error) { return rulebookStates.unmarshal(v) }
