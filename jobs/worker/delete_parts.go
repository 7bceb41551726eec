package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"sinetti/domain"
	"sinetti/ending"
	"sinetti/fault"
	"sinetti/store"
	"sinetti/vault"
)

// DeleteParts deletes the sealed parts of a batch that was reconciled or rejected;
// a reconciled one is closed then, and so that closed means ended, its codes are
// destroyed first. Manifest, work order and hashes stay as records.
func (w *Worker) DeleteParts(ctx context.Context, batch domain.ID, done Done) error {
	if err := w.sendBack(ctx, batch); err != nil {
		return err
	}
	if err := w.DestroyCodes(ctx, batch, nobody); err != nil {
		return err
	}
	parts, err := w.partsToDelete(ctx, batch)
	if err == nil { // no transaction waits for the bucket
		err = w.deleteObjects(ctx, parts)
	}
	if err != nil {
		return fmt.Errorf("delete parts of batch %s: %w", batch, err)
	}
	fault.Point(fault.PartsDeleted)
	err = w.store.InTx(ctx, func(tx store.Tx) error {
		b, err := store.LockBatch(ctx, tx, batch)
		if err != nil {
			return err
		}
		if !partsEnd(b) {
			return done(ctx, tx)
		}
		now := w.store.Clock.Now()
		if err := store.MarkPartsDeleted(ctx, tx, batch, now); err != nil {
			return err
		}
		if b.State == domain.BatchReconciled {
			step := store.BatchStep{From: b.State, To: domain.BatchClosed, At: now}
			if _, err := store.MoveBatch(ctx, tx, batch, step); err != nil {
				return err
			}
		}
		return done(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("delete parts of batch %s: %w", batch, err)
	}
	return nil
}

// partsEnd tells whether a batch's sealed parts are of no use any more.
func partsEnd(b store.Batch) bool {
	return b.State == domain.BatchReconciled || b.State == domain.BatchRejected
}

// partsToDelete ends the vault's claims and gives what is to be deleted then.
func (w *Worker) partsToDelete(ctx context.Context, batch domain.ID) (parts []store.Part, err error) {
	err = w.store.InTx(ctx, func(tx store.Tx) error {
		b, err := store.LockBatch(ctx, tx, batch)
		if err != nil || !partsEnd(b) {
			return err
		}
		if err := w.endClaims(ctx, tx, b); err != nil {
			return err
		}
		parts, err = store.PartsOf(ctx, tx, batch)
		return err
	})
	return parts, err
}

func (w *Worker) deleteObjects(ctx context.Context, parts []store.Part) error {
	for _, p := range parts {
		if p.Object == "" || !p.DeletedAt.IsZero() {
			continue
		}
		if err := w.bucket.Delete(ctx, p.Object); err != nil {
			return err
		}
	}
	return nil
}

// endClaims has the vault keep its claims on the letters of a reconciled batch and
// give back those of a rejected one. A row that says rejected is not enough: where
// no server signed the print house's answer the claims stay, and the letters, which
// may have been printed, wait for two people when their turn comes again.
func (w *Worker) endClaims(ctx context.Context, tx store.Tx, b store.Batch) error {
	if b.State == domain.BatchReconciled {
		return w.vault.Keep(b.ID)
	}
	statement, err := store.RejectionOf(ctx, tx, b.ID)
	if err != nil && !store.NoRows(err) {
		return err
	}
	err = w.vault.Release(b.ID, statement)
	if errors.Is(err, vault.ErrNotRejected) {
		w.log.WarnContext(ctx, "batch is marked rejected, but no server signed that its print house sent it back: its letters are not printed again without two people",
			slog.String("batch", b.Number))
		return nil
	}
	return err
}

// sendBack queues the pieces of a rejected batch that a receipt cut short left
// in it, a few hundred cards a transaction.
func (w *Worker) sendBack(ctx context.Context, batch domain.ID) error {
	for more := true; more; {
		err := w.store.InTx(ctx, func(tx store.Tx) error {
			b, err := store.LockBatch(ctx, tx, batch)
			if more = b.State == domain.BatchRejected; err != nil || !more {
				return err
			}
			list, err := store.LettersLeftInBatch(ctx, tx, batch, chunk)
			if more = len(list) > 0; err != nil || !more {
				return err
			}
			if err := lockCardsOf(ctx, tx, list); err != nil {
				return err
			}
			ids := make([]domain.ID, len(list))
			for i, l := range list {
				ids[i] = l.ID
			}
			return ending.SendBack(ctx, tx, w.store, ending.Coming{Letters: ids, From: domain.OrderAtPrintHouse, Rejected: true}, w.bySystem())
		})
		if err != nil {
			return fmt.Errorf("send back batch %s: %w", batch, err)
		}
	}
	return nil
}
