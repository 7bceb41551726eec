package press

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// Status tells where one of the print house's batches is, and what is missing.
func (p *Press) Status(ctx context.Context, actor domain.Actor, number string) (Batch, error) {
	if r := actor.May(domain.MayFetchBatch); r != nil {
		return Batch{}, domain.Refused{Refusals: []domain.Refusal{*r}}
	}
	var answer Batch
	err := p.store.Reading(ctx, func(tx store.Tx) error {
		if err := p.may(ctx, tx, actor, domain.MayFetchBatch); err != nil {
			return err
		}
		b, err := sealedBatch(store.BatchOfPrintHouse(ctx, tx, number, actor.ID))
		if err != nil {
			return err
		}
		files, err := store.FilesOfBatches(ctx, tx, []domain.ID{b.ID})
		if err != nil {
			return err
		}
		pieces, err := store.Pieces(ctx, tx, b.ID)
		if err != nil {
			return err
		}
		answer = Batch{
			Number: b.Number, State: string(b.State), Letters: b.Letters, Parts: b.Parts, Files: filesOf(files[b.ID]),
			Tally: tallyOf(domain.Count(plain(pieces))), Missing: missingOf(plain(pieces)),
		}
		return nil
	})
	return answer, err
}

// sealedBatch gives a batch that its print house may know of: one that was sealed.
func sealedBatch(b store.Batch, err error) (store.Batch, error) {
	if store.NoRows(err) || err == nil && b.SealedAt.IsZero() {
		return store.Batch{}, domain.ErrNotFound("batch")
	}
	return b, err
}
