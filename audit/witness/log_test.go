package witness

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// testLog is a log of a test's own, small enough to lie in memory.
type testLog struct {
	origin string
	signer note.Signer
	key    note.Verifier
	public string // key, as text
	hashes []tlog.Hash
	size   int64
}

func newTree(t testing.TB, origin string) *testLog {
	t.Helper()
	secret, public, err := note.GenerateKey(rand.Reader, origin)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := note.NewSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	key, err := note.NewVerifier(public)
	if err != nil {
		t.Fatal(err)
	}
	return &testLog{origin: origin, signer: signer, key: key, public: public}
}

// ReadHashes makes the tree a tlog.HashReader.
func (l *testLog) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	list := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		list[i] = l.hashes[index]
	}
	return list, nil
}

// grow appends entries up to a size; word tells this history from another.
func (l *testLog) grow(t testing.TB, size int64, word string) *testLog {
	t.Helper()
	for ; l.size < size; l.size++ {
		hashes, err := tlog.StoredHashes(l.size, fmt.Appendf(nil, "%s %d", word, l.size), l)
		if err != nil {
			t.Fatal(err)
		}
		l.hashes = append(l.hashes, hashes...)
	}
	return l
}

// fork is the same log, by the same key, with another history from a size on.
func (l *testLog) fork(t testing.TB, from int64) *testLog {
	t.Helper()
	other := &testLog{origin: l.origin, signer: l.signer, key: l.key}
	return other.grow(t, from, "entry").grow(t, l.size, "other")
}

func (l *testLog) checkpoint(t testing.TB, size int64) Checkpoint {
	t.Helper()
	root, err := tlog.TreeHash(size, l)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%s\n", l.origin, size, root)}, l.signer)
	if err != nil {
		t.Fatal(err)
	}
	return Checkpoint{Origin: l.origin, Size: size, Root: root, Note: signed}
}

func (l *testLog) prove(_ context.Context, from, to int64) (tlog.TreeProof, error) {
	return tlog.ProveTree(to, from, l)
}

// ask is a right request, from one size to another.
func (l *testLog) ask(t testing.TB, from, to int64) []byte {
	t.Helper()
	r, err := newRequest(t.Context(), from, l.checkpoint(t, to), l.prove)
	if err != nil {
		t.Fatal(err)
	}
	return r.body()
}

var noon = time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC)

func newKey(t testing.TB, name string) *Signer {
	t.Helper()
	secret, _, err := GenerateKey(name)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := NewSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

// pages is what a program logged.
type pages struct {
	mutex sync.Mutex
	text  bytes.Buffer
}

func (p *pages) Write(b []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.text.Write(b)
}

func (p *pages) has(word string) bool {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return strings.Contains(p.text.String(), word)
}

func (p *pages) logger() *slog.Logger { return slog.New(slog.NewJSONHandler(p, nil)) }

// room is a witness of a test's own.
type room struct {
	*Witness
	signer *Signer
	dir    string
	logged *pages
}

func newRoom(t testing.TB, logs ...*testLog) *room {
	t.Helper()
	r := &room{signer: newKey(t, "witness.example/w1"), dir: t.TempDir(), logged: &pages{}}
	r.open(t, logs...)
	return r
}

// open begins again on the same folder, as after a kill: what was open is let go of
// without a word.
func (r *room) open(t testing.TB, logs ...*testLog) {
	t.Helper()
	if r.Witness != nil {
		_ = r.Close()
	}
	keys := make([]note.Verifier, len(logs))
	for i, l := range logs {
		keys[i] = l.key
	}
	var err error
	r.Witness, err = Open(Settings{Dir: r.dir, Signer: r.signer, Logs: keys, Log: r.logged.logger(), Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
}
