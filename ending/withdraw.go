package ending

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// Who ends something, by which rules and on whose request.
type Who struct {
	Actor     domain.Actor
	Rulebook  string // the version that decides
	RequestID string // empty: nobody asked over the network
}

// Ended are the entries of orders that ended without an act of their own: because their
// card or their piece did.
func (by Who) Ended(orders []store.ClosedOrder, to domain.OrderState) []audit.Entry {
	act := domain.AuditOrderClosed
	if to == domain.OrderCancelled {
		act = domain.AuditOrderCancelled
	}
	entries := make([]audit.Entry, len(orders))
	for i, o := range orders {
		entries[i] = audit.Entry{
			Actor: by.Actor, Act: act, Object: audit.Object("order", o.ID), Holders: []domain.ID{o.HolderID},
			Rulebook: by.Rulebook, RequestID: by.RequestID,
			Detail: map[string]string{"card": o.CardID.String(), "state": string(to)},
		}
	}
	return entries
}

// Withdraw ends those of the queued and parked letters whose card was put off while they
// were in a batch, with their orders: logged and announced, each. The caller has locked
// their cards.
func Withdraw(ctx context.Context, tx store.Tx, s *store.Store, letters []domain.ID, by Who) error {
	orders, err := store.WithdrawOfCardsOff(ctx, tx, letters, s.Clock.Now(), by.Actor)
	if err != nil || len(orders) == 0 {
		return err
	}
	if err := audit.Record(ctx, tx, s, by.Ended(orders, domain.OrderCancelled)...); err != nil {
		return err
	}
	return events.Announce(ctx, tx, s, events.Cancelled(orders)...)
}
