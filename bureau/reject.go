package bureau

import (
	"context"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/jobs"
	"sinetti/store"
)

// Reject ends an order that the bureau will not make, with its reason.
func (b *Bureau) Reject(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauRejected
	return b.answer(ctx, actor, m, endOrder)
}

// endOrder tells everybody that no card comes of the order, and has the codes that
// were made for it destroyed.
func endOrder(ctx context.Context, tx store.Tx, a *answering) error {
	subject := events.OfOrder(a.order.ID)
	if a.card.Number != "" { // it was made: its events go on under its own name
		subject = events.OfCard(a.card.ID)
	}
	a.events = append(a.events, events.Event{
		At: a.now, Subject: subject, OrderID: a.order.ID,
		Data: events.OrderCancelled{Order: a.order.ID, Kind: a.order.Kind, Card: a.order.CardID},
	})
	return a.Jobs.Insert(ctx, tx, jobs.DestroyCodesOfCard{CardID: a.card.ID})
}
