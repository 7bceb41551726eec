package worker

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/fault"
	"sinetti/jobs"
	"sinetti/store"
)

// Why nothing is made for a print house. No code is opened; the batch waits as it
// is and goes on by itself once the cause is gone.
var (
	// ErrKeyDiffers says that the print house's key in the trust directory is not the
	// one whose fingerprint the agency registered.
	ErrKeyDiffers = errors.New("worker: the print house's key in the trust directory is not the one registered: compare both with the paper, put the wrong one right, and restart the worker")
	// ErrOtherKey says that the batch was gathered, and perhaps released by two people,
	// for another key than the one that is trusted now.
	ErrOtherKey = errors.New("worker: the batch was gathered for another key of the print house than the trust directory holds: put that key back until the batch is sealed, and restart the worker")
	// ErrPrintHouseEnded says that the agency works with the print house no more.
	ErrPrintHouseEnded = errors.New("worker: the batch waits, for its print house is not active: make the partner active again, or cancel the orders and place them anew")
)

// GatherBatch collects the letters of an open batch, a few hundred cards a
// transaction, parks those that cannot be printed, numbers the others by
// postcode, and holds the batch or releases it. Killed half-way it goes on.
func (w *Worker) GatherBatch(ctx context.Context, batch domain.ID, done Done) error {
	for more := true; more; {
		err := w.store.InTx(ctx, func(tx store.Tx) (err error) {
			more, err = w.gatherChunk(ctx, tx, batch, done)
			return err
		})
		if err != nil {
			return fmt.Errorf("gather batch %s: %w", batch, err)
		}
		fault.Point(fault.GatherChunk)
	}
	return nil
}

func (w *Worker) gatherChunk(ctx context.Context, tx store.Tx, id domain.ID, done Done) (more bool, err error) {
	b, err := store.LockBatch(ctx, tx, id)
	if err != nil {
		return false, err
	}
	if b.State != domain.BatchOpen {
		return false, done(ctx, tx)
	}
	house, err := houseOf(ctx, tx, b)
	if err != nil {
		return false, err
	}
	day, err := house.Today(b.CutOffAt)
	if err != nil {
		return false, err
	}
	due, err := store.DueLetters(ctx, tx, store.Due{PrintHouse: house.ID, Profile: b.Profile, On: day, First: chunk})
	if err != nil {
		return false, err
	}
	if len(due) == 0 {
		return false, w.gathered(ctx, tx, b, house, done)
	}
	return true, w.gatherLetters(ctx, tx, b, due)
}

func (w *Worker) gatherLetters(ctx context.Context, tx store.Tx, b store.Batch, due []store.LetterOfCard) error {
	if err := lockCardsOf(ctx, tx, due); err != nil {
		return err
	}
	ids := make([]domain.ID, len(due))
	for i, l := range due {
		ids[i] = l.ID
	}
	list, err := store.LettersToDraw(ctx, tx, ids)
	if err != nil {
		return err
	}
	now := w.store.Clock.Now()
	var in, orders []domain.ID
	var out []aside
	for _, l := range list {
		if l.State != domain.LetterQueued {
			continue // withdrawn since it was listed
		}
		if reason := w.dry(l, b.Number, b.CutOffAt); reason != "" {
			out = append(out, aside{l, reason})
			continue
		}
		in, orders = append(in, l.ID), append(orders, l.OrderID)
	}
	if _, err := store.PutInBatch(ctx, tx, b.ID, in, now); err != nil {
		return err
	}
	step := store.OrderStep{From: domain.OrderAccepted, To: domain.OrderInBatch, At: now, By: system}
	if err := store.MoveOrders(ctx, tx, orders, step); err != nil {
		return err
	}
	return w.park(ctx, tx, out, now)
}

// gathered ends the gathering: numbers, parts, and whether two people must look.
func (w *Worker) gathered(ctx context.Context, tx store.Tx, b store.Batch, house store.Printer, done Done) error {
	key, err := w.keyOf(house)
	if err != nil {
		return err
	}
	g := store.Gathered{State: domain.BatchCancelled, KeyID: key, At: w.store.Clock.Now()}
	if g.Letters, err = store.NumberLetters(ctx, tx, b.ID, partSize); err != nil {
		return err
	}
	if g.Letters > 0 {
		history, err := store.HistoryOf(ctx, tx, b.Batch, key)
		if err != nil {
			return err
		}
		g.Why, g.Parts, g.State = domain.HoldReasons(g.Letters, history), (g.Letters+partSize-1)/partSize, domain.BatchReleased
		if len(g.Why) > 0 {
			g.State = domain.BatchHeld
		}
	}
	for part := 1; part <= g.Parts; part++ {
		p := store.Part{BatchID: b.ID, Part: part, First: (part-1)*partSize + 1, Last: min(part*partSize, g.Letters)}
		if err := store.InsertPart(ctx, tx, p); err != nil {
			return err
		}
	}
	if err := store.FinishGathering(ctx, tx, b.ID, g); err != nil {
		return err
	}
	if err := audit.Record(ctx, tx, w.store, gatheredEntry(b, g)); err != nil {
		return err
	}
	if g.State == domain.BatchReleased {
		for part := 1; part <= g.Parts; part++ {
			if err := w.jobs.Insert(ctx, tx, jobs.SealPart{BatchID: b.ID, Part: part}); err != nil {
				return err
			}
		}
	}
	return done(ctx, tx)
}

func gatheredEntry(b store.Batch, g store.Gathered) audit.Entry {
	e := audit.Entry{
		Actor: system, Act: domain.AuditBatchReleased, Object: audit.Object("batch", b.ID),
		Detail: map[string]string{"letters": strconv.Itoa(g.Letters), "parts": strconv.Itoa(g.Parts), "state": string(g.State)},
	}
	if g.State == domain.BatchHeld {
		why := make([]string, len(g.Why))
		for i, reason := range g.Why {
			why[i] = string(reason)
		}
		e.Act, e.Detail["why"] = domain.AuditBatchHeld, strings.Join(why, " ")
	}
	if g.State == domain.BatchCancelled {
		e.Act, e.Outcome = domain.AuditBatchRefused, audit.Refused
	}
	return e
}

// houseOf reads a batch's print house; ErrPrintHouseEnded where it is active no more.
func houseOf(ctx context.Context, tx store.Tx, b store.Batch) (store.Printer, error) {
	house, err := store.PrinterByID(ctx, tx, b.PrintHouseID)
	if store.NoRows(err) {
		err = fmt.Errorf("%w (partner %s)", ErrPrintHouseEnded, b.PrintHouseID)
	}
	return house, err
}

// mayBeSealed refuses a batch whose print house has ended, or whose key is not the
// one that is registered and for which the batch was gathered.
func (w *Worker) mayBeSealed(ctx context.Context, tx store.Tx, b store.Batch) error {
	house, err := houseOf(ctx, tx, b)
	if err != nil {
		return err
	}
	key, err := w.keyOf(house)
	if err == nil && key != b.KeyID {
		err = fmt.Errorf("%w: print house %s", ErrOtherKey, house.Code)
	}
	return err
}

// keyOf gives the fingerprint of the key that the batch will be sealed for.
func (w *Worker) keyOf(house store.Printer) (string, error) {
	key, err := w.vault.PrintHouseFingerprint(house.ID)
	if err != nil {
		return "", err
	}
	if house.KeyID != "" && !strings.EqualFold(strings.ReplaceAll(house.KeyID, " ", ""), key) {
		return "", fmt.Errorf("%w: print house %s", ErrKeyDiffers, house.Code)
	}
	return key, nil
}
