package store

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"sinetti/store/pg"
)

// AuditAlarm is a witness's word against the log: kind "forked" where what the
// witness cosigned is no part of it, "rolled_back" where it cosigned more.
type AuditAlarm = pg.AuditAlarm

// The kinds of alarms.
const (
	AlarmForked     = "forked"
	AlarmRolledBack = "rolled_back"
)

// InsertAlarm keeps an alarm for good; the same one a second time is not kept again.
func InsertAlarm(ctx context.Context, db DB, a AuditAlarm) error {
	return auditFault("alarm", Q().InsertAuditAlarm(ctx, db, pg.InsertAuditAlarmParams(a)))
}

// Alarms lists what witnesses said against the log, newest first, at most 100.
func Alarms(ctx context.Context, db DB) ([]AuditAlarm, error) {
	list, err := Q().ListAuditAlarms(ctx, db)
	return list, auditFault("alarms", err)
}

// LastWitnessedCheckpoint gives the newest signed head that a witness cosigned, or
// ErrNoCheckpoint.
func LastWitnessedCheckpoint(ctx context.Context, db DB) (AuditCheckpoint, error) {
	c, err := Q().GetLastWitnessedCheckpoint(ctx, db)
	if errors.Is(err, pgx.ErrNoRows) {
		return AuditCheckpoint{}, ErrNoCheckpoint
	}
	return c, auditFault("checkpoint", err)
}
