package tree

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// stored is a whole tree in memory, as package tlog counts it.
type stored []Hash

func (s stored) ReadHashes(indexes []int64) ([]Hash, error) {
	list := make([]Hash, len(indexes))
	for i, x := range indexes {
		list[i] = s[x]
	}
	return list, nil
}

func leaf(i int) []byte { return fmt.Appendf(nil, `{"id":"%04d","act":"card.shown"}`, i) }

// TestGrowingAgreesWithTlog compares every root with the one of Go's own package.
func TestGrowingAgreesWithTlog(t *testing.T) {
	t.Parallel()
	var grown Growing
	if got := hex.EncodeToString(func() []byte { h := grown.Root(); return h[:] }()); got != "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" {
		t.Errorf("the empty tree is %s", got)
	}
	var all stored
	for i := range 600 {
		hashes, err := tlog.StoredHashes(int64(i), leaf(i), all)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, hashes...)
		grown.Add(LeafHash(leaf(i)))
		if want, err := tlog.TreeHash(int64(i+1), all); err != nil || grown.Root() != want || grown.Size() != int64(i+1) {
			t.Fatalf("size %d: %v, %v, want %v", i+1, err, grown.Root(), want)
		}
	}
}

// tilesOf reads tiles of a whole tree.
type tilesOf map[string][]byte

func (tilesOf) Height() int                     { return TileHeight }
func (tilesOf) SaveTiles([]tlog.Tile, [][]byte) {}
func (m tilesOf) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	list := make([][]byte, len(tiles))
	for i, t := range tiles {
		list[i] = m[TileName(t)]
	}
	return list, nil
}

// TestTheTreeGrowsTheSameInAnySteps wants equal roots and full tiles, however many
// leaves are added at once, and the names of C2SP tlog-tiles.
func TestTheTreeGrowsTheSameInAnySteps(t *testing.T) {
	t.Parallel()
	const size = 70_000
	leaves := make([]Hash, size)
	var grown Growing
	for i := range leaves {
		leaves[i] = LeafHash(leaf(i))
		grown.Add(leaves[i])
	}
	var names []string
	for _, step := range []int64{size, 23_456, 9_999} {
		tiles := tilesOf{}
		var at int64
		var root Hash
		for at < size {
			e, err := Extend(at, tlog.TileHashReader(tlog.Tree{N: at, Hash: root}, tiles), leaves[at:min(at+step, size)])
			if err != nil {
				t.Fatal(err)
			}
			for i, tile := range e.Tiles {
				tiles[TileName(tile)] = e.Data[i]
			}
			at, root = e.Size, e.Root
		}
		if root != grown.Root() {
			t.Errorf("in steps of %d: %v, want %v", step, root, grown.Root())
		}
		if step == size {
			for name := range tiles {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	// The example of C2SP tlog-tiles: 273 full tiles of level 0 and one of width
	// 112, one full of level 1 and one of width 17, one of level 2 of width 1.
	for _, want := range []string{"tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if len(names) != 273+1+1+1+1 {
		t.Errorf("%d tiles: %v", len(names), names[len(names)-5:])
	}
	if got := BundleName(tlog.Tile{H: 8, L: 0, N: 1234067, W: 5}); got != "tile/entries/x001/x234/067.p/5" {
		t.Error(got)
	}
}

func TestBundlesComeApartAsTheyWerePut(t *testing.T) {
	t.Parallel()
	var bundle []byte
	var err error
	for i := range 3 {
		if bundle, err = AppendEntry(bundle, leaf(i)); err != nil {
			t.Fatal(err)
		}
	}
	list, err := Entries(bundle)
	if err != nil || len(list) != 3 || !bytes.Equal(list[2], leaf(2)) {
		t.Errorf("%q, %v", list, err)
	}
	if _, err := Entries(bundle[:len(bundle)-1]); err == nil {
		t.Error("a bundle that was cut came apart")
	}
	if _, err := AppendEntry(nil, make([]byte, 1<<16)); err == nil {
		t.Error("an entry was put in that its length does not fit")
	}
}

func newKey(t *testing.T) Key {
	t.Helper()
	secret, verifier, err := NewKey("audit.example.org")
	if err != nil {
		t.Fatal(err)
	}
	key, err := ParseKey(secret)
	if err != nil || key.Verifier() != verifier {
		t.Fatalf("%v: the public half is %s, want %s", err, key.Verifier(), verifier)
	}
	return key
}

func verifier(t *testing.T, k Key) note.Verifier {
	t.Helper()
	v, err := Verifier(k.Verifier())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestTheSameTreeIsSignedTheSame(t *testing.T) {
	t.Parallel()
	key := newKey(t)
	root := LeafHash(leaf(1))
	first, err := key.Sign(7, root)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := key.Sign(7, root); again != first {
		t.Error("a second signature differs")
	}
	c, _, err := Open(first, verifier(t, key))
	if want := (Checkpoint{"audit.example.org", 7, root}); err != nil || c != want {
		t.Errorf("%v, %v", c, err)
	}
	if _, _, err := Open(first, verifier(t, newKey(t))); err == nil {
		t.Error("another key opened it")
	}
	if _, _, err := Open(strings.Replace(first, "\n7\n", "\n8\n", 1), verifier(t, key)); err == nil {
		t.Error("a changed size was believed")
	}
}
