package worker

import (
	"context"
	"fmt"
	"io"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// CutOff cuts off a batch for each print house whose cut-off has come by the
// business clock and for which letters waited then. It looks at rows and at the
// clock only, so that it may run at any time, twice, or late.
func (w *Worker) CutOff(ctx context.Context) error {
	houses, err := store.Printers(ctx, w.store.Pool)
	if err != nil {
		return fmt.Errorf("cut-off: %w", err)
	}
	for _, house := range houses {
		if !house.HasCutOff {
			continue
		}
		if err := w.cutOff(ctx, house); err != nil {
			return fmt.Errorf("cut-off of print house %s: %w", house.Code, err)
		}
	}
	return nil
}

func (w *Worker) cutOff(ctx context.Context, house store.Printer) error {
	now := w.store.Clock.Now()
	last, err := house.LastCutOff(now)
	if err != nil {
		return err
	}
	day, err := house.Today(last)
	if err != nil {
		return err
	}
	profiles, err := store.WaitingProfiles(ctx, w.store.Pool, house.ID, day)
	if err != nil {
		return err
	}
	for _, profile := range profiles {
		due := store.Due{PrintHouse: house.ID, Profile: profile, On: day}
		if err := w.cutOffProfile(ctx, house, due, moment{now, last}); err != nil {
			return err
		}
	}
	return nil
}

// moment is now and the print house's last cut-off.
type moment struct{ now, last time.Time }

// cutOffProfile opens a batch for the letters of one stock profile.
func (w *Worker) cutOffProfile(ctx context.Context, house store.Printer, due store.Due, at moment) error {
	err := w.store.InTx(ctx, func(tx store.Tx) error {
		waits, err := store.WaitsForCutOff(ctx, tx, due, at.last)
		if err != nil || !waits {
			return err
		}
		return w.openBatch(ctx, tx, domain.Batch{
			ID: w.store.NewID(), PrintHouseID: house.ID, Profile: due.Profile, State: domain.BatchOpen, CutOffAt: at.now,
		}, house)
	})
	if store.ViolatedConstraint(err) == "batch_is_cut_once" {
		return nil // another worker, or an operator, was quicker
	}
	return err
}

func (w *Worker) openBatch(ctx context.Context, tx store.Tx, b domain.Batch, house store.Printer) error {
	today, err := house.Today(b.CutOffAt)
	if err != nil {
		return err
	}
	var random [6]byte
	if _, err := io.ReadFull(w.store.Rand, random[:]); err != nil {
		return err
	}
	b.Number = domain.NewBatchNumber(today, random)
	if err := store.InsertBatch(ctx, tx, b); err != nil {
		return err
	}
	err = audit.Record(ctx, tx, w.store, audit.Entry{Actor: system, Act: domain.AuditBatchCutOff, Object: audit.Object("batch", b.ID)})
	if err != nil {
		return err
	}
	return w.jobs.Insert(ctx, tx, jobs.GatherBatch{BatchID: b.ID})
}
