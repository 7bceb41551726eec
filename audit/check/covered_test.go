package check_test

import (
	"strings"
	"testing"
	"time"

	"sinetti/audit/check"
	"sinetti/audit/tree"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// says gives all findings in one text.
func says(r check.Report) string {
	list := make([]string, len(r.Findings))
	for i, f := range r.Findings {
		list[i] = f.String()
	}
	return strings.Join(list, "; ")
}

// A log of which everything was removed is not a good one, by a known key or none.
func TestNothingIsNotVerified(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	o.tamper(t, 0, []string{`delete from audit_checkpoints`, `delete from audit_leaves`, `delete from audit_entries`, `delete from audit_unsealed`}, false)
	if r := o.check(t, check.Options{}); !strings.Contains(says(r), "nothing to verify") {
		t.Errorf("an emptied log: %q", says(r))
	}
	if r := o.check(t, check.Options{Log: open(t, o.bucket)}); !strings.Contains(says(r), "the end was cut off") {
		t.Errorf("against what was published: %q", says(r))
	}
	r, err := check.Database(t.Context(), check.Options{Store: o.db.Store(), Log: open(t, o.bucket), AllowEmpty: true})
	if err != nil || !strings.Contains(says(r), "the database has none") {
		t.Errorf("without a key: %q %v", says(r), err)
	}
	if r := o.check(t, check.Options{AllowEmpty: true}); len(r.Findings) > 0 {
		t.Errorf("an empty log that is allowed: %q", says(r))
	}
}

// What no signature covers is a finding: nobody needed the log's key to write it.
func TestUnsignedLeavesAreFound(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ sql, want string }{
		"the end":    {`delete from audit_checkpoints where size > 29`, "index 29: no checkpoint covers the leaves from here on to 289: nobody signed them"},
		"everything": {`delete from audit_checkpoints`, "index 0: no checkpoint is there: no signature covers any of 290 entries"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := aSealedLog(t)
			o.tamper(t, 0, []string{c.sql}, false)
			for _, key := range []string{o.key.Verifier(), ""} {
				r, err := check.Database(t.Context(), check.Options{Store: o.db.Store(), Key: key, Patience: time.Millisecond})
				if err != nil || says(r) != c.want {
					t.Errorf("%q %v, want %q", says(r), err, c.want)
				}
			}
		})
	}
}

// Entries that wait, and no leaf at all: nothing was verified.
func TestEntriesWithoutASealerAreFound(t *testing.T) {
	t.Parallel()
	o := &outsider{db: pgtest.New(t)}
	o.write(t, number(1))
	secret, public, err := tree.NewKey("audit.example.org")
	if err != nil || secret == "" {
		t.Fatal(err)
	}
	r, err := check.Database(t.Context(), check.Options{Store: o.db.Store(), Key: public, AllowEmpty: true, Patience: time.Millisecond})
	if err != nil || !strings.Contains(says(r), "no signature covers any of 1 entries") {
		t.Errorf("%q %v", says(r), err)
	}
}

// A leaf that was placed just now is waited for.
func TestACheckpointThatComesIsAwaited(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	last, err := store.LastCheckpoint(t.Context(), o.db.Owner())
	if err != nil {
		t.Fatal(err)
	}
	o.tamper(t, 0, []string{`delete from audit_checkpoints where size = 290`}, false)
	came := time.AfterFunc(2*time.Second, func() { _ = store.InsertCheckpoint(t.Context(), o.db.Owner(), last) })
	defer came.Stop()
	if r := o.check(t, check.Options{}); len(r.Findings) > 0 || r.Head.Size != 261 || r.Entries != 290 {
		t.Errorf("%q, head %d of %d", says(r), r.Head.Size, r.Entries)
	}
}

// Many findings of one kind do not hide those of another.
func TestOneKindDoesNotHideAnother(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	o.sql(t, `insert into audit_unsealed (entry_id) select gen_random_uuid() from generate_series(1, 25)`)
	o.tamper(t, 100, []string{
		`delete from audit_entries where id in (select entry_id from audit_leaves where index < 25)`,
		`update audit_entries set purpose = 'x' where id = (select entry_id from audit_leaves where index = %d)`,
	}, false)
	if r := o.check(t, check.Options{}); !strings.Contains(says(r), "index 0: ") || !strings.Contains(says(r), "index 100: ") {
		t.Errorf("%q", says(r))
	}
}
