package desk

import (
	"context"

	"sinetti/store"
)

// FillNameIndexes makes officers findable by name whom the release before, or a load,
// wrote without the index; the server's sweep calls it. It tells how many they were.
func (d *Desk) FillNameIndexes(ctx context.Context) (int, error) {
	return d.fill(ctx, d.store.FillNameIndexes)
}

// FillWorkplaceIndexes makes letters to a workplace countable whose holder the release
// before, or a load, wrote without the index; the server's sweep calls it. It tells how
// many they were.
func (d *Desk) FillWorkplaceIndexes(ctx context.Context) (int, error) {
	return d.fill(ctx, d.store.FillWorkplaceIndexes)
}

// FillLetterPlaces does the same for letters that the release before wrote.
func (d *Desk) FillLetterPlaces(ctx context.Context) (int, error) {
	return d.fill(ctx, d.store.FillLetterPlaces)
}

// fill fills some at a time, each time in a transaction of its own, until none is left.
func (d *Desk) fill(ctx context.Context, some func(context.Context, store.Tx) (int, error)) (int, error) {
	all := 0
	for {
		filled := 0
		err := d.store.InTx(ctx, func(tx store.Tx) (err error) {
			filled, err = some(ctx, tx)
			return err
		})
		all += filled
		if err != nil || filled == 0 {
			return all, err
		}
	}
}
