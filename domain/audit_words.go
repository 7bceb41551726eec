package domain

import "slices"

// AuditWords lists every word that the audit log may say was done: the schema names
// each, and screens and papers word each.
var AuditWords = []AuditWord{
	AuditLoggedIn, AuditLoginRefused, AuditLoggedOut, AuditHolderFound, AuditHolderRead, AuditVisitOpened,
	AuditVisitClosed, AuditIdentityPassed, AuditIdentityRefused, AuditIdentitySecond, AuditCodeOrdered, AuditPUKOrdered,
	AuditNewCardOrdered, AuditOrderRefused, AuditOrderCancelled, AuditOrderClosed, AuditCardSuspended, AuditCardEnded, AuditHolderReminded, AuditHolderMailed, AuditHolderTold, AuditContactSet, AuditContactRefused, AuditHoldersToTellRead, AuditProfessionalAsked,
	AuditCardReinstated, AuditCardRevoked, AuditCardArrived, AuditCardHandedOver, AuditCardActivated,
	AuditComplaintFiled, AuditComplaintAnswered, AuditComplaintClosed, AuditComplaintsListed,
	AuditLetterPreviewed, AuditLetterQueued, AuditLetterParked, AuditLetterSuperseded, AuditLetterMarked, AuditLetterArrived, AuditLetterHandedOver, AuditLetterLoaded, AuditBatchCutOff, AuditBatchHeld,
	AuditBatchSigned, AuditBatchReleased, AuditBatchSealed, AuditBatchFetched, AuditBatchReconciled, AuditBatchRefused,
	AuditReceiptTaken, AuditReceiptRefused, AuditReprintAsked, AuditReprintApproved, AuditReprintMade,
	AuditReprintRefused, AuditCodeDelivered, AuditCodeResealed, AuditCodeRejected, AuditCodeOpened, AuditCodeDestroyed,
	AuditBureauAnswered, AuditBureauRefused, AuditFeedRead, AuditPartnerRefused, AuditPermissionRefused,
	AuditAuditExported, AuditAuditRead, AuditPatternsRead, AuditAuditReviewed, AuditExtractMade, AuditExtractRead,
	AuditOrdersListed, AuditOrderRead, AuditBatchesListed, AuditVerificationListed,
	AuditPasswordOrdered, AuditPasswordAsked, AuditPasswordSent, AuditPasswordChanged, AuditPasswordRefused,
	AuditDeviceLinked, AuditDeviceRefused, AuditDeviceUnlinked, AuditCardLinked, AuditCardLinkRefused, AuditCardTested, AuditCardUnlinked, AuditUnlocked, AuditSteppedUp,
	AuditStepUpRefused, AuditSessionEnded, AuditOfficersRead, AuditSupportLooked, AuditSupportRefused, AuditOfficerCreated,
	AuditOfficerRefused, AuditEmploymentEnded, AuditTrainingRecorded, AuditRightAsked, AuditRightApproved,
	AuditRightRefused, AuditRightEnded, AuditAuthorisationAsked, AuditAuthorisationMade, AuditAuthorisationNo,
	AuditAuthorisationEnded, AuditLoginMethodsSet, AuditLoginMethodsRefused, AuditPriceSet, AuditPriceRefused, AuditConfirmationPrinted, AuditAuthorityAsked, AuditInstalled,
	AuditRulebookProposed, AuditRulebookApproved, AuditRulebookRefused,
	AuditFeedbackSent, AuditFeedbackRead, AuditFeedbackAnswered, AuditNoticeRead, AuditThrottled,
}

// Known tells whether the word is in the list; a newer release may write others.
func (w AuditWord) Known() bool { return slices.Contains(AuditWords, w) }

// AuditNoun says what sort of thing an entry of the audit log is about.
type AuditNoun string

// AuditNouns lists them: the part of an entry's object before its colon.
var AuditNouns = []AuditNoun{
	"audit", "authorisation", "batch", "card", "certificate", "extract", "feedback", "holder", "letter", "notice", "officer", "order",
	"organisation", "partner", "password_order", "point", "print_house", "reprint", "right", "rulebook", "session", "verification", "visit",
}

// AuditOutcome says what came of an act.
type AuditOutcome string

// The outcomes.
const (
	AuditDone    AuditOutcome = "done"
	AuditRefused AuditOutcome = "refused"
	AuditShown   AuditOutcome = "shown" // somebody was looked at
)

// AuditOutcomes lists them.
var AuditOutcomes = []AuditOutcome{AuditDone, AuditRefused, AuditShown}

// AuditActorKind says what sort of somebody an entry is of.
type AuditActorKind string

// The sorts.
const (
	AuditByOfficer AuditActorKind = "officer"
	AuditByPartner AuditActorKind = "partner"
	AuditBySystem  AuditActorKind = "system"
)

// AuditActorKinds lists them.
var AuditActorKinds = []AuditActorKind{AuditByOfficer, AuditByPartner, AuditBySystem}

// AuditState says how the audit log stands.
type AuditState string

// The states of the log.
const (
	AuditOK AuditState = "ok"
	// AuditLate: entries wait longer for their leaf, or checkpoints for a witness, than they should.
	AuditLate AuditState = "late"
	// AuditBroken: what the log says of itself does not fit together; `sinetti audit verify` says where.
	AuditBroken AuditState = "broken"
	// AuditUnsealed: no checkpoint was ever signed.
	AuditUnsealed AuditState = "unsealed"
	// AuditUnwitnessed: no witness ever saw the log; whoever holds its key can rewrite it unseen.
	AuditUnwitnessed AuditState = "unwitnessed"
)

// AuditStates lists them.
var AuditStates = []AuditState{AuditOK, AuditLate, AuditBroken, AuditUnsealed, AuditUnwitnessed}
