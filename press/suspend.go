package press

import (
	"context"
	"slices"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// mayBeRead follows pieces that somebody may have read: no piece is made anew, the
// orders have failed, and the cards are suspended where their row says so
// (rules.md §7), so that no new letter prints the code that was read. The caller has
// locked the cards.
func (in *receiving) mayBeRead(ctx context.Context, tx store.Tx, b store.Batch, moved []store.MovedLetter) error {
	if err := in.failed(ctx, tx, moved); err != nil {
		return err
	}
	orders := map[domain.ID]domain.ID{} // of each card
	for _, l := range moved {
		orders[l.CardID] = l.OrderID
	}
	cards, err := in.suspendable(ctx, tx, moved)
	if err != nil || len(cards) == 0 {
		return err
	}
	reason, now := in.receipt.Letters[0].Reason, in.p.store.Clock.Now()
	told, entries := make([]events.Event, len(cards)), make([]audit.Entry, len(cards))
	ids, steps := make([]domain.ID, len(cards)), map[domain.CardState][]domain.ID{}
	for i, c := range cards {
		ids[i], steps[c.State] = c.ID, append(steps[c.State], c.ID)
		told[i] = events.Event{Subject: events.OfCard(c.ID), OrderID: orders[c.ID], Data: events.CardSuspended{Card: c.ID, Order: orders[c.ID], Reason: reason}}
		entries[i] = audit.Entry{
			Actor: in.actor, Act: domain.AuditCardSuspended, Object: audit.Object("card", c.ID), Holders: []domain.ID{c.HolderID},
			Rulebook: in.rules.Version, RequestID: in.requestID,
			Detail: map[string]string{"why": string(reason), "order": orders[c.ID].String(), "batch": b.Number, "receipt": in.receipt.ReceiptID},
		}
	}
	for from, some := range steps {
		if err := store.MoveCards(ctx, tx, some, store.CardStep{From: from, To: domain.CardSuspended, At: now}); err != nil {
			return err
		}
	}
	if err := events.Announce(ctx, tx, in.p.store, told...); err != nil {
		return err
	}
	if err := audit.Record(ctx, tx, in.p.store, entries...); err != nil {
		return err
	}
	return in.withdraw(ctx, tx, ids)
}

// suspendable reads which of the pieces' cards are to be suspended, and can be.
func (in *receiving) suspendable(ctx context.Context, tx store.Tx, moved []store.MovedLetter) ([]domain.Card, error) {
	ids := make([]domain.ID, len(moved))
	for i, l := range moved {
		ids[i] = l.CardID
	}
	list, err := store.CardsByID(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	cards := make([]domain.Card, 0, len(list))
	for _, c := range list {
		if in.rules.SuspendsWhenRead(c.Card) {
			cards = append(cards, c.Card)
		}
	}
	return cards, nil
}

// withdraw takes back what is not printed yet of the suspended cards' letters: they
// carry the same code. Their orders end.
func (in *receiving) withdraw(ctx context.Context, tx store.Tx, cards []domain.ID) error {
	now := in.p.store.Clock.Now()
	list, err := store.WithdrawLetters(ctx, tx, cards, now)
	// The order of a new card goes on: its card is made, and is suspended now.
	list = slices.DeleteFunc(list, func(o store.ClosedOrder) bool { return o.Kind == domain.NewCardOrder })
	if err != nil || len(list) == 0 {
		return err
	}
	orders := make([]domain.ID, len(list))
	for i, o := range list {
		orders[i] = o.ID
	}
	for _, from := range []domain.OrderState{domain.OrderAccepted, domain.OrderAtPrintHouse} { // the second of a piece made anew
		step := store.OrderStep{From: from, To: domain.OrderFailed, At: now, By: in.actor}
		if err := store.MoveOrders(ctx, tx, orders, step); err != nil {
			return err
		}
	}
	return events.Announce(ctx, tx, in.p.store, events.Cancelled(list)...)
}
