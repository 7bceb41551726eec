package desk

import (
	"context"
	"strconv"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// AuditQuery says which entries to read.
type AuditQuery = store.AuditQuery

// AuditView is an entry of the log with its place in it.
type AuditView struct {
	store.AuditEntry
	Place *store.AuditPlace // nil until it was sealed
}

// AuditPage is one page of the log, newest first.
type AuditPage struct {
	Entries []AuditView
	More    bool
}

// ReadAudit reads at most first entries, 1 to 100, and writes down that it did: the
// log names officers, and by opaque ids everybody they looked at.
func (d *Desk) ReadAudit(ctx context.Context, actor domain.Actor, q store.AuditQuery, first int) (AuditPage, error) {
	if first < 1 || first > 100 {
		return AuditPage{}, domain.ErrInvalid("first", "1 to 100")
	}
	var page AuditPage
	err := d.auditing(ctx, actor, domain.MayReadAudit, func(tx store.Tx, actor domain.Actor) error {
		rows, err := store.AuditPage(ctx, tx, q, int32(first)+1) //nolint:gosec // up to 100
		if err != nil {
			return err
		}
		page.More = len(rows) > first
		if page.Entries, err = placed(ctx, tx, rows[:min(len(rows), first)]); err != nil {
			return err
		}
		return d.record(ctx, tx, readEntry(actor, domain.AuditAuditRead, q, len(page.Entries)))
	})
	return page, err
}

// ReadAuditEntry reads one entry, and writes down that it did.
func (d *Desk) ReadAuditEntry(ctx context.Context, actor domain.Actor, id domain.ID) (*AuditView, error) {
	var view *AuditView
	err := d.auditing(ctx, actor, domain.MayReadAudit, func(tx store.Tx, actor domain.Actor) error {
		list, err := d.evidence(ctx, tx, []domain.ID{id})
		if err != nil || len(list) == 0 {
			return orNotFound(err, "id")
		}
		view = &list[0]
		entry := readEntry(actor, domain.AuditAuditRead, store.AuditQuery{}, 1)
		entry.Detail["entry"] = id.String()
		return d.record(ctx, tx, entry)
	})
	return view, err
}

// auditing reads what the auditor may, with the rights of this moment, in a
// transaction that may write down that it was read.
func (d *Desk) auditing(ctx context.Context, actor domain.Actor, p domain.Permission, read func(tx store.Tx, actor domain.Actor) error) error {
	if err := d.forbid(ctx, actor, p); err != nil {
		return err
	}
	return d.store.InTx(ctx, func(tx store.Tx) error {
		actor, _, err := d.standing(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, p); err != nil {
			return err
		}
		return read(tx, actor)
	})
}

// readEntry tells what of the log was read. A person is named in it where the page
// was of that person's.
func readEntry(actor domain.Actor, act domain.AuditWord, q store.AuditQuery, shown int) audit.Entry {
	e := audit.Entry{
		Actor: actor, Act: act, Outcome: audit.Shown, Object: "audit", Purpose: string(domain.PurposeAudit),
		Detail: map[string]string{"entries": strconv.Itoa(shown)},
	}
	for name, value := range map[string]string{
		"actor": q.Actor, "act": string(q.Act), "outcome": string(q.Outcome), "purpose": string(q.Purpose), "object": q.Object,
	} {
		if value != "" {
			e.Detail[name] = value
		}
	}
	if !q.HolderID.IsZero() {
		e.Holders = []domain.ID{q.HolderID}
	}
	return e
}

// evidence reads entries by their ids, in the order in which they were written.
func (d *Desk) evidence(ctx context.Context, tx store.Tx, ids []domain.ID) ([]AuditView, error) {
	found, err := store.AuditEntriesOf(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	rows := make([]store.AuditEntry, 0, len(ids))
	for _, id := range ids {
		if row, there := found[id]; there {
			rows = append(rows, row)
		}
	}
	return placed(ctx, tx, rows)
}

// placed gives entries their places in the log.
func placed(ctx context.Context, tx store.Tx, rows []store.AuditEntry) ([]AuditView, error) {
	ids := make([]domain.ID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	places, err := store.PlacesOfEntries(ctx, tx, ids)
	views := make([]AuditView, len(rows))
	for i, row := range rows {
		views[i] = AuditView{AuditEntry: row}
		if place, sealed := places[row.ID]; sealed {
			views[i].Place = &place
		}
	}
	return views, err
}
