package crypt

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

func newFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "columns.json")
	if err := Init(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func open(t testing.TB, path string) *Keyset {
	t.Helper()
	k, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestAColumnOpensInItsPlaceOnly(t *testing.T) {
	t.Parallel()
	k := open(t, newFile(t))
	place := Context("holders.person_enc", domain.ID{1})
	sealed, err := k.Seal([]byte("Testi"), place)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := k.Open(sealed, place); err != nil || string(got) != "Testi" {
		t.Errorf("Open = %q, %v", got, err)
	}
	for name, aad := range map[string][]byte{
		"another row":    Context("holders.person_enc", domain.ID{2}),
		"another column": Context("holders.address_enc", domain.ID{1}),
		"no place":       nil,
	} {
		if _, err := k.Open(sealed, aad); !errors.Is(err, ErrDoesNotOpen) {
			t.Errorf("%s: err = %v", name, err)
		}
	}
	for i := range sealed {
		bad := bytes.Clone(sealed)
		bad[i] ^= 1
		if _, err := k.Open(bad, place); !errors.Is(err, ErrDoesNotOpen) {
			t.Fatalf("byte %d altered: err = %v", i, err)
		}
	}
	if _, err := open(t, newFile(t)).Open(sealed, place); !errors.Is(err, ErrDoesNotOpen) {
		t.Errorf("another keyset: err = %v", err)
	}
}

func TestSealHidesEquality(t *testing.T) {
	t.Parallel()
	k := open(t, newFile(t))
	a, _ := k.Seal([]byte("same"), nil)
	b, _ := k.Seal([]byte("same"), nil)
	if bytes.Equal(a, b) || len(a) != len("same")+33 {
		t.Errorf("lengths %d and %d, equal: %v", len(a), len(b), bytes.Equal(a, b))
	}
}

func TestBlindIndex(t *testing.T) {
	t.Parallel()
	path := newFile(t)
	k := open(t, path)
	want := k.BlindIndex("holders.identity", "x")
	if len(want) != 32 || !bytes.Equal(want, open(t, path).BlindIndex("holders.identity", "x")) {
		t.Error("the same value is not found after the file is opened again")
	}
	for _, other := range [][]byte{
		k.BlindIndex("holders.identity", "y"),
		k.BlindIndex("holders.name", "x"),
		k.BlindIndex("holders.passport", "x"), // as long as the first
		k.BlindIndex("holders.identityx", ""),
		open(t, newFile(t)).BlindIndex("holders.identity", "x"),
	} {
		if bytes.Equal(want, other) {
			t.Error("two different things share an index")
		}
	}
}

func TestRotate(t *testing.T) {
	t.Parallel()
	path := newFile(t)
	before := open(t, path)
	old, _ := before.Seal([]byte("old"), nil)
	if err := Rotate(path); err != nil {
		t.Fatal(err)
	}
	after := open(t, path)
	if got, err := after.Open(old, nil); err != nil || string(got) != "old" {
		t.Errorf("what was sealed before = %q, %v", got, err)
	}
	fresh, _ := after.Seal([]byte("new"), nil)
	if _, err := before.Open(fresh, nil); !errors.Is(err, ErrDoesNotOpen) {
		t.Errorf("the new key does not seal: err = %v", err)
	}
	if diff := cmp.Diff(before.BlindIndex("c", "v"), after.BlindIndex("c", "v")); diff != "" {
		t.Errorf("rotation moved the blind index:\n%s", diff)
	}
}

func TestFiles(t *testing.T) {
	t.Parallel()
	path := newFile(t)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode = %v, %v", info.Mode(), err)
	}
	if err := Init(path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second Init: err = %v", err)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("%d files, want the keyset alone", len(left))
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.Is(err, ErrFileMode) || !strings.Contains(err.Error(), "chmod 600 "+path) {
		t.Errorf("readable by the group: err = %v", err)
	}
	for _, text := range []string{"", "{}", `{"format":"sinetti-crypt/1","keys":{},"index_key":"AA=="}`} {
		bad := filepath.Join(t.TempDir(), "bad")
		if err := os.WriteFile(bad, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(bad); !errors.Is(err, ErrFileForm) {
			t.Errorf("%q: err = %v", text, err)
		}
	}
}

func BenchmarkSeal(b *testing.B) {
	k := open(b, newFile(b))
	row, aad := make([]byte, 200), Context("holders.person_enc", domain.ID{1})
	for b.Loop() {
		_, _ = k.Seal(row, aad)
	}
}

func BenchmarkOpen(b *testing.B) {
	k := open(b, newFile(b))
	aad := Context("holders.person_enc", domain.ID{1})
	sealed, _ := k.Seal(make([]byte, 200), aad)
	for b.Loop() {
		_, _ = k.Open(sealed, aad)
	}
}

func BenchmarkBlindIndex(b *testing.B) {
	k := open(b, newFile(b))
	for b.Loop() {
		k.BlindIndex("holders.identity_index", "a normalised value")
	}
}
