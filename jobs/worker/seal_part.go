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
//
// No code is opened for a letter that is off when the part is read, and none goes to
// the print house that is off when the part is committed: it looks again then, under
// the cards' locks, and draws the part anew where a card was put off meanwhile.
func (w *Worker) SealPart(ctx context.Context, batch domain.ID, part int, done Done) error {
	for drawn := false; !drawn; {
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
		if drawn = true; err == nil && owed {
			drawn, err = w.sealPart(ctx, d, done)
		}
		if err != nil {
			return fmt.Errorf("seal part %d of batch %s: %w", part, batch, err)
		}
		fault.Point(fault.PartCommitted)
	}
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

// sealPart is false where the part was not sealed and is to be drawn anew.
func (w *Worker) sealPart(ctx context.Context, d *drawing, done Done) (sealed bool, err error) {
	if err := d.claim(); err != nil {
		return false, err
	}
	made, err := d.draw()
	if err != nil {
		return false, err
	}
	defer made.stream.Discard()
	fault.Point(fault.PartDrawn)
	made.row = store.Part{BatchID: d.batch.ID, Part: d.part, Pages: made.pages, SealedAt: w.store.Clock.Now()}
	if made.pages > 0 {
		if err := w.upload(ctx, d.batch, made); err != nil {
			return false, err
		}
		fault.Point(fault.PartUploaded)
	}
	err = w.store.InTx(ctx, func(tx store.Tx) (err error) {
		sealed, err = w.commitPart(ctx, tx, d, made, done)
		return err
	})
	if err == nil && sealed {
		w.counted.sealed.Add(int64(made.pages))
		w.log.InfoContext(ctx, "part sealed", slog.String("batch", d.batch.Number), slog.Int("part", d.part), slog.Int("letters", made.pages))
	}
	return sealed, err
}

// commitPart writes the drawn part, unless another worker was quicker. Letters that are
// off come out of the batch; where one of them was drawn, that is all that it does.
func (w *Worker) commitPart(ctx context.Context, tx store.Tx, d *drawing, made *drawn, done Done) (sealed bool, err error) {
	owed, err := w.unsealed(ctx, tx, d.batch.ID, d.part)
	if err != nil {
		return false, err
	}
	if !owed {
		return true, done(ctx, tx)
	}
	if _, err := store.LockBatch(ctx, tx, d.batch.ID); err != nil {
		return false, err
	}
	stays, err := w.takeOut(ctx, tx, d, made)
	if err != nil {
		return false, err
	}
	if err := w.vault.Unclaim(d.claims, numbersOf(made.out)); err != nil || !stays {
		return false, err
	}
	if err := w.park(ctx, tx, made.out, w.store.Clock.Now()); err != nil {
		return false, err
	}
	return true, w.writePart(ctx, tx, made.row, done)
}

// writePart writes a part as sealed, and wakes who finishes the batch.
func (w *Worker) writePart(ctx context.Context, tx store.Tx, p store.Part, done Done) error {
	if err := store.MarkPartSealed(ctx, tx, p); err != nil {
		return err
	}
	if err := w.logOpened(ctx, tx, p, p.Pages); err != nil {
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

// logOpened tells for how many letters of a part codes were opened.
func (w *Worker) logOpened(ctx context.Context, tx store.Tx, p store.Part, letters int) error {
	return audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditCodeOpened, Object: audit.Object("batch", p.BatchID),
		Detail: map[string]string{"part": strconv.Itoa(p.Part), "letters": strconv.Itoa(letters)},
	})
}

// read reads all that drawing needs.
func (d *drawing) read(ctx context.Context, tx store.Tx, batch domain.ID) (err error) {
	if d.batch, err = store.BatchByID(ctx, tx, batch); err != nil {
		return err
	}
	if err := d.w.mayBeSealed(ctx, tx, d.batch); err != nil {
		return err
	}
	list, err := store.PartLetters(ctx, tx, batch, d.part)
	if err != nil {
		return err
	}
	d.ids, _ = sift(list)
	if d.list, err = store.LettersToDraw(ctx, tx, d.ids); err != nil {
		return err
	}
	d.codes, err = store.CodesOfLetters(ctx, tx, d.ids)
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
