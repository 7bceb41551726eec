package once

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
)

// desks is how many officers work at the same time.
const desks = 6

// deliverCodes hands in the codes of the cards whose letters print an existing code.
func (r *run) deliverCodes(ctx context.Context) error {
	r.Say("the bureau delivers the codes of the cards")
	var needs []outside.Need
	for _, w := range r.wishes {
		if w.Kind == domain.CodeLetterOrder {
			needs = append(needs, outside.Need{Card: w.Card.ID, Product: w.Card.Product, Generation: w.Card.Generation, Version: 1})
		}
	}
	return r.bureau.Deliver(ctx, needs...)
}

// order sends every customer to an officer of a point that may serve the card.
func (r *run) order(ctx context.Context) error {
	r.lines = r.queues()
	var done atomic.Int64
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(desks)
	for _, q := range r.lines {
		group.Go(func() error {
			officer := outside.NewOfficer(r.house.BrowserURL(), q.officer)
			if err := officer.LogIn(ctx); err != nil {
				return err
			}
			q.served = officer
			for _, w := range q.wishes {
				if _, err := officer.Serve(ctx, w); err != nil {
					return fmt.Errorf("%s, %s: %w", officer.UserName, w.Key, err)
				}
				n := int(done.Add(1))
				if err := r.killer.at(n, r.Orders*3/4); err != nil {
					return err
				}
				if n%max(1, r.Orders/10) == 0 {
					r.Say(fmt.Sprintf("ordered %d of %d", n, r.Orders))
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// awaitLetters waits until a letter is queued for every order: the bureau has made
// new sets and new cards by then.
func (r *run) awaitLetters(ctx context.Context) error {
	r.Say("the bureau makes new sets and cards")
	ctx, cancel := context.WithTimeout(ctx, 10*time.Minute)
	defer cancel()
	return outside.Until(ctx, "a letter for every order", func(context.Context) (bool, error) {
		return len(r.ordersWith(domain.LetterQueuedEvent)) >= r.Orders, nil
	})
}

// ordersWith gives the orders of which an event of a type was heard.
func (r *run) ordersWith(t domain.EventType) map[domain.ID]bool {
	orders := map[domain.ID]bool{}
	for _, e := range r.ear.Heard() {
		if e.Type == t {
			orders[e.Data.Order] = true
		}
	}
	return orders
}
