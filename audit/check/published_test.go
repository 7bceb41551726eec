package check_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinetti/audit/check"
)

// What readers elsewhere take for the log is looked at, entry by entry and hash by
// hash, up to the size that was published.
func TestWhatIsPublishedIsLookedAt(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	flip := func(at int) func([]byte) []byte {
		return func(b []byte) []byte {
			b[at] ^= 1
			return b
		}
	}
	for name, c := range map[string]struct {
		file  string
		bend  func([]byte) []byte // nil: the file is deleted
		want  string
		index int64
	}{
		"an entry":            {"tile/entries/000", flip(40), "other readers see another one", 0},
		"an entry further on": {"tile/entries/001.p/34", func(b []byte) []byte { return flip(len(b) - 3)(b) }, "other readers see another one", 289},
		"no bundle":           {"tile/entries/001.p/34", nil, "lacks the entries", 256},
		"a bundle cut":        {"tile/entries/000", func(b []byte) []byte { return b[:len(b)-1] }, "lacks the entries", 0},
		"an entry more":       {"tile/entries/001.p/34", func(b []byte) []byte { return append(b, 0, 1, 'x') }, "does not hold 34 whole entries", 256},
		"a leaf's hash":       {"tile/0/001.p/34", flip(3 * 32), "not the one that was published", 259},
		"a tile longer":       {"tile/0/000", func(b []byte) []byte { return append(b, b[:32]...) }, "lacks the tile of this leaf", 0},
		"an upper hash":       {"tile/1/000.p/1", flip(5), "hash of level 1", 0},
		"no upper tile":       {"tile/1/000.p/1", nil, "lacks the tile above", 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			if err := os.CopyFS(folder, os.DirFS(o.bucket)); err != nil {
				t.Fatal(err)
			}
			bend(t, filepath.Join(folder, c.file), c.bend)
			r, err := check.Database(t.Context(), check.Options{Store: o.db.Store(), Key: o.key.Verifier(), Log: open(t, folder)})
			if err != nil || len(r.Findings) != 1 || r.Findings[0].Index != c.index || !strings.Contains(says(r), c.want) {
				t.Errorf("%q %v, want %q at %d", says(r), err, c.want, c.index)
			}
		})
	}
}

// bend changes or deletes a published file.
func bend(t *testing.T, file string, how func([]byte) []byte) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if how == nil {
		err = os.Remove(file)
	} else {
		err = os.WriteFile(file, how(content), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}
