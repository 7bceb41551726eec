package audit_test

import (
	"errors"
	"testing"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// An entry that a trigger or a rule swallows is a fault: nothing may be shown or done.
func TestASwallowedEntryIsAFault(t *testing.T) {
	t.Parallel()
	for name, sql := range map[string]string{
		"trigger": `create function swallow() returns trigger language plpgsql as 'begin return null; end';
			create trigger aaa before insert on audit_entries for each row when (new.act = 'holder.found') execute function swallow()`,
		"rule": `create rule nothing as on insert to audit_entries do instead nothing`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			if _, err := db.Owner().Exec(t.Context(), sql); err != nil {
				t.Fatal(err)
			}
			e := audit.Entry{Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditHolderFound}
			if err := audit.Look(t.Context(), db.Store(), e); !errors.Is(err, store.ErrNotWritten) {
				t.Errorf("a look: %v", err)
			}
			err := db.Store().InTx(t.Context(), func(tx store.Tx) error { return audit.Record(t.Context(), tx, db.Store(), e) })
			if !errors.Is(err, store.ErrNotWritten) {
				t.Errorf("an act: %v", err)
			}
			err = db.Store().InTx(t.Context(), func(tx store.Tx) error {
				var p store.Pipeline
				p.AddTx(func(tx store.Tx) error { return audit.Record(t.Context(), tx, db.Store(), e, e) })
				return p.Run(t.Context(), tx)
			})
			if !errors.Is(err, store.ErrNotWritten) {
				t.Errorf("an act whose statements travel together: %v", err)
			}
		})
	}
}
