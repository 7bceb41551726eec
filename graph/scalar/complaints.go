package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var cardFaults = spell(map[string]domain.CardFault{
	"NOT_WORKING":     domain.FaultNotWorking,
	"WRONGLY_MADE":    domain.FaultWronglyMade,
	"DAMAGED_IN_POST": domain.FaultFromThePost,
	"ENVELOPE_FAULTY": domain.FaultWithEnvelope,
})

// MarshalCardFault writes a CardFault by its name in the schema.
func MarshalCardFault(v domain.CardFault) graphql.Marshaler { return cardFaults.marshal(v) }

// UnmarshalCardFault reads a name of the schema.
func UnmarshalCardFault(v any) (domain.CardFault, error) { return cardFaults.unmarshal(v) }

var complaintTos = spell(map[string]domain.ComplaintTo{
	"CARD_FACTORY": domain.ToCardFactory,
	"BUREAU":       domain.ToBureau,
	"PRINT_HOUSE":  domain.ToPrintHouse,
	"AGENCY":       domain.ToAgency,
})

// MarshalComplaintTo writes a ComplaintTo by its name in the schema.
func MarshalComplaintTo(v domain.ComplaintTo) graphql.Marshaler { return complaintTos.marshal(v) }

// UnmarshalComplaintTo reads a name of the schema.
func UnmarshalComplaintTo(v any) (domain.ComplaintTo, error) { return complaintTos.unmarshal(v) }

var freeFroms = spell(map[string]domain.FreeFrom{
	"FILED":    domain.FreeWhenFiled,
	"ACCEPTED": domain.FreeWhenAccepted,
})

// MarshalFreeFrom writes a FreeFrom by its name in the schema.
func MarshalFreeFrom(v domain.FreeFrom) graphql.Marshaler { return freeFroms.marshal(v) }

// UnmarshalFreeFrom reads a name of the schema.
func UnmarshalFreeFrom(v any) (domain.FreeFrom, error) { return freeFroms.unmarshal(v) }

var complaintStates = spell(map[string]domain.ComplaintState{
	"FILED":     domain.ComplaintFiled,
	"ACCEPTED":  domain.ComplaintAccepted,
	"REJECTED":  domain.ComplaintRejected,
	"WITHDRAWN": domain.ComplaintWithdrawn,
	"CLOSED":    domain.ComplaintClosed,
})

// MarshalComplaintState writes a ComplaintState by its name in the schema.
func MarshalComplaintState(v domain.ComplaintState) graphql.Marshaler {
	return complaintStates.marshal(v)
}

// UnmarshalComplaintState reads a name of the schema.
func UnmarshalComplaintState(v any) (domain.ComplaintState, error) {
	return complaintStates.unmarshal(v)
}
