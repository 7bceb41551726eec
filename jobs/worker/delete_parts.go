package worker

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/fault"
	"sinetti/store"
)

// DeleteParts deletes the sealed parts of a batch that was reconciled or rejected;
// a reconciled one is closed then, and so that closed means ended, its codes are
// destroyed first. Manifest, work order and hashes stay as records.
func (w *Worker) DeleteParts(ctx context.Context, batch domain.ID, done Done) error {
	if err := w.DestroyCodes(ctx, batch, nobody); err != nil {
		return err
	}
	err := w.store.InTx(ctx, func(tx store.Tx) error {
		b, err := store.LockBatch(ctx, tx, batch)
		if err != nil {
			return err
		}
		if b.State != domain.BatchReconciled && b.State != domain.BatchRejected {
			return done(ctx, tx)
		}
		parts, err := store.PartsOf(ctx, tx, batch)
		if err != nil {
			return err
		}
		for _, p := range parts {
			if p.Object == "" || !p.DeletedAt.IsZero() {
				continue
			}
			if err := w.bucket.Delete(ctx, p.Object); err != nil {
				return err
			}
		}
		fault.Point(fault.PartsDeleted)
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
