package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/domain"
	"sinetti/store/pg"
)

// AuditLeaf is an entry's place in the log and the hash of its bytes.
type AuditLeaf = pg.AuditLeafe

// AuditCheckpoint is a signed head of the log's tree.
type AuditCheckpoint = pg.AuditCheckpoint

// AuditCosignature is a witness's word for a checkpoint.
type AuditCosignature = pg.AuditCosignature

// UnsealedState says how many entries wait for a leaf, and for how long the
// oldest has.
type UnsealedState = pg.GetUnsealedStateRow

// AuditLeafCount is how many leaves there are, if none is missing.
func AuditLeafCount(ctx context.Context, db DB) (int64, error) {
	n, err := Q().CountAuditLeaves(ctx, db)
	return n, auditFault("leaves", err)
}

// UnsealedEntries reads at most page entries that wait for a leaf, in the order of
// their ids, from behind one; those that cannot be read are left out.
func UnsealedEntries(ctx context.Context, tx Tx, after domain.ID, page int32) ([]AuditEntry, error) {
	rows, err := Q().ListUnsealedEntries(ctx, tx, after, page)
	entries := make([]AuditEntry, len(rows))
	for i, row := range rows {
		entries[i] = row.AuditEntry
	}
	return entries, auditFault("unsealed entries", err)
}

// PlaceLeaves writes the leaves of entries that waited for them.
func PlaceLeaves(ctx context.Context, tx Tx, leaves []AuditLeaf) error {
	indexes, ids, hashes := make([]int64, len(leaves)), make([]domain.ID, len(leaves)), make([][]byte, len(leaves))
	for i, l := range leaves {
		indexes[i], ids[i], hashes[i] = l.Index, l.EntryID, l.Hash
	}
	if err := Q().InsertAuditLeaves(ctx, tx, indexes, ids, hashes); err != nil {
		return auditFault("leaves", err)
	}
	_, err := Q().DeleteUnsealed(ctx, tx, ids)
	return auditFault("unsealed entries", err)
}

// AuditLeaves reads at most page leaves from an index on, in order.
func AuditLeaves(ctx context.Context, db DB, first int64, page int32) ([]AuditLeaf, error) {
	leaves, err := Q().ListAuditLeaves(ctx, db, first, page)
	return leaves, auditFault("leaves", err)
}

// AuditEntriesOf reads the entries of those ids; one that is not there is not in
// the result.
func AuditEntriesOf(ctx context.Context, db DB, ids []domain.ID) (map[domain.ID]AuditEntry, error) {
	rows, err := Q().ListAuditEntries(ctx, db, ids)
	entries := make(map[domain.ID]AuditEntry, len(rows))
	for _, row := range rows {
		entries[row.ID] = row
	}
	return entries, auditFault("entries", err)
}

// LeafOfEntry gives an entry's leaf; ErrNoLeaf where it has none.
func LeafOfEntry(ctx context.Context, db DB, id domain.ID) (AuditLeaf, error) {
	leaf, err := Q().GetAuditLeafOfEntry(ctx, db, id)
	if errors.Is(err, pgx.ErrNoRows) {
		return AuditLeaf{}, ErrNoLeaf
	}
	return leaf, auditFault("leaf", err)
}

// What the log may not have.
var (
	ErrNoLeaf       = errors.New("store: the entry has no leaf, or there is no such entry")
	ErrNoCheckpoint = errors.New("store: the log has no checkpoint yet")
)

// InsertCheckpoint writes a signed head.
func InsertCheckpoint(ctx context.Context, db DB, c AuditCheckpoint) error {
	return auditFault("checkpoint", Q().InsertAuditCheckpoint(ctx, db, pg.InsertAuditCheckpointParams(c)))
}

// LastCheckpoint gives the newest signed head, or ErrNoCheckpoint.
func LastCheckpoint(ctx context.Context, db DB) (AuditCheckpoint, error) {
	c, err := Q().GetLastAuditCheckpoint(ctx, db)
	if errors.Is(err, pgx.ErrNoRows) {
		return AuditCheckpoint{}, ErrNoCheckpoint
	}
	return c, auditFault("checkpoint", err)
}

// CheckpointsAfter reads at most page signed heads above a size, in order.
func CheckpointsAfter(ctx context.Context, db DB, size int64, page int32) ([]AuditCheckpoint, error) {
	list, err := Q().ListAuditCheckpointsAfter(ctx, db, size, page)
	return list, auditFault("checkpoints", err)
}

// CheckpointCount is how many signed heads there are.
func CheckpointCount(ctx context.Context, db DB) (int64, error) {
	n, err := Q().CountAuditCheckpoints(ctx, db)
	return n, auditFault("checkpoints", err)
}

// InsertCosignature writes a witness's word; the first one for a size stands.
func InsertCosignature(ctx context.Context, db DB, c AuditCosignature) error {
	return auditFault("cosignature", Q().InsertAuditCosignature(ctx, db, pg.InsertAuditCosignatureParams(c)))
}

// CosignaturesOf reads the witnesses' words for the checkpoint of a size.
func CosignaturesOf(ctx context.Context, db DB, size int64) ([]AuditCosignature, error) {
	list, err := Q().ListAuditCosignatures(ctx, db, size)
	return list, auditFault("cosignatures", err)
}

// LastWitnessed gives every witness's newest word.
func LastWitnessed(ctx context.Context, db DB) ([]AuditCosignature, error) {
	list, err := Q().ListLastWitnessed(ctx, db)
	return list, auditFault("cosignatures", err)
}

// Unsealed tells how far the log's leaves are behind its entries.
func Unsealed(ctx context.Context, db DB) (UnsealedState, error) {
	state, err := Q().GetUnsealedState(ctx, db)
	return state, auditFault("unsealed entries", err)
}

// EntriesWithoutLeaf lists at most page entries that neither have a leaf nor
// wait for one.
func EntriesWithoutLeaf(ctx context.Context, db DB, page int32) ([]domain.ID, error) {
	ids, err := Q().ListEntriesWithoutLeaf(ctx, db, page)
	return ids, auditFault("entries without leaf", err)
}

// UnsealedWithoutEntry lists at most page ids that wait for a leaf and have no entry.
func UnsealedWithoutEntry(ctx context.Context, db DB, page int32) ([]domain.ID, error) {
	ids, err := Q().ListUnsealedWithoutEntry(ctx, db, page)
	return ids, auditFault("unsealed entries", err)
}

// Unhurried lifts the statement timeout for one transaction that reads the whole log.
func Unhurried(ctx context.Context, tx Tx, limit time.Duration) error {
	_, err := tx.Exec(ctx, fmt.Sprintf("set local statement_timeout = %d", limit.Milliseconds()))
	return auditFault("statement timeout", err)
}

func auditFault(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("store: audit log: %s: %w", what, err)
}
