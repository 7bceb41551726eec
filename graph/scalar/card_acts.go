package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var cardActs = spell(map[string]domain.CardAct{
	"ORDER_CODE_LETTER":  domain.OrderCodeLetterAct,
	"ORDER_PUK_ENVELOPE": domain.OrderPUKEnvelopeAct,
	"ORDER_NEW_CARD":     domain.OrderNewCardAct,
	"RECORD_ARRIVAL":     domain.RecordArrivalAct,
	"HAND_OVER":          domain.HandOverAct,
	"RECORD_ACTIVATION":  domain.RecordActivationAct,
	"LOAD_ENVELOPE":      domain.LoadEnvelopeAct,
	"SUSPEND":            domain.SuspendAct,
	"REINSTATE":          domain.ReinstateAct,
	"REVOKE":             domain.RevokeAct,
	"COMPLAIN":           domain.ComplainAct,
})

// MarshalCardAct writes an act by its name in the schema.
func MarshalCardAct(v domain.CardAct) graphql.Marshaler { return cardActs.marshal(v) }

// UnmarshalCardAct reads a name of the schema.
func UnmarshalCardAct(v any) (domain.CardAct, error) { return cardActs.unmarshal(v) }

var oldCards = spell(map[string]domain.OldCard{
	"REVOKE_NOW":            domain.OldCardRevoked,
	"SUSPEND_NOW":           domain.OldCardSuspended,
	"LOCKED_FOR_GOOD":       domain.OldCardLocked,
	"WHEN_NEW_IS_ACTIVATED": domain.OldCardStays,
})

// MarshalOldCard writes an OldCard by its name in the schema.
func MarshalOldCard(v domain.OldCard) graphql.Marshaler { return oldCards.marshal(v) }

// UnmarshalOldCard reads a name of the schema.
func UnmarshalOldCard(v any) (domain.OldCard, error) { return oldCards.unmarshal(v) }
