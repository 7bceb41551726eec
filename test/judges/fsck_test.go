package judges

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"sinetti/audit/sealer"
	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// fsckWithin bounds one run of the judge: at a log that is wrong it waits for ever.
const fsckWithin = 20 * time.Second

// TestTesseraAcceptsThePublishedLog lets the log checker of the Tessera project,
// which knows nothing of this house, read a published log; its word of success
// counts, since it ends with 0 whatever it found.
func TestTesseraAcceptsThePublishedLog(t *testing.T) {
	t.Parallel()
	fsck := buildFsck(t)
	dir := t.TempDir()
	secret, public, err := tree.NewKey("audit.example.org")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "key"), []byte(public), 0o600); err != nil {
		t.Fatal(err)
	}
	key, err := tree.ParseKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(dir, "log")
	db, size := pgtest.New(t), 0
	// Partial tiles, a full one, one begun behind it, and a third level.
	for _, more := range []int{1, 255, 44, 700, 69_000} {
		publish(t, db, key, log, more)
		size += more
		want := fmt.Sprintf("Successfully fsck'd log with size %d and root", size)
		if said := runFsck(t, fsck, dir); !bytes.Contains(said, []byte(want)) {
			t.Fatalf("size %d: %s", size, said)
		}
	}
	tile := filepath.Join(log, "tile", "entries", "000")
	text, err := os.ReadFile(tile)
	if err != nil {
		t.Fatal(err)
	}
	text[100] ^= 1
	if err := os.WriteFile(tile, text, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := runFsck(t, fsck, dir); bytes.Contains(said, []byte("Successfully")) {
		t.Errorf("the judge accepts a changed entry: %s", said)
	}
}

// buildFsck builds it from the module in fsck/, at the version that stands there.
func buildFsck(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "fsck")
	build := exec.Command("go", "build", "-o", path, "github.com/transparency-dev/tessera/cmd/fsck")
	build.Dir = "fsck"
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return path
}

// runFsck gives what the judge says within its time.
func runFsck(t *testing.T, fsck, dir string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), fsckWithin)
	defer cancel()
	said, _ := exec.CommandContext(ctx, fsck, "-ui=false", "-storage_url", "file://"+filepath.Join(dir, "log")+"/", "-public_key", filepath.Join(dir, "key")).CombinedOutput()
	return said
}

// publish writes more entries and seals them.
func publish(t *testing.T, db *pgtest.DB, key tree.Key, folder string, more int) {
	t.Helper()
	_, err := db.Owner().Exec(t.Context(), `insert into audit_entries (id, at, actor, act, outcome, holders)
		select gen_random_uuid(), '2026-11-18', 'system', 'holder.found', 'shown', array[gen_random_uuid()] from generate_series(1, $1)`, more)
	if err != nil {
		t.Fatal(err)
	}
	bucket, err := blob.Open(t.Context(), "file://"+folder)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = bucket.Close() }()
	s := db.Connect(pgtest.SealerRole)
	err = sealer.New(sealer.Config{Store: s, Bucket: bucket, Key: key, Clock: store.SystemClock{}, Log: slog.New(slog.DiscardHandler)}).Once(t.Context())
	if err != nil {
		t.Fatal(err)
	}
}
