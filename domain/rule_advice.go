package domain

import "slices"

// AdviceCode is one thing to do or to tell; its words are at the edge.
type AdviceCode string

// What an advice can say.
const (
	AdviseUnlockWithCode   AdviceCode = "UNLOCK_WITH_CODE"
	AdviseUnlockWithPUK    AdviceCode = "UNLOCK_WITH_PUK"
	AdviseCheckPIN         AdviceCode = "CHECK_PIN"
	AdviseChangePIN        AdviceCode = "CHANGE_PIN"
	AdviseChangePIN2First  AdviceCode = "CHANGE_PIN2_FIRST"
	AdviseViewPUKOnline    AdviceCode = "VIEW_PUK_ONLINE"
	AdviseNoPINsYet        AdviceCode = "CARD_HAS_NO_PINS"
	AdviseActivate         AdviceCode = "ACTIVATE_CARD"
	AdviseKeepSafe         AdviceCode = "KEEP_CODES_SAFE"
	AdviseCodeLetter       AdviceCode = "ORDER_CODE_LETTER"
	AdvisePUKEnvelope      AdviceCode = "ORDER_PUK_ENVELOPE"
	AdviseFetchEnvelope    AdviceCode = "FETCH_ENVELOPE"
	AdviseNewCard          AdviceCode = "ORDER_NEW_CARD"
	AdviseOldCardOff       AdviceCode = "OLD_CARD_OFF"
	AdviseGoToPolice       AdviceCode = "GO_TO_POLICE"
	AdviseCheckTracking    AdviceCode = "CHECK_TRACKING"
	AdviseCheckAddress     AdviceCode = "CHECK_ADDRESS"
	AdviseMarkLetter       AdviceCode = "MARK_LETTER"
	AdviseInPerson         AdviceCode = "HANDED_OVER_IN_PERSON"
	AdviseWaitForCard      AdviceCode = "WAIT_FOR_CARD"
	AdviseCancelOrder      AdviceCode = "CANCEL_ORDER"
	AdviseCancelForGood    AdviceCode = "CANCEL_FOR_GOOD" // no new one is ordered
	AdviseAskMaker         AdviceCode = "ASK_MAKER"
	AdviseRecordArrival    AdviceCode = "RECORD_ARRIVAL"
	AdviseHandOver         AdviceCode = "HAND_OVER_CARD"
	AdviseRecordActivation AdviceCode = "RECORD_ACTIVATION"
	AdviseSuspend          AdviceCode = "SUSPEND_CARD"
	AdviseReinstate        AdviceCode = "REINSTATE_CARD"
	AdviseRevoke           AdviceCode = "REVOKE_CARD"
	AdviseReturnCard       AdviceCode = "RETURN_CARD"
	AdviseReportTheft      AdviceCode = "REPORT_THEFT"
	AdviseCleanChip        AdviceCode = "CLEAN_CHIP"
	AdviseUpdateSoftware   AdviceCode = "UPDATE_SOFTWARE"
	AdviseOtherWorkstation AdviceCode = "OTHER_WORKSTATION"
	AdviseOtherCard        AdviceCode = "OTHER_CARD"
	AdviseTestPage         AdviceCode = "TEST_PAGE"
	AdviseComplain         AdviceCode = "FILE_COMPLAINT"
	AdviseFetchCard        AdviceCode = "FETCH_CARD"
	AdviseBackupCard       AdviceCode = "BACKUP_CARD"
	AdviseBringBackup      AdviceCode = "BRING_BACKUP_CARD"
	AdviseNoCodeOnBackup   AdviceCode = "BACKUP_HAS_NO_CODE"
	AdviseCardHasEnded     AdviceCode = "CARD_HAS_ENDED"
	AdviseNothingToDo      AdviceCode = "NOTHING_TO_DO"
)

// AdviceCodes lists them all, for whoever must word them.
var AdviceCodes = []AdviceCode{
	AdviseUnlockWithCode, AdviseUnlockWithPUK, AdviseCheckPIN, AdviseChangePIN, AdviseChangePIN2First,
	AdviseViewPUKOnline, AdviseNoPINsYet, AdviseActivate, AdviseKeepSafe, AdviseCodeLetter, AdvisePUKEnvelope,
	AdviseFetchEnvelope, AdviseNewCard, AdviseOldCardOff, AdviseGoToPolice, AdviseCheckTracking, AdviseCheckAddress,
	AdviseMarkLetter, AdviseInPerson, AdviseWaitForCard, AdviseCancelOrder, AdviseCancelForGood, AdviseAskMaker,
	AdviseRecordArrival, AdviseHandOver, AdviseRecordActivation, AdviseSuspend, AdviseReinstate, AdviseRevoke, AdviseReturnCard,
	AdviseReportTheft, AdviseCleanChip, AdviseUpdateSoftware, AdviseOtherWorkstation, AdviseOtherCard, AdviseTestPage,
	AdviseComplain, AdviseFetchCard, AdviseBackupCard, AdviseBringBackup, AdviseNoCodeOnBackup, AdviseCardHasEnded,
	AdviseNothingToDo,
}

// AdviceIf says when a step is right; the officer asks, for no register knows.
type AdviceIf string

// The conditions of a step; an empty one always holds.
const (
	IfCodeAtHand     AdviceIf = "CODE_AT_HAND"
	IfCodeLostToo    AdviceIf = "CODE_LOST_TOO"
	IfPINNotKnown    AdviceIf = "PIN_NOT_KNOWN"
	IfMayBeRead      AdviceIf = "MAY_BE_READ"  // somebody else may have seen the code
	IfNotRead        AdviceIf = "NOT_READ"     // nobody can have
	IfOtherEID       AdviceIf = "OTHER_EID"    // the holder has another electronic identity
	IfNoOtherEID     AdviceIf = "NO_OTHER_EID" // has none
	IfNothingHelped  AdviceIf = "NOTHING_HELPED"
	IfMayBeFound     AdviceIf = "MAY_BE_FOUND"
	IfFound          AdviceIf = "FOUND"
	IfLate           AdviceIf = "LATE" // the promised day has passed
	IfCardIsHere     AdviceIf = "CARD_IS_HERE"
	IfNotWithHolder  AdviceIf = "NOT_WITH_HOLDER" // the register says handed over; the holder says not
	IfNeededNow      AdviceIf = "NEEDED_NOW"
	IfStillInService AdviceIf = "STILL_NEEDED"
	IfCameSo         AdviceIf = "CAME_SO" // it was not damaged by the holder, but before
)

// AdviceIfs lists them all, for whoever must word them.
var AdviceIfs = []AdviceIf{
	IfCodeAtHand, IfCodeLostToo, IfPINNotKnown, IfMayBeRead, IfNotRead, IfOtherEID, IfNoOtherEID, IfNothingHelped,
	IfMayBeFound, IfFound, IfLate, IfCardIsHere, IfNotWithHolder, IfNeededNow, IfStillInService, IfCameSo,
}

// AdviceStepRow is one step of a row, in the order in which it is taken.
type AdviceStepRow struct {
	Do  AdviceCode
	If  AdviceIf
	Act CardAct // what is done with the card here; empty where the holder does it, or somebody else
	// Reason is the one that the order is made with; empty where the officer chooses.
	Reason       Reason
	CodeLostToo  bool
	Stages       []CardStage // limits the step; empty is every stage of its row
	PoliceServes *bool       // limits the step to products that the police serve, or do not; nil is both
}

// AdviceRow says what helps with symptoms of cards.
type AdviceRow struct {
	Row
	Country  string
	Symptoms []Symptom
	// Prints, Remedies and Stages limit the row; empty is every one of them.
	Prints   []LetterPrints
	Remedies []RemedyCode // of the generation, where its letters print nothing
	Stages   []CardStage
	Steps    []AdviceStepRow
}

// Holds tells whether the row speaks of a symptom of such a card.
func (r AdviceRow) Holds(symptom Symptom, g Generation, stage CardStage) bool {
	return slices.Contains(r.Symptoms, symptom) && within(r.Prints, g.LetterPrints) &&
		within(r.Remedies, g.Remedy) && within(r.Stages, stage)
}

// StepsFor lists the row's steps for a product in a stage.
func (r AdviceRow) StepsFor(product Product, stage CardStage) []AdviceStepRow {
	var steps []AdviceStepRow
	for _, s := range r.Steps {
		police := s.PoliceServes == nil || *s.PoliceServes == (product.ServedAt == ServedByPolice)
		if police && within(s.Stages, stage) {
			steps = append(steps, s)
		}
	}
	return steps
}

// within tells whether a limit holds; an empty one limits nothing.
func within[T comparable](limit []T, v T) bool { return len(limit) == 0 || slices.Contains(limit, v) }

// advice gives the newest row in force that speaks of the symptom of such a card.
func (rb *Rulebook) advice(country string, symptom Symptom, g Generation, stage CardStage, today Date) (AdviceRow, bool) {
	return inForce(rb.Advice, today, func(r AdviceRow) bool { return r.Country == country && r.Holds(symptom, g, stage) })
}
