package bureau

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// Dispatched takes the bureau's word that the card is on its way to the point,
// and makes the card's first code letter, which is held for the working days of
// the product's row.
func (b *Bureau) Dispatched(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauDispatched
	return b.answer(ctx, actor, m, func(ctx context.Context, tx store.Tx, a *answering) error {
		a.card.DispatchedOn = a.today
		return a.firstLetter(ctx, tx)
	})
}
