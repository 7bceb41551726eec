package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var letterMarks = spell(map[string]domain.LetterMark{
	"RETURNED":      domain.MarkReturned,
	"NEVER_ARRIVED": domain.MarkNeverArrived,
	"DAMAGED":       domain.MarkDamaged,
	"USED":          domain.MarkUsed,
	"UNCOLLECTED":   domain.MarkUncollected,
})

// MarshalLetterMark writes a mark by its name in the schema.
func MarshalLetterMark(v domain.LetterMark) graphql.Marshaler { return letterMarks.marshal(v) }

// UnmarshalLetterMark reads a name of the schema.
func UnmarshalLetterMark(v any) (domain.LetterMark, error) { return letterMarks.unmarshal(v) }
