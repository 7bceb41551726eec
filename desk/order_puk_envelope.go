package desk

import (
	"context"

	"sinetti/domain"
)

// OrderPUKEnvelope orders a new set of PIN1, PIN2 and PUK: the maker makes the
// card's next version, and the envelope goes to the point whatever is asked for.
func (d *Desk) OrderPUKEnvelope(ctx context.Context, actor domain.Actor, req OrderRequest) (OrderAnswer, error) {
	req.Delivery = domain.DeliverToPoint
	return d.place(ctx, actor, domain.PUKEnvelopeOrder, req)
}
