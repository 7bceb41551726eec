package worker

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strconv"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/fault"
	"sinetti/jobs"
	"sinetti/store"
)

// SealPart draws one part of a released batch, encrypts and signs it, uploads it
// and commits its row; the part that commits last wakes FinishBatch. No
// transaction is open while it draws and uploads. Where two workers are at one
// part, the second to commit finds it sealed and leaves its upload to the sweep.
func (w *Worker) SealPart(ctx context.Context, batch domain.ID, part int, done Done) error {
	d := &drawing{w: w, part: part, poison: map[domain.ID]string{}}
	var owed bool
	err := w.store.InTx(ctx, func(tx store.Tx) (err error) {
		if owed, err = w.unsealed(ctx, tx, batch, part); err != nil {
			return err
		}
		if !owed {
			return done(ctx, tx)
		}
		return d.read(ctx, tx, batch)
	})
	if err == nil && owed {
		err = w.sealPart(ctx, d, done)
	}
	if err != nil {
		return fmt.Errorf("seal part %d of batch %s: %w", part, batch, err)
	}
	fault.Point(fault.PartCommitted)
	return nil
}

// unsealed locks a part and tells whether it is still to be sealed; it is not
// where another worker is committing it.
func (w *Worker) unsealed(ctx context.Context, tx store.Tx, batch domain.ID, part int) (bool, error) {
	p, err := store.LockPart(ctx, tx, batch, part)
	if store.NoRows(err) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	b, err := store.BatchByID(ctx, tx, batch)
	return b.State == domain.BatchReleased && p.SealedAt.IsZero(), err
}

func (w *Worker) sealPart(ctx context.Context, d *drawing, done Done) error {
	if err := d.claim(); err != nil {
		return err
	}
	made, err := d.draw()
	if err != nil {
		return err
	}
	defer made.stream.Discard()
	fault.Point(fault.PartDrawn)
	made.row = store.Part{BatchID: d.batch.ID, Part: d.part, Pages: made.pages, SealedAt: w.store.Clock.Now()}
	if made.pages > 0 {
		if err := w.upload(ctx, d.batch, made); err != nil {
			return err
		}
		fault.Point(fault.PartUploaded)
	}
	err = w.store.InTx(ctx, func(tx store.Tx) error { return w.commitPart(ctx, tx, d, made, done) })
	if err == nil {
		w.counted.sealed.Add(int64(made.pages))
		w.log.InfoContext(ctx, "part sealed", slog.String("batch", d.batch.Number), slog.Int("part", d.part), slog.Int("letters", made.pages))
	}
	return err
}

// commitPart writes the drawn part, unless another worker was quicker.
func (w *Worker) commitPart(ctx context.Context, tx store.Tx, d *drawing, made *drawn, done Done) error {
	p := made.row
	owed, err := w.unsealed(ctx, tx, p.BatchID, p.Part)
	if err != nil {
		return err
	}
	if !owed {
		return done(ctx, tx)
	}
	if _, err := store.LockBatch(ctx, tx, p.BatchID); err != nil {
		return err
	}
	if err := w.vault.Unclaim(d.claims, numbersOf(made.out)); err != nil {
		return err
	}
	if err := w.parkLocked(ctx, tx, made.out); err != nil {
		return err
	}
	if err := store.MarkPartSealed(ctx, tx, p); err != nil {
		return err
	}
	err = audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditCodeOpened, Object: audit.Object("batch", p.BatchID),
		Detail: map[string]string{"part": strconv.Itoa(p.Part), "letters": strconv.Itoa(p.Pages)},
	})
	if err != nil {
		return err
	}
	left, err := store.UnsealedParts(ctx, tx, p.BatchID)
	if err != nil {
		return err
	}
	if left == 0 {
		if err := w.jobs.Insert(ctx, tx, jobs.FinishBatch{BatchID: p.BatchID}); err != nil {
			return err
		}
	}
	return done(ctx, tx)
}

// read reads all that drawing needs.
func (d *drawing) read(ctx context.Context, tx store.Tx, batch domain.ID) (err error) {
	if d.batch, err = store.BatchByID(ctx, tx, batch); err != nil {
		return err
	}
	if err := d.w.mayBeSealed(ctx, tx, d.batch); err != nil {
		return err
	}
	ids, err := store.PartLetters(ctx, tx, batch, d.part)
	if err != nil {
		return err
	}
	if d.list, err = store.LettersToDraw(ctx, tx, ids); err != nil {
		return err
	}
	d.codes, err = store.CodesOfLetters(ctx, tx, ids)
	return err
}

// upload seals the drawn part for the print house and puts it into the bucket
// under a name that holds its hash.
func (w *Worker) upload(ctx context.Context, b store.Batch, made *drawn) error {
	var sealed bytes.Buffer
	if err := w.vault.SealPart(&sealed, clearPart{made.stream}, b.PrintHouseID); err != nil {
		return err
	}
	object, err := w.bucket.PutContent(ctx, fmt.Sprintf("%s/%s.part%d", b.Number, b.Number, made.row.Part), "pdf.pgp", sealed.Bytes())
	if err != nil {
		return err
	}
	made.row.Object, made.row.SHA256, made.row.Bytes = object.Name, object.SHA256, object.Bytes
	return nil
}

func (w *Worker) parkLocked(ctx context.Context, tx store.Tx, out []aside) error {
	if len(out) == 0 {
		return nil
	}
	cards := make([]store.LetterOfCard, len(out))
	for i, a := range out {
		cards[i] = store.LetterOfCard{ID: a.letter.ID, CardID: a.letter.CardID}
	}
	if err := lockCardsOf(ctx, tx, cards); err != nil {
		return err
	}
	return w.park(ctx, tx, out, w.store.Clock.Now())
}
