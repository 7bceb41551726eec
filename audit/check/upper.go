package check

import (
	"errors"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/blob"
)

// upper makes the hashes above the leaves while these go by, a tile a level at once.
type upper []level

// level is the tile that is being made there; level 0 of the tree is not kept.
type level struct {
	n      int64        // which tile
	hashes []tree.Hash  // of it
	grown  tree.Growing // the tree of these
}

// above takes the next leaf, and looks at the published tiles that are whole with it.
func (w *walk) above(leaf tree.Hash) error {
	t := w.tiles
	for at, hash := 0, leaf; ; at++ {
		if at == len(t.upper) {
			t.upper = append(t.upper, level{})
		}
		l := &t.upper[at]
		l.hashes = append(l.hashes, hash)
		l.grown.Add(hash)
		if len(l.hashes) < tree.TileWidth {
			return nil
		}
		if err := w.upperTile(at); err != nil {
			return err
		}
		hash = l.grown.Root()
		*l = level{n: l.n + 1, hashes: l.hashes[:0]}
	}
}

// rest looks at the tiles that the published tree ends with.
func (w *walk) rest() error {
	for at, l := range w.tiles.upper {
		if len(l.hashes) == 0 {
			continue
		}
		if err := w.upperTile(at); err != nil {
			return err
		}
	}
	return nil
}

// upperTile compares the tile at hand of a level with the published one; level 0 is
// looked at leaf by leaf.
func (w *walk) upperTile(at int) error {
	t := w.tiles
	if at == 0 || t.told.upper {
		return nil
	}
	l := t.upper[at]
	each := int64(1) << (tree.TileHeight * at) // leaves under one hash
	first := l.n * tree.TileWidth * each
	tile := t.tile(at, l.n)
	data, err := audit.ReadTile(t.ctx, t.bucket, tile)
	if errors.Is(err, blob.ErrNotFound) {
		t.told.upper = true
		w.within(first, first+int64(tile.W)*each-1, "the published log lacks the tile above these leaves: %v", err)
		return nil
	}
	if err != nil {
		return err
	}
	for i, seen := range split(data)[:min(len(l.hashes), tile.W)] {
		if tree.Hash(seen) != l.hashes[i] {
			t.told.upper = true
			from := first + int64(i)*each
			w.within(from, from+each-1, "the published hash of level %d over these leaves is not theirs: other readers cannot prove them", at)
			return nil
		}
	}
	return nil
}
