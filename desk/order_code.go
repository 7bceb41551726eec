package desk

import (
	"context"

	"sinetti/domain"
)

// OrderCode orders the card's activation code, posted to the holder: a new
// letter with the card's one code. Refusals come as they are, all of them.
func (d *Desk) OrderCode(ctx context.Context, actor domain.Actor, req OrderRequest) (OrderAnswer, error) {
	return d.place(ctx, actor, domain.CodeLetterOrder, req)
}
