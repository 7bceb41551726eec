package events

import (
	"time"

	"sinetti/domain"
)

// Data is what an event of one type tells beside its ids in the envelope. Only
// the types below are announced; each has its JSON Schema.
type Data interface {
	// Type is the CloudEvents type.
	Type() domain.EventType
}

// OrderAccepted tells that an order was placed. Where it asks the maker for
// codes (a new set for an envelope, the first one of a card that has none),
// CodeVersion is the version to deliver.
type OrderAccepted struct {
	Order       domain.ID        `json:"order"`
	Kind        domain.OrderKind `json:"kind"`
	Card        domain.ID        `json:"card"`
	Product     domain.ProductID `json:"product"`
	Generation  string           `json:"generation,omitempty"` // a card still to be made has none
	CodeVersion int              `json:"codeVersion,omitempty"`
}

// Type is fi.sinetti.order.accepted.
func (OrderAccepted) Type() domain.EventType { return domain.OrderAcceptedEvent }

// OrderCancelled tells that an order ended without its letter or card.
type OrderCancelled struct {
	Order domain.ID        `json:"order"`
	Kind  domain.OrderKind `json:"kind"`
	Card  domain.ID        `json:"card"`
}

// Type is fi.sinetti.order.cancelled.
func (OrderCancelled) Type() domain.EventType { return domain.OrderCancelledEvent }

// OrderClosed tells that all that was ordered is done.
type OrderClosed struct {
	Order domain.ID        `json:"order"`
	Kind  domain.OrderKind `json:"kind"`
	Card  domain.ID        `json:"card"`
}

// Type is fi.sinetti.order.closed.
func (OrderClosed) Type() domain.EventType { return domain.OrderClosedEvent }

// NewCardOrdered asks the bureau for a card; its personal data is fetched
// through an authorised call.
type NewCardOrdered struct {
	Order    domain.ID        `json:"order"`
	Card     domain.ID        `json:"card"` // the one to be made; codes are delivered for it
	Replaces domain.ID        `json:"replaces"`
	Product  domain.ProductID `json:"product"`
	Point    domain.ID        `json:"point"` // where it goes
}

// Type is fi.sinetti.card.new.ordered.
func (NewCardOrdered) Type() domain.EventType { return domain.NewCardOrderedEvent }

// CardHandedOver tells that the point gave the card to its holder.
type CardHandedOver struct {
	Card  domain.ID `json:"card"`
	Order domain.ID `json:"order"`
}

// Type is fi.sinetti.card.handedover.
func (CardHandedOver) Type() domain.EventType { return domain.CardHandedOverEvent }

// CardActivated tells that the holder has set the card's PINs.
type CardActivated struct {
	Card  domain.ID `json:"card"`
	Order domain.ID `json:"order"`
}

// Type is fi.sinetti.card.activated.
func (CardActivated) Type() domain.EventType { return domain.CardActivatedEvent }

// CardSuspended tells that the card's certificates must not be relied on until an
// officer has decided about it.
// It was asked for, or somebody may have read the letter with its code.
type CardSuspended struct {
	Card        domain.ID               `json:"card"`
	Asked       domain.RevocationReason `json:"asked,omitempty"`      // why it was asked for
	RequestedAt time.Time               `json:"requestedAt,omitzero"` // the legal time
	Order       domain.ID               `json:"order,omitzero"`       // whose letter it was, where its code may have been read
	Reason      domain.SpoilReason      `json:"reason,omitempty"`     // and what became of the piece that carried its code
}

// Type is fi.sinetti.card.suspended.
func (CardSuspended) Type() domain.EventType { return domain.CardSuspendedEvent }

// CardEnded tells that a card ended with time alone: its certificates are not to be
// relied on any more.
type CardEnded struct {
	Card  domain.ID            `json:"card"`
	State domain.CardState     `json:"state"` // expired, revoked or destroyed
	Step  domain.LifecycleStep `json:"step"`  // why
}

// Type is fi.sinetti.card.ended.
func (CardEnded) Type() domain.EventType { return domain.CardEndedEvent }

// CardReinstated tells that a suspended card may be relied on again as before.
type CardReinstated struct {
	Card  domain.ID        `json:"card"`
	State domain.CardState `json:"state"` // where it went back to
}

// Type is fi.sinetti.card.reinstated.
func (CardReinstated) Type() domain.EventType { return domain.CardReinstatedEvent }

// CardRevocationRequested tells that the card's certificates are to be revoked, with
// effect from the request.
type CardRevocationRequested struct {
	Card        domain.ID               `json:"card"`
	Reason      domain.RevocationReason `json:"reason"`
	RequestedAt time.Time               `json:"requestedAt"` // the legal time
}

// Type is fi.sinetti.card.revocation.requested.
func (CardRevocationRequested) Type() domain.EventType { return domain.CardRevocationEvent }

// ComplaintRef names one complaint of a card.
type ComplaintRef struct {
	Complaint string    `json:"complaint"` // its number
	Card      domain.ID `json:"card"`
}

// ComplaintFiled tells that a card was complained of to its maker, who answers the
// point by the day that is named.
type ComplaintFiled struct {
	ComplaintRef
	Fault    domain.CardFault   `json:"fault"`
	To       domain.ComplaintTo `json:"to"`
	AnswerBy domain.Date        `json:"answerBy"`
}

// Type is fi.sinetti.complaint.filed.
func (ComplaintFiled) Type() domain.EventType { return domain.ComplaintFiledEvent }

// ComplaintAnswered tells that the maker's answer was recorded.
type ComplaintAnswered struct {
	ComplaintRef
	State domain.ComplaintState `json:"state"` // accepted or rejected
}

// Type is fi.sinetti.complaint.answered.
func (ComplaintAnswered) Type() domain.EventType { return domain.ComplaintAnsweredEvent }

// ComplaintClosed tells that nothing more follows from a complaint.
type ComplaintClosed struct {
	ComplaintRef
	State domain.ComplaintState `json:"state"` // closed, or withdrawn before an answer
}

// Type is fi.sinetti.complaint.closed.
func (ComplaintClosed) Type() domain.EventType { return domain.ComplaintClosedEvent }

// LetterRef names one piece of post: its number is opaque.
type LetterRef struct {
	Letter string            `json:"letter"` // its number
	Order  domain.ID         `json:"order"`
	Card   domain.ID         `json:"card"`
	Kind   domain.LetterKind `json:"kind"`
}

// LetterQueued tells that a letter waits for the print house's cut-off.
type LetterQueued struct {
	LetterRef
	CodeVersion int         `json:"codeVersion"` // the version that it prints
	HoldUntil   domain.Date `json:"holdUntil"`   // it leaves on this day or later
	Remakes     string      `json:"remakes,omitempty"`
}

// Type is fi.sinetti.code.letter.queued.
func (LetterQueued) Type() domain.EventType { return domain.LetterQueuedEvent }

// LetterPosted tells that the print house handed the letter to the post.
type LetterPosted struct {
	LetterRef
	Batch string `json:"batch"` // its number
}

// Type is fi.sinetti.code.letter.posted.
func (LetterPosted) Type() domain.EventType { return domain.LetterPostedEvent }

// LetterSpoiled tells that a piece was spoiled at the print house.
type LetterSpoiled struct {
	LetterRef
	Batch  string             `json:"batch"`
	Reason domain.SpoilReason `json:"reason"`
}

// Type is fi.sinetti.code.letter.spoiled.
func (LetterSpoiled) Type() domain.EventType { return domain.LetterSpoiledEvent }

// LetterReturned tells that the post brought a letter back.
type LetterReturned struct{ LetterRef }

// Type is fi.sinetti.code.letter.returned.
func (LetterReturned) Type() domain.EventType { return domain.LetterReturnedEvent }

// LetterSuperseded tells that a newer letter of the same card took its place.
type LetterSuperseded struct {
	LetterRef
	By        string `json:"by"`        // the newer letter's number
	Withdrawn bool   `json:"withdrawn"` // it had not been printed and never will be
}

// Type is fi.sinetti.code.letter.superseded.
func (LetterSuperseded) Type() domain.EventType { return domain.LetterSupersededEvent }

// BatchSealed tells that a batch lies ready for its print house.
type BatchSealed struct {
	Batch      string    `json:"batch"` // its number
	PrintHouse domain.ID `json:"printHouse"`
	Letters    int       `json:"letters"`
	Parts      int       `json:"parts"`
}

// Type is fi.sinetti.batch.sealed.
func (BatchSealed) Type() domain.EventType { return domain.BatchSealedEvent }

// BatchReconciled tells that every piece of a batch is accounted for:
// posted + spoiled + destroyed = letters.
type BatchReconciled struct {
	Batch      string    `json:"batch"`
	PrintHouse domain.ID `json:"printHouse"`
	Letters    int       `json:"letters"`
	Posted     int       `json:"posted"`
	Spoiled    int       `json:"spoiled"`
	Destroyed  int       `json:"destroyed"`
}

// Type is fi.sinetti.batch.reconciled.
func (BatchReconciled) Type() domain.EventType { return domain.BatchReconciledEvent }
