package domain_test

import (
	"testing"

	"sinetti/domain"
)

// What helps depends on the case, not on the code alone.
func TestRemediesLeadSomewhere(t *testing.T) {
	t.Parallel()
	rb := book(t)
	remedy := func(no []domain.Refusal, code domain.RefusalCode) domain.RemedyCode {
		for _, r := range no {
			if r.Code == code {
				return r.Remedy
			}
		}
		t.Errorf("no %s in %v", code, no)
		return ""
	}
	arrived := counter(t)
	arrived.Card.State = domain.CardArrived
	if got := remedy(domain.JudgeActivation(arrived, rb, now), domain.CardOutOfTurn); got != domain.RemedyWait {
		t.Errorf("a card to be activated before the hand-over: %s", got)
	}
	arrived.Card.RequestedBy = arrived.Officer.ID
	if got := remedy(domain.JudgeHandOver(arrived, true, rb, now), domain.RequesterHandsOver); got != domain.RemedyOtherOfficer {
		t.Errorf("handed over by who ordered it: %s", got)
	}
	cancel := domain.CancelFacts{
		Actor: arrived.Actor, Officer: arrived.Officer, Today: today,
		Order:   domain.Order{Kind: domain.NewCardOrder, PointID: arrived.Actor.PointID, State: domain.OrderAtBureau},
		NewCard: &domain.Card{State: domain.CardInProduction},
	}
	if _, no := domain.CancelOrder(cancel); remedy(no, domain.NotCancellable) != domain.RemedyWait {
		t.Errorf("a card that its maker has in hand: %v", no)
	}
	cancel.Order.Kind, cancel.Order.State, cancel.NewCard = domain.CodeLetterOrder, domain.OrderInBatch, nil
	if _, no := domain.CancelOrder(cancel); remedy(no, domain.NotCancellable) != domain.RemedyOrderAnother {
		t.Errorf("a letter in its batch: %v", no)
	}
}

// Who has a card of a parcel in hand is told what to do with the card.
func TestWhatToDoWithACardOfAParcel(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, state := range []domain.CardState{domain.CardRevoked, domain.CardExpired, domain.CardChipLocked, domain.CardDestroyed} {
		f := counter(t)
		f.Card.State, f.Maker = state, domain.Order{PointID: f.Point.ID}
		if no := domain.JudgeArrivalInParcel(f, rb, now); len(no) != 1 || no[0].Remedy != domain.RemedyPutAside {
			t.Errorf("a card that is %s: %+v", state, no)
		}
	}
	if no := domain.NotExpected(); no.Remedy != domain.RemedyPutAside {
		t.Errorf("another point's: %+v", no)
	}
}
