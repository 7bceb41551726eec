package audit

import (
	"context"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit/tree"
	"sinetti/domain"
	"sinetti/store"
)

// Sealed is an entry with its place in the log.
type Sealed struct {
	Entry store.AuditEntry
	Leaf  []byte // its bytes
	Index int64
	// Checkpoint is the newest; its size is above Index.
	Checkpoint store.AuditCheckpoint
}

// Find gives an entry with its place. That it was read, and what by says of who did
// it (ids only), is written first. store.ErrNoLeaf where it has no place, and
// store.ErrNoCheckpoint where no checkpoint covers it yet.
func Find(ctx context.Context, s *store.Store, id domain.ID, by map[string]string) (Sealed, error) {
	entry := Entry{Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditAuditRead, Object: Object("audit", id), Detail: by}
	if err := Look(ctx, s, entry); err != nil {
		return Sealed{}, err
	}
	leaf, err := store.LeafOfEntry(ctx, s.Pool, id)
	if err != nil {
		return Sealed{}, err
	}
	entries, err := store.AuditEntriesOf(ctx, s.Pool, []domain.ID{id})
	if err != nil {
		return Sealed{}, err
	}
	found := Sealed{Entry: entries[id], Index: leaf.Index}
	if found.Leaf, err = Leaf(found.Entry); err != nil || tree.LeafHash(found.Leaf) != tree.Hash(leaf.Hash) {
		return Sealed{}, fmt.Errorf("audit: entry %s is not what was sealed at index %d: run `sinetti audit verify`", id, leaf.Index)
	}
	found.Checkpoint, err = store.LastCheckpoint(ctx, s.Pool)
	if err == nil && found.Checkpoint.Size <= leaf.Index {
		err = store.ErrNoCheckpoint
	}
	return found, err
}

// Prove makes the proof that an entry stands in the log, which needs nothing but
// the log's public key to be checked. It reads every leaf's hash once and keeps
// none.
func Prove(ctx context.Context, s *store.Store, id domain.ID, by map[string]string) (tree.Proof, error) {
	found, err := Find(ctx, s, id, by)
	if err != nil {
		return tree.Proof{}, err
	}
	p := tree.Proof{Index: found.Index, Leaf: found.Leaf}
	err = s.Reading(ctx, func(tx store.Tx) error {
		var err error
		if p.Checkpoint, err = Witnessed(ctx, tx, found.Checkpoint); err != nil {
			return err
		}
		p.Path, err = path(ctx, tx, found.Index, 0, found.Checkpoint.Size)
		return err
	})
	if err != nil {
		return tree.Proof{}, err
	}
	if err := tlog.CheckRecord(p.Path, found.Checkpoint.Size, tree.Hash(found.Checkpoint.Root), p.Index, tree.LeafHash(p.Leaf)); err != nil {
		return tree.Proof{}, fmt.Errorf("audit: the leaves do not make the tree that was signed: run `sinetti audit verify`: %w", err)
	}
	return p, nil
}

// path is RFC 6962's PATH(index, leaves from first up to end).
func path(ctx context.Context, tx store.Tx, index, first, end int64) ([]tree.Hash, error) {
	if end-first == 1 {
		return nil, nil
	}
	half := int64(1)
	for half*2 < end-first {
		half *= 2
	}
	near, far := [2]int64{first, first + half}, [2]int64{first + half, end}
	if index >= far[0] {
		near, far = far, near
	}
	list, err := path(ctx, tx, index, near[0], near[1])
	if err != nil {
		return nil, err
	}
	sibling, err := rootOf(ctx, tx, far[0], far[1])
	return append(list, sibling), err
}

// rootOf is the root of the leaves from first up to end.
func rootOf(ctx context.Context, tx store.Tx, first, end int64) (tree.Hash, error) {
	var grown tree.Growing
	for next := first; next < end; {
		leaves, err := store.AuditLeaves(ctx, tx, next, int32(min(end-next, 10*page))) //nolint:gosec // some pages at most
		if err != nil {
			return tree.Hash{}, err
		}
		if len(leaves) == 0 {
			return tree.Hash{}, fmt.Errorf("audit: leaf %d is missing", next)
		}
		for _, l := range leaves {
			grown.Add(tree.Hash(l.Hash))
		}
		next = leaves[len(leaves)-1].Index + 1
	}
	return grown.Root(), nil
}
