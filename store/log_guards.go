package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
)

// LogGuard is a trigger that keeps the log from being changed unseen.
type LogGuard struct {
	Table, Trigger string
	Fault          string // what is wrong with it; empty: nothing
}

// guard is what must be there: the function's body by its SHA-256, which a test
// compares with the migrations.
type guard struct{ table, trigger, function, sum string }

const (
	appendOnlySum = "e66c3efea3645a16e7e16ede0704afd46f5c01a6b2eac34eedfa6242490b82e3"
	unsealedSum   = "5b6bc71476461b3ad8674df31d12dedcb1b44010bf3fef6aeee9888cebd04fae"
)

var guards = []guard{
	{"audit_entries", "audit_entries_append_only", "audit_is_append_only", appendOnlySum},
	{"audit_entries", "audit_entries_wait_for_leaf", "audit_note_unsealed", unsealedSum},
	{"audit_leaves", "audit_leaves_append_only", "audit_is_append_only", appendOnlySum},
	{"audit_checkpoints", "audit_checkpoints_append_only", "audit_is_append_only", appendOnlySum},
	{"audit_cosignatures", "audit_cosignatures_append_only", "audit_is_append_only", appendOnlySum},
	{"audit_alarms", "audit_alarms_append_only", "audit_is_append_only", appendOnlySum},
}

// sqlc knows no system catalogue.
const guardState = `select t.tgenabled::text, f.proname::text, f.prosrc, t.tgtype::int
from pg_trigger t join pg_proc f on f.oid = t.tgfoid
where t.tgrelid = $1::text::regclass and t.tgname = $2 and not t.tgisinternal`

// How pg_trigger.tgtype counts: a statement's trigger has no bit 0; before is 2,
// insert 4, delete 8, update 16, truncate 32.
const (
	beforeAnyChange = 2 | 8 | 16 | 32
	afterInsert     = 4
)

// LogGuards tells how the triggers stand.
func LogGuards(ctx context.Context, db DB) ([]LogGuard, error) {
	list := make([]LogGuard, len(guards))
	for i, g := range guards {
		fault, err := g.fault(ctx, db)
		if err != nil {
			return nil, auditFault("triggers", err)
		}
		list[i] = LogGuard{g.table, g.trigger, fault}
	}
	return list, nil
}

func (g guard) fault(ctx context.Context, db DB) (string, error) {
	var enabled, function, source string
	var kind int
	rows, err := db.Query(ctx, guardState, g.table, g.trigger)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	if !rows.Next() {
		return "is gone", rows.Err()
	}
	if err := rows.Scan(&enabled, &function, &source, &kind); err != nil {
		return "", err
	}
	want := beforeAnyChange
	if g.function == "audit_note_unsealed" {
		want = afterInsert
	}
	sum := sha256.Sum256([]byte(source))
	switch {
	case enabled != "A":
		return "is switched off", nil
	case function != g.function || kind != want:
		return "does something else", nil
	case hex.EncodeToString(sum[:]) != g.sum:
		return "calls a function that was changed", nil
	}
	return "", nil
}
