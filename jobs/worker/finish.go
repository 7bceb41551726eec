package worker

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
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
	f := &finishing{w: w}
	err := w.store.InTx(ctx, func(tx store.Tx) error { return f.read(ctx, tx, batch, done) })
	if err == nil && f.owed { // no transaction waits for the bucket
		if err = f.write(ctx); err == nil {
			err = w.store.InTx(ctx, func(tx store.Tx) error { return f.commit(ctx, tx, done) })
		}
	}
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

// errChanged says that a batch is not any more what its manifest was made of: its
// finishing begins again.
var errChanged = errors.New("the batch changed while its manifest was written")

// finishing is a batch on its way to its print house.
type finishing struct {
	w        *Worker
	owed     bool
	batch    store.Batch
	house    store.Printer
	manifest manifest
	parts    []store.Part
	files    []store.BatchFile
	sum      [32]byte // of the manifest
}

// read reads what the manifest is made of; owed is whether there is one to make.
func (f *finishing) read(ctx context.Context, tx store.Tx, batch domain.ID, done Done) (err error) {
	if f.batch, err = store.LockBatch(ctx, tx, batch); err != nil {
		return err
	}
	left, err := store.UnsealedParts(ctx, tx, batch)
	if err != nil {
		return err
	}
	if f.batch.State != domain.BatchReleased || left > 0 {
		return done(ctx, tx)
	}
	if f.parts, err = store.PartsOf(ctx, tx, batch); err != nil {
		return err
	}
	list, err := store.ManifestLetters(ctx, tx, batch)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return f.w.nothingLeft(ctx, tx, f.batch, done)
	}
	if f.manifest, err = makeManifest(f.batch, f.parts, list); err != nil {
		return err
	}
	f.house, err = houseOf(ctx, tx, f.batch)
	f.owed = err == nil
	return err
}

// write uploads manifest, work order and hashes under names that hold their content.
func (f *finishing) write(ctx context.Context) (err error) {
	f.files, f.sum, err = f.w.writeFiles(ctx, f.batch, f.house, f.manifest)
	fault.Point(fault.ManifestWritten)
	return err
}

// commit makes the batch ready, unless another worker was quicker.
func (f *finishing) commit(ctx context.Context, tx store.Tx, done Done) error {
	now := &finishing{w: f.w}
	if err := now.read(ctx, tx, f.batch.ID, done); err != nil || !now.owed {
		return err
	}
	text, err := now.manifest.json()
	if err != nil {
		return err
	}
	if sha256.Sum256(text) != f.sum {
		return errChanged
	}
	for _, p := range f.parts {
		if p.Object != "" {
			f.files = append(f.files, store.BatchFile{Name: partName(f.batch, p.Part), Object: p.Object, SHA256: p.SHA256, Bytes: p.Bytes})
		}
	}
	for _, file := range f.files {
		if err := store.InsertBatchFile(ctx, tx, f.batch.ID, file); err != nil {
			return err
		}
	}
	letters := len(f.manifest.Pieces)
	return f.w.ready(ctx, tx, f.batch, store.Sealed{Letters: letters, ManifestSHA256: f.sum, At: f.w.store.Clock.Now()}, done)
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
