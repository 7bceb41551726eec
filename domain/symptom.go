package domain

// Symptom is what is wrong, as the customer tells it at the counter.
type Symptom string

// The symptoms that the counter asks about first.
const (
	SymptomCodeLost            Symptom = "CODE_LOST"
	SymptomCodeAndPINForgotten Symptom = "CODE_AND_PIN_FORGOTTEN"
	SymptomPINForgotten        Symptom = "PIN_FORGOTTEN"
	SymptomPINLocked           Symptom = "PIN_LOCKED"
	SymptomPINKnownToOthers    Symptom = "PIN_KNOWN_TO_OTHERS"
	SymptomCodeLocked          Symptom = "CODE_LOCKED"
	SymptomChipLocked          Symptom = "CHIP_LOCKED"
	SymptomLetterNeverArrived  Symptom = "LETTER_NEVER_ARRIVED"
	SymptomLetterDamaged       Symptom = "LETTER_DAMAGED"
	SymptomAddressWrong        Symptom = "ADDRESS_WRONG"
	SymptomCardLost            Symptom = "CARD_LOST"
	SymptomCardStolen          Symptom = "CARD_STOLEN"
	SymptomCardDamaged         Symptom = "CARD_DAMAGED"
	SymptomCardDoesNotWork     Symptom = "CARD_DOES_NOT_WORK"
	SymptomCardWronglyMade     Symptom = "CARD_WRONGLY_MADE"
	SymptomCardExpiring        Symptom = "CARD_EXPIRING"
	SymptomDataChanged         Symptom = "DATA_CHANGED"
	SymptomLeftEmployer        Symptom = "LEFT_EMPLOYER"
	SymptomForgottenAtHome     Symptom = "FORGOTTEN_AT_HOME"
	SymptomNotActivated        Symptom = "NOT_ACTIVATED"
	SymptomCardNotArrived      Symptom = "CARD_NOT_ARRIVED"
)

// Symptoms lists them in the order in which they are offered, the commonest first.
var Symptoms = []Symptom{
	SymptomPINLocked, SymptomPINForgotten, SymptomCodeLost, SymptomCodeAndPINForgotten, SymptomPINKnownToOthers,
	SymptomCodeLocked, SymptomChipLocked, SymptomNotActivated,
	SymptomLetterNeverArrived, SymptomLetterDamaged, SymptomAddressWrong,
	SymptomCardLost, SymptomCardStolen, SymptomCardDoesNotWork, SymptomCardDamaged, SymptomCardWronglyMade,
	SymptomCardExpiring, SymptomDataChanged, SymptomCardNotArrived, SymptomForgottenAtHome, SymptomLeftEmployer,
}

// symptomFaults are the faults that symptoms are complained of as. A symptom that stands
// in no row is nobody's fault but the holder's, or time's: no complaint follows it.
var symptomFaults = map[Symptom]CardFault{
	SymptomCardDoesNotWork: FaultNotWorking,
	SymptomCardWronglyMade: FaultWronglyMade,
	SymptomCardDamaged:     FaultFromThePost,
	SymptomLetterDamaged:   FaultWithEnvelope,
}

// Fault gives the fault that the symptom is complained of as; empty where its maker
// answers for none.
func (s Symptom) Fault() CardFault { return symptomFaults[s] }

// CardStage gathers the states of a card in which the same advice helps.
type CardStage string

// The stages of a card, in the order of its life.
const (
	StageBeingMade    CardStage = "being_made"    // ordered, in production or produced
	StageOnTheWay     CardStage = "on_the_way"    // dispatched to the point
	StageAtPoint      CardStage = "at_point"      // waits to be handed over
	StageNotActivated CardStage = "not_activated" // with the holder, and has no PINs yet
	StageInUse        CardStage = "in_use"
	StageSuspended    CardStage = "suspended"
	StageNeverUsed    CardStage = "never_used"  // suspended before it was activated
	StageCodeRead     CardStage = "code_read"   // suspended for good: its letters would print a code that somebody may have read
	StageChipLocked   CardStage = "chip_locked" // for good
	StageExpired      CardStage = "expired"
	StageEnded        CardStage = "ended" // revoked, cancelled, destroyed or never made
)

// CardStages lists them all.
var CardStages = []CardStage{
	StageBeingMade, StageOnTheWay, StageAtPoint, StageNotActivated, StageInUse,
	StageSuspended, StageNeverUsed, StageCodeRead, StageChipLocked, StageExpired, StageEnded,
}

// Stage tells in which stage a card is today: one whose last day has passed is
// expired, also while no sweep has come by to say so.
func (c Card) Stage(today Date) CardStage {
	stage := stageOf(c.State)
	if stage == StageSuspended && !c.HasPINs() {
		stage = StageNeverUsed
	}
	if !c.ExpiresOn.IsZero() && today.After(c.ExpiresOn) && !c.State.Ended() {
		return StageExpired
	}
	return stage
}

func stageOf(s CardState) CardStage {
	switch s {
	case CardOrdered, CardInProduction, CardProduced:
		return StageBeingMade
	case CardDispatched:
		return StageOnTheWay
	case CardArrived:
		return StageAtPoint
	case CardHandedOver:
		return StageNotActivated
	case CardActivated:
		return StageInUse
	case CardSuspended:
		return StageSuspended
	case CardChipLocked:
		return StageChipLocked
	case CardExpired:
		return StageExpired
	case CardRevoked, CardCancelled, CardDestroyed, CardProductionFailed:
	}
	return StageEnded
}
