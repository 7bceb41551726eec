package desk

import (
	"context"

	"sinetti/domain"
)

// OrderNewCard orders a permanent card in place of this one. The bureau makes
// it; its first code letter is made when the bureau has dispatched it.
func (d *Desk) OrderNewCard(ctx context.Context, actor domain.Actor, req OrderRequest) (OrderAnswer, error) {
	return d.place(ctx, actor, domain.NewCardOrder, req)
}
