package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var revocationReasons = spell(map[string]domain.RevocationReason{
	"LOST":          domain.CardWasLost,
	"STOLEN":        domain.CardWasStolen,
	"PIN_KNOWN":     domain.PINIsKnown,
	"CODES_KNOWN":   domain.CodesAreKnown,
	"DAMAGED":       domain.CardIsDamaged,
	"FAULTY":        domain.CardIsFaulty,
	"DATA_CHANGED":  domain.HoldersDataChange,
	"LEFT_EMPLOYER": domain.HolderLeft,
	"HOLDER_DIED":   domain.HolderDied,
	"NOT_NEEDED":    domain.CardNotNeeded,
})

// MarshalRevocationReason writes a RevocationReason by its name in the schema.
func MarshalRevocationReason(v domain.RevocationReason) graphql.Marshaler {
	return revocationReasons.marshal(v)
}

// UnmarshalRevocationReason reads a name of the schema.
func UnmarshalRevocationReason(v any) (domain.RevocationReason, error) {
	return revocationReasons.unmarshal(v)
}

var askers = spell(map[string]domain.Asker{
	"HOLDER":    domain.AskedByHolder,
	"EMPLOYER":  domain.AskedByEmployer,
	"AUTHORITY": domain.AskedByAuthority,
	"REGISTRAR": domain.AskedByRegistrar,
})

// MarshalAsker writes a Asker by its name in the schema.
func MarshalAsker(v domain.Asker) graphql.Marshaler { return askers.marshal(v) }

// UnmarshalAsker reads a name of the schema.
func UnmarshalAsker(v any) (domain.Asker, error) { return askers.unmarshal(v) }

var channels = spell(map[string]domain.Channel{
	"DESK":   domain.ByDesk,
	"PHONE":  domain.ByPhone,
	"LETTER": domain.ByLetter,
})

// MarshalChannel writes a Channel by its name in the schema.
func MarshalChannel(v domain.Channel) graphql.Marshaler { return channels.marshal(v) }

// UnmarshalChannel reads a name of the schema.
func UnmarshalChannel(v any) (domain.Channel, error) { return channels.unmarshal(v) }

var lateReasons = spell(map[string]domain.LateReason{
	"OUTAGE":       domain.LateByOutage,
	"POST":         domain.LateByPost,
	"TOLD_OTHERS":  domain.LateByHanding,
	"NOT_RECORDED": domain.LateByMistake,
})

// MarshalLateReason writes a LateReason by its name in the schema.
func MarshalLateReason(v domain.LateReason) graphql.Marshaler { return lateReasons.marshal(v) }

// UnmarshalLateReason reads a name of the schema.
func UnmarshalLateReason(v any) (domain.LateReason, error) { return lateReasons.unmarshal(v) }

var checkQuestions = spell(map[string]domain.CheckQuestion{
	"ADDRESS":     domain.AskedAddress,
	"WORKPLACE":   domain.AskedWorkplace,
	"PROFESSION":  domain.AskedProfession,
	"CARD_NUMBER": domain.AskedCardNumber,
	"CARD_ISSUED": domain.AskedIssued,
	"LAST_VISIT":  domain.AskedLastVisit,
})

// MarshalCheckQuestion writes a CheckQuestion by its name in the schema.
func MarshalCheckQuestion(v domain.CheckQuestion) graphql.Marshaler { return checkQuestions.marshal(v) }

// UnmarshalCheckQuestion reads a name of the schema.
func UnmarshalCheckQuestion(v any) (domain.CheckQuestion, error) { return checkQuestions.unmarshal(v) }
