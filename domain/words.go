package domain

// EventType is the type attribute of a CloudEvent: what happened, in the past tense.
type EventType string

// The event types of this road (the catalogue of the doors to the outside).
const (
	OrderAcceptedEvent    EventType = "fi.sinetti.order.accepted"
	OrderCancelledEvent   EventType = "fi.sinetti.order.cancelled"
	OrderClosedEvent      EventType = "fi.sinetti.order.closed"
	NewCardOrderedEvent   EventType = "fi.sinetti.card.new.ordered"
	CardHandedOverEvent   EventType = "fi.sinetti.card.handedover"
	CardActivatedEvent    EventType = "fi.sinetti.card.activated"
	CardSuspendedEvent    EventType = "fi.sinetti.card.suspended"
	LetterQueuedEvent     EventType = "fi.sinetti.code.letter.queued"
	LetterPostedEvent     EventType = "fi.sinetti.code.letter.posted"
	LetterSpoiledEvent    EventType = "fi.sinetti.code.letter.spoiled"
	LetterReturnedEvent   EventType = "fi.sinetti.code.letter.returned"
	LetterSupersededEvent EventType = "fi.sinetti.code.letter.superseded"
	BatchSealedEvent      EventType = "fi.sinetti.batch.sealed"
	BatchReconciledEvent  EventType = "fi.sinetti.batch.reconciled"
)

// EventTypes lists them all: each has its JSON Schema.
var EventTypes = []EventType{
	OrderAcceptedEvent, OrderCancelledEvent, OrderClosedEvent,
	NewCardOrderedEvent, CardHandedOverEvent, CardActivatedEvent, CardSuspendedEvent,
	LetterQueuedEvent, LetterPostedEvent, LetterSpoiledEvent, LetterReturnedEvent, LetterSupersededEvent,
	BatchSealedEvent, BatchReconciledEvent,
}

// AuditWord says what was done, in the audit log.
type AuditWord string

// The audit words of this road.
const (
	AuditLoggedIn           AuditWord = "officer.logged_in"
	AuditLoginRefused       AuditWord = "officer.login_refused"
	AuditLoggedOut          AuditWord = "officer.logged_out"
	AuditHolderFound        AuditWord = "holder.found"
	AuditHolderRead         AuditWord = "holder.read"
	AuditVisitOpened        AuditWord = "visit.opened"
	AuditVisitClosed        AuditWord = "visit.closed"
	AuditIdentityPassed     AuditWord = "identity.passed"
	AuditIdentityRefused    AuditWord = "identity.refused"
	AuditIdentitySecond     AuditWord = "identity.second_opinion"
	AuditCodeOrdered        AuditWord = "order.code_letter_placed"
	AuditPUKOrdered         AuditWord = "order.puk_envelope_placed"
	AuditNewCardOrdered     AuditWord = "order.new_card_placed"
	AuditOrderRefused       AuditWord = "order.refused"
	AuditOrderCancelled     AuditWord = "order.cancelled"
	AuditOrderClosed        AuditWord = "order.closed"
	AuditCardSuspended      AuditWord = "card.suspended"
	AuditLetterPreviewed    AuditWord = "letter.previewed"
	AuditLetterQueued       AuditWord = "letter.queued"
	AuditLetterParked       AuditWord = "letter.parked"
	AuditLetterSuperseded   AuditWord = "letter.superseded"
	AuditBatchCutOff        AuditWord = "batch.cut_off"
	AuditBatchHeld          AuditWord = "batch.held"
	AuditBatchSigned        AuditWord = "batch.release_signed"
	AuditBatchReleased      AuditWord = "batch.released"
	AuditBatchSealed        AuditWord = "batch.sealed"
	AuditBatchFetched       AuditWord = "batch.fetched"
	AuditBatchReconciled    AuditWord = "batch.reconciled"
	AuditBatchRefused       AuditWord = "batch.refused"
	AuditReceiptTaken       AuditWord = "receipt.taken"
	AuditReceiptRefused     AuditWord = "receipt.refused"
	AuditReprintAsked       AuditWord = "reprint.asked"
	AuditReprintApproved    AuditWord = "reprint.approved"
	AuditReprintMade        AuditWord = "reprint.made"
	AuditReprintRefused     AuditWord = "reprint.refused"
	AuditCodeDelivered      AuditWord = "code.delivered"
	AuditCodeResealed       AuditWord = "code.resealed"
	AuditCodeRejected       AuditWord = "code.rejected"
	AuditCodeOpened         AuditWord = "code.opened"
	AuditCodeDestroyed      AuditWord = "code.destroyed"
	AuditBureauAnswered     AuditWord = "bureau.answered"
	AuditBureauRefused      AuditWord = "bureau.refused"
	AuditFeedRead           AuditWord = "events.read"
	AuditPartnerRefused     AuditWord = "partner.refused"
	AuditPermissionRefused  AuditWord = "permission.refused"
	AuditAuditExported      AuditWord = "audit.exported"
	AuditAuditRead          AuditWord = "audit.read"
	AuditPatternsRead       AuditWord = "audit.patterns_read"
	AuditAuditReviewed      AuditWord = "audit.reviewed"
	AuditExtractMade        AuditWord = "extract.made"
	AuditExtractRead        AuditWord = "extract.read"
	AuditOrdersListed       AuditWord = "orders.listed"
	AuditOrderRead          AuditWord = "order.read"
	AuditBatchesListed      AuditWord = "batches.listed"
	AuditVerificationListed AuditWord = "verification.read"

	AuditPasswordOrdered     AuditWord = "access.password_ordered"
	AuditPasswordAsked       AuditWord = "access.password_asked_on_paper"
	AuditPasswordSent        AuditWord = "access.password_sent"
	AuditPasswordChanged     AuditWord = "access.password_changed"
	AuditPasswordRefused     AuditWord = "access.password_refused"
	AuditDeviceLinked        AuditWord = "access.device_linked"
	AuditDeviceRefused       AuditWord = "access.device_refused"
	AuditDeviceUnlinked      AuditWord = "access.device_unlinked"
	AuditCardLinked          AuditWord = "access.card_linked"
	AuditCardLinkRefused     AuditWord = "access.card_link_refused"
	AuditCardTested          AuditWord = "access.card_tested"
	AuditCardUnlinked        AuditWord = "access.card_unlinked"
	AuditUnlocked            AuditWord = "access.unlocked"
	AuditSteppedUp           AuditWord = "access.stepped_up"
	AuditStepUpRefused       AuditWord = "access.step_up_refused"
	AuditSessionEnded        AuditWord = "access.session_ended"
	AuditSupportLooked       AuditWord = "support.officer_read"
	AuditOfficersRead        AuditWord = "officers.read"
	AuditSupportRefused      AuditWord = "support.refused"
	AuditOfficerCreated      AuditWord = "officer.created"
	AuditOfficerRefused      AuditWord = "officer.refused"
	AuditEmploymentEnded     AuditWord = "officer.employment_ended"
	AuditTrainingRecorded    AuditWord = "training.recorded"
	AuditRightAsked          AuditWord = "right.asked"
	AuditRightApproved       AuditWord = "right.approved"
	AuditRightRefused        AuditWord = "right.refused" // by who decides, or by a rule
	AuditRightEnded          AuditWord = "right.ended"
	AuditAuthorisationAsked  AuditWord = "authorisation.asked"
	AuditAuthorisationMade   AuditWord = "authorisation.approved"
	AuditAuthorisationNo     AuditWord = "authorisation.refused"
	AuditAuthorisationEnded  AuditWord = "authorisation.ended"
	AuditLoginMethodsSet     AuditWord = "organisation.login_methods_set"
	AuditLoginMethodsRefused AuditWord = "organisation.login_methods_refused"
	AuditAuthorityAsked      AuditWord = "authority.asked"
	AuditInstalled           AuditWord = "installation.made" // of whatever is there before anybody could ask for it
	AuditFeedbackSent        AuditWord = "feedback.sent"
	AuditFeedbackRead        AuditWord = "feedback.read"
	AuditFeedbackAnswered    AuditWord = "feedback.answered"
	AuditNoticeRead          AuditWord = "notice.read"
	AuditThrottled           AuditWord = "act.throttled"
)
