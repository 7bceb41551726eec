package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var authorityFacts = spell(map[string]domain.AuthorityFact{
	"AT_WORK":        domain.FactAtWork,
	"RIGHT":          domain.FactRight,
	"TRAINING":       domain.FactTraining,
	"CONTRACT":       domain.FactContract,
	"POINT_IN_ORDER": domain.FactPointInOrder,
	"PRODUCT":        domain.FactProduct,
	"OWN_CARDS":      domain.FactOwnCards,
	"AUTHORISATION":  domain.FactAuthorisation,
	"NOT_OWN_CARD":   domain.FactNotOwnCard,
	"PROTECTED":      domain.FactProtected,
})

// MarshalAuthorityFact writes a fact of a chain of authority by its name in the schema.
func MarshalAuthorityFact(v domain.AuthorityFact) graphql.Marshaler { return authorityFacts.marshal(v) }

// UnmarshalAuthorityFact reads a name of the schema.
func UnmarshalAuthorityFact(v any) (domain.AuthorityFact, error) { return authorityFacts.unmarshal(v) }

var effectKinds = spell(map[string]domain.EffectKind{
	"PERMISSION_WON":          domain.PermissionWon,
	"PERMISSION_LOST":         domain.PermissionLost,
	"SESSIONS_END":            domain.SessionsEnd,
	"POINT_OUT_OF_ORDER":      domain.PointOutOfOrder,
	"POINT_IN_ORDER":          domain.PointInOrder,
	"CARDS_NOT_SERVED":        domain.CardsNotServed,
	"CARDS_SERVED":            domain.CardsServed,
	"OFFICERS_MUST_LINK":      domain.OfficersMustLink,
	"LAST_RESPONSIBLE_PERSON": domain.LastResponsibleEffect,
})

// MarshalEffectKind writes what a change can bring about by its name in the schema.
func MarshalEffectKind(v domain.EffectKind) graphql.Marshaler { return effectKinds.marshal(v) }

// UnmarshalEffectKind reads a name of the schema.
func UnmarshalEffectKind(v any) (domain.EffectKind, error) { return effectKinds.unmarshal(v) }
