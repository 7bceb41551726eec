package ending

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// Withdraw ends those of the queued and parked letters whose card was put off while they
// were in a batch, with their orders: logged and announced, each. The caller has locked
// their cards.
func Withdraw(ctx context.Context, tx store.Tx, s *store.Store, letters []domain.ID, by domain.Actor) error {
	orders, err := store.WithdrawOfCardsOff(ctx, tx, letters, s.Clock.Now(), by)
	if err != nil || len(orders) == 0 {
		return err
	}
	entries := make([]audit.Entry, len(orders))
	for i, o := range orders {
		entries[i] = audit.Entry{
			Actor: by, Act: domain.AuditOrderCancelled, Object: audit.Object("order", o.ID), Holders: []domain.ID{o.HolderID},
			Detail: map[string]string{"card": o.CardID.String()},
		}
	}
	if err := audit.Record(ctx, tx, s, entries...); err != nil {
		return err
	}
	return events.Announce(ctx, tx, s, events.Cancelled(orders)...)
}
