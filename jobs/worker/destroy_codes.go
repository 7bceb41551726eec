package worker

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/fault"
	"sinetti/store"
)

// DestroyCodes destroys the codes of a reconciled batch's letters whose row keeps
// them only until the letter is posted, and that no other letter has to print.
// The key goes first: killed in between, the row is caught up when it runs again.
func (w *Worker) DestroyCodes(ctx context.Context, batch domain.ID, done Done) error {
	ending := store.Ending{Batch: batch, Products: w.endingProducts(), First: chunk}
	for more := true; more; {
		err := w.store.InTx(ctx, func(tx store.Tx) error {
			if _, err := store.LockBatch(ctx, tx, batch); err != nil { // two at it would audit twice
				return err
			}
			list, err := store.EndingCodes(ctx, tx, ending)
			if more = len(list) == chunk; err != nil {
				return err
			}
			if err := w.destroyOf(ctx, tx, about{object: audit.Object("batch", batch)}, list); err != nil {
				return err
			}
			if !more {
				return done(ctx, tx)
			}
			ending.After = list[len(list)-1]
			return nil
		})
		if err != nil {
			return fmt.Errorf("destroy codes of batch %s: %w", batch, err)
		}
	}
	return nil
}

// endingProducts are those of which a row keeps codes only until the letter is posted.
func (w *Worker) endingProducts() []domain.ProductID {
	products := []domain.ProductID{}
	for _, p := range w.rules().Products {
		if slices.ContainsFunc(p.Generations, func(g domain.Generation) bool { return g.CodeKeptUntil == domain.KeptUntilLetterPosted }) {
			products = append(products, p.Product)
		}
	}
	return products
}

// about is what an audit entry names.
type about struct {
	object  string
	holders []domain.ID
}

func (w *Worker) destroyOf(ctx context.Context, tx store.Tx, a about, list []store.EndingCode) error {
	list = slices.DeleteFunc(slices.Clone(list), func(c store.EndingCode) bool {
		_, g, known := w.generation(c.Card)
		return !c.Card.State.Ended() && (!known || g.CodeKeptUntil != domain.KeptUntilLetterPosted)
	})
	if len(list) == 0 {
		return nil
	}
	keys := make([]string, len(list))
	for i, c := range list {
		keys[i] = c.KeyName
	}
	if err := w.vault.Destroy(keys...); err != nil {
		return err
	}
	fault.Point(fault.CodeDestroyed)
	if err := store.MarkDestroyed(ctx, tx, list, w.store.Clock.Now()); err != nil {
		return err
	}
	return audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditCodeDestroyed, Object: a.object, Holders: a.holders, Detail: map[string]string{"codes": strconv.Itoa(len(list))},
	})
}
