package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// AuditRow is one row of the audit log as it is written; package audit makes it.
type AuditRow = pg.InsertAuditEntryParams

// AuditEntry is one row of the audit log as it is read.
type AuditEntry = pg.AuditEntry

// ErrNotWritten says that the database took an entry and kept none: a trigger or a
// rule that is not ours swallowed it.
var ErrNotWritten = errors.New("store: audit entry: it was swallowed: something stands before the log that does not belong there")

// InsertAudit writes one entry in the transaction of what it tells of.
func InsertAudit(ctx context.Context, db DB, row AuditRow) error {
	said, err := Q().InsertAuditEntry(ctx, db, row)
	if err != nil {
		return fmt.Errorf("store: audit entry: %w", err)
	}
	if said.String() != "" && said.RowsAffected() != 1 { // a pipeline that has only asked yet says nothing
		return ErrNotWritten
	}
	return nil
}

// AuditAfter reads at most page entries that follow the one of that time and
// id, in order; zero values begin at the beginning.
func AuditAfter(ctx context.Context, tx Tx, at time.Time, id domain.ID, page int32) ([]AuditEntry, error) {
	rows, err := Q().ListAuditEntriesAfter(ctx, tx, at, id, page)
	if err != nil {
		return nil, fmt.Errorf("store: audit log: %w", err)
	}
	return rows, nil
}

// OrNull gives nil for a zero id: the column is null then.
func OrNull(id domain.ID) *domain.ID {
	if id.IsZero() {
		return nil
	}
	return &id
}
