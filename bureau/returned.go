package bureau

import (
	"context"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/store"
)

// Returned ends an order whose card the post brought back to the bureau. The card ends
// with all that hangs on it: a letter that is not printed yet is withdrawn with its order;
// a printed one opens nothing without the card.
func (b *Bureau) Returned(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauReturned
	return b.answer(ctx, actor, m, endReturned)
}

// endReturned ends the card in the one way there is, its own order and those of its
// letters with it.
func endReturned(ctx context.Context, tx store.Tx, a *answering) error {
	card := a.card
	card.State = a.from
	hanging, err := store.ReadEnding(ctx, tx, card)
	if err != nil {
		return err
	}
	end, ok := domain.EndCard(hanging, a.card.State)
	if !ok {
		return domain.ErrConflict("card")
	}
	told, err := ending.Write(ctx, tx, a.Store, ending.Off{
		PutOff: domain.PutOff{Ending: end}, HolderID: card.HolderID, By: a.actor, At: a.now, Rulebook: a.rules.Version,
	})
	if err != nil {
		return err
	}
	a.ended = true
	a.keepTold(ctx, told.Orders)
	a.events = append(a.events, told.Events...)
	return a.Jobs.Insert(ctx, tx, told.Jobs...)
}

// keepTold has entries of what else befell written with the answer's own.
func (a *answering) keepTold(ctx context.Context, entries []audit.Entry) {
	for _, entry := range entries {
		entry.RequestID = auth.RequestID(ctx)
		a.more = append(a.more, entry)
	}
}
