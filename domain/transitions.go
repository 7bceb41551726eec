package domain

import "slices"

// table is one noun's states with those that each may become, in the order of its
// life. A state that may become nothing is an end. Docs print it: docs/states.md.
type table[S ~string] []step[S]

type step[S ~string] struct {
	from S
	to   []S
}

func (t table[S]) next(from S) []S {
	for _, s := range t {
		if s.from == from {
			return slices.Clone(s.to)
		}
	}
	return nil
}

func (t table[S]) knows(state S) bool {
	return slices.ContainsFunc(t, func(s step[S]) bool { return s.from == state })
}

func (t table[S]) states() []S {
	all := make([]S, len(t))
	for i, s := range t {
		all[i] = s.from
	}
	return all
}

var cardTable = table[CardState]{
	{CardOrdered, []CardState{CardInProduction, CardProduced, CardCancelled, CardProductionFailed}},
	{CardInProduction, []CardState{CardProduced, CardProductionFailed}},
	{CardProduced, []CardState{CardDispatched, CardProductionFailed, CardDestroyed}},
	{CardDispatched, []CardState{CardArrived, CardHandedOver, CardSuspended, CardRevoked, CardExpired, CardDestroyed}},
	{CardArrived, []CardState{CardHandedOver, CardSuspended, CardRevoked, CardExpired, CardDestroyed}},
	{CardHandedOver, []CardState{CardActivated, CardSuspended, CardRevoked, CardExpired, CardChipLocked, CardDestroyed}},
	{CardActivated, []CardState{CardSuspended, CardRevoked, CardExpired, CardChipLocked}},
	// Back to where it was suspended: a card is not in use by being reinstated.
	{CardSuspended, []CardState{CardActivated, CardHandedOver, CardArrived, CardDispatched, CardRevoked, CardExpired, CardChipLocked, CardDestroyed}},
	{CardChipLocked, nil},
	{CardRevoked, nil},
	{CardCancelled, nil},
	{CardExpired, nil},
	{CardDestroyed, nil},
	{CardProductionFailed, nil},
}

var orderTable = table[OrderState]{
	{OrderSubmitted, []OrderState{OrderAwaitingApproval, OrderAccepted, OrderCancelled, OrderRefused}},
	{OrderAwaitingApproval, []OrderState{OrderAccepted, OrderCancelled, OrderRefused}},
	// To produced without at bureau: the bureau's answers may come out of order.
	{OrderAccepted, []OrderState{OrderInBatch, OrderAtBureau, OrderProduced, OrderCancelled, OrderRefused, OrderFailed, OrderSuperseded}},
	// Back to accepted: the batch was cancelled or rejected, and its letters queue again;
	// superseded where a newer letter has replaced the one that came back.
	{OrderInBatch, []OrderState{OrderAtPrintHouse, OrderAccepted, OrderFailed, OrderSuperseded}},
	{OrderAtPrintHouse, []OrderState{OrderPosted, OrderAccepted, OrderFailed, OrderSuperseded}},
	{OrderPosted, []OrderState{OrderArrived, OrderClosed, OrderReturned, OrderFailed}},
	{OrderAtBureau, []OrderState{OrderProduced, OrderRefused, OrderFailed}},
	{OrderProduced, []OrderState{OrderDispatched, OrderFailed}},
	{OrderDispatched, []OrderState{OrderArrived, OrderReturned, OrderFailed}},
	{OrderArrived, []OrderState{OrderHandedOver, OrderReturned, OrderFailed}},
	{OrderHandedOver, []OrderState{OrderClosed}},
	{OrderClosed, nil},
	{OrderCancelled, nil},
	{OrderRefused, nil},
	{OrderFailed, nil},
	{OrderReturned, nil},
	{OrderSuperseded, nil},
}

var letterTable = table[LetterState]{
	{LetterAwaitingCode, []LetterState{LetterQueued, LetterParked, LetterCancelled, LetterSuperseded}},
	{LetterQueued, []LetterState{LetterInBatch, LetterParked, LetterCancelled, LetterSuperseded, LetterExpired}},
	// To spoiled: its code was opened before, and nobody can say what became of the page.
	{LetterParked, []LetterState{LetterQueued, LetterSpoiled, LetterCancelled, LetterSuperseded, LetterExpired}},
	// Back to queued: the batch was cancelled or rejected before a piece was printed;
	// superseded where a newer letter has replaced it by then.
	// Straight to inserted or posted: a print house may report what a piece has come to
	// alone, and has done what lies before it too.
	{LetterInBatch, []LetterState{
		LetterPrinted, LetterInserted, LetterPosted, LetterQueued, LetterParked, LetterSpoiled, LetterDestroyed, LetterSuperseded,
	}},
	{LetterPrinted, []LetterState{LetterInserted, LetterPosted, LetterSpoiled, LetterDestroyed}},
	{LetterInserted, []LetterState{LetterPosted, LetterSpoiled, LetterDestroyed}},
	{LetterPosted, []LetterState{LetterUsed, LetterArrived, LetterReturned, LetterNeverArrived, LetterDestroyed, LetterSuperseded, LetterExpired}},
	{LetterArrived, []LetterState{LetterHandedOver, LetterReturned, LetterDestroyed, LetterSuperseded}},
	{LetterHandedOver, []LetterState{LetterLoaded, LetterUsed, LetterSuperseded}},
	{LetterUsed, nil},
	{LetterLoaded, nil},
	{LetterSpoiled, nil},
	{LetterCancelled, nil},
	{LetterReturned, nil},
	{LetterNeverArrived, nil},
	{LetterDestroyed, nil},
	{LetterSuperseded, nil},
	{LetterExpired, nil},
}

var batchTable = table[BatchState]{
	{BatchOpen, []BatchState{BatchHeld, BatchReleased, BatchSealed, BatchCancelled}},
	{BatchHeld, []BatchState{BatchReleased, BatchCancelled}},
	{BatchReleased, []BatchState{BatchSealed, BatchCancelled}},
	{BatchSealed, []BatchState{BatchFetched, BatchRejected, BatchCancelled}},
	{BatchFetched, []BatchState{BatchVerified, BatchRejected, BatchPartlyRejected}},
	{BatchVerified, []BatchState{BatchPrinting, BatchReconciled, BatchPartlyRejected}},
	{BatchPrinting, []BatchState{BatchReconciled, BatchPartlyRejected}},
	{BatchReconciled, []BatchState{BatchClosed}},
	{BatchClosed, nil},
	{BatchCancelled, nil},
	{BatchRejected, nil},
	{BatchPartlyRejected, nil},
}

var blankTable = table[BlankState]{
	{BlankOrdered, []BlankState{BlankInStock, BlankLost}},
	{BlankInStock, []BlankState{BlankAssigned, BlankLost, BlankBroken}},
	{BlankAssigned, []BlankState{BlankReturned, BlankLost, BlankBroken}},
	{BlankReturned, []BlankState{BlankWiped, BlankBroken}},
	{BlankWiped, []BlankState{BlankInStock}},
	{BlankLost, nil},
	{BlankBroken, nil},
}

var verificationTable = table[VerificationState]{
	{VerificationStarted, []VerificationState{VerificationPassed, VerificationRefused, VerificationSecondOpinion, VerificationLapsed}},
	{VerificationSecondOpinion, []VerificationState{VerificationPassed, VerificationRefused, VerificationLapsed}},
	{VerificationPassed, []VerificationState{VerificationUsed, VerificationLapsed}},
	{VerificationUsed, []VerificationState{VerificationLapsed}},
	{VerificationRefused, nil},
	{VerificationLapsed, nil},
}

var complaintTable = table[ComplaintState]{
	{ComplaintFiled, []ComplaintState{ComplaintAccepted, ComplaintRejected, ComplaintWithdrawn}},
	{ComplaintAccepted, []ComplaintState{ComplaintClosed}},
	{ComplaintRejected, nil},
	{ComplaintWithdrawn, nil},
	{ComplaintClosed, nil},
}
