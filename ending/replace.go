package ending

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// Replace puts off all cards of a line that are not off already, now that a later one is in
// use: whoever was given a second card before the first came into use has one that works
// all the same. off says who did it and when; the card, its holder and why are filled in.
// The caller has locked the line (store.LockLine).
func Replace(ctx context.Context, tx store.Tx, s *store.Store, line []domain.Card, off Off) (ToldOfAll, error) {
	var all ToldOfAll
	for _, old := range line {
		if old.State.Ended() {
			continue
		}
		hanging, err := store.ReadEnding(ctx, tx, old) // after the one before was written: one order may hang on both
		if err != nil {
			return ToldOfAll{}, err
		}
		var ok bool
		if off.PutOff, ok = domain.ReplaceCard(hanging); !ok {
			continue // it is still being made: the lifecycle's step takes it when it comes
		}
		off.HolderID = old.HolderID
		told, err := Write(ctx, tx, s, off)
		if err != nil {
			return ToldOfAll{}, err
		}
		all.Entries = append(append(all.Entries, told.Orders...), told.Entry)
		all.Events, all.Jobs = append(all.Events, told.Events...), append(all.Jobs, told.Jobs...)
	}
	return all, nil
}
