package check

import (
	"context"
	"errors"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/blob"
)

// tiles reads the published leaves as the walk comes to them.
type tiles struct {
	ctx       context.Context //nolint:containedctx // of one pass
	bucket    *blob.Bucket
	published int64 // size of the published tree
	n         int64 // of the tile at hand
	data      []byte
	told      bool
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

// at gives the published hash of a leaf, or nil where it is not published yet.
func (t *tiles) at(index int64) ([]byte, error) {
	if index >= t.published {
		return nil, nil
	}
	if n := index / tree.TileWidth; t.data == nil || n != t.n {
		width := min(t.published-n*tree.TileWidth, tree.TileWidth)
		data, err := audit.ReadTile(t.ctx, t.bucket, tlog.Tile{H: tree.TileHeight, L: 0, N: n, W: int(width)})
		if err != nil {
			return nil, err
		}
		t.n, t.data = n, data
	}
	at := index % tree.TileWidth * tlog.HashSize
	return t.data[at : at+tlog.HashSize], nil
}

// published compares a leaf with the published one; the first difference is named.
func (w *walk) published(index int64, stored tree.Hash) error {
	if w.tiles.told {
		return nil
	}
	hash, err := w.tiles.at(index)
	if errors.Is(err, blob.ErrNotFound) {
		w.tiles.told = true
		w.find(index, "the published log lacks the tile of this leaf: %v", err)
		return nil
	}
	if err != nil || hash == nil || tree.Hash(hash) == stored {
		return err
	}
	w.tiles.told = true
	w.find(index, "the leaf is not the one that was published")
	return nil
}
