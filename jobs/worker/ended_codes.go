package worker

import (
	"context"
	"fmt"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// DestroyCodesOfCard destroys the codes of a card that has ended, and those that no
// letter of it prints any more where their row keeps them no longer: an envelope
// that was withdrawn is in no batch whose end would tell. What waits for a card that
// has ended is not taken in.
func (w *Worker) DestroyCodesOfCard(ctx context.Context, card domain.ID, done Done) error {
	err := w.store.InTx(ctx, func(tx store.Tx) error {
		if err := store.LockCardsInOrder(ctx, tx, []domain.ID{card}); err != nil {
			return err
		}
		if err := store.RefuseInboxOfEnded(ctx, tx, card); err != nil {
			return err
		}
		list, err := store.EndedCodes(ctx, tx, card, w.endingProducts())
		if err != nil {
			return err
		}
		if len(list) > 0 {
			of := about{object: audit.Object("card", card), holders: []domain.ID{list[0].Card.HolderID}}
			if err := w.destroyOf(ctx, tx, of, list); err != nil {
				return err
			}
		}
		return done(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("destroy codes of card %s: %w", card, err)
	}
	return nil
}

// SweepEndedCodes does the same for every card that has such codes, whoever should
// have asked for it: a card may end, and a letter go, in more ways than one.
func (w *Worker) SweepEndedCodes(ctx context.Context) error {
	var after domain.ID
	for {
		cards, err := store.CardsOfEndedCodes(ctx, w.store.Pool, after, w.endingProducts(), chunk)
		if err != nil || len(cards) == 0 {
			return err
		}
		for _, card := range cards {
			if err := w.DestroyCodesOfCard(ctx, card, nobody); err != nil {
				return err
			}
		}
		after = cards[len(cards)-1]
	}
}
