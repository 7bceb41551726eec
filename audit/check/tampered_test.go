package check_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"sinetti/audit"
	"sinetti/audit/check"
	"sinetti/audit/sealer"
	"sinetti/audit/tree"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// entries is how many the log has that is tampered with, and turn how many of them
// each checkpoint adds; two tiles are begun.
const (
	entries = 290
	turn    = 29
)

// aSealedLog gives a database and a published log with ten checkpoints.
func aSealedLog(t *testing.T) *outsider {
	t.Helper()
	secret, _, err := tree.NewKey("audit.example.org")
	if err != nil {
		t.Fatal(err)
	}
	o := &outsider{db: pgtest.New(t), bucket: t.TempDir()}
	if o.key, err = tree.ParseKey(secret); err != nil {
		t.Fatal(err)
	}
	work := sealer.New(sealer.Config{
		Store: o.db.SealerStore(), Bucket: open(t, o.bucket), Key: o.key, Clock: store.SystemClock{}, Log: slog.New(slog.DiscardHandler),
	})
	for i := 0; i < entries; i += turn {
		err := o.db.Store().InTx(t.Context(), func(tx store.Tx) error {
			for j := range turn {
				e := audit.Entry{
					ID: number(i + j), Actor: domain.Actor{Kind: domain.OfficerActor, ID: domain.ID{15: 1}}, Act: domain.AuditHolderFound,
					Holders: []domain.ID{{15: 4}}, Purpose: "code_letter",
				}
				if err := audit.Record(t.Context(), tx, o.db.Store(), e); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := work.Once(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	o.sql(t, `create table kept_entries as table audit_entries`, `create table kept_leaves as table audit_leaves`,
		`create table kept_checkpoints as table audit_checkpoints`)
	return o
}

// number is the id of the entry at an index: ids rise, so the queue keeps the order.
func number(i int) domain.ID { return domain.ID{14: byte(i >> 8), 15: byte(i)} }

// spread gives the places of tampering: the first, the last but one, and between.
func spread() []int {
	list := make([]int, places)
	for i := range list {
		list[i] = i * (entries - 2) / (places - 1)
	}
	return list
}

// forged is the leaf of the entry that is put in.
const forged = `{"id":"ffffffff-0000-0000-0000-000000000000","at":"2026-11-18T00:00:00Z","actor":"system","act":"forged","outcome":"done","holders":[]}`

// kinds of tampering that the database and what was published show; %d is the place.
var kinds = []struct {
	name string
	sql  []string
	open bool // the trigger stays off
	// findsBefore says that without a published log the finding names the last
	// checkpoint that was right, at or before the place.
	findsBefore bool
}{
	{name: "update", sql: []string{`update audit_entries set purpose = 'x' where id = (select entry_id from audit_leaves where index = %d)`}},
	{name: "edited time", sql: []string{`update audit_entries set at = at + interval '1 microsecond' where id = (select entry_id from audit_leaves where index = %d)`}},
	{name: "disabled trigger and edit", open: true, sql: []string{`update audit_entries set holders = '{}' where id = (select entry_id from audit_leaves where index = %d)`}},
	{name: "delete", sql: []string{`delete from audit_entries where id = (select entry_id from audit_leaves where index = %d)`}},
	{name: "delete with its leaf", sql: []string{
		`delete from audit_entries where id = (select entry_id from audit_leaves where index = %d)`, `delete from audit_leaves where index = %d`,
	}},
	{name: "insert", findsBefore: true, sql: []string{
		`update audit_leaves set index = index + 1000000 where index >= %d`,
		`insert into audit_entries (id, at, actor, act, outcome) values ('ffffffff-0000-0000-0000-000000000000', '2026-11-18T00:00:00Z', 'system', 'forged', 'done')`,
		`delete from audit_unsealed`,
		`insert into audit_leaves values (%d, 'ffffffff-0000-0000-0000-000000000000', sha256('\x00'::bytea || convert_to('` + forged + `', 'UTF8')))`,
		`update audit_leaves set index = index - 999999 where index >= 1000000`,
	}},
	{name: "swap", findsBefore: true, sql: []string{
		`update audit_leaves set index = 1000000 where index = %[1]d`, `update audit_leaves set index = %[1]d where index = %[1]d + 1`,
		`update audit_leaves set index = %[1]d + 1 where index = 1000000`,
	}},
	{name: "truncate", sql: []string{
		`delete from audit_entries where id in (select entry_id from audit_leaves where index >= %[1]d)`, `delete from audit_leaves where index >= %[1]d`,
	}},
}

// TestTamperingIsFoundAtItsPlace does each kind at each place; the first finding
// names the place, and without the published log at most the turn that it is in.
func TestTamperingIsFoundAtItsPlace(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	bucket := open(t, o.bucket)
	for range places {
		if r := o.check(t, check.Options{Log: bucket}); len(r.Findings) > 0 || r.Entries != entries || r.Checkpoints != entries/turn || r.Head.Size != entries {
			t.Fatalf("nothing was done, and found: %+v", r)
		}
	}
	for _, kind := range kinds {
		for _, place := range spread() {
			o.tamper(t, place, kind.sql, kind.open)
			whole, alone := o.check(t, check.Options{Log: bucket}), o.check(t, check.Options{})
			o.putBack(t)
			if len(whole.Findings) == 0 || whole.Findings[0].Index != int64(place) {
				t.Errorf("%s at %d: %v", kind.name, place, whole.Findings)
			}
			first := int64(place)
			if kind.findsBefore {
				first -= first % turn
			}
			if len(alone.Findings) == 0 || alone.Findings[0].Index != first {
				t.Errorf("%s at %d, without the published log: %v", kind.name, place, alone.Findings)
			}
			if said := fmt.Sprint(whole.Findings); kind.open != strings.Contains(said, "is switched off") {
				t.Errorf("%s at %d: of the trigger: %s", kind.name, place, said)
			}
		}
	}
	if r := o.check(t, check.Options{Log: bucket}); len(r.Findings) > 0 {
		t.Errorf("the test itself left something behind: %v", r.Findings)
	}
}

// An entry that was put past the triggers is found although it has no place.
func TestAnEntryPastTheTriggersIsFound(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	o.sql(t, `alter table audit_entries disable trigger audit_entries_wait_for_leaf`,
		`insert into audit_entries (id, at, actor, act, outcome) values ('ffffffff-0000-0000-0000-000000000000', '2026-11-18', 'system', 'forged', 'done')`,
		`alter table audit_entries enable always trigger audit_entries_wait_for_leaf`)
	if r := o.check(t, check.Options{}); len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Text, "past the trigger") {
		t.Errorf("%v", r.Findings)
	}
}

// Triggers that are gone, switched off, or call something harmless are named.
func TestEveryGuardIsLookedAt(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	faults := func() (list []string) {
		guards, err := store.LogGuards(t.Context(), db.Store().Pool)
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range guards {
			if g.Fault != "" {
				list = append(list, g.Trigger+" "+g.Fault)
			}
		}
		return list
	}
	if got := faults(); len(got) > 0 {
		t.Fatalf("the migrations' own: %v", got)
	}
	for sql, want := range map[string]string{
		`drop trigger audit_leaves_append_only on audit_leaves`:                                                                          "audit_leaves_append_only is gone",
		`alter table audit_checkpoints enable trigger audit_checkpoints_append_only`:                                                     "audit_checkpoints_append_only is switched off",
		`create or replace function audit_note_unsealed() returns trigger language plpgsql security definer as 'begin return null; end'`: "audit_entries_wait_for_leaf calls a function that was changed",
		`create or replace trigger audit_entries_append_only before update of id or delete or truncate on audit_entries for each statement execute function audit_is_append_only(); alter table audit_entries enable always trigger audit_entries_append_only`:    "audit_entries_append_only does something else",
		`create or replace trigger audit_alarms_append_only before update or delete or truncate on audit_alarms for each statement when (false) execute function audit_is_append_only(); alter table audit_alarms enable always trigger audit_alarms_append_only`: "audit_alarms_append_only does something else",
		`create function swallow() returns trigger language plpgsql as 'begin return null; end'; create trigger aaa before insert on audit_entries for each row execute function swallow()`:                                                                       "aaa is not ours",
		`create rule nothing as on insert to audit_leaves do instead nothing`: "nothing is not ours",
		`create policy other on audit_unsealed using (false)`:                 "other is not ours",
		`alter table audit_checkpoints enable row level security`:             "audit_checkpoints is not ours",
		`create or replace trigger audit_cosignatures_append_only before update on audit_cosignatures for each statement execute function audit_is_append_only(); alter table audit_cosignatures enable always trigger audit_cosignatures_append_only`: "audit_cosignatures_append_only does something else",
	} {
		if _, err := db.Owner().Exec(context.Background(), sql); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(faults(), ", "); !strings.Contains(got, want) {
			t.Errorf("%s: %s", sql, got)
		}
	}
}

// The owner cannot change a row while the triggers are on.
func TestTheOwnerCannotChangeTheLog(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	for _, table := range []string{"audit_entries", "audit_leaves", "audit_checkpoints", "audit_cosignatures"} {
		for _, sql := range []string{"delete from " + table, "truncate " + table, "set session_replication_role = replica; delete from " + table} {
			if _, err := o.db.Owner().Exec(context.Background(), sql); err == nil {
				t.Errorf("%s went through", sql)
			}
		}
	}
}

func (o *outsider) check(t *testing.T, options check.Options) check.Report {
	t.Helper()
	options.Store, options.Key = o.db.SealerStore(), o.key.Verifier()
	r, err := check.Database(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// tamper does it as the owner, who can switch triggers off and on again.
func (o *outsider) tamper(t *testing.T, place int, statements []string, leaveOpen bool) {
	t.Helper()
	o.guard(t, "disable")
	for _, s := range statements {
		if strings.Contains(s, "%") {
			s = fmt.Sprintf(s, place)
		}
		o.sql(t, s)
	}
	if !leaveOpen {
		o.guard(t, "enable always")
	}
}

// putBack undoes it.
func (o *outsider) putBack(t *testing.T) {
	t.Helper()
	o.guard(t, "disable")
	for _, table := range []string{"entries", "leaves", "checkpoints"} {
		o.sql(t, "delete from audit_"+table, "insert into audit_"+table+" select * from kept_"+table)
	}
	o.sql(t, "delete from audit_unsealed")
	o.guard(t, "enable always")
}

func (o *outsider) guard(t *testing.T, how string) {
	t.Helper()
	for _, table := range []string{"entries", "leaves", "checkpoints"} {
		o.sql(t, fmt.Sprintf("alter table audit_%[1]s %[2]s trigger audit_%[1]s_append_only", table, how))
	}
}
