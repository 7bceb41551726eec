package check_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit"
	"sinetti/audit/check"
	"sinetti/audit/sealer"
	"sinetti/audit/tree"
	"sinetti/audit/witness"
	"sinetti/blob"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// How many entries the witness has seen, and at how many places each kind of
// tampering is done.
const (
	witnessed = 22
	places    = 20
)

// outsider is a house whose log a witness on another host has seen: the house's
// administrators own the database, the log's key and what is published, and not
// the witness.
type outsider struct {
	db     *pgtest.DB
	key    tree.Key
	public note.Verifier
	bucket string // the folder that the log is published in
	copies string // of that folder, by size
	client *witness.Client
	list   []check.Seen // every checkpoint that the witness cosigned, as it wrote them down
}

// aWitnessedLog seals entries one by one; the witness sees every fifth checkpoint
// and the last.
func aWitnessedLog(t *testing.T) *outsider {
	t.Helper()
	secret, public, err := tree.NewKey("audit.example.org")
	if err != nil {
		t.Fatal(err)
	}
	o := &outsider{db: pgtest.New(t), bucket: t.TempDir(), copies: t.TempDir()}
	if o.key, err = tree.ParseKey(secret); err != nil {
		t.Fatal(err)
	}
	if o.public, err = tree.Verifier(public); err != nil {
		t.Fatal(err)
	}
	o.ask(t)
	for size := int64(1); size <= witnessed; size++ {
		o.write(t, domain.ID{15: byte(size)})
		o.seal(t, o.bucket)
		if err := os.CopyFS(o.copy(size), os.DirFS(o.bucket)); err != nil {
			t.Fatal(err)
		}
		if size%5 == 0 || size == witnessed {
			if err := o.show(t, o.published(t, o.bucket)); err != nil {
				t.Fatal(err)
			}
			o.list = append(o.list, o.seen(t)...)
		}
		if size > witnessed-places { // nothing is wrong, and nothing is found
			o.clean(t, o.bucket, o.seen(t)...)
		}
	}
	o.sql(t, `create table kept_entries as table audit_entries`, `create table kept_leaves as table audit_leaves`,
		`create table kept_checkpoints as table audit_checkpoints`)
	return o
}

// ask starts the witness.
func (o *outsider) ask(t *testing.T) {
	t.Helper()
	secret, public, err := witness.GenerateKey("witness.example/w1")
	if err != nil {
		t.Fatal(err)
	}
	signer, err := witness.NewSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := witness.NewVerifier(public)
	if err != nil {
		t.Fatal(err)
	}
	w, err := witness.Open(witness.Settings{
		Dir: t.TempDir(), Signer: signer, Logs: []note.Verifier{o.public}, Log: slog.New(slog.DiscardHandler), Now: time.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(w.Handler())
	t.Cleanup(func() {
		server.Close()
		_ = w.Close()
	})
	if o.client, err = witness.NewClient(server.URL, nil, verifier); err != nil {
		t.Fatal(err)
	}
}

func (o *outsider) copy(size int64) string { return filepath.Join(o.copies, fmt.Sprint(size)) }

// write makes one entry.
func (o *outsider) write(t *testing.T, id domain.ID) {
	t.Helper()
	e := audit.Entry{
		ID: id, Actor: domain.Actor{Kind: domain.OfficerActor, ID: domain.ID{15: 1}, SessionID: domain.ID{15: 2}, PointID: domain.ID{15: 3}},
		Act: domain.AuditHolderFound, Holders: []domain.ID{{15: 4}}, Purpose: "code_letter", RequestID: "r-1",
	}
	if err := audit.Look(t.Context(), o.db.Store(), e); err != nil {
		t.Fatal(err)
	}
}

// open opens a folder that a log is published in.
func open(t *testing.T, folder string) *blob.Bucket {
	t.Helper()
	b, err := blob.Open(t.Context(), "file://"+folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b
}

func (o *outsider) seal(t *testing.T, folder string) {
	t.Helper()
	err := sealer.New(sealer.Config{
		Store: o.db.OwnerStore(), Bucket: open(t, folder), Key: o.key, Clock: store.SystemClock{}, Log: slog.New(slog.DiscardHandler),
	}).Once(t.Context())
	if err != nil {
		t.Fatal(err)
	}
}

func (o *outsider) sql(t *testing.T, statements ...string) {
	t.Helper()
	for _, s := range statements {
		if _, err := o.db.Owner().Exec(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// unguarded does what only the owner can: triggers off, and on again as they were.
func (o *outsider) unguarded(t *testing.T, statements ...string) {
	t.Helper()
	guards := map[string][]string{
		"audit_entries":     {"audit_entries_append_only", "audit_entries_wait_for_leaf"},
		"audit_leaves":      {"audit_leaves_append_only"},
		"audit_checkpoints": {"audit_checkpoints_append_only"},
	}
	for table, triggers := range guards {
		for _, trigger := range triggers {
			o.sql(t, "alter table "+table+" disable trigger "+trigger)
			defer o.sql(t, "alter table "+table+" enable always trigger "+trigger)
		}
	}
	o.sql(t, statements...)
}

// restore puts the log back as it was when the witness saw it last.
func (o *outsider) restore(t *testing.T, size int64) {
	t.Helper()
	upTo := fmt.Sprint(size)
	o.unguarded(t, `truncate audit_entries, audit_leaves, audit_checkpoints, audit_unsealed`,
		`insert into audit_leaves select * from kept_leaves where index < `+upTo,
		`insert into audit_checkpoints select * from kept_checkpoints where size <= `+upTo,
		`insert into audit_entries select * from kept_entries where id in (select entry_id from audit_leaves)`)
}

// published is the checkpoint that lies in a folder.
func (o *outsider) published(t *testing.T, folder string) witness.Checkpoint {
	t.Helper()
	text, err := audit.PublishedCheckpoint(t.Context(), open(t, folder))
	if err != nil {
		t.Fatal(err)
	}
	c, err := witness.ReadCheckpoint([]byte(text), o.public)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// show asks the witness for its cosignature, with the best proof that the database
// as it is now can give.
func (o *outsider) show(t *testing.T, c witness.Checkpoint) error {
	t.Helper()
	_, err := o.client.Cosign(t.Context(), c, func(ctx context.Context, from, to int64) (tlog.TreeProof, error) {
		leaves, err := store.AuditLeaves(ctx, o.db.Owner(), 0, 1000)
		if err != nil {
			return nil, err
		}
		var stored []tlog.Hash
		read := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
			list := make([]tlog.Hash, len(indexes))
			for i, index := range indexes {
				list[i] = stored[index]
			}
			return list, nil
		})
		for i, l := range leaves {
			more, err := tlog.StoredHashesForRecordHash(int64(i), tlog.Hash(l.Hash), read)
			if err != nil {
				return nil, err
			}
			stored = append(stored, more...)
		}
		return tlog.ProveTree(to, from, read)
	})
	return err
}

// seen is what the witness tells whoever verifies; nothing before it saw anything.
func (o *outsider) seen(t *testing.T) []check.Seen {
	t.Helper()
	c, _, err := o.client.Last(t.Context(), o.public.Name())
	if err != nil {
		return nil
	}
	return []check.Seen{{By: "witness.example/w1", Note: string(c.Note)}}
}

// verify checks the log as it is now.
func (o *outsider) verify(t *testing.T, folder string, seen ...check.Seen) check.Report {
	t.Helper()
	r, err := check.Database(t.Context(), check.Options{Store: o.db.Store(), Key: o.key.Verifier(), Log: open(t, folder), Seen: seen})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (o *outsider) clean(t *testing.T, folder string, seen ...check.Seen) {
	t.Helper()
	if r := o.verify(t, folder, seen...); len(r.Findings) > 0 {
		t.Fatalf("a false alarm: %v", r.Findings)
	}
}

// found wants the witness's finding, and that nobody in the house can make it.
func (o *outsider) found(t *testing.T, folder string, place int64, words string) {
	t.Helper()
	o.clean(t, folder)
	r := o.verify(t, folder, o.seen(t)...)
	if len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Text, words) || !strings.Contains(r.Findings[0].Text, "witness.example/w1") {
		t.Fatalf("place %d: %v", place, r.Findings)
	}
	if at := r.Findings[0].Index; at < 0 || at > place {
		t.Errorf("place %d: the first bad index is said to be %d", place, at)
	}
	r = o.verify(t, folder, o.list...) // every fifth: the place is known to that much
	if len(r.Findings) != 1 || r.Findings[0].Index > place || r.Findings[0].Index <= place-5 {
		t.Errorf("place %d, by all that was seen: %v", place, r.Findings)
	}
}

// An entry is changed, everything behind it hashed and signed anew, and published.
func TestARewrittenLogIsFoundByItsWitness(t *testing.T) {
	t.Parallel()
	o := aWitnessedLog(t)
	for place := range int64(places) {
		o.restore(t, witnessed)
		o.unguarded(t, fmt.Sprintf(`update audit_entries set purpose = 'other' where id = (select entry_id from audit_leaves where index = %d)`, place),
			`insert into audit_unsealed (entry_id) select entry_id from audit_leaves`,
			`truncate audit_leaves, audit_checkpoints`)
		folder := t.TempDir()
		o.seal(t, folder)
		o.found(t, folder, place, "rewritten or forked")
		if err := o.show(t, o.published(t, folder)); !errors.Is(err, witness.ErrForked) {
			t.Errorf("place %d: the witness says %v", place, err)
		}
	}
}

// The database and what was published are put back as a backup had them; at every
// second place the house works on until its log is longer than what was seen.
func TestAnOlderBackupIsFoundByItsWitness(t *testing.T) {
	t.Parallel()
	o := aWitnessedLog(t)
	for place := int64(1); place <= places; place++ {
		o.restore(t, place)
		folder := o.copy(place)
		if place%2 == 0 {
			o.found(t, folder, place, "an older state was put back")
			if err := o.show(t, o.published(t, folder)); !errors.Is(err, witness.ErrRolledBack) {
				t.Errorf("place %d: the witness says %v", place, err)
			}
			continue
		}
		for i := place; i <= witnessed; i++ {
			o.write(t, domain.ID{14: 1, 15: byte(i)})
		}
		o.seal(t, folder)
		o.found(t, folder, place, "rewritten or forked")
		if err := o.show(t, o.published(t, folder)); !errors.Is(err, witness.ErrForked) {
			t.Errorf("place %d: the witness says %v", place, err)
		}
	}
}

// The log's key signs a second history, from one place on, for somebody else.
func TestAForkedCheckpointIsFoundByItsWitness(t *testing.T) {
	t.Parallel()
	o := aWitnessedLog(t)
	leaves, err := store.AuditLeaves(t.Context(), o.db.Owner(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for place := range int64(places) {
		var grown tree.Growing
		for _, l := range leaves {
			hash := tree.Hash(l.Hash)
			if l.Index == place {
				hash = tree.LeafHash([]byte("another entry"))
			}
			grown.Add(hash)
		}
		text, err := o.key.Sign(grown.Size(), grown.Root())
		if err != nil {
			t.Fatal(err)
		}
		forked, err := witness.ReadCheckpoint([]byte(text), o.public)
		if err != nil {
			t.Fatal(err)
		}
		if err := o.show(t, forked); !errors.Is(err, witness.ErrForked) {
			t.Errorf("place %d: the witness says %v", place, err)
		}
		o.clean(t, o.bucket, o.seen(t)...) // the house's own history is the one that was seen
		r := o.verify(t, o.bucket, check.Seen{By: "the other reader", Note: text})
		if len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Text, "the other reader has seen another tree") {
			t.Errorf("place %d: %v", place, r.Findings)
		}
	}
}
