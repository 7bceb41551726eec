package press

import (
	"context"
	"errors"
	"io"

	"sinetti/audit"
	"sinetti/blob"
	"sinetti/domain"
	"sinetti/store"
)

// OpenFile is a file with its content; the caller closes Body.
type OpenFile struct {
	File
	Body io.ReadCloser
}

// FetchFile opens one file of one of the print house's batches. The entry in the
// audit log is committed before the first byte leaves. A part that was deleted
// after the batch was reconciled or rejected is not found; one that should be
// there and cannot be read is Unavailable.
func (p *Press) FetchFile(ctx context.Context, actor domain.Actor, request Fetch) (OpenFile, error) {
	if r := actor.May(domain.MayFetchBatch); r != nil {
		return OpenFile{}, domain.Refused{Refusals: []domain.Refusal{*r}}
	}
	var file store.BatchFile
	deleted := false
	err := p.store.InTx(ctx, func(tx store.Tx) error {
		if err := p.may(ctx, tx, actor, domain.MayFetchBatch); err != nil {
			return err
		}
		b, err := sealedBatch(store.BatchOfPrintHouse(ctx, tx, request.Batch, actor.ID))
		if err != nil {
			return err
		}
		deleted = b.State == domain.BatchReconciled || b.State == domain.BatchClosed || b.State == domain.BatchRejected
		file, err = store.FileOfBatch(ctx, tx, actor.ID, request.Batch, request.File)
		if store.NoRows(err) {
			return domain.ErrNotFound("file")
		}
		if err != nil {
			return err
		}
		return audit.Record(ctx, tx, p.store, audit.Entry{
			Actor: actor, Act: domain.AuditBatchFetched, Object: audit.Object("batch", b.ID), RequestID: request.RequestID,
			Detail: map[string]string{"file": file.Name},
		})
	})
	if err != nil {
		return OpenFile{}, err
	}
	body, err := p.bucket.Get(ctx, file.Object)
	switch {
	case errors.Is(err, blob.ErrNotFound) && deleted:
		return OpenFile{}, domain.ErrNotFound("file")
	case err != nil:
		return OpenFile{}, errors.Join(&domain.KindError{Kind: domain.Unavailable, Remedy: domain.RemedyWait}, err)
	}
	return OpenFile{File: filesOf([]store.BatchFile{file})[0], Body: body}, err
}

// Fetch names a file.
type Fetch struct {
	Batch, File string
	RequestID   string
}
