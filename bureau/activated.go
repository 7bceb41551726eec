package bureau

import (
	"context"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// Activated takes an issuance system's word that the holder has set the card's PINs.
func (b *Bureau) Activated(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauActivated
	return b.answer(ctx, actor, m, func(_ context.Context, _ store.Tx, a *answering) error {
		a.tell(events.CardActivated{Card: a.card.ID, Order: a.order.ID})
		return nil
	})
}
