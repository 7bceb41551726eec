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

// Gone is orders that came to an end without an act of their own.
type Gone struct {
	Orders []store.ClosedOrder
	To     domain.OrderState
}

// Tell logs and announces such orders, each.
func Tell(ctx context.Context, tx store.Tx, s *store.Store, gone Gone, by Who) error {
	if len(gone.Orders) == 0 {
		return nil
	}
	if err := audit.Record(ctx, tx, s, by.Ended(gone.Orders, gone.To)...); err != nil {
		return err
	}
	return events.Announce(ctx, tx, s, events.Cancelled(gone.Orders)...)
}

// Withdraw ends those of the queued and parked letters whose card was put off while they
// were in a batch, with their orders: logged and announced, each. The caller has locked
// their cards.
func Withdraw(ctx context.Context, tx store.Tx, s *store.Store, letters []domain.ID, by Who) error {
	orders, err := store.WithdrawOfCardsOff(ctx, tx, letters, s.Clock.Now(), by.Actor)
	if err != nil {
		return err
	}
	return Tell(ctx, tx, s, Gone{orders, domain.OrderCancelled}, by)
}

// Coming is letters that come out of their batch and are not printed.
type Coming struct {
	Letters  []domain.ID
	From     domain.OrderState // where their orders are
	Rejected bool              // their print house sent them back
}

// SendBack lets such letters queue again, with their orders. What a newer letter has
// replaced meanwhile ends, and what is of a card that was put off meanwhile: logged and
// announced, each. The caller has locked their cards.
func SendBack(ctx context.Context, tx store.Tx, s *store.Store, out Coming, by Who) error {
	if len(out.Letters) == 0 {
		return nil
	}
	back := store.Back{From: out.From, Rejected: out.Rejected, At: s.Clock.Now(), By: by.Actor}
	superseded, err := store.SendBack(ctx, tx, out.Letters, back)
	if err != nil {
		return err
	}
	if err := Tell(ctx, tx, s, Gone{superseded, domain.OrderSuperseded}, by); err != nil {
		return err
	}
	return Withdraw(ctx, tx, s, out.Letters, by)
}
