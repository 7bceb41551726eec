package ending

import (
	"context"
	"slices"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// MaybeRead is cards whose code somebody may have read on its way: nobody asked for
// anything, the letter's fate is why they are suspended.
type MaybeRead struct {
	Cards  []domain.Card
	Orders map[domain.ID]domain.ID // the order of the letter, by the card
	Why    domain.SpoilReason
	// Entry is what the log has of who found it out, and where; what became of the card
	// is added to it.
	Entry audit.Entry
}

// Suspend suspends the cards and withdraws what is not printed yet of their letters, for
// those would carry the same code; their orders have failed. It hands back the entry of
// each card, and the events. The caller has locked the cards.
func Suspend(ctx context.Context, tx store.Tx, s *store.Store, read MaybeRead) ([]audit.Entry, []events.Event, error) {
	now := s.Clock.Now()
	ids, from := make([]domain.ID, len(read.Cards)), map[domain.CardState][]domain.ID{}
	entries, told := make([]audit.Entry, len(read.Cards)), make([]events.Event, len(read.Cards))
	for i, c := range read.Cards {
		ids[i], from[c.State] = c.ID, append(from[c.State], c.ID)
		entries[i] = read.entry(c)
		told[i] = events.Event{
			Subject: events.OfCard(c.ID), OrderID: read.Orders[c.ID], At: now,
			Data: events.CardSuspended{Card: c.ID, Order: read.Orders[c.ID], Reason: read.Why},
		}
	}
	for state, some := range from {
		if err := store.MoveCards(ctx, tx, some, store.CardStep{From: state, To: domain.CardSuspended, At: now}); err != nil {
			return nil, nil, err
		}
	}
	failed, err := failOrders(ctx, tx, ids, store.OrderStep{To: domain.OrderFailed, At: now, By: read.Entry.Actor})
	return entries, append(told, failed...), err
}

// entry is what the log has of one of the cards.
func (read MaybeRead) entry(c domain.Card) audit.Entry {
	e := read.Entry
	e.Act, e.Object, e.Holders = domain.AuditCardSuspended, audit.Object("card", c.ID), []domain.ID{c.HolderID}
	e.Detail = map[string]string{"why": string(read.Why), "order": read.Orders[c.ID].String()}
	for k, v := range read.Entry.Detail {
		e.Detail[k] = v
	}
	return e
}

// failOrders withdraws the cards' unprinted letters and ends their orders by that step.
func failOrders(ctx context.Context, tx store.Tx, cards []domain.ID, step store.OrderStep) ([]events.Event, error) {
	list, err := store.WithdrawLetters(ctx, tx, cards, step.At)
	// The order of a new card goes on: its card is made, and is suspended now.
	list = slices.DeleteFunc(list, func(o store.ClosedOrder) bool { return o.Kind == domain.NewCardOrder })
	if err != nil || len(list) == 0 {
		return nil, err
	}
	orders := make([]domain.ID, len(list))
	for i, o := range list {
		orders[i] = o.ID
	}
	for _, from := range []domain.OrderState{domain.OrderAccepted, domain.OrderAtPrintHouse} { // the second of a piece made anew
		step.From = from
		if err := store.MoveOrders(ctx, tx, orders, step); err != nil {
			return nil, err
		}
	}
	return events.Cancelled(list), nil
}
