package domain_test

import (
	"testing"
	"time"

	"sinetti/domain"
)

// told is a request of a holder whose identity is verified in the visit.
func told() domain.RevocationRequest {
	return domain.RevocationRequest{Reason: domain.CardWasLost, AskedBy: domain.AskedByHolder, Channel: domain.ByDesk}
}

// cardRows are the noes of acts on the card itself.
func cardRows() []refusalRow {
	putOff := func(name string, act domain.CardAct, change func(*domain.Facts, *domain.RevocationRequest), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f, r := counter(t), told()
			change(&f, &r)
			return domain.JudgeRevocation(f, act, r, rb, now)
		}}
	}
	does := func(name string, judge func(domain.Facts, *domain.Rulebook, time.Time) []domain.Refusal, change func(*domain.Facts), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := counter(t)
			change(&f)
			return judge(f, rb, now)
		}}
	}
	handOver := func(signed bool) func(domain.Facts, *domain.Rulebook, time.Time) []domain.Refusal {
		return func(f domain.Facts, rb *domain.Rulebook, at time.Time) []domain.Refusal {
			return domain.JudgeHandOver(f, signed, rb, at)
		}
	}
	in := func(s domain.CardState) func(*domain.Facts) { return func(f *domain.Facts) { f.Card.State = s } }
	suspendedFrom := func(s domain.CardState) func(*domain.Facts) {
		return func(f *domain.Facts) { f.Card.State, f.Card.SuspendedFrom = domain.CardSuspended, s }
	}
	type facts = domain.Facts
	type request = domain.RevocationRequest
	const suspend, revoke = domain.SuspendAct, domain.RevokeAct
	return []refusalRow{
		putOff("revoke", revoke, func(*facts, *request) {}),
		putOff("suspend", suspend, func(*facts, *request) {}),
		putOff("stolen is revoked", suspend, func(_ *facts, r *request) { r.Reason = domain.CardWasStolen }, domain.RevocationReasonOther),
		putOff("no reason", revoke, func(_ *facts, r *request) { r.Reason = "" }, domain.RevocationReasonOther),
		putOff("by rule alone", revoke, func(_ *facts, r *request) { r.Reason = domain.CardReplaced }, domain.RevocationReasonOther),
		putOff("in the future", revoke, func(_ *facts, r *request) { r.RequestedAt = now.Add(time.Second) }, domain.RequestTimeWrong),
		putOff("now", revoke, func(_ *facts, r *request) { r.RequestedAt = now }),
		putOff("before the card", revoke, func(_ *facts, r *request) { r.RequestedAt, r.Late = now.AddDate(-3, 0, 0), domain.LateByOutage }, domain.RequestTimeWrong),
		putOff("late", revoke, func(_ *facts, r *request) { r.RequestedAt = now.Add(-61 * time.Minute) }, domain.LateReasonMissing),
		putOff("late and said why", revoke, func(_ *facts, r *request) { r.RequestedAt, r.Late = now.Add(-61*time.Minute), domain.LateByOutage }),
		putOff("an hour is not late", revoke, func(_ *facts, r *request) { r.RequestedAt = now.Add(-time.Hour) }),
		putOff("unverified", revoke, func(f *facts, _ *request) { f.Verification = domain.Verification{} }, domain.CheckQuestionsMissing),
		putOff("one question twice", revoke, func(f *facts, r *request) {
			f.Verification = domain.Verification{}
			r.Questions = []domain.CheckQuestion{domain.AskedAddress, domain.AskedAddress}
		}, domain.CheckQuestionsMissing),
		putOff("by telephone", revoke, func(f *facts, r *request) {
			f.Verification = domain.Verification{}
			r.Channel, r.Questions = domain.ByPhone, []domain.CheckQuestion{domain.AskedAddress, domain.AskedWorkplace}
		}),
		putOff("an employer without reference", revoke, func(_ *facts, r *request) { r.AskedBy = domain.AskedByEmployer }, domain.AskerReferenceMissing),
		putOff("an authority", revoke, func(_ *facts, r *request) { r.AskedBy, r.Reference = domain.AskedByAuthority, "5500/R/1" }),
		putOff("a reference over two rows", revoke, func(_ *facts, r *request) { r.AskedBy, r.Reference = domain.AskedByAuthority, "5500\n1" }, domain.AskerReferenceMissing),
		putOff("suspended twice", suspend, func(f *facts, _ *request) { f.Card.State = domain.CardSuspended }, domain.CardIsSuspended),
		putOff("revoked twice", revoke, func(f *facts, _ *request) { f.Card.State = domain.CardRevoked }, domain.CardEnded),
		putOff("revoked before it is made", revoke, func(f *facts, _ *request) { f.Card.State = domain.CardProduced }, domain.CardNotMadeYet),
		putOff("no visit", revoke, func(f *facts, _ *request) { f.Visit = domain.Visit{} }, domain.CheckQuestionsMissing, domain.VisitOver),
		does("arrived", domain.JudgeArrival, in(domain.CardDispatched)),
		does("arrived without a visit", domain.JudgeArrival, func(f *facts) { f.Card.State, f.Visit = domain.CardDispatched, domain.Visit{} }),
		does("arrived in a visit that is over", domain.JudgeArrival, func(f *facts) { f.Card.State, f.Visit.ClosedAt = domain.CardDispatched, now }, domain.VisitOver),
		does("arrived at another point of the organisation", domain.JudgeArrival, func(f *facts) {
			f.Card.State, f.Card.Product, f.Card.PointID = domain.CardDispatched, "fi_staff", id(21)
		}, domain.CardAtOtherPoint),
		does("arrived at a point that may not serve it", domain.JudgeArrival, func(f *facts) { f.Card.State, f.Card.PointID = domain.CardDispatched, id(21) }, domain.PointMayNotServe),
		does("arrived where nobody knows for what point", domain.JudgeArrival, func(f *facts) {
			f.Card.State, f.Card.Product, f.Card.PointID = domain.CardDispatched, "fi_staff", domain.ID{}
		}),
		does("handed over at another point of the organisation", handOver(true), func(f *facts) {
			f.Card.State, f.Card.Product, f.Card.PointID = domain.CardArrived, "fi_staff", id(21)
		}, domain.CardAtOtherPoint),
		does("activated at another point of the organisation", domain.JudgeActivation, func(f *facts) {
			f.Card.State, f.Card.Product, f.Card.PointID = domain.CardHandedOver, "fi_staff", id(21)
		}),
		does("arrived twice", domain.JudgeArrival, in(domain.CardArrived), domain.CardArrivedAlready),
		does("arrived and handed over", domain.JudgeArrival, in(domain.CardHandedOver), domain.CardArrivedAlready),
		does("in use for long", domain.JudgeArrival, in(domain.CardActivated), domain.CardOutOfTurn),
		does("suspended on its way", domain.JudgeArrival, suspendedFrom(domain.CardDispatched)),
		does("suspended on its way, and its code was read", domain.JudgeArrival, func(f *facts) { suspendedFrom(domain.CardDispatched)(f); f.CodeRead = true }),
		does("suspended where it lies", domain.JudgeArrival, suspendedFrom(domain.CardArrived), domain.CardArrivedAlready),
		does("suspended in use", domain.JudgeArrival, suspendedFrom(domain.CardActivated), domain.CardOutOfTurn),
		does("ended on its way", domain.JudgeArrival, in(domain.CardRevoked), domain.CardEnded),
		does("expired on its way", domain.JudgeArrival, in(domain.CardExpired), domain.CardHasExpired),
		does("not made yet", domain.JudgeArrival, in(domain.CardProduced), domain.CardNotMadeYet),
		does("in a parcel", domain.JudgeArrivalInParcel, func(f *facts) { f.Card.State, f.Maker = domain.CardDispatched, domain.Order{PointID: f.Point.ID} }),
		does("in another point's parcel", domain.JudgeArrivalInParcel, func(f *facts) { f.Card.State, f.Maker = domain.CardDispatched, domain.Order{PointID: id(99)} }, domain.CardNotExpected),
		does("in a parcel, but ordered by nobody", domain.JudgeArrivalInParcel, in(domain.CardDispatched), domain.CardNotExpected),
		parcel("a parcel", 1),
		parcel("a full parcel", domain.MaxParcel),
		parcel("nothing in the parcel", 0, domain.ParcelSize),
		parcel("too much in the parcel", domain.MaxParcel+1, domain.ParcelSize),
		{name: "one card twice in the parcel", wants: []domain.RefusalCode{domain.ParcelSize}, judge: func(*testing.T, *domain.Rulebook) []domain.Refusal {
			return domain.JudgeParcel([]domain.ID{id(1), id(2), id(1)})
		}},
		does("handed over", handOver(true), in(domain.CardArrived)),
		does("handed over straight from the post", handOver(true), in(domain.CardDispatched)),
		does("handed over after the right ended", handOver(true), professionalWithout(domain.CardArrived), domain.ProfessionalRightEnded),
		does("reinstated after the right ended", domain.JudgeReinstatement, professionalWithout(domain.CardSuspended), domain.ProfessionalRightEnded),
		putOff("revoked after the right ended", revoke, func(f *facts, _ *request) { professionalWithout(domain.CardActivated)(f) }),
		does("handed over unsigned", handOver(false), in(domain.CardArrived), domain.SignatureMissing),
		does("handed over by who ordered it", handOver(true), func(f *facts) { f.Card.State, f.Card.RequestedBy = domain.CardArrived, f.Officer.ID }, domain.RequesterHandsOver),
		does("handed over by the other account of who ordered it", handOver(true), func(f *facts) {
			f.Card.State, f.Card.RequestedBy, f.Actor.Accounts = domain.CardArrived, id(99), []domain.ID{id(98), id(99)}
		}, domain.RequesterHandsOver),
		does("handed over to nobody known", handOver(true), func(f *facts) { f.Card.State, f.Verification = domain.CardArrived, domain.Verification{} }, domain.IdentityNotVerified),
		does("activated", domain.JudgeActivation, in(domain.CardHandedOver)),
		does("activated before it was handed over", domain.JudgeActivation, in(domain.CardArrived), domain.CardOutOfTurn),
		does("reinstated", domain.JudgeReinstatement, in(domain.CardSuspended)),
		does("reinstated though its code may have been read", domain.JudgeReinstatement, func(f *facts) { f.Card.State, f.CodeRead = domain.CardSuspended, true }, domain.CodeMayBeRead),
		does("reinstated where another code is made", domain.JudgeReinstatement, func(f *facts) {
			f.Card.Product, f.Card.IssuedOn, f.Card.OrganisationID = "ee_id_card", domain.Date{Year: 2020, Month: time.January, Day: 1}, domain.ID{}
			f.Point.Country, f.Point.Kind = "EE", domain.AuthorityPoint
			f.Card.State, f.CodeRead = domain.CardSuspended, true
		}),
		does("handed over though its code may have been read", handOver(true), func(f *facts) { f.Card.State, f.CodeRead = domain.CardSuspended, true }, domain.CodeMayBeRead),
		does("reinstated without being suspended", domain.JudgeReinstatement, in(domain.CardActivated), domain.CardOutOfTurn),
		does("reinstated after its end", domain.JudgeReinstatement, in(domain.CardRevoked), domain.CardEnded),
		does("somebody else's card", domain.JudgeArrival, func(f *facts) { f.Card.State, f.Card.HolderID = domain.CardDispatched, id(31) }, domain.CardOtherHolder),
		does("locked for good", domain.JudgeActivation, in(domain.CardChipLocked), domain.ChipLockedForGood),
		does("reinstated after its last day", domain.JudgeReinstatement, func(f *facts) { f.Card.State, f.Card.ExpiresOn = domain.CardSuspended, today.AddDays(-1) }, domain.CardHasExpired),
		does("reinstated on its last day", domain.JudgeReinstatement, func(f *facts) { f.Card.State, f.Card.ExpiresOn = domain.CardSuspended, today }),
		does("handed over after its last day", handOver(true), func(f *facts) { f.Card.State, f.Card.ExpiresOn = domain.CardArrived, today.AddDays(-1) }, domain.CardHasExpired),
		does("activated after its last day", domain.JudgeActivation, func(f *facts) { f.Card.State, f.Card.ExpiresOn = domain.CardHandedOver, today.AddDays(-1) }, domain.CardHasExpired),
		does("arrived after its last day", domain.JudgeArrival, func(f *facts) { f.Card.State, f.Card.ExpiresOn = domain.CardDispatched, today.AddDays(-1) }),
		does("expired", domain.JudgeActivation, in(domain.CardExpired), domain.CardHasExpired),
	}
}

// parcel is a parcel with so many cards.
func parcel(name string, cards int, wants ...domain.RefusalCode) refusalRow {
	return refusalRow{name: name, wants: wants, judge: func(*testing.T, *domain.Rulebook) []domain.Refusal {
		ids := make([]domain.ID, cards)
		for i := range ids {
			ids[i][0] = byte(i + 1)
		}
		return domain.JudgeParcel(ids)
	}}
}

func TestASuspendedCardGoesBackToWhereItWas(t *testing.T) {
	t.Parallel()
	for _, from := range []domain.CardState{domain.CardDispatched, domain.CardArrived, domain.CardHandedOver, domain.CardActivated} {
		if got := domain.ReinstatedAs(domain.Card{State: domain.CardSuspended, SuspendedFrom: from}); got != from {
			t.Errorf("suspended from %s, reinstated as %s", from, got)
		}
	}
	if got := domain.ReinstatedAs(domain.Card{State: domain.CardSuspended}); got != domain.CardActivated {
		t.Errorf("suspended before that was noted: %s", got)
	}
}

// TestWhatASuspensionWithdraws: unprinted letters and their orders, never the order that
// makes the card, and nothing of a card that cannot be suspended.
func TestWhatASuspensionWithdraws(t *testing.T) {
	t.Parallel()
	f := domain.EndingFacts{
		Card: domain.Card{ID: id(40), State: domain.CardArrived},
		Orders: []domain.Order{
			{ID: id(70), Kind: domain.CodeLetterOrder, CardID: id(40), State: domain.OrderAccepted},
			{ID: id(71), Kind: domain.NewCardOrder, CardID: id(39), NewCardID: id(40), State: domain.OrderArrived},
		},
		Letters: []domain.Letter{
			{ID: id(80), OrderID: id(70), State: domain.LetterQueued}, {ID: id(81), OrderID: id(70), State: domain.LetterPosted},
		},
	}
	e, ok := domain.SuspendCard(f)
	if !ok || len(e.Letters) != 1 || e.Letters[0].LetterID != id(80) || len(e.Orders) != 1 || e.Orders[0].Order.ID != id(70) {
		t.Errorf("%+v", e)
	}
	f.Card.State = domain.CardRevoked
	if _, ok := domain.SuspendCard(f); ok {
		t.Error("a revoked card was suspended")
	}
}

// professionalWithout is a professional's card in a state, whose holder's right has ended.
func professionalWithout(s domain.CardState) func(*domain.Facts) {
	return func(f *domain.Facts) {
		f.Card.Product, f.Card.State, f.Point.Kind, f.Organisation.HealthCare = "fi_professional", s, domain.HealthCarePoint, true
		f.Holder.Right = domain.ProfessionalRight{Standing: domain.PracticeEnded, Until: today.AddMonths(-1), AskedAt: now}
	}
}
