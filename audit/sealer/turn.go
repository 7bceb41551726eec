package sealer

import (
	"context"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/fault"
	"sinetti/store"
)

// turns are the work of a sealer that leads.
type turns struct {
	Config
	leader *store.Leader
	last   tree.Checkpoint // signed and published; the zero value: none yet
	signed time.Time       // when
	placed int64           // leaves
}

// turn places what waits, and signs when it is time; it gives how many were placed.
func (t *turns) turn(ctx context.Context, now bool) (int, error) {
	n, err := t.place(ctx)
	if err != nil {
		return 0, err
	}
	t.placed += int64(n)
	if t.placed == t.last.Size || !now && n < batch && t.Clock.Now().Sub(t.signed) < t.CheckpointEvery {
		return n, nil
	}
	return n, t.publish(ctx, t.placed)
}

// place gives entries that wait their places behind the last leaf, in one
// transaction.
func (t *turns) place(ctx context.Context) (int, error) {
	n := 0
	err := t.leader.InTx(ctx, func(tx store.Tx) error {
		entries, err := store.UnsealedEntries(ctx, tx, batch)
		if err != nil || len(entries) == 0 {
			return err
		}
		first, err := store.AuditLeafCount(ctx, tx)
		if err != nil {
			return err
		}
		if first != t.placed {
			return alarm("the database has %d leaves, this sealer has placed %d", first, t.placed)
		}
		leaves := make([]store.AuditLeaf, len(entries))
		for i, e := range entries {
			text, err := audit.Leaf(e)
			if err != nil {
				return err
			}
			hash := tree.LeafHash(text)
			leaves[i] = store.AuditLeaf{Index: first + int64(i), EntryID: e.ID, Hash: hash[:]}
		}
		n = len(leaves)
		return store.PlaceLeaves(ctx, tx, leaves)
	})
	if err != nil || n == 0 {
		return 0, err
	}
	fault.Point(fault.SealPlaced)
	return n, nil
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
	if err := t.Bucket.Replace(ctx, tree.CheckpointName, []byte(text)); err != nil {
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
