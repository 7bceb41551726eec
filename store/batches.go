package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Batch is a batch with what only its row knows.
type Batch struct {
	domain.Batch
	CreatedAt      time.Time
	StateChangedAt time.Time
	SealedAt       time.Time // zero before
}

func batchOf(row pg.Batch) Batch {
	b := Batch{CreatedAt: row.CreatedAt, StateChangedAt: row.StateChangedAt, SealedAt: timeOf(row.SealedAt)}
	b.Batch = domain.Batch{
		ID: row.ID, Number: row.Number, PrintHouseID: row.PrintHouseID, Profile: row.StockProfile, KeyID: row.KeyFingerprint,
		State: domain.BatchState(row.State), CutOffAt: row.CutOffAt, CutOffBy: officerOf(row.CutOffBy),
		Letters: int(row.Letters), Parts: int(row.Parts),
	}
	for _, why := range row.HoldReasons {
		b.HeldFor = append(b.HeldFor, domain.HoldReason(why))
	}
	return b
}

// officerOf reads officer:<id>; anybody else gives the zero id.
func officerOf(who string) domain.ID {
	text, isOfficer := strings.CutPrefix(who, "officer:")
	id, err := domain.ParseID(text)
	if !isOfficer || err != nil {
		return domain.ID{}
	}
	return id
}

// InsertBatch writes a batch that was cut off: it is open, and the worker
// gathers its letters. The constraint batch_is_cut_once refuses a second open one.
func InsertBatch(ctx context.Context, db pg.DBTX, b domain.Batch) error {
	by := "system"
	if !b.CutOffBy.IsZero() {
		by = "officer:" + b.CutOffBy.String()
	}
	err := Q().InsertBatch(ctx, db, pg.InsertBatchParams{
		ID: b.ID, Number: b.Number, PrintHouseID: b.PrintHouseID, StockProfile: b.Profile, CutOffAt: b.CutOffAt, CutOffBy: by,
	})
	if err != nil {
		return fmt.Errorf("store: batch: %w", err)
	}
	return nil
}

// BatchByID reads a batch with its releases; NoRows where there is none.
func BatchByID(ctx context.Context, db pg.DBTX, id domain.ID) (Batch, error) {
	row, err := Q().GetBatch(ctx, db, id)
	return withReleases(ctx, db, row, err)
}

// LockBatch is the first statement of every act on a batch.
func LockBatch(ctx context.Context, db pg.DBTX, id domain.ID) (Batch, error) {
	row, err := Q().LockBatch(ctx, db, id)
	return withReleases(ctx, db, row, err)
}

// BatchOfPrintHouse reads a batch by its number, within its print house.
func BatchOfPrintHouse(ctx context.Context, db pg.DBTX, number string, printHouse domain.ID) (Batch, error) {
	row, err := Q().GetBatchByNumber(ctx, db, number, printHouse)
	return withReleases(ctx, db, row, err)
}

// LockBatchOfPrintHouse locks a batch by its number, within its print house.
func LockBatchOfPrintHouse(ctx context.Context, db pg.DBTX, number string, printHouse domain.ID) (Batch, error) {
	row, err := Q().LockBatchByNumber(ctx, db, number, printHouse)
	return withReleases(ctx, db, row, err)
}

func withReleases(ctx context.Context, db pg.DBTX, row pg.Batch, err error) (Batch, error) {
	if err != nil {
		return Batch{}, fmt.Errorf("store: batch: %w", err)
	}
	b := batchOf(row)
	signed, err := Releases(ctx, db, []domain.ID{b.ID})
	b.Releases = signed[b.ID]
	return b, err
}

// Releases reads who released each of the batches, oldest first.
func Releases(ctx context.Context, db pg.DBTX, batches []domain.ID) (map[domain.ID][]domain.Signature, error) {
	rows, err := Q().ListBatchReleases(ctx, db, batches)
	if err != nil {
		return nil, fmt.Errorf("store: releases: %w", err)
	}
	found := map[domain.ID][]domain.Signature{}
	for _, r := range rows {
		found[r.BatchID] = append(found[r.BatchID], domain.Signature{OfficerID: r.OfficerID, At: r.ReleasedAt})
	}
	return found, nil
}

// InsertRelease writes one officer's yes; batch_is_released_once_by_each
// refuses the same officer's second.
func InsertRelease(ctx context.Context, db pg.DBTX, batch domain.ID, by domain.Signature) error {
	if err := Q().InsertBatchRelease(ctx, db, batch, by.OfficerID, by.At); err != nil {
		return fmt.Errorf("store: release: %w", err)
	}
	return nil
}

// BatchQuery is a page of batches.
type BatchQuery struct {
	State domain.BatchState // empty: any
	// PrintHouse is whose batches; nil: every one's.
	PrintHouse *domain.ID
	// AfterAt and AfterID are the last row of the page before; zero for the first page.
	AfterAt time.Time
	AfterID domain.ID
	First   int // at most 101
}

// BatchesPage lists batches newest first.
func BatchesPage(ctx context.Context, db pg.DBTX, q BatchQuery) ([]Batch, error) {
	var at *time.Time
	if !q.AfterID.IsZero() {
		at = &q.AfterAt
	}
	rows, err := Q().ListBatches(ctx, db, pg.ListBatchesParams{
		BeforeAt: at, BeforeID: OrNull(q.AfterID), State: orNullText(string(q.State)), PrintHouseID: q.PrintHouse,
		First: int32(q.First), //nolint:gosec // a page is at most 101
	})
	if err != nil {
		return nil, fmt.Errorf("store: batches: %w", err)
	}
	return batchesOf(ctx, db, rows)
}

// BatchesByID reads batches; those that do not exist are left out.
func BatchesByID(ctx context.Context, db pg.DBTX, ids []domain.ID) ([]Batch, error) {
	rows, err := Q().ListBatchesByID(ctx, db, ids)
	if err != nil {
		return nil, fmt.Errorf("store: batches: %w", err)
	}
	return batchesOf(ctx, db, rows)
}

// ReadyBatches lists what a print house may fetch and still owes answers for, oldest first.
func ReadyBatches(ctx context.Context, db pg.DBTX, printHouse domain.ID) ([]Batch, error) {
	rows, err := Q().ListReadyBatches(ctx, db, printHouse, 1000)
	if err != nil {
		return nil, fmt.Errorf("store: batches: %w", err)
	}
	return batchesOf(ctx, db, rows)
}

func batchesOf(ctx context.Context, db pg.DBTX, rows []pg.Batch) ([]Batch, error) {
	list, ids := make([]Batch, len(rows)), make([]domain.ID, len(rows))
	for i, row := range rows {
		list[i], ids[i] = batchOf(row), row.ID
	}
	signed, err := Releases(ctx, db, ids)
	if err != nil {
		return nil, err
	}
	for i := range list {
		list[i].Releases = signed[list[i].ID]
	}
	return list, nil
}

// MoveBatch puts a batch from one state into the next; false where it was not
// in the first any more.
func MoveBatch(ctx context.Context, db pg.DBTX, id domain.ID, step BatchStep) (bool, error) {
	n, err := Q().MoveBatch(ctx, db, pg.MoveBatchParams{ID: id, FromState: string(step.From), State: string(step.To), At: step.At})
	if err != nil {
		return false, fmt.Errorf("store: batch: %w", err)
	}
	return n == 1, nil
}

// BatchStep is one step of a batch.
type BatchStep struct {
	From, To domain.BatchState
	At       time.Time
}

// Tallies counts the pieces of batches by what became of them.
func Tallies(ctx context.Context, db pg.DBTX, batches []domain.ID) (map[domain.ID]domain.Tally, error) {
	rows, err := Q().CountPieces(ctx, db, batches)
	if err != nil {
		return nil, fmt.Errorf("store: pieces: %w", err)
	}
	found := map[domain.ID]domain.Tally{}
	for _, r := range rows {
		id := idOf(r.BatchID)
		t := found[id]
		t.Add(domain.LetterState(r.State), int(r.Pieces))
		found[id] = t
	}
	return found, nil
}
