package desk

import (
	"context"
	"slices"

	"sinetti/domain"
	"sinetti/store"
)

// BatchPage is one page of batches, newest first.
type BatchPage struct {
	Batches []BatchView
	More    bool
}

// printHouseOf is whose batches alone the actor may read; nil for the agency, which
// reads every one's.
func printHouseOf(actor domain.Actor) *domain.ID {
	own, all := domain.BatchesOf(actor)
	if all {
		return nil
	}
	return &own
}

// ListBatches lists the batches that the actor may read, with their receipts and
// what is missing.
func (d *Desk) ListBatches(ctx context.Context, actor domain.Actor, q BatchQuery) (BatchPage, error) {
	if q.First < 1 || q.First > 100 {
		return BatchPage{}, domain.ErrInvalid("first", "1 to 100")
	}
	var page BatchPage
	err := d.agency(ctx, actor, func(tx store.Tx, actor domain.Actor) error {
		more := q
		more.First++
		more.PrintHouse = printHouseOf(actor)
		list, err := store.BatchesPage(ctx, tx, more)
		if err != nil {
			return err
		}
		page.More = len(list) > q.First
		page.Batches, err = d.viewBatches(ctx, tx, actor, list[:min(len(list), q.First)])
		return err
	})
	return page, err
}

// SeeBatch reads one batch.
func (d *Desk) SeeBatch(ctx context.Context, actor domain.Actor, id domain.ID) (*BatchView, error) {
	var view *BatchView
	err := d.agency(ctx, actor, func(tx store.Tx, actor domain.Actor) (err error) {
		view, err = d.seeBatch(ctx, tx, actor, id)
		return err
	})
	return view, err
}

func (d *Desk) seeBatch(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (*BatchView, error) {
	list, err := store.BatchesByID(ctx, tx, []domain.ID{id})
	if err != nil || len(list) == 0 {
		return nil, orNotFound(err, "id")
	}
	if of := printHouseOf(actor); of != nil && *of != list[0].PrintHouseID {
		return nil, domain.ErrNotFound("id")
	}
	views, err := d.viewBatches(ctx, tx, actor, list)
	if err != nil {
		return nil, err
	}
	return &views[0], nil
}

// ListPrintHouses lists the active print houses by code; a print house's people see
// their own.
func (d *Desk) ListPrintHouses(ctx context.Context, actor domain.Actor) ([]store.Printer, error) {
	var list []store.Printer
	err := d.agency(ctx, actor, func(tx store.Tx, actor domain.Actor) (err error) {
		list, err = store.Printers(ctx, tx)
		if of := printHouseOf(actor); of != nil {
			list = slices.DeleteFunc(list, func(p store.Printer) bool { return p.ID != *of })
		}
		return err
	})
	return list, err
}

// ListReprints lists the new pieces that wait for approval, oldest first, at most 100.
func (d *Desk) ListReprints(ctx context.Context, actor domain.Actor) ([]ReprintView, error) {
	var views []ReprintView
	err := d.agency(ctx, actor, func(tx store.Tx, actor domain.Actor) error {
		list, err := store.WaitingReprints(ctx, tx, printHouseOf(actor), 100)
		views = d.viewReprints(list, actor)
		return err
	})
	return views, err
}

// agency reads with the rights of this moment what only the agency and print houses
// may see.
func (d *Desk) agency(ctx context.Context, actor domain.Actor, read func(tx store.Tx, actor domain.Actor) error) error {
	if err := d.forbid(ctx, actor, domain.MayReadBatches); err != nil {
		return err
	}
	return d.store.Reading(ctx, func(tx store.Tx) error {
		actor, _, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.MayReadBatches); err != nil {
			return err
		}
		return read(tx, actor)
	})
}
