package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinetti/test/pgtest"
)

// logged is a database with a sealer beside it.
type logged struct {
	*pgtest.DB
	dir, key, public string
}

func newLogged(t *testing.T) logged {
	t.Helper()
	l := logged{DB: pgtest.New(t), dir: t.TempDir()}
	l.key, l.public = filepath.Join(l.dir, "audit.key"), filepath.Join(l.dir, "audit.pub")
	code, verifier, errs := sinetti(t, "audit", "keys", "init", "--origin", "audit.example.org", "--key", l.key)
	if code != 0 || !strings.Contains(errs, "fingerprint") {
		t.Fatalf("%d %s", code, errs)
	}
	if err := os.WriteFile(l.public, []byte(verifier), 0o600); err != nil {
		t.Fatal(err)
	}
	return l
}

func (l logged) sealArgs() []string {
	return []string{"audit", "seal", "--database-url", l.URL(pgtest.SealerRole), "--audit-key", l.key, "--audit-log-url", "file://" + filepath.Join(l.dir, "log")}
}

// sealing runs the sealer until the test ends.
func (l logged) sealing(t *testing.T) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan int)
	var errs bytes.Buffer
	go func() { ended <- run(ctx, l.sealArgs(), &errs, &errs) }()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != 0 {
			t.Errorf("audit seal: %d %s", code, errs.String())
		}
	})
}

func (l logged) write(t *testing.T, act string) {
	t.Helper()
	_, err := l.Owner().Exec(context.Background(), "insert into audit_entries (id, at, actor, act, outcome) values (gen_random_uuid(), '2026-11-18', 'system', $1, 'done')", act)
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnExportTellsOfItselfAndProvesItself(t *testing.T) {
	t.Parallel()
	l := newLogged(t)
	l.sealing(t)
	l.write(t, "a")
	out := filepath.Join(l.dir, "audit.jsonl")
	if code, _, errs := sinetti(t, "audit", "export", "--out", out, "--database-url", l.URL("sinetti_server")); code != 0 || errs != "2 entries\n" {
		t.Fatalf("export: %d %s", code, errs)
	}
	own := `"act":"audit.exported"`
	text, err := os.ReadFile(out)
	if err != nil || strings.Count(string(text), "\n") != 3 || !strings.Contains(string(text), `"act":"a"`) || !strings.Contains(string(text), own) {
		t.Errorf("%s %v", text, err)
	}
	if code, again, errs := sinetti(t, "audit", "export", "--database-url", l.URL("sinetti_server")); code != 0 || strings.Count(again, own) != 2 {
		t.Errorf("an export does not tell of the one before and of itself: %d %s %s", code, again, errs)
	}
	if code, said, errs := sinetti(t, "audit", "verify", out, "--key", l.public); code != 0 || !strings.Contains(said, "2 entries are as they were sealed") {
		t.Errorf("verify: %d %s %s", code, said, errs)
	}
	if err := os.WriteFile(out, bytes.Replace(text, []byte(`"act":"a"`), []byte(`"act":"b"`), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	changed, _, _ := strings.Cut(string(text), `"act":"a"`)
	index := fmt.Sprintf("index %d: ", strings.Count(changed, "\n"))
	if code, said, _ := sinetti(t, "audit", "verify", out); code != 1 || !strings.Contains(said, index) {
		t.Errorf("a changed line: %d %s", code, said)
	}
}

func TestTheDatabaseIsVerified(t *testing.T) {
	t.Parallel()
	l := newLogged(t)
	for _, act := range []string{"a", "b", "c"} {
		l.write(t, act)
	}
	if code, _, errs := sinetti(t, append(l.sealArgs(), "--once")...); code != 0 {
		t.Fatalf("seal: %d %s", code, errs)
	}
	verify := []string{"audit", "verify", "--database-url", l.URL(pgtest.SealerRole), "--key", l.public, "--audit-log-url", "file://" + filepath.Join(l.dir, "log")}
	if code, said, errs := sinetti(t, verify...); code != 0 || !strings.Contains(said, "3 entries are as they were sealed; the checkpoint at size 3 is good") {
		t.Fatalf("verify: %d %s %s", code, said, errs)
	}
	_, err := l.Owner().Exec(context.Background(), `alter table audit_entries disable trigger audit_entries_append_only;
		update audit_entries set at = at - interval '1 day' where id = (select entry_id from audit_leaves where index = 1)`)
	if err != nil {
		t.Fatal(err)
	}
	code, said, _ := sinetti(t, verify...)
	if code != 1 || !strings.Contains(said, "index 1: ") || !strings.Contains(said, "audit_entries_append_only on audit_entries is switched off") {
		t.Errorf("a changed time: %d %s", code, said)
	}
}

func TestOneEntryIsProvenWithoutTheLog(t *testing.T) {
	t.Parallel()
	l := newLogged(t)
	l.write(t, "a")
	_, err := l.Owner().Exec(context.Background(), `insert into audit_entries (id, at, actor, act, outcome, object, purpose) select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid,
		'2026-11-18', 'system', 'card.shown', 'shown', 'card:x', 'code_letter' from generate_series(1, 40) n`)
	if err != nil {
		t.Fatal(err)
	}
	if code, _, errs := sinetti(t, append(l.sealArgs(), "--once")...); code != 0 {
		t.Fatalf("seal: %d %s", code, errs)
	}
	at, file := l.URL("sinetti_server"), filepath.Join(l.dir, "entry.tlog-proof")
	for n := 1; n <= 40; n += 13 {
		id := fmt.Sprintf("00000000-0000-0000-0000-%012d", n)
		if code, _, errs := sinetti(t, "audit", "prove", id, "--database-url", at, "--out", file); code != 0 {
			t.Fatalf("prove: %d %s", code, errs)
		}
		if code, said, errs := sinetti(t, "audit", "verify", "--proof", file, "--key", l.public); code != 0 || !strings.Contains(said, fmt.Sprintf("stands in the log at index %d", n-1)) {
			t.Errorf("verify: %d %s %s", code, said, errs)
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, bytes.Replace(text, []byte("index 39"), []byte("index 38"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, said, _ := sinetti(t, "audit", "verify", "--proof", file, "--key", l.public); code != 1 || !strings.Contains(said, "not in the tree") {
		t.Errorf("another index: %d %s", code, said)
	}
	if code, said, errs := sinetti(t, "audit", "show", "00000000-0000-0000-0000-000000000014", "--database-url", at); code != 0 ||
		!strings.HasPrefix(said, "2026-11-18T00:00:00Z: system, card.shown, shown, of card:x, for code_letter.\n  index       13\n") {
		t.Errorf("show: %d %s %s", code, said, errs)
	}
	if code, _, errs := sinetti(t, "audit", "show", "00000000-0000-0000-0000-000000000999", "--database-url", at); code != 1 || !strings.Contains(errs, "there is none") {
		t.Errorf("an entry that is not there: %d %s", code, errs)
	}
	var told int
	if err := l.Owner().QueryRow(context.Background(), "select count(*) from audit_entries where act = 'audit.read'").Scan(&told); err != nil || told != 6 {
		t.Errorf("%d readings are in the log, %v", told, err)
	}
}

func TestAKeyIsNeverOverwritten(t *testing.T) {
	t.Parallel()
	l := newLogged(t)
	if code, _, errs := sinetti(t, "audit", "keys", "init", "--origin", "another.example.org", "--key", l.key); code != 1 || !strings.Contains(errs, "is there already") {
		t.Errorf("%d %s", code, errs)
	}
	want, err := os.ReadFile(l.public)
	if err != nil {
		t.Fatal(err)
	}
	if code, verifier, _ := sinetti(t, "audit", "keys", "show", "--key", l.key); code != 0 || verifier != string(want) {
		t.Errorf("%d %s, want %s", code, verifier, want)
	}
	if err := os.Chmod(l.key, 0o640); err != nil {
		t.Fatal(err)
	}
	if code, _, _ := sinetti(t, l.sealArgs()...); code != 2 {
		t.Errorf("a key that others read was taken: %d", code)
	}
}
