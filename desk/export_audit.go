package desk

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// exportPage is how many entries are read at once: the log may be larger than memory.
const exportPage = 1000

// ExportAudit writes the entries that a query names to w as JSON lines, oldest first,
// up to the moment of the call. That it was asked is written down before the first
// line leaves. begin is called once when lines may leave, and each page asks again
// whether the officer may. The last line says that this is a part of the log and how
// many lines it has: it proves nothing, `sinetti audit export` does.
func (d *Desk) ExportAudit(ctx context.Context, actor domain.Actor, q AuditQuery, w io.Writer, begin func()) (int, error) {
	until := d.now()
	if q.Until.IsZero() || q.Until.After(until) {
		q.Until = until
	}
	err := d.auditing(ctx, actor, domain.MayReadAudit, func(tx store.Tx, actor domain.Actor) error {
		entry := readEntry(actor, domain.AuditAuditExported, q, 0)
		delete(entry.Detail, "entries")
		return d.record(ctx, tx, entry)
	})
	if err != nil {
		return 0, err
	}
	begin()
	out := bufio.NewWriterSize(w, 64<<10)
	n := 0
	for q.At, q.ID = justBefore(q.From), (domain.ID{}); ; {
		rows, err := d.exportPage(ctx, actor, q)
		if err != nil {
			return n, err
		}
		if err := writeLines(out, rows); err != nil {
			return n, err
		}
		n += len(rows)
		if len(rows) < exportPage {
			break
		}
		q.At, q.ID = rows[len(rows)-1].At, rows[len(rows)-1].ID
	}
	if _, err := out.WriteString(`{"partOfLog":true,"entries":` + strconv.Itoa(n) + "}\n"); err != nil {
		return n, fmt.Errorf("desk: export: %w", err)
	}
	if err := out.Flush(); err != nil {
		return n, fmt.Errorf("desk: export: %w", err)
	}
	return n, nil
}

// justBefore lets the first page begin with what was written at the very moment.
func justBefore(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return t.Add(-time.Microsecond)
}

func (d *Desk) exportPage(ctx context.Context, actor domain.Actor, q AuditQuery) (rows []store.AuditEntry, err error) {
	err = d.watching(ctx, actor, domain.MayReadAudit, func(tx store.Tx, _ domain.Actor) error {
		rows, err = store.AuditOnwards(ctx, tx, q, exportPage)
		return err
	})
	return rows, err
}

func writeLines(out *bufio.Writer, rows []store.AuditEntry) error {
	for _, row := range rows {
		line, err := audit.Leaf(row)
		if err != nil {
			return err
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return fmt.Errorf("desk: export: %w", err)
		}
	}
	return nil
}
