package bureau

import (
	"context"

	"sinetti/domain"
)

// Accept takes the bureau's word that it will make the card.
func (b *Bureau) Accept(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauAccepted
	return b.answer(ctx, actor, m, nil)
}
