package scalar_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
	"sinetti/graph/scalar"
)

func written(m graphql.Marshaler) string {
	var b bytes.Buffer
	m.MarshalGQL(&b)
	return b.String()
}

// everyWord writes each word and reads it back; a word without a name could not leave the server.
func everyWord[T ~string](t *testing.T, list []T, marshal func(T) graphql.Marshaler, unmarshal func(any) (T, error)) {
	t.Helper()
	for _, word := range list {
		text := written(marshal(word))
		if text == "null" {
			t.Errorf("%T %q has no name in the schema", word, word)
			continue
		}
		if back, err := unmarshal(text[1 : len(text)-1]); err != nil || back != word {
			t.Errorf("%T %q is written %s and read %q, %v", word, word, text, back, err)
		}
	}
	for _, bad := range []any{"NO_SUCH_WORD", "", nil, 1, true} {
		if got, err := unmarshal(bad); err == nil {
			t.Errorf("%v was read as %q", bad, got)
		}
	}
}

func TestEveryWordHasItsName(t *testing.T) {
	t.Parallel()
	everyWord(t, domain.CardStates(), scalar.MarshalCardState, scalar.UnmarshalCardState)
	everyWord(t, domain.CardFaults, scalar.MarshalCardFault, scalar.UnmarshalCardFault)
	everyWord(t, domain.ComplaintTos, scalar.MarshalComplaintTo, scalar.UnmarshalComplaintTo)
	everyWord(t, domain.FreeFroms, scalar.MarshalFreeFrom, scalar.UnmarshalFreeFrom)
	everyWord(t, domain.ComplaintStates(), scalar.MarshalComplaintState, scalar.UnmarshalComplaintState)
	everyWord(t, append(domain.ProfessionalStandings, domain.PracticeNotAsked), scalar.MarshalProfessionalStanding, scalar.UnmarshalProfessionalStanding)
	everyWord(t, domain.RevocationReasons, scalar.MarshalRevocationReason, scalar.UnmarshalRevocationReason)
	everyWord(t, domain.Askers, scalar.MarshalAsker, scalar.UnmarshalAsker)
	everyWord(t, domain.Channels, scalar.MarshalChannel, scalar.UnmarshalChannel)
	everyWord(t, domain.LateReasons, scalar.MarshalLateReason, scalar.UnmarshalLateReason)
	everyWord(t, domain.CheckQuestions, scalar.MarshalCheckQuestion, scalar.UnmarshalCheckQuestion)
	everyWord(t, domain.CardActs, scalar.MarshalCardAct, scalar.UnmarshalCardAct)
	everyWord(t, domain.OrderStates(), scalar.MarshalOrderState, scalar.UnmarshalOrderState)
	everyWord(t, domain.LetterMarks, scalar.MarshalLetterMark, scalar.UnmarshalLetterMark)
	everyWord(t, domain.LetterStates(), scalar.MarshalLetterState, scalar.UnmarshalLetterState)
	everyWord(t, domain.BatchStates(), scalar.MarshalBatchState, scalar.UnmarshalBatchState)
	everyWord(t, domain.OrderKinds, scalar.MarshalOrderKind, scalar.UnmarshalOrderKind)
	everyWord(t, domain.Turns, scalar.MarshalOrderTurn, scalar.UnmarshalOrderTurn)
	everyWord(t, domain.Symptoms, scalar.MarshalSymptom, scalar.UnmarshalSymptom)
	everyWord(t, domain.AdviceCodes, scalar.MarshalAdviceCode, scalar.UnmarshalAdviceCode)
	everyWord(t, domain.AdviceIfs, scalar.MarshalAdviceIf, scalar.UnmarshalAdviceIf)
	everyWord(t, domain.AdviceWordings, scalar.MarshalAdviceWording, scalar.UnmarshalAdviceWording)
	everyWord(t, domain.Languages, scalar.MarshalLanguage, scalar.UnmarshalLanguage)
	everyWord(t, domain.Purposes, scalar.MarshalPurpose, scalar.UnmarshalPurpose)
	everyWord(t, domain.AuditWords, scalar.MarshalAuditAct, scalar.UnmarshalAuditAct)
	everyWord(t, domain.AuditNouns, scalar.MarshalAuditNoun, scalar.UnmarshalAuditNoun)
	everyWord(t, domain.AuditOutcomes, scalar.MarshalAuditOutcome, scalar.UnmarshalAuditOutcome)
	everyWord(t, domain.AuditActorKinds, scalar.MarshalAuditActorKind, scalar.UnmarshalAuditActorKind)
	everyWord(t, domain.AuditStates, scalar.MarshalAuditState, scalar.UnmarshalAuditState)
	everyWord(t, domain.Purposes, scalar.MarshalAuditPurpose, scalar.UnmarshalAuditPurpose)
	everyWord(t, domain.WatchKinds(), scalar.MarshalAuditPatternKind, scalar.UnmarshalAuditPatternKind)
	everyWord(t, domain.RulebookStates, scalar.MarshalRulebookState, scalar.UnmarshalRulebookState)
	everyWord(t, domain.Audiences, scalar.MarshalExtractAudience, scalar.UnmarshalExtractAudience)
	everyWord(t, domain.Roles, scalar.MarshalRole, scalar.UnmarshalRole)
	everyWord(t, domain.LoginMethods, scalar.MarshalLoginMethod, scalar.UnmarshalLoginMethod)
	everyWord(t, domain.PartnerKinds, scalar.MarshalPartnerKind, scalar.UnmarshalPartnerKind)
	everyWord(t, domain.PasswordStates, scalar.MarshalPasswordState, scalar.UnmarshalPasswordState)
	everyWord(t, domain.NoticeKinds, scalar.MarshalNoticeKind, scalar.UnmarshalNoticeKind)
	everyWord(t, []domain.RightState{domain.RightWaiting, domain.RightHeld, domain.RightRefused, domain.RightEnded}, scalar.MarshalRightState, scalar.UnmarshalRightState)
	everyWord(t, domain.WarningCodes, scalar.MarshalWarningCode, scalar.UnmarshalWarningCode)
	everyWord(t, domain.AllRefusalCodes, scalar.MarshalRefusalCode, scalar.UnmarshalRefusalCode)
	everyWord(t, domain.AllRemedyCodes, scalar.MarshalRemedyCode, scalar.UnmarshalRemedyCode)
	everyWord(t, []domain.HoldReason{domain.FirstOfKey, domain.FirstOfProfile, domain.AboveTwiceMedian, domain.RejectedBefore}, scalar.MarshalHoldReason, scalar.UnmarshalHoldReason)
	everyWord(t, []domain.DocumentKind{domain.Passport, domain.IdentityCard, domain.PoliceVerified}, scalar.MarshalDocumentKind, scalar.UnmarshalDocumentKind)
	everyWord(t, domain.Deliveries, scalar.MarshalDelivery, scalar.UnmarshalDelivery)
	everyWord(t, []domain.Format{domain.StandardPrint, domain.LargePrint}, scalar.MarshalFormat, scalar.UnmarshalFormat)
	everyWord(t, []domain.PayerKind{domain.HolderPays, domain.EmployerPays, domain.PriceWaived}, scalar.MarshalPayerKind, scalar.UnmarshalPayerKind)
	everyWord(t, []domain.LetterKind{domain.ActivationLetter, domain.PUKEnvelope}, scalar.MarshalLetterKind, scalar.UnmarshalLetterKind)
	everyWord(t, []domain.Reason{domain.CodeLost, domain.LeftEmployer}, scalar.MarshalReason, scalar.UnmarshalReason)
	everyWord(t, []domain.Permission{domain.MayFindHolder, domain.MayIntrospect}, scalar.MarshalPermission, scalar.UnmarshalPermission)
	everyWord(t, []domain.VerificationState{domain.VerificationPassed}, scalar.MarshalVerificationResult, scalar.UnmarshalVerificationResult)
}

func TestIDsDaysAndMoments(t *testing.T) {
	t.Parallel()
	id := domain.ID{1, 0x89, 0x0a, 15: 7}
	if got := written(scalar.MarshalID(id)); got != `"`+id.String()+`"` {
		t.Errorf("id: %s", got)
	}
	if got, err := scalar.UnmarshalID(id.String()); err != nil || got != id {
		t.Errorf("id read: %v %v", got, err)
	}
	day := domain.Date{Year: 2026, Month: time.November, Day: 1}
	if got := written(scalar.MarshalDate(day)); got != `"2026-11-01"` {
		t.Errorf("day: %s", got)
	}
	if written(scalar.MarshalDate(domain.Date{})) != "null" {
		t.Error("no day is null")
	}
	moment := time.Date(2026, 11, 1, 12, 0, 0, 5000, time.FixedZone("", 7200))
	if got := written(scalar.MarshalTime(moment)); got != `"2026-11-01T10:00:00.000005Z"` {
		t.Errorf("moment: %s", got)
	}
	if got, err := scalar.UnmarshalTime("2026-11-01T12:00:00.000005+02:00"); err != nil || !got.Equal(moment) {
		t.Errorf("moment read: %v %v", got, err)
	}
	for _, bad := range []any{"", "x", "2026-02-30", nil, 5, "01890a5d"} {
		if _, err := scalar.UnmarshalID(bad); err == nil {
			t.Errorf("%v was read as an id", bad)
		}
		if _, err := scalar.UnmarshalDate(bad); err == nil {
			t.Errorf("%v was read as a day", bad)
		}
		if _, err := scalar.UnmarshalTime(bad); err == nil {
			t.Errorf("%v was read as a moment", bad)
		}
	}
}
