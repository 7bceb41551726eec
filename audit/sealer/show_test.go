package sealer

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// house is a log whose sealers a test stops where it likes.
type house struct {
	db   *pgtest.DB
	conf Config
}

func newHouse(t *testing.T) house {
	t.Helper()
	secret, _, err := tree.NewKey("audit.example.org")
	if err != nil {
		t.Fatal(err)
	}
	key, err := tree.ParseKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	bucket, err := blob.Open(t.Context(), "file://"+t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = bucket.Close() })
	db := pgtest.New(t)
	return house{db, Config{Store: db.Connect(pgtest.SealerRole), Bucket: bucket, Key: key, Clock: db.Clock, Log: slog.New(slog.DiscardHandler)}}
}

// write makes an entry.
func (h house) write(t *testing.T, id byte) {
	t.Helper()
	e := audit.Entry{ID: domain.ID{15: id}, Actor: domain.Actor{Kind: domain.OfficerActor, ID: domain.ID{15: 1}}, Act: domain.AuditHolderFound, Purpose: "code_letter"}
	if err := audit.Look(t.Context(), h.db.Store(), e); err != nil {
		t.Fatal(err)
	}
}

// leads makes a sealer that has begun.
func (h house) leads(t *testing.T) *turns {
	t.Helper()
	leader, err := h.conf.Store.TryLead(t.Context(), lock)
	if err != nil || leader == nil {
		t.Fatal(leader, err)
	}
	w := &turns{Config: h.conf, leader: leader}
	if err := w.resume(t.Context()); err != nil {
		t.Fatal(err)
	}
	return w
}

// shown is the size that readers are pointed at.
func (h house) shown(t *testing.T) int64 {
	t.Helper()
	text, err := audit.PublishedCheckpoint(t.Context(), h.conf.Bucket)
	if err != nil {
		t.Fatal(err)
	}
	key, err := tree.Verifier(h.conf.Key.Verifier())
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := tree.Open(text, key)
	if err != nil {
		t.Fatal(err)
	}
	return c.Size
}

// stalled is a sealer that signed and then stood still until its connection was
// gone; another one went on.
func (h house) stalled(t *testing.T) (w *turns, text string) {
	t.Helper()
	h.write(t, 1)
	w = h.leads(t)
	if _, err := w.turn(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	last, err := store.LastCheckpoint(t.Context(), h.db.Owner())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.leader.DB().(interface{ Conn() *pgx.Conn }).Conn().Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	h.write(t, 2)
	next := h.conf
	next.Store = h.db.Connect(pgtest.SealerRole)
	if err := New(next).Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	return w, last.Note
}

// A sealer that lost its lock publishes nothing over what its successor did.
func TestAStalledSealerPublishesNothing(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	w, text := h.stalled(t)
	if err := w.show(t.Context(), 1, text); err == nil {
		t.Error("the lock is gone, and yet it published")
	}
	if size := h.shown(t); size != 2 {
		t.Errorf("readers are pointed at %d", size)
	}
	w.leader.Resign(t.Context())
	w = h.leads(t) // a connection that works does not help: the older one is refused by its size
	defer w.leader.Resign(t.Context())
	if err := w.show(t.Context(), 1, text); err == nil || !strings.Contains(err.Error(), "another sealer signed at 2") {
		t.Errorf("an older one was published: %v", err)
	}
	if size := h.shown(t); size != 2 {
		t.Errorf("readers are pointed at %d", size)
	}
}

// An older checkpoint that came late all the same is replaced, though nothing new comes.
func TestALateCheckpointIsReplaced(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	stalled, text := h.stalled(t)
	stalled.leader.Resign(t.Context())
	w := h.leads(t)
	defer w.leader.Resign(t.Context())
	if _, err := w.turn(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	if err := h.conf.Bucket.Replace(t.Context(), tree.CheckpointName, []byte(text)); err != nil {
		t.Fatal(err)
	}
	h.db.Clock.Advance(time.Minute)
	if _, err := w.turn(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	if size := h.shown(t); size != 2 {
		t.Errorf("readers are still pointed at %d", size)
	}
}
