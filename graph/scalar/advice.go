package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var (
	symptoms    = same(domain.Symptoms)
	adviceCodes = same(domain.AdviceCodes)
	adviceIfs   = same(domain.AdviceIfs)
	wordings    = same(domain.AdviceWordings)
)

// MarshalSymptom writes a symptom by its name in the schema.
func MarshalSymptom(v domain.Symptom) graphql.Marshaler { return symptoms.marshal(v) }

// UnmarshalSymptom reads a name of the schema.
func UnmarshalSymptom(v any) (domain.Symptom, error) { return symptoms.unmarshal(v) }

// MarshalAdviceCode writes a code by its name in the schema.
func MarshalAdviceCode(v domain.AdviceCode) graphql.Marshaler { return adviceCodes.marshal(v) }

// UnmarshalAdviceCode reads a name of the schema.
func UnmarshalAdviceCode(v any) (domain.AdviceCode, error) { return adviceCodes.unmarshal(v) }

// MarshalAdviceIf writes a condition by its name in the schema.
func MarshalAdviceIf(v domain.AdviceIf) graphql.Marshaler { return adviceIfs.marshal(v) }

// UnmarshalAdviceIf reads a name of the schema.
func UnmarshalAdviceIf(v any) (domain.AdviceIf, error) { return adviceIfs.unmarshal(v) }

// MarshalAdviceWording writes a wording by its name in the schema.
func MarshalAdviceWording(v domain.AdviceWording) graphql.Marshaler { return wordings.marshal(v) }

// UnmarshalAdviceWording reads a name of the schema.
func UnmarshalAdviceWording(v any) (domain.AdviceWording, error) { return wordings.unmarshal(v) }
