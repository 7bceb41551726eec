package bureau

import (
	"context"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/store"
)

// Activated takes an issuance system's word that the holder has set the card's PINs. The
// card that it replaces is revoked with it, as at the desk.
func (b *Bureau) Activated(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauActivated
	return b.answer(ctx, actor, m, func(ctx context.Context, tx store.Tx, a *answering) error {
		a.tell(events.CardActivated{Card: a.card.ID, Order: a.order.ID})
		return a.endOld(ctx, tx)
	})
}

// endOld revokes the card that the new one replaces, where it is not off already.
func (a *answering) endOld(ctx context.Context, tx store.Tx) error {
	old, err := store.CardByID(ctx, tx, a.order.CardID)
	if err != nil {
		return err
	}
	hanging, err := store.ReadEnding(ctx, tx, old)
	if err != nil {
		return err
	}
	off, ok := domain.ReplaceCard(hanging)
	if !ok {
		return nil
	}
	told, err := ending.Write(ctx, tx, a.Store, ending.Off{
		PutOff: off, HolderID: old.HolderID, By: a.actor, Order: a.order.ID, At: a.now, Rulebook: a.rules.Version,
	})
	if err != nil {
		return err
	}
	for _, entry := range append(told.Orders, told.Entry) {
		entry.RequestID = auth.RequestID(ctx)
		a.more = append(a.more, entry)
	}
	a.events = append(a.events, told.Events...)
	return a.Jobs.Insert(ctx, tx, told.Jobs...)
}
