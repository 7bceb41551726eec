package graph

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/graph/generated"
)

// lookEvery is how often a followed order's row is looked at.
const lookEvery = time.Second

// follow tells an order's present state, then every other one it comes into. It
// ends with the order, with the request, and when the officer may no longer
// look: the rights are read anew every time.
func (r *Resolver) follow(ctx context.Context, id domain.ID) (<-chan *generated.OrderMoved, error) {
	now, err := r.desk.WhereIsOrder(ctx, actor(ctx), id)
	if err != nil {
		return nil, err
	}
	moves := make(chan *generated.OrderMoved, 1)
	moves <- &generated.OrderMoved{OrderID: now.OrderID, State: now.State, At: now.At}
	go func() {
		defer close(moves)
		tick := time.NewTicker(lookEvery)
		defer tick.Stop()
		for last := now; !last.State.Ended(); {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			next, err := r.desk.WhereIsOrder(ctx, actor(ctx), id)
			if err != nil {
				return
			}
			if next == last {
				continue
			}
			last = next
			select {
			case moves <- &generated.OrderMoved{OrderID: next.OrderID, State: next.State, At: next.At}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return moves, nil
}
