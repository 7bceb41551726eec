package worker

import (
	"context"
	"encoding/hex"
	"fmt"
	"log/slog"
	"strconv"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/fault"
	"sinetti/store"
)

// FinishBatch lets the orders follow their batch, writes manifest, work order and
// hashes once every part is sealed, and makes the batch ready in one transaction.
func (w *Worker) FinishBatch(ctx context.Context, batch domain.ID, done Done) error {
	if err := w.ordersFollow(ctx, batch); err != nil {
		return fmt.Errorf("finish batch %s: %w", batch, err)
	}
	err := w.store.InTx(ctx, func(tx store.Tx) error {
		b, err := store.LockBatch(ctx, tx, batch)
		if err != nil {
			return err
		}
		left, err := store.UnsealedParts(ctx, tx, batch)
		if err != nil {
			return err
		}
		if b.State != domain.BatchReleased || left > 0 {
			return done(ctx, tx)
		}
		return w.finish(ctx, tx, b, done)
	})
	if err != nil {
		return fmt.Errorf("finish batch %s: %w", batch, err)
	}
	fault.Point(fault.BatchReady)
	return nil
}

// ordersFollow moves the orders of a sealed batch, a few hundred cards a transaction.
func (w *Worker) ordersFollow(ctx context.Context, batch domain.ID) error {
	for more := true; more; {
		err := w.store.InTx(ctx, func(tx store.Tx) error {
			b, err := store.LockBatch(ctx, tx, batch)
			if err != nil {
				return err
			}
			left, err := store.UnsealedParts(ctx, tx, batch)
			if more = b.State == domain.BatchReleased && left == 0; err != nil || !more {
				return err
			}
			list, err := store.OrdersInBatch(ctx, tx, batch, chunk)
			if more = len(list) == chunk; err != nil || len(list) == 0 {
				return err
			}
			return w.moveOrders(ctx, tx, list)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *Worker) moveOrders(ctx context.Context, tx store.Tx, list []store.OrderOfCard) error {
	cards, orders := make([]store.LetterOfCard, len(list)), make([]domain.ID, len(list))
	for i, o := range list {
		cards[i], orders[i] = store.LetterOfCard(o), o.ID
	}
	if err := lockCardsOf(ctx, tx, cards); err != nil {
		return err
	}
	return store.MoveOrders(ctx, tx, orders, store.OrderStep{
		From: domain.OrderInBatch, To: domain.OrderAtPrintHouse, At: w.store.Clock.Now(), By: system,
	})
}

func (w *Worker) finish(ctx context.Context, tx store.Tx, b store.Batch, done Done) error {
	parts, err := store.PartsOf(ctx, tx, b.ID)
	if err != nil {
		return err
	}
	list, err := store.ManifestLetters(ctx, tx, b.ID)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return w.nothingLeft(ctx, tx, b, done)
	}
	m, err := makeManifest(b, parts, list)
	if err != nil {
		return err
	}
	house, err := houseOf(ctx, tx, b)
	if err != nil {
		return err
	}
	files, sum, err := w.writeFiles(ctx, b, house, m)
	if err != nil {
		return err
	}
	fault.Point(fault.ManifestWritten)
	for _, p := range parts {
		if p.Object != "" {
			files = append(files, store.BatchFile{Name: partName(b, p.Part), Object: p.Object, SHA256: p.SHA256, Bytes: p.Bytes})
		}
	}
	for _, f := range files {
		if err := store.InsertBatchFile(ctx, tx, b.ID, f); err != nil {
			return err
		}
	}
	return w.ready(ctx, tx, b, store.Sealed{Letters: len(list), ManifestSHA256: sum, At: w.store.Clock.Now()}, done)
}

// ready makes the batch visible to its print house.
func (w *Worker) ready(ctx context.Context, tx store.Tx, b store.Batch, s store.Sealed, done Done) error {
	if err := store.MarkBatchSealed(ctx, tx, b.ID, s); err != nil {
		return err
	}
	err := audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditBatchSealed, Object: audit.Object("batch", b.ID),
		Detail: map[string]string{"letters": strconv.Itoa(s.Letters), "manifest": hex.EncodeToString(s.ManifestSHA256[:]), "key": b.KeyID},
	})
	if err != nil {
		return err
	}
	event := events.Event{Subject: events.OfBatch(b.ID), Data: events.BatchSealed{
		Batch: b.Number, PrintHouse: b.PrintHouseID, Letters: s.Letters, Parts: b.Parts,
	}}
	if err := events.Announce(ctx, tx, w.store, event); err != nil {
		return err
	}
	w.log.InfoContext(ctx, "batch sealed", slog.String("batch", b.Number), slog.Int("letters", s.Letters))
	return done(ctx, tx)
}

// nothingLeft ends a batch of which every letter was parked.
func (w *Worker) nothingLeft(ctx context.Context, tx store.Tx, b store.Batch, done Done) error {
	step := store.BatchStep{From: b.State, To: domain.BatchCancelled, At: w.store.Clock.Now()}
	if _, err := store.MoveBatch(ctx, tx, b.ID, step); err != nil {
		return err
	}
	err := audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditBatchRefused, Outcome: audit.Refused, Object: audit.Object("batch", b.ID),
		Detail: map[string]string{"why": "no_letter_left"},
	})
	if err != nil {
		return err
	}
	return done(ctx, tx)
}
