package blob

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func newBucket(t *testing.T) (*Bucket, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "batches")
	b, err := Open(t.Context(), "file://"+dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b, dir
}

func get(t *testing.T, b *Bucket, name string) string {
	t.Helper()
	r, err := b.Get(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestPutGetDelete(t *testing.T) {
	t.Parallel()
	b, dir := newBucket(t)
	put, err := b.PutContent(t.Context(), "B1/B1.part1", "pdf.pgp", []byte("sealed"))
	if err != nil {
		t.Fatal(err)
	}
	if put.Name != ContentName("B1/B1.part1", sha256.Sum256([]byte("sealed")), "pdf.pgp") || put.Bytes != 6 || get(t, b, put.Name) != "sealed" {
		t.Errorf("put = %+v", put)
	}
	if info, err := os.Stat(filepath.Join(dir, put.Name)); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	for range 2 {
		if err := b.Delete(t.Context(), put.Name); err != nil {
			t.Errorf("delete: %v", err)
		}
	}
	if _, err := b.Get(t.Context(), put.Name); !errors.Is(err, ErrNotFound) {
		t.Errorf("after delete: %v", err)
	}
}

func TestPutTwice(t *testing.T) {
	t.Parallel()
	b, _ := newBucket(t)
	for range 2 {
		if put, err := b.Put(t.Context(), "a.pgp", strings.NewReader("one")); err != nil || put.SHA256 != sha256.Sum256([]byte("one")) {
			t.Fatalf("put = %+v, %v", put, err)
		}
	}
	if _, err := b.Put(t.Context(), "a.pgp", strings.NewReader("two")); !errors.Is(err, ErrDiffers) {
		t.Errorf("other content: err = %v", err)
	}
	if got := get(t, b, "a.pgp"); got != "one" {
		t.Errorf("the object became %q", got)
	}
}

type cut struct{ r io.Reader }

var errCut = errors.New("cut")

func (c cut) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if errors.Is(err, io.EOF) {
		err = errCut
	}
	return n, err
}

func TestAFailedPutLeavesNothing(t *testing.T) {
	t.Parallel()
	b, dir := newBucket(t)
	if _, err := b.Put(t.Context(), "a.pgp", cut{bytes.NewReader(make([]byte, 5000))}); !errors.Is(err, errCut) {
		t.Errorf("err = %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.Put(cancelled, "b.pgp", strings.NewReader("x")); err == nil {
		t.Error("a cancelled put succeeded")
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("%d files left, first %s", len(left), left[0].Name())
	}
}

func TestKilledWritersAreNotListed(t *testing.T) {
	t.Parallel()
	b, dir := newBucket(t)
	for _, name := range []string{"x/2.pgp", "x/1.pgp", "y.pgp"} {
		if _, err := b.Put(t.Context(), name, strings.NewReader(name)); err != nil {
			t.Fatal(err)
		}
	}
	half := filepath.Join(dir, "x", "3.pgp.1a2b.tmp")
	if err := os.WriteFile(half, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	found, err := b.List(t.Context(), "x/")
	if err != nil || len(found) != 2 || found[0].Name != "x/1.pgp" || found[1].Bytes != 7 {
		t.Errorf("List = %+v, %v", found, err)
	}
	old := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	if n, err := b.SweepTemporary(t.Context(), old); n != 0 || err != nil {
		t.Errorf("a young one: %d swept, %v", n, err)
	}
	if err := os.Chtimes(half, old, old); err != nil {
		t.Fatal(err)
	}
	if n, err := b.SweepTemporary(t.Context(), old.Add(time.Hour)); n != 1 || err != nil {
		t.Errorf("%d swept, %v", n, err)
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	b, _ := newBucket(t)
	for _, name := range []string{"", "/a", "a/", "../a", "a/../b", ".a", "-a", "a b", "å", "a.tmp", strings.Repeat("a", 513)} {
		if _, err := b.Put(t.Context(), name, strings.NewReader("x")); !errors.Is(err, ErrName) {
			t.Errorf("Put %q: err = %v", name, err)
		}
		if _, err := b.Get(t.Context(), name); !errors.Is(err, ErrName) {
			t.Errorf("Get %q: err = %v", name, err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"", "nowhere://x", "%"} {
		if _, err := Open(t.Context(), address); err == nil {
			t.Errorf("%q opened", address)
		}
	}
}
