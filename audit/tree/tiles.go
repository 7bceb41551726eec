package tree

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// TileHeight is that of C2SP tlog-tiles: a full tile holds 256 hashes.
const TileHeight = 8

// TileWidth is how many hashes a full tile holds.
const TileWidth = 1 << TileHeight

// CheckpointName is where the newest checkpoint lies beside the tiles.
const CheckpointName = "checkpoint"

// ErrBundle says that a bundle does not hold whole entries.
var ErrBundle = errors.New("entry bundle: it does not end where an entry ends")

// TileName is a tile's place: tile/<level>/<n>[.p/<width>].
func TileName(t tlog.Tile) string {
	return strings.Replace(t.Path(), fmt.Sprintf("tile/%d/", t.H), "tile/", 1)
}

// BundleName is the place of the entries whose hashes are in a tile of level 0.
func BundleName(t tlog.Tile) string {
	t.L = -1
	return strings.Replace(TileName(t), "tile/data/", "tile/entries/", 1)
}

// AppendEntry puts one more entry behind a bundle: its length in two bytes, high
// one first, and its bytes.
func AppendEntry(bundle, leaf []byte) ([]byte, error) {
	if len(leaf) > math.MaxUint16 {
		return nil, fmt.Errorf("entry bundle: an entry of %d bytes is too long", len(leaf))
	}
	bundle = binary.BigEndian.AppendUint16(bundle, uint16(len(leaf))) //nolint:gosec // it was measured
	return append(bundle, leaf...), nil
}

// Entries takes a bundle apart.
func Entries(bundle []byte) ([][]byte, error) {
	var leaves [][]byte
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
			return nil, ErrBundle
		}
		n := int(binary.BigEndian.Uint16(bundle))
		leaves = append(leaves, bundle[2:2+n])
		bundle = bundle[2+n:]
	}
	return leaves, nil
}
