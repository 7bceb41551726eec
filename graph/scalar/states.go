package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

var batchStates = spell(map[string]domain.BatchState{
	"OPEN":            domain.BatchOpen,
	"HELD":            domain.BatchHeld,
	"RELEASED":        domain.BatchReleased,
	"SEALED":          domain.BatchSealed,
	"FETCHED":         domain.BatchFetched,
	"VERIFIED":        domain.BatchVerified,
	"PRINTING":        domain.BatchPrinting,
	"RECONCILED":      domain.BatchReconciled,
	"CLOSED":          domain.BatchClosed,
	"CANCELLED":       domain.BatchCancelled,
	"REJECTED":        domain.BatchRejected,
	"PARTLY_REJECTED": domain.BatchPartlyRejected,
})

// MarshalBatchState writes a BatchState by its name in the schema.
func MarshalBatchState(v domain.BatchState) graphql.Marshaler { return batchStates.marshal(v) }

// UnmarshalBatchState reads a name of the schema.
func UnmarshalBatchState(v any) (domain.BatchState, error) { return batchStates.unmarshal(v) }

var cardStates = spell(map[string]domain.CardState{
	"ORDERED":           domain.CardOrdered,
	"IN_PRODUCTION":     domain.CardInProduction,
	"PRODUCED":          domain.CardProduced,
	"DISPATCHED":        domain.CardDispatched,
	"ARRIVED":           domain.CardArrived,
	"HANDED_OVER":       domain.CardHandedOver,
	"ACTIVATED":         domain.CardActivated,
	"SUSPENDED":         domain.CardSuspended,
	"REVOKED":           domain.CardRevoked,
	"CANCELLED":         domain.CardCancelled,
	"EXPIRED":           domain.CardExpired,
	"DESTROYED":         domain.CardDestroyed,
	"PRODUCTION_FAILED": domain.CardProductionFailed,
	"CHIP_LOCKED":       domain.CardChipLocked,
})

// MarshalCardState writes a CardState by its name in the schema.
func MarshalCardState(v domain.CardState) graphql.Marshaler { return cardStates.marshal(v) }

// UnmarshalCardState reads a name of the schema.
func UnmarshalCardState(v any) (domain.CardState, error) { return cardStates.unmarshal(v) }

var letterStates = spell(map[string]domain.LetterState{
	"AWAITING_CODE": domain.LetterAwaitingCode,
	"QUEUED":        domain.LetterQueued,
	"PARKED":        domain.LetterParked,
	"IN_BATCH":      domain.LetterInBatch,
	"PRINTED":       domain.LetterPrinted,
	"INSERTED":      domain.LetterInserted,
	"POSTED":        domain.LetterPosted,
	"USED":          domain.LetterUsed,
	"ARRIVED":       domain.LetterArrived,
	"HANDED_OVER":   domain.LetterHandedOver,
	"LOADED":        domain.LetterLoaded,
	"SPOILED":       domain.LetterSpoiled,
	"CANCELLED":     domain.LetterCancelled,
	"RETURNED":      domain.LetterReturned,
	"NEVER_ARRIVED": domain.LetterNeverArrived,
	"DESTROYED":     domain.LetterDestroyed,
	"SUPERSEDED":    domain.LetterSuperseded,
	"EXPIRED":       domain.LetterExpired,
})

// MarshalLetterState writes a LetterState by its name in the schema.
func MarshalLetterState(v domain.LetterState) graphql.Marshaler { return letterStates.marshal(v) }

// UnmarshalLetterState reads a name of the schema.
func UnmarshalLetterState(v any) (domain.LetterState, error) { return letterStates.unmarshal(v) }

var orderStates = spell(map[string]domain.OrderState{
	"SUBMITTED":         domain.OrderSubmitted,
	"AWAITING_APPROVAL": domain.OrderAwaitingApproval,
	"ACCEPTED":          domain.OrderAccepted,
	"IN_BATCH":          domain.OrderInBatch,
	"AT_PRINT_HOUSE":    domain.OrderAtPrintHouse,
	"POSTED":            domain.OrderPosted,
	"AT_BUREAU":         domain.OrderAtBureau,
	"PRODUCED":          domain.OrderProduced,
	"DISPATCHED":        domain.OrderDispatched,
	"ARRIVED":           domain.OrderArrived,
	"HANDED_OVER":       domain.OrderHandedOver,
	"CLOSED":            domain.OrderClosed,
	"CANCELLED":         domain.OrderCancelled,
	"REFUSED":           domain.OrderRefused,
	"FAILED":            domain.OrderFailed,
	"RETURNED":          domain.OrderReturned,
	"SUPERSEDED":        domain.OrderSuperseded,
})

// MarshalOrderState writes a OrderState by its name in the schema.
func MarshalOrderState(v domain.OrderState) graphql.Marshaler { return orderStates.marshal(v) }

// UnmarshalOrderState reads a name of the schema.
func UnmarshalOrderState(v any) (domain.OrderState, error) { return orderStates.unmarshal(v) }

var verificationResults = spell(map[string]domain.VerificationState{
	"PASSED":         domain.VerificationPassed,
	"REFUSED":        domain.VerificationRefused,
	"SECOND_OPINION": domain.VerificationSecondOpinion,
})

// MarshalVerificationResult writes a VerificationState by its name in the schema.
func MarshalVerificationResult(v domain.VerificationState) graphql.Marshaler {
	return verificationResults.marshal(v)
}

// UnmarshalVerificationResult reads a name of the schema.
func UnmarshalVerificationResult(v any) (domain.VerificationState, error) {
	return verificationResults.unmarshal(v)
}
