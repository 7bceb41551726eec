package tree

import (
	"golang.org/x/mod/sumdb/tlog"
)

// Extension is what a tree gains by more leaves.
type Extension struct {
	Size  int64
	Root  Hash
	Tiles []tlog.Tile // new or wider
	Data  [][]byte    // their hashes, a text a tile
}

// Extend adds leaves to the tree of that size, of which old gives the hashes that
// were there, proven to be in it.
func Extend(size int64, old tlog.HashReader, leaves []Hash) (Extension, error) {
	fresh := &fresher{old: old, first: tlog.StoredHashIndex(0, size), hashes: map[int64]Hash{}}
	for i, leaf := range leaves {
		n := size + int64(i)
		stored, err := tlog.StoredHashesForRecordHash(n, leaf, fresh)
		if err != nil {
			return Extension{}, err
		}
		first := tlog.StoredHashIndex(0, n)
		for j, h := range stored {
			fresh.hashes[first+int64(j)] = h
		}
	}
	e := Extension{Size: size + int64(len(leaves))}
	e.Tiles = tlog.NewTiles(TileHeight, size, e.Size)
	for _, t := range e.Tiles {
		data, err := tlog.ReadTileData(t, fresh)
		if err != nil {
			return Extension{}, err
		}
		e.Data = append(e.Data, data)
	}
	var err error
	e.Root, err = tlog.TreeHash(e.Size, fresh)
	return e, err
}

// fresher reads new hashes from memory and older ones from where they lie.
type fresher struct {
	old    tlog.HashReader
	first  int64 // stored index from which on hashes are new
	hashes map[int64]Hash
}

// ReadHashes gives the hashes of those stored indexes.
func (f *fresher) ReadHashes(indexes []int64) ([]Hash, error) {
	var older []int64
	for _, x := range indexes {
		if x < f.first {
			older = append(older, x)
		}
	}
	var read []Hash
	if len(older) > 0 {
		var err error
		if read, err = f.old.ReadHashes(older); err != nil {
			return nil, err
		}
	}
	hashes := make([]Hash, 0, len(indexes))
	for _, x := range indexes {
		if x < f.first {
			hashes, read = append(hashes, read[0]), read[1:]
			continue
		}
		hashes = append(hashes, f.hashes[x])
	}
	return hashes, nil
}
