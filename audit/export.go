package audit

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"sinetti/audit/tree"
	"sinetti/domain"
	"sinetti/store"
)

// page is how many entries are read at once: the log may be larger than memory.
const page = 1000

// line is an entry in the export and as a leaf, one JSON object a line.
type line struct {
	ID        domain.ID         `json:"id"`
	At        time.Time         `json:"at"`
	Actor     string            `json:"actor"`
	SessionID *domain.ID        `json:"sessionId,omitempty"`
	PointID   *domain.ID        `json:"pointId,omitempty"`
	Act       string            `json:"act"`
	Outcome   string            `json:"outcome"`
	Object    string            `json:"object,omitempty"`
	Holders   []domain.ID       `json:"holders"`
	Purpose   string            `json:"purpose,omitempty"`
	VisitID   *domain.ID        `json:"visitId,omitempty"`
	Refusals  []string          `json:"refusals,omitempty"`
	Rulebook  string            `json:"rulebook,omitempty"`
	RequestID string            `json:"requestId,omitempty"`
	Detail    map[string]string `json:"detail,omitempty"`
}

// ErrNotSealed says that no checkpoint covers the export within sealedWithin.
var ErrNotSealed = errors.New("audit: the log is not sealed: no checkpoint came for this export's own entry; see that `sinetti audit seal` runs")

// How long an export waits for the checkpoint that covers its own entry, and how
// often it looks.
const (
	sealedWithin = 30 * time.Second
	lookEvery    = 100 * time.Millisecond
)

// Export writes the whole log to w in the order of its leaves, a line each, and
// behind them the checkpoint that covers them, so that the file proves itself
// (tree.VerifyFile). It returns how many entries there were. That it was exported,
// and what by says of who did it (ids only), is written before the first line
// leaves, and so is a line of this very export: it waits for the sealer.
func Export(ctx context.Context, s *store.Store, w io.Writer, by map[string]string) (int64, error) {
	return exporting{store.LastCheckpoint, sealedWithin, ErrNotSealed}.run(ctx, s, w, by)
}

// ErrNotWitnessed says that no checkpoint which a witness cosigned covers the export
// in time.
var ErrNotWitnessed = errors.New("audit: no witness has cosigned a checkpoint that covers this export in time; see that the sealer reaches its witnesses, or wait longer")

// ExportWitnessed is Export up to a checkpoint that a witness has cosigned: it waits
// for the one that covers this export's own entry, or takes the newest there is where
// wait is 0.
func ExportWitnessed(ctx context.Context, s *store.Store, w io.Writer, by map[string]string, wait time.Duration) (int64, error) {
	return exporting{store.LastWitnessedCheckpoint, wait, ErrNotWitnessed}.run(ctx, s, w, by)
}

// exporting says up to where the log is exported.
type exporting struct {
	head func(context.Context, store.DB) (store.AuditCheckpoint, error)
	wait time.Duration // for the head that covers the export's own entry; 0: not at all
	late error         // it did not come
}

func (e exporting) run(ctx context.Context, s *store.Store, w io.Writer, by map[string]string) (int64, error) {
	own := s.NewID()
	entry := Entry{ID: own, Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditAuditExported, Object: "audit", Detail: by}
	if err := Look(ctx, s, entry); err != nil {
		return 0, err
	}
	if err := e.await(ctx, s, own); err != nil {
		return 0, err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	var n int64
	err := s.Reading(ctx, func(tx store.Tx) error {
		var err error
		n, err = e.export(ctx, tx, out)
		return err
	})
	if errors.Is(err, store.ErrNoCheckpoint) {
		return 0, e.late
	}
	if err != nil {
		return n, err
	}
	if err := out.Flush(); err != nil {
		return n, fmt.Errorf("audit: export: %w", err)
	}
	return n, nil
}

// await waits until the head covers an entry.
func (e exporting) await(ctx context.Context, s *store.Store, id domain.ID) error {
	if e.wait <= 0 {
		return nil
	}
	ctx, cancel := context.WithTimeoutCause(ctx, e.wait, e.late)
	defer cancel()
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		covered, err := e.covers(ctx, s, id)
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err != nil || covered {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-tick.C:
		}
	}
}

func (e exporting) covers(ctx context.Context, s *store.Store, id domain.ID) (bool, error) {
	leaf, err := store.LeafOfEntry(ctx, s.Pool, id)
	if errors.Is(err, store.ErrNoLeaf) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	head, err := e.head(ctx, s.Pool)
	if errors.Is(err, store.ErrNoCheckpoint) {
		return false, nil
	}
	return head.Size > leaf.Index, err
}

func (e exporting) export(ctx context.Context, tx store.Tx, out *bufio.Writer) (int64, error) {
	last, err := e.head(ctx, tx)
	if err != nil {
		return 0, err
	}
	end := tree.FileEnd{Key: last.Key}
	if end.Checkpoint, err = Witnessed(ctx, tx, last); err != nil {
		return 0, err
	}
	n := int64(0)
	err = Leaves(ctx, tx, last.Size, func(l store.AuditLeaf, text []byte) error {
		_, _ = out.Write(text) // the writer keeps its first error for Flush
		end.Note(tree.Hash(l.Hash))
		n++
		return out.WriteByte('\n')
	})
	if err != nil {
		return n, err
	}
	return n, end.Write(out)
}

// Witnessed gives a checkpoint's note with the cosignatures that witnesses gave it.
func Witnessed(ctx context.Context, db store.DB, c store.AuditCheckpoint) (string, error) {
	list, err := store.CosignaturesOf(ctx, db, c.Size)
	if err != nil {
		return "", err
	}
	lines := make([]string, len(list))
	for i, given := range list {
		lines[i] = given.Line
	}
	return tree.Cosign(c.Note, lines), nil
}

// Leaves hands over the first size leaves in order, each with its entry's bytes,
// which are nil where the entry is gone. Where leaves are missing too, it ends
// early or leaves indexes out: whoever must know looks at the index.
func Leaves(ctx context.Context, tx store.Tx, size int64, each func(store.AuditLeaf, []byte) error) error {
	for next := int64(0); next < size; {
		leaves, err := store.AuditLeaves(ctx, tx, next, int32(min(size-next, page))) //nolint:gosec // at most a page
		if err != nil || len(leaves) == 0 {
			return err
		}
		if err := entriesOf(ctx, tx, leaves, size, each); err != nil {
			return err
		}
		next = leaves[len(leaves)-1].Index + 1
	}
	return nil
}

func entriesOf(ctx context.Context, tx store.Tx, leaves []store.AuditLeaf, size int64, each func(store.AuditLeaf, []byte) error) error {
	ids := make([]domain.ID, len(leaves))
	for i, l := range leaves {
		ids[i] = l.EntryID
	}
	entries, err := store.AuditEntriesOf(ctx, tx, ids)
	if err != nil {
		return err
	}
	for _, l := range leaves {
		if l.Index >= size {
			return nil
		}
		var text []byte
		if entry, there := entries[l.EntryID]; there {
			if text, err = Leaf(entry); err != nil {
				return err
			}
		}
		if err := each(l, text); err != nil {
			return err
		}
	}
	return nil
}
