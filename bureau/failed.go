package bureau

import (
	"context"

	"sinetti/domain"
)

// Failed ends an order whose card could not be made, with the bureau's reason.
func (b *Bureau) Failed(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauFailed
	return b.answer(ctx, actor, m, endOrder)
}
