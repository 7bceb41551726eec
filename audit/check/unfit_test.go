package check_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"

	"sinetti/audit/check"
	"sinetti/audit/sealer"
	"sinetti/store"
)

// unfit are entries of which no leaf can be made, or none that a bundle holds.
var unfit = map[string]string{
	"entry_detail_is_texts":    `insert into audit_entries (id, at, actor, act, outcome, detail) values (gen_random_uuid(), '2026-11-18', 'system', 'x', 'done', '{"a":1}')`,
	"entry_fits_its_leaf":      `insert into audit_entries (id, at, actor, act, outcome, purpose) values (gen_random_uuid(), '2026-11-18', 'system', 'x', 'done', repeat('x',70000))`,
	"entry_time_is_in_a_year":  `insert into audit_entries (id, at, actor, act, outcome) values (gen_random_uuid(), 'infinity', 'system', 'x', 'done')`,
	"entry_time_is_in_a_year ": `insert into audit_entries (id, at, actor, act, outcome) values (gen_random_uuid(), '12000-01-01', 'system', 'x', 'done')`,
	"entry_lists_are_plain":    `insert into audit_entries (id, at, actor, act, outcome, holders) values (gen_random_uuid(), '2026-11-18', 'system', 'x', 'done', '{null}')`,
}

// The database takes none of them, and where its rules were dropped, none of them
// keeps later entries from being sealed.
func TestNoEntryStopsTheSealer(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	for rule, sql := range unfit {
		rule = strings.TrimSpace(rule)
		if _, err := o.db.Store().Pool.Exec(context.Background(), sql); err == nil || !strings.Contains(err.Error(), rule) {
			t.Errorf("%s: %v", rule, err)
		}
	}
	for rule := range unfit {
		o.sql(t, "alter table audit_entries drop constraint if exists "+rule)
	}
	for _, sql := range unfit {
		o.sql(t, sql)
	}
	o.sql(t, `insert into audit_entries (id, at, actor, act, outcome, purpose) values ('00000000-0000-0000-0000-00000000ffff', '2026-11-18', 'system', 'x', 'done', repeat('<', 20000))`)
	o.write(t, number(7000))
	var said bytes.Buffer
	work := sealer.New(sealer.Config{
		Store: o.db.SealerStore(), Bucket: open(t, o.bucket), Key: o.key, Clock: store.SystemClock{}, Log: slog.New(slog.NewTextHandler(&said, nil)),
	})
	if err := work.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said.String(), "entry=00000000-0000-0000-0000-00000000ffff") {
		t.Errorf("the sealer says %s", said.String())
	}
	if r := o.check(t, check.Options{}); r.Entries != entries+1 || r.Head.Size != entries+1 || len(r.Findings) > 0 {
		t.Errorf("%d entries, head %d, %q", r.Entries, r.Head.Size, says(r))
	}
}
