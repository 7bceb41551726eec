package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// BatchFile is one file of a sealed batch.
type BatchFile struct {
	Name   string // as the print house sees it
	Object string // in the bucket
	SHA256 [32]byte
	Bytes  int64
}

func batchFileOf(row pg.BatchFile) BatchFile {
	f := BatchFile{Name: row.Name, Object: row.ObjectName, Bytes: row.Bytes}
	copy(f.SHA256[:], row.Sha256)
	return f
}

// FilesOfBatches lists the files of batches by batch and name.
func FilesOfBatches(ctx context.Context, db pg.DBTX, batches []domain.ID) (map[domain.ID][]BatchFile, error) {
	rows, err := Q().ListBatchFiles(ctx, db, batches)
	if err != nil {
		return nil, fmt.Errorf("store: batch files: %w", err)
	}
	found := map[domain.ID][]BatchFile{}
	for _, row := range rows {
		found[row.BatchID] = append(found[row.BatchID], batchFileOf(row))
	}
	return found, nil
}

// FileOfBatch reads one file of a print house's batch; NoRows where there is none.
func FileOfBatch(ctx context.Context, db pg.DBTX, printHouse domain.ID, batch, name string) (BatchFile, error) {
	row, err := Q().GetBatchFile(ctx, db, batch, printHouse, name)
	if err != nil {
		return BatchFile{}, fmt.Errorf("store: batch file: %w", err)
	}
	return batchFileOf(row), nil
}

// InsertBatchFile writes one file of a batch.
func InsertBatchFile(ctx context.Context, db pg.DBTX, batch domain.ID, f BatchFile) error {
	err := Q().InsertBatchFile(ctx, db, pg.InsertBatchFileParams{
		BatchID: batch, Name: f.Name, ObjectName: f.Object, Sha256: f.SHA256[:], Bytes: f.Bytes,
	})
	if err != nil {
		return fmt.Errorf("store: batch file: %w", err)
	}
	return nil
}
