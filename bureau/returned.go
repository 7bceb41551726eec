package bureau

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// Returned ends an order whose card the post brought back to the bureau. Its
// letter is cancelled if it is not printed yet; a printed one opens nothing
// without the card.
func (b *Bureau) Returned(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauReturned
	return b.answer(ctx, actor, m, withdrawLetters)
}

// withdrawLetters takes back what is not printed of the card's letters.
func withdrawLetters(ctx context.Context, tx store.Tx, a *answering) error {
	letters, err := store.OpenLettersOfCard(ctx, tx, a.card.ID)
	if err != nil {
		return err
	}
	for _, l := range letters {
		if !l.State.Unprinted() {
			continue
		}
		move := store.LetterMove{Moved: domain.Moved{LetterID: l.ID, From: l.State, To: domain.LetterCancelled}, At: a.now}
		if _, err := store.MoveLetter(ctx, tx, move); err != nil {
			return err
		}
	}
	return endOrder(ctx, tx, a)
}
