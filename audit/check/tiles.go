package check

import (
	"context"
	"errors"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/blob"
)

// tiles reads what was published as the walk comes to it: the hashes of the leaves,
// the entries, and the upper hashes, each of which other readers take for the log.
// Of each kind the first place is told.
type tiles struct {
	ctx       context.Context //nolint:containedctx // of one pass
	bucket    *blob.Bucket
	published int64 // size of the published tree
	hashes    [][]byte
	entries   [][]byte // of the bundle at hand
	upper     upper
	told      struct{ hashes, entries, upper bool }
}

// publishedSize is how much the published checkpoint covers.
func publishedSize(marks []mark) int64 {
	for _, m := range marks {
		if m.by == publishedLog {
			return m.size
		}
	}
	return 0
}

// tile is the tile of that level and number as the published tree has it.
func (t *tiles) tile(level int, n int64) tlog.Tile {
	width := min(t.published>>(tree.TileHeight*level)-n*tree.TileWidth, tree.TileWidth)
	return tlog.Tile{H: tree.TileHeight, L: level, N: n, W: int(width)}
}

// published compares a leaf with what was published of it.
func (w *walk) published(index int64, stored tree.Hash) error {
	if index >= w.tiles.published {
		return nil
	}
	if err := w.publishedHash(index, stored); err != nil {
		return err
	}
	if err := w.publishedEntry(index, stored); err != nil || w.gap {
		return err
	}
	return w.above(stored)
}

// publishedHash looks at the tile of level 0.
func (w *walk) publishedHash(index int64, stored tree.Hash) error {
	t := w.tiles
	if t.told.hashes {
		return nil
	}
	if index%tree.TileWidth == 0 || t.hashes == nil {
		data, err := audit.ReadTile(t.ctx, t.bucket, t.tile(0, index/tree.TileWidth))
		if errors.Is(err, blob.ErrNotFound) {
			t.told.hashes = true
			w.find(index, "the published log lacks the tile of this leaf: %v", err)
			return nil
		}
		if err != nil {
			return err
		}
		t.hashes = split(data)
	}
	if tree.Hash(t.hashes[index%tree.TileWidth]) != stored {
		t.told.hashes = true
		w.find(index, "the leaf is not the one that was published")
	}
	return nil
}

// publishedEntry looks at the bundle of entries.
func (w *walk) publishedEntry(index int64, stored tree.Hash) error {
	t := w.tiles
	if t.told.entries {
		return nil
	}
	if index%tree.TileWidth == 0 || t.entries == nil {
		var err error
		t.entries, err = audit.ReadBundle(t.ctx, t.bucket, t.tile(0, index/tree.TileWidth))
		if errors.Is(err, blob.ErrNotFound) {
			t.told.entries = true
			w.find(index, "the published log lacks the entries from here on: %v", err)
			return nil
		}
		if err != nil {
			return err
		}
	}
	if tree.LeafHash(t.entries[index%tree.TileWidth]) != stored {
		t.told.entries = true
		w.find(index, "the published entry is not the one that was sealed: other readers see another one")
	}
	return nil
}

// split takes a tile's hashes apart.
func split(data []byte) [][]byte {
	list := make([][]byte, 0, tree.TileWidth)
	for ; len(data) >= tlog.HashSize; data = data[tlog.HashSize:] {
		list = append(list, data[:tlog.HashSize])
	}
	return list
}
