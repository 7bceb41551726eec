package desk

import (
	"context"

	"sinetti/store"
)

// FillWorkplaceIndexes makes letters to a workplace countable whose holder the release
// before, or a load, wrote without the index; the server's sweep calls it. It tells how
// many they were.
func (d *Desk) FillWorkplaceIndexes(ctx context.Context) (int, error) {
	all := 0
	for {
		filled := 0
		err := d.store.InTx(ctx, func(tx store.Tx) (err error) {
			filled, err = d.store.FillWorkplaceIndexes(ctx, tx)
			return err
		})
		all += filled
		if err != nil || filled == 0 {
			return all, err
		}
	}
}
