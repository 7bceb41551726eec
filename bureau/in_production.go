package bureau

import (
	"context"

	"sinetti/domain"
)

// InProduction takes the bureau's word that the card is being made.
func (b *Bureau) InProduction(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauInProduction
	return b.answer(ctx, actor, m, nil)
}
