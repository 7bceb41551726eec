package press

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
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
	done, err := ending.Suspend(ctx, tx, in.p.store, ending.MaybeRead{
		Cards: cards, Orders: orders, Why: in.receipt.Letters[0].Reason,
		Entry: audit.Entry{
			Actor: in.actor, Rulebook: in.rules.Version, RequestID: in.requestID,
			Detail: map[string]string{"batch": b.Number, "receipt": in.receipt.ReceiptID},
		},
	})
	if err != nil {
		return err
	}
	if err := events.Announce(ctx, tx, in.p.store, done.Events...); err != nil {
		return err
	}
	if err := in.p.jobs.Insert(ctx, tx, done.Jobs...); err != nil {
		return err
	}
	return audit.Record(ctx, tx, in.p.store, done.Entries...)
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
