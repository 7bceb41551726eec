package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// LogGuard is a trigger that keeps the log from being changed unseen, or something
// on the log's tables that could keep entries out of it.
type LogGuard struct {
	Kind           string // trigger, rule, policy or row security
	Table, Trigger string
	Fault          string // what is wrong with it; empty: nothing
}

// guard is what must be there: the trigger's whole definition, and the function's
// by its SHA-256, which tests compare with the migrations.
type guard struct{ table, trigger, when, function, sum string }

const (
	anyChange     = "BEFORE DELETE OR UPDATE OR TRUNCATE ON public.%s"
	eachInsert    = "AFTER INSERT ON public.%s REFERENCING NEW TABLE AS new_entries"
	appendOnly    = "audit_is_append_only"
	appendOnlySum = "819e7d828ead7b0896b67eebb385ea703e593ce914ef792224c6b7e1852afbd0"
	unsealed      = "audit_note_unsealed"
	unsealedSum   = "3e9c40dafe3b105361b990aaca4d1a35a8f269c80fafa3c93bfd22e0af4c4206"
)

var guards = []guard{
	{"audit_entries", "audit_entries_append_only", anyChange, appendOnly, appendOnlySum},
	{"audit_entries", "audit_entries_wait_for_leaf", eachInsert, unsealed, unsealedSum},
	{"audit_leaves", "audit_leaves_append_only", anyChange, appendOnly, appendOnlySum},
	{"audit_checkpoints", "audit_checkpoints_append_only", anyChange, appendOnly, appendOnlySum},
	{"audit_cosignatures", "audit_cosignatures_append_only", anyChange, appendOnly, appendOnlySum},
	{"audit_alarms", "audit_alarms_append_only", anyChange, appendOnly, appendOnlySum},
}

// guarded are the tables on which nothing else may act.
var guarded = []string{"audit_entries", "audit_unsealed", "audit_leaves", "audit_checkpoints", "audit_cosignatures", "audit_alarms"}

// sqlc knows no system catalogue.
const guardState = `select 'trigger', c.relname::text, t.tgname::text, t.tgenabled::text, pg_get_triggerdef(t.oid), pn.nspname::text || '.' || f.proname::text, pg_get_functiondef(f.oid)
from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_proc f on f.oid = t.tgfoid join pg_namespace pn on pn.oid = f.pronamespace
where n.nspname = 'public' and c.relname = any($1::text[]) and not t.tgisinternal
union all
select 'rule', c.relname::text, r.rulename::text, '', '', '', ''
from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relname = any($1::text[])
union all
select 'policy', c.relname::text, p.polname::text, '', '', '', ''
from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relname = any($1::text[])
union all
select 'row security', c.relname::text, c.relname::text, '', '', '', ''
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relname = any($1::text[]) and (c.relrowsecurity or c.relforcerowsecurity)
order by 1, 2, 3`

// acting is something that acts on one of the log's tables.
type acting struct{ kind, table, name, enabled, definition, function, source string }

// LogGuards tells how the triggers stand, and what else acts on the log's tables.
func LogGuards(ctx context.Context, db DB) ([]LogGuard, error) {
	rows, err := db.Query(ctx, guardState, guarded)
	if err != nil {
		return nil, auditFault("triggers", err)
	}
	found, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (a acting, err error) {
		err = row.Scan(&a.kind, &a.table, &a.name, &a.enabled, &a.definition, &a.function, &a.source)
		return a, err
	})
	if err != nil {
		return nil, auditFault("triggers", err)
	}
	list := make([]LogGuard, 0, len(guards))
	for _, g := range guards {
		list = append(list, LogGuard{"trigger", g.table, g.trigger, g.fault(found)})
	}
	for _, a := range found {
		if !a.ours() {
			list = append(list, LogGuard{a.kind, a.table, a.name, "is not ours"})
		}
	}
	return list, nil
}

func (a acting) is(g guard) bool {
	return a.kind == "trigger" && a.table == g.table && a.name == g.trigger
}

func (a acting) ours() bool {
	for _, g := range guards {
		if a.is(g) {
			return true
		}
	}
	return false
}

func (g guard) fault(found []acting) string {
	for _, a := range found {
		if a.is(g) {
			return g.differs(a)
		}
	}
	return "is gone"
}

// differs compares whole definitions: columns, conditions and arguments of a
// trigger, rights and settings of a function decide too whether it does anything.
func (g guard) differs(a acting) string {
	want := fmt.Sprintf("CREATE TRIGGER %s "+g.when+" FOR EACH STATEMENT EXECUTE FUNCTION %s()", g.trigger, g.table, g.function)
	sum := sha256.Sum256([]byte(a.source))
	switch {
	case a.enabled != "A":
		return "is switched off"
	case a.function != "public."+g.function || a.definition != want:
		return "does something else"
	case hex.EncodeToString(sum[:]) != g.sum:
		return "calls a function that was changed"
	}
	return ""
}
