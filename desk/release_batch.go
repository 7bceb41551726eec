package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// ReleaseRequest is which batch to release.
type ReleaseRequest struct {
	Key     string `json:"-"`
	BatchID domain.ID
}

// ReleaseBatch takes one officer's release of a held batch; with the second of
// two the worker seals its parts. Who cut it off may not, nor anybody twice.
func (d *Desk) ReleaseBatch(ctx context.Context, actor domain.Actor, req ReleaseRequest) (BatchAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayReleaseBatch); err != nil {
		return BatchAnswer{}, err
	}
	call, no := d.begin(actor, "release_batch", req.Key, req)
	if len(no) > 0 {
		return BatchAnswer{Refusals: no}, nil
	}
	var answer BatchAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.release(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) release(ctx context.Context, tx store.Tx, actor domain.Actor, req ReleaseRequest, call once) (BatchAnswer, error) {
	batch, err := store.LockBatch(ctx, tx, req.BatchID)
	if err != nil {
		return BatchAnswer{}, missing(err, "batchId")
	}
	if actor, _, err = d.standing(ctx, tx, actor); err != nil {
		return BatchAnswer{}, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return BatchAnswer{}, err
	}
	if again, no := call.again(first); again || len(no) > 0 {
		return d.firstBatch(ctx, tx, actor, batch.ID, no)
	}
	done, no := domain.ReleaseBatch(batch.Batch, actor, d.now())
	if len(no) > 0 {
		return BatchAnswer{Refusals: no}, d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditBatchRefused, Outcome: audit.Refused, Object: audit.Object("batch", batch.ID), Refusals: no,
		})
	}
	if err := d.writeRelease(ctx, tx, releasing{actor, batch, done, call}); err != nil {
		return BatchAnswer{}, err
	}
	view, err := d.seeBatch(ctx, tx, actor, batch.ID)
	return BatchAnswer{Batch: view}, err
}

// releasing is one release that the rules allow.
type releasing struct {
	actor domain.Actor
	batch store.Batch
	done  domain.Released
	call  once
}

func (d *Desk) writeRelease(ctx context.Context, tx store.Tx, r releasing) error {
	var p store.Pipeline
	b, mine := r.batch, r.done.Releases[len(r.done.Releases)-1]
	p.Add(func(db store.DB) error { return store.InsertRelease(ctx, db, b.ID, mine) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, r.call, b.ID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, entriesOf(r.actor, audit.Object("batch", b.ID), r.done.Audit)...)
	})
	if r.done.State == domain.BatchReleased {
		p.Add(func(db store.DB) error {
			_, err := store.MoveBatch(ctx, db, b.ID, store.BatchStep{From: b.State, To: r.done.State, At: d.now()})
			return err
		})
	}
	if err := p.Run(ctx, tx); err != nil || r.done.State != domain.BatchReleased {
		return err
	}
	for part := 1; part <= b.Parts; part++ {
		if err := d.jobs.Insert(ctx, tx, jobs.SealPart{BatchID: b.ID, Part: part}); err != nil {
			return err
		}
	}
	return nil
}

// entriesOf is one audit entry a word.
func entriesOf(actor domain.Actor, object string, words []domain.AuditWord) []audit.Entry {
	entries := make([]audit.Entry, len(words))
	for i, word := range words {
		entries[i] = audit.Entry{Actor: actor, Act: word, Object: object}
	}
	return entries
}
