package bureau

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// write moves card and order as judged, lets the act do what else belongs to
// its answer, and announces the events.
func (a *answering) write(ctx context.Context, tx store.Tx, step domain.BureauStep, also effect) error {
	a.from, a.card.State = a.card.State, step.Card
	if step.Number != "" {
		a.card.Number = step.Number
	}
	order := a.order.State
	a.order.State = step.Order
	if also != nil {
		if err := also(ctx, tx, a); err != nil {
			return err
		}
	}
	if !a.ended {
		if err := a.move(ctx, tx, order); err != nil {
			return err
		}
	}
	return events.Announce(ctx, tx, a.Store, a.events...)
}

// move moves the card, and the order from where it was.
func (a *answering) move(ctx context.Context, tx store.Tx, order domain.OrderState) error {
	moved, err := store.MoveCardByBureau(ctx, tx, a.from, a.card, a.now)
	if err == nil && !moved {
		err = domain.ErrConflict("card")
	}
	if err != nil {
		return err
	}
	return a.moveOrder(ctx, tx, order)
}

func (a *answering) moveOrder(ctx context.Context, tx store.Tx, from domain.OrderState) error {
	if from == a.order.State {
		return nil
	}
	moved, err := store.MoveOrder(ctx, tx, store.OrderMove{
		Order: a.order.ID, From: from, To: a.order.State, At: a.now, By: audit.Who(a.actor),
	})
	if err == nil && !moved {
		err = domain.ErrConflict("order")
	}
	return err
}

// tell adds an event about the new card.
func (a *answering) tell(data events.Data) {
	a.events = append(a.events, events.Event{
		At: a.now, Subject: events.OfCard(a.card.ID), OrderID: a.order.ID, Data: data,
	})
}
