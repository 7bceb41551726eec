package press

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// ListBatches gives the batches that lie ready for the actor's print house and
// that it still owes answers for, oldest first.
func (p *Press) ListBatches(ctx context.Context, actor domain.Actor) ([]Batch, error) {
	if r := actor.May(domain.MayFetchBatch); r != nil {
		return nil, domain.Refused{Refusals: []domain.Refusal{*r}}
	}
	list := []Batch{}
	err := p.store.Reading(ctx, func(tx store.Tx) error {
		if err := p.may(ctx, tx, actor, domain.MayFetchBatch); err != nil {
			return err
		}
		ready, err := store.ReadyBatches(ctx, tx, actor.ID)
		if err != nil {
			return err
		}
		ids := make([]domain.ID, len(ready))
		for i, b := range ready {
			ids[i] = b.ID
		}
		files, err := store.FilesOfBatches(ctx, tx, ids)
		if err != nil {
			return err
		}
		tallies, err := store.Tallies(ctx, tx, ids)
		if err != nil {
			return err
		}
		for _, b := range ready {
			t := tallies[b.ID]
			list = append(list, Batch{
				Number: b.Number, State: string(b.State), Letters: b.Letters, Parts: b.Parts, Files: filesOf(files[b.ID]),
				Tally: tallyOf(t), Missing: Missing{Count: t.Missing, Ranges: []Span{}},
			})
		}
		return nil
	})
	return list, err
}
