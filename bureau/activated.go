package bureau

import (
	"context"

	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/store"
)

// Activated takes an issuance system's word that the holder has set the card's PINs. The
// cards that it stands in for are revoked with it, as at the desk.
func (b *Bureau) Activated(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauActivated
	return b.answer(ctx, actor, m, func(ctx context.Context, tx store.Tx, a *answering) error {
		a.tell(events.CardActivated{Card: a.card.ID, Order: a.order.ID})
		return a.endOld(ctx, tx)
	})
}

// endOld revokes the cards that the new one stands in for, where they are not off already.
func (a *answering) endOld(ctx context.Context, tx store.Tx) error {
	told, err := ending.Replace(ctx, tx, a.Store, a.old, ending.Off{
		By: a.actor, Order: a.order.ID, At: a.now, Rulebook: a.rules.Version,
	})
	if err != nil {
		return err
	}
	a.keepTold(ctx, told.Entries)
	a.events = append(a.events, told.Events...)
	return a.Jobs.Insert(ctx, tx, told.Jobs...)
}
