package sealer

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/domain"
	"sinetti/store"
)

// writeTiles writes hashes and entries of what was added. A tile is written once:
// where it is there already, from a turn that was killed, it must be the same.
func (t *turns) writeTiles(ctx context.Context, grown tree.Extension) error {
	list := make([]blob.Content, 0, 2*len(grown.Tiles))
	for i, tile := range grown.Tiles {
		list = append(list, blob.Content{Name: tree.TileName(tile), Bytes: grown.Data[i]})
		if tile.L == 0 {
			bundle, err := t.bundle(ctx, tile)
			if err != nil {
				return err
			}
			list = append(list, blob.Content{Name: tree.BundleName(tile), Bytes: bundle})
		}
	}
	err := t.Bucket.PutAll(ctx, list)
	if errors.Is(err, blob.ErrDiffers) {
		return alarm("a tile of the leaves from %d on was published with other content: the database is not the one that it was published from", t.last.Size)
	}
	return err
}

// bundle gives the entries of a tile of level 0, each of which must hash to its
// leaf: what was altered since is not published.
func (t *turns) bundle(ctx context.Context, tile tlog.Tile) ([]byte, error) {
	leaves, err := store.AuditLeaves(ctx, t.leader.DB(), tile.N*tree.TileWidth, int32(tile.W)) //nolint:gosec // at most 256
	if err != nil {
		return nil, err
	}
	ids := make([]domain.ID, len(leaves))
	for i, l := range leaves {
		ids[i] = l.EntryID
	}
	entries, err := store.AuditEntriesOf(ctx, t.leader.DB(), ids)
	if err != nil {
		return nil, err
	}
	var bundle []byte
	for _, l := range leaves {
		text, err := audit.Leaf(entries[l.EntryID])
		if err != nil || tree.LeafHash(text) != tree.Hash(l.Hash) {
			return nil, alarm("entry %s is not what leaf %d was made from", l.EntryID, l.Index)
		}
		if bundle, err = tree.AppendEntry(bundle, text); err != nil {
			return nil, err
		}
	}
	return bundle, nil
}

// prune deletes the narrower editions of tiles that are full now.
func (t *turns) prune(ctx context.Context, grown tree.Extension) error {
	for _, tile := range grown.Tiles {
		if tile.W != tree.TileWidth {
			continue
		}
		names := []string{tree.TileName(tile)}
		if tile.L == 0 {
			names = append(names, tree.BundleName(tile))
		}
		for _, name := range names {
			narrow, err := t.Bucket.List(ctx, name+".p/")
			if err != nil {
				return err
			}
			for _, o := range narrow {
				if err := t.Bucket.Delete(ctx, o.Name); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// published reads tiles back; tlog checks them against the last checkpoint.
type published struct {
	ctx    context.Context //nolint:containedctx // tlog's interface takes none
	bucket *blob.Bucket
	fault  error // of the bucket itself
}

// Height is that of C2SP tlog-tiles.
func (p *published) Height() int { return tree.TileHeight }

// ReadTiles reads hashes; from the full tile, where a narrower one was pruned.
func (p *published) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	list := make([][]byte, len(tiles))
	for i, tile := range tiles {
		data, err := audit.ReadTile(p.ctx, p.bucket, tile)
		if err != nil {
			if !errors.Is(err, blob.ErrNotFound) {
				p.fault = err
			}
			return nil, err
		}
		list[i] = data
	}
	return list, nil
}

// SaveTiles has nothing to do: the tiles lie where they belong.
func (p *published) SaveTiles([]tlog.Tile, [][]byte) {}

// explain tells a bucket that does not answer from tiles that are wrong.
func (p *published) explain(err error) error {
	if p.fault != nil {
		return fmt.Errorf("sealer: %w", p.fault)
	}
	return alarm("the published tiles do not make the tree that was signed: %v", err)
}
