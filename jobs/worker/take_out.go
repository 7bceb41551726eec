package worker

import (
	"context"
	"slices"

	"sinetti/domain"
	"sinetti/ending"
	"sinetti/store"
)

// sift parts the letters that are to be drawn from those that are off.
func sift(list []store.PartLetter) (draw, off []domain.ID) {
	for _, l := range list {
		if l.Off {
			off = append(off, l.ID)
		} else {
			draw = append(draw, l.ID)
		}
	}
	return draw, off
}

// takeOut locks the cards of a drawn part, which stay locked until it is committed, and
// takes what is off out of the batch: it is withdrawn with its order, as when a batch
// comes back. It is false where what is left is not what was drawn: a card was put off
// meanwhile, or taken into use again, or another worker has been here. Codes that were
// opened for nothing are told of as any others.
func (w *Worker) takeOut(ctx context.Context, tx store.Tx, d *drawing, made *drawn) (stays bool, err error) {
	list, err := store.PartLetters(ctx, tx, d.batch.ID, d.part)
	if err != nil {
		return false, err
	}
	cards := make([]store.LetterOfCard, len(list))
	for i, l := range list {
		cards[i] = l.LetterOfCard
	}
	if err := lockCardsOf(ctx, tx, cards); err != nil {
		return false, err
	}
	if list, err = store.PartLetters(ctx, tx, d.batch.ID, d.part); err != nil {
		return false, err
	}
	left, off := sift(list)
	if err := ending.SendBack(ctx, tx, w.store, ending.Coming{Letters: off, From: domain.OrderInBatch}, w.bySystem()); err != nil {
		return false, err
	}
	if slices.Equal(left, d.ids) {
		return true, nil
	}
	if opened := d.opened(made, off); opened > 0 {
		err = w.logOpened(ctx, tx, made.row, opened)
	}
	return false, err
}

// opened counts those of the letters whose codes were opened for this drawing.
func (d *drawing) opened(made *drawn, letters []domain.ID) int {
	n := 0
	for _, id := range letters {
		aside := slices.ContainsFunc(made.out, func(a aside) bool { return a.letter.ID == id })
		if slices.Contains(d.ids, id) && !aside {
			n++
		}
	}
	return n
}
