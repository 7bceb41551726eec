package worker

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"

	"sinetti/domain"
	"sinetti/fault"
	"sinetti/jobs"
	"sinetti/store"
	"sinetti/vault"
)

// SealPart draws one part of a released batch, encrypts and signs it, uploads it
// and commits its row; the part that commits last wakes FinishBatch. One worker
// at a time is at a part: a second finds its row locked and leaves.
func (w *Worker) SealPart(ctx context.Context, batch domain.ID, part int, done Done) error {
	err := w.store.InTx(ctx, func(tx store.Tx) error {
		p, err := store.LockPart(ctx, tx, batch, part)
		if store.NoRows(err) {
			return done(ctx, tx)
		}
		if err != nil {
			return err
		}
		b, err := store.BatchByID(ctx, tx, batch)
		if err != nil {
			return err
		}
		if b.State != domain.BatchReleased || !p.SealedAt.IsZero() {
			return done(ctx, tx)
		}
		return w.sealPart(ctx, tx, b, p, done)
	})
	if err != nil {
		return fmt.Errorf("seal part %d of batch %s: %w", part, batch, err)
	}
	fault.Point(fault.PartCommitted)
	return nil
}

func (w *Worker) sealPart(ctx context.Context, tx store.Tx, b store.Batch, p store.Part, done Done) error {
	made, err := w.drawPart(ctx, tx, b, p.Part)
	if err != nil {
		return err
	}
	defer made.stream.Discard()
	fault.Point(fault.PartDrawn)
	p.Pages, p.SealedAt = made.pages, w.store.Clock.Now()
	if made.pages > 0 {
		if err := w.upload(ctx, b, &p, made); err != nil {
			return err
		}
		fault.Point(fault.PartUploaded)
	}
	if _, err := store.LockBatch(ctx, tx, b.ID); err != nil {
		return err
	}
	if err := w.vault.Unclaim(vault.Place{Batch: b.ID, Part: p.Part}, numbersOf(made.out)); err != nil {
		return err
	}
	if err := w.parkLocked(ctx, tx, made.out); err != nil {
		return err
	}
	if err := store.MarkPartSealed(ctx, tx, p); err != nil {
		return err
	}
	left, err := store.UnsealedParts(ctx, tx, b.ID)
	if err != nil {
		return err
	}
	if left == 0 {
		if err := w.jobs.Insert(ctx, tx, jobs.FinishBatch{BatchID: b.ID}); err != nil {
			return err
		}
	}
	w.counted.sealed.Add(int64(made.pages))
	w.log.InfoContext(ctx, "part sealed", slog.String("batch", b.Number), slog.Int("part", p.Part), slog.Int("letters", made.pages))
	return done(ctx, tx)
}

func (w *Worker) drawPart(ctx context.Context, tx store.Tx, b store.Batch, part int) (*drawn, error) {
	ids, err := store.PartLetters(ctx, tx, b.ID, part)
	if err != nil {
		return nil, err
	}
	list, err := store.LettersToDraw(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	codes, err := store.CodesOfLetters(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	d := &drawing{w: w, batch: b, part: part, list: list, codes: codes, poison: map[domain.ID]string{}}
	if err := d.claim(); err != nil {
		return nil, err
	}
	return d.draw()
}

// upload seals the drawn part for the print house and puts it into the bucket
// under a name that holds its hash.
func (w *Worker) upload(ctx context.Context, b store.Batch, p *store.Part, made *drawn) error {
	var sealed bytes.Buffer
	if err := w.vault.SealPart(&sealed, clearPart{made.stream}, b.PrintHouseID); err != nil {
		return err
	}
	object, err := w.bucket.PutContent(ctx, fmt.Sprintf("%s/%s.part%d", b.Number, b.Number, p.Part), "pdf.pgp", sealed.Bytes())
	if err != nil {
		return err
	}
	p.Object, p.SHA256, p.Bytes = object.Name, object.SHA256, object.Bytes
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
