package sealer

import (
	"context"
	"log/slog"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/domain"
	"sinetti/fault"
	"sinetti/store"
)

// turns are the work of a sealer that leads.
type turns struct {
	Config
	leader *store.Leader
	last   tree.Checkpoint    // signed and published; the zero value: none yet
	signed time.Time          // when
	placed int64              // leaves
	looked time.Time          // when the published checkpoint was looked at last
	told   map[domain.ID]bool // entries that cannot be sealed
}

// turn places what waits, and signs when it is time; it gives how many were placed.
func (t *turns) turn(ctx context.Context, now bool) (int, error) {
	n, err := t.place(ctx)
	if err != nil {
		return 0, err
	}
	t.placed += int64(n)
	if t.placed == t.last.Size {
		return n, t.mend(ctx)
	}
	if !now && n < batch && t.Clock.Now().Sub(t.signed) < t.CheckpointEvery {
		return n, nil
	}
	return n, t.publish(ctx, t.placed)
}

// place gives entries that wait their places behind the last leaf, in one
// transaction.
func (t *turns) place(ctx context.Context) (int, error) {
	n := 0
	err := t.leader.InTx(ctx, func(tx store.Tx) error {
		n = 0 // a transaction that was broken off begins anew
		waiting, err := t.fitting(ctx, tx)
		if err != nil || len(waiting) == 0 {
			return err
		}
		first, err := store.AuditLeafCount(ctx, tx)
		if err != nil {
			return err
		}
		if first != t.placed {
			return alarm("the database has %d leaves, this sealer has placed %d", first, t.placed)
		}
		for i := range waiting {
			waiting[i].Index = first + int64(i)
		}
		n = len(waiting)
		return store.PlaceLeaves(ctx, tx, waiting)
	})
	if err != nil || n == 0 {
		return 0, err
	}
	fault.Point(fault.SealPlaced)
	return n, nil
}

// fitting makes leaves, without their places, of entries that wait. One that
// nothing can be made from, or that no bundle holds, stays in the queue and is told
// of by its id: it may not keep all others from being sealed.
func (t *turns) fitting(ctx context.Context, tx store.Tx) ([]store.AuditLeaf, error) {
	var leaves []store.AuditLeaf
	var after domain.ID
	for len(leaves) == 0 {
		entries, err := store.UnsealedEntries(ctx, tx, after, batch)
		if err != nil || len(entries) == 0 {
			return nil, err
		}
		for _, e := range entries {
			text, err := audit.Leaf(e)
			if err != nil || len(text) > audit.MostBytes {
				t.unfit(ctx, e.ID)
				continue
			}
			hash := tree.LeafHash(text)
			leaves = append(leaves, store.AuditLeaf{EntryID: e.ID, Hash: hash[:]})
		}
		after = entries[len(entries)-1].ID
	}
	return leaves, nil
}

// unfit tells once of an entry that cannot be sealed.
func (t *turns) unfit(ctx context.Context, id domain.ID) {
	if t.told[id] {
		return
	}
	if t.told == nil {
		t.told = map[domain.ID]bool{}
	}
	t.told[id] = true
	t.Log.LogAttrs(ctx, slog.LevelError, "alarm: an entry cannot be sealed", slog.String("entry", id.String()))
}

// publish signs the tree of that size: tiles, checkpoint, and last the file that
// points at it.
func (t *turns) publish(ctx context.Context, size int64) error {
	hashes, err := t.hashes(ctx, t.last.Size, size)
	if err != nil {
		return err
	}
	tiles := &published{ctx: ctx, bucket: t.Bucket}
	grown, err := tree.Extend(t.last.Size, tlog.TileHashReader(tlog.Tree{N: t.last.Size, Hash: t.last.Root}, tiles), hashes)
	if err != nil {
		return tiles.explain(err)
	}
	if err := t.writeTiles(ctx, grown); err != nil {
		return err
	}
	fault.Point(fault.SealTiled)
	next := tree.Checkpoint{Origin: t.Key.Origin(), Size: size, Root: grown.Root}
	text, err := t.sign(ctx, next)
	if err != nil {
		return err
	}
	fault.Point(fault.SealSigned)
	if err := t.show(ctx, size, text); err != nil {
		return err
	}
	fault.Point(fault.SealPublished)
	t.last, t.signed = next, t.Clock.Now()
	return t.prune(ctx, grown)
}

func (t *turns) sign(ctx context.Context, c tree.Checkpoint) (string, error) {
	text, err := t.Key.Sign(c.Size, c.Root)
	if err != nil {
		return "", err
	}
	return text, store.InsertCheckpoint(ctx, t.leader.DB(), store.AuditCheckpoint{
		Size: c.Size, Root: c.Root[:], Note: text, Key: t.Key.Verifier(), SignedAt: t.Clock.Now(),
	})
}

// hashes reads the leaves of [from, to).
func (t *turns) hashes(ctx context.Context, from, to int64) ([]tree.Hash, error) {
	hashes := make([]tree.Hash, 0, to-from)
	for at := from; at < to; {
		leaves, err := store.AuditLeaves(ctx, t.leader.DB(), at, int32(min(to-at, batch))) //nolint:gosec // at most a batch
		if err != nil {
			return nil, err
		}
		for _, l := range leaves {
			if l.Index != at {
				return nil, alarm("leaf %d is not there", at)
			}
			hashes = append(hashes, tree.Hash(l.Hash))
			at++
		}
		if len(leaves) == 0 {
			return nil, alarm("leaf %d is not there", at)
		}
	}
	return hashes, nil
}
