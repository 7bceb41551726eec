package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/test/pgtest"
)

// The sealer shows its checkpoints to a witness, whose word is stored; when the log
// is then rewritten and signed anew, only the witness and the list know.
func TestARewrittenLogIsVerifiedAgainstItsWitness(t *testing.T) {
	t.Parallel()
	l, w := newLogged(t), newWitnessed(t)
	key, err := os.ReadFile(l.public)
	if err != nil {
		t.Fatal(err)
	}
	w.log = strings.TrimSpace(string(key))
	address, list := "http://"+w.serving(t), filepath.Join(w.dir, "list.jsonl")
	for _, act := range []string{"a", "b", "c"} {
		l.write(t, act)
	}
	ctx, stop := context.WithCancel(t.Context())
	var errs text
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, append(l.sealArgs(), "--witness-urls", address, "--witness-keys", w.public, "--witness-file", list), &errs, &errs)
	}()
	l.cosigned(t, 3)
	file := filepath.Join(l.dir, "witnessed.jsonl")
	export := []string{"audit", "export", "--witnessed", "--out", file, "--database-url", l.URL("sinetti_server"), "--wait"}
	command(t, 0, append(export, "0s")...)
	if said := command(t, 0, "audit", "verify", file, "--key", l.public, "--witness-keys", w.public); !strings.Contains(said, "3 entries are as they were sealed") {
		t.Errorf("a witnessed export: %s", said)
	}
	if code, _, errs := sinetti(t, append(export, "300ms")...); code != exitFault || !strings.Contains(errs, "no witness has cosigned") {
		t.Errorf("the witness is asked once a minute, and yet: %d %s", code, errs)
	}
	l.signed(t, 5)
	stop()
	if code := <-ended; code != 0 {
		t.Fatalf("audit seal: %d %s", code, errs.String())
	}
	verify := []string{"audit", "verify", "--database-url", l.URL(pgtest.SealerRole), "--key", l.public}
	outside := append(verify[:len(verify):len(verify)], "--witness-urls", address, "--witness-keys", w.public, "--witness-lists", list)
	if code, said, errs := sinetti(t, outside...); code != 0 || !strings.Contains(said, "2 kept outside") || !strings.Contains(said, "the witness witness.example/w1 gave its last word at 20") {
		t.Fatalf("verify: %d %s %s", code, said, errs)
	}
	if code, _, errs := sinetti(t, append([]string{"audit", "verify", "--database-url", l.URL(pgtest.SealerRole)}, outside[len(verify):]...)...); code != exitUsage {
		t.Errorf("the database's own key was believed: %d %s", code, errs)
	}
	l.rewrite(t)
	if code, said, _ := sinetti(t, verify...); code != 0 {
		t.Errorf("the house sees what it cannot: %s", said)
	}
	if code, said, _ := sinetti(t, outside...); code != exitFault || !strings.Contains(said, "the witness witness.example/w1 has seen another tree") || !strings.Contains(said, "list.jsonl has seen another tree") {
		t.Errorf("with the witness: %d %s", code, said)
	}
	l.refused(t, append(l.anotherLog(), "--witness-urls", address, "--witness-keys", w.public))
	if code, said, _ := sinetti(t, verify...); code != exitFault || !strings.Contains(said, "the witness witness.example/w1 refused the checkpoint at size 5") {
		t.Errorf("what the witness said is not kept: %d %s", code, said)
	}
	note := filepath.Join(w.dir, "mailed.txt")
	if err := os.WriteFile(note, []byte("Dear auditor,\r\n"+command(t, 0, "witness", "show", "--witness-state", filepath.Join(w.dir, "state"))), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, said, _ := sinetti(t, append(verify, "--witness-notes", note)...); code != exitFault || !strings.Contains(said, "mailed.txt has seen another tree") {
		t.Errorf("with a mail: %d %s", code, said)
	}
}

// signed waits until a checkpoint of that size is there.
func (l logged) signed(t *testing.T, size int64) {
	t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for seen := int64(0); seen < size; time.Sleep(10 * time.Millisecond) {
		if err := l.Owner().QueryRow(t.Context(), "select coalesce(max(size), 0) from audit_checkpoints").Scan(&seen); err != nil {
			t.Fatal(err)
		}
		if time.Now().After(deadline) {
			t.Fatal("no checkpoint came")
		}
	}
}

// cosigned waits until a witness's word for that size is stored.
func (l logged) cosigned(t *testing.T, size int64) {
	t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for seen := int64(0); seen < size; time.Sleep(10 * time.Millisecond) {
		if err := l.Owner().QueryRow(t.Context(), "select coalesce(max(size), 0) from audit_cosignatures").Scan(&seen); err != nil {
			t.Fatal(err)
		}
		if time.Now().After(deadline) {
			t.Fatal("no cosignature came")
		}
	}
}

// anotherLog are the arguments of a sealer that publishes elsewhere.
func (l logged) anotherLog() []string {
	args := l.sealArgs()
	args[len(args)-1] = "file://" + filepath.Join(l.dir, "another log")
	return args
}

// refused runs a sealer until what a witness says against its log is kept.
func (l logged) refused(t *testing.T, args []string) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	var errs text
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, args, &errs, &errs) }()
	deadline := time.Now().Add(30 * time.Second)
	for n := 0; n == 0; time.Sleep(10 * time.Millisecond) {
		if err := l.Owner().QueryRow(t.Context(), "select count(*) from audit_alarms where kind = 'forked'").Scan(&n); err != nil {
			t.Fatal(err)
		}
		if time.Now().After(deadline) {
			t.Fatalf("no alarm was kept: %s", errs.String())
		}
	}
	stop()
	<-ended
}

// rewrite changes an entry and seals everything anew, with the log's own key.
func (l logged) rewrite(t *testing.T) {
	t.Helper()
	_, err := l.Owner().Exec(t.Context(), `
		alter table audit_entries disable trigger audit_entries_append_only;
		alter table audit_leaves disable trigger audit_leaves_append_only;
		alter table audit_checkpoints disable trigger audit_checkpoints_append_only;
		update audit_entries set act = 'x' where act = 'b';
		insert into audit_unsealed (entry_id) select entry_id from audit_leaves;
		truncate audit_leaves, audit_checkpoints;
		alter table audit_entries enable always trigger audit_entries_append_only;
		alter table audit_leaves enable always trigger audit_leaves_append_only;
		alter table audit_checkpoints enable always trigger audit_checkpoints_append_only`)
	if err != nil {
		t.Fatal(err)
	}
	args := append(l.anotherLog(), "--once")
	if err := os.Mkdir(filepath.Join(l.dir, "another log"), 0o700); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := sinetti(t, args...); code != 0 {
		t.Fatalf("seal: %d %s", code, errs)
	}
}

// A checkpoint that is older than the database's does not go out: its witness would
// take it for an older state that was put back.
func TestAnOlderCheckpointIsNotSent(t *testing.T) {
	t.Parallel()
	w := newWitnessed(t)
	bucket, err := blob.Open(t.Context(), "file://"+t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer bucket.Close() //nolint:errcheck // a folder
	if err := bucket.Replace(t.Context(), tree.CheckpointName, w.point.Note); err != nil {
		t.Fatal(err)
	}
	key, err := tree.Verifier(w.log)
	if err != nil {
		t.Fatal(err)
	}
	for size, want := range map[int64]int64{1: 1, 2: 0} {
		c, _, err := sender{bucket: bucket, key: key}.newest(t.Context(), size)
		if err != nil || c.Size != want {
			t.Errorf("the database has %d, sent is %d: %v", size, c.Size, err)
		}
	}
}
