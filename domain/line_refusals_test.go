package domain_test

import (
	"testing"

	"sinetti/domain"
)

// lineRows are the noes of a new card where another stands in the old one's place, or
// where none follows after the old one's end.
func lineRows() []refusalRow {
	type facts = domain.Facts
	const card = domain.NewCardOrder
	lost := func(change func(*facts)) refusalRow {
		return orders(card, func(f *facts, r *domain.Request) { r.Reason = domain.CardLost; change(f) }, domain.OtherCardInPlace)
	}
	after := func(state domain.CardState, why domain.RevocationReason, wants ...domain.RefusalCode) refusalRow {
		return orders(card, func(f *facts, r *domain.Request) {
			f.Card.State, f.Heir, f.RevokedFor, r.Reason = state, f.Card, why, domain.CardLost
		}, wants...)
	}
	heir := domain.Card{ID: id(41), State: domain.CardActivated}
	own := lost(func(f *facts) { f.Heir = f.Card })
	own.wants = nil
	onOrder := lost(func(f *facts) {
		f.Heir, f.OpenOrders = heir, []domain.Order{{Kind: card, CardID: f.Card.ID, State: domain.OrderAtBureau}}
	})
	onOrder.wants = []domain.RefusalCode{domain.OrderPending}
	return []refusalRow{
		own, onOrder,
		lost(func(f *facts) { f.Heir = heir }),
		lost(func(f *facts) { f.Card.State, f.Heir, f.RevokedFor = domain.CardRevoked, heir, domain.CardReplaced }),
		lost(func(f *facts) { f.Card.State, f.Heir = domain.CardProductionFailed, heir }),
		after(domain.CardRevoked, domain.CardWasLost),
		after(domain.CardRevoked, domain.CardUncollected),
		after(domain.CardRevoked, ""),
		after(domain.CardProductionFailed, ""),
		after(domain.CardRevoked, domain.HolderLeft, domain.NoCardAfterThisEnd),
		after(domain.CardRevoked, domain.HolderDied, domain.NoCardAfterThisEnd),
		after(domain.CardRevoked, domain.CardNotNeeded, domain.NoCardAfterThisEnd),
		after(domain.CardActivated, domain.CardNotNeeded),
		after(domain.CardDestroyed, "", domain.CardEnded),
	}
}

// Nothing helps the dead; whoever left or did without a card may apply for one anew.
func TestWhatHelpsAfterAnEnd(t *testing.T) {
	t.Parallel()
	for why, remedy := range map[domain.RevocationReason]domain.RemedyCode{
		domain.HolderDied: domain.RemedyNothingToDo, domain.HolderLeft: domain.RemedyApplyAnew,
	} {
		f := counter(t)
		f.Card.State, f.RevokedFor = domain.CardRevoked, why
		_, no := domain.PlaceNewCardOrder(f, because(domain.CardLost), book(t), now)
		if len(no) != 1 || no[0].Remedy != remedy || no[0].Rule != "fi.revocation" || no[0].Params["reason"] != string(why) {
			t.Errorf("%s: %+v", why, no)
		}
	}
}
