package once

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sync/errgroup"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
)

// rounds bounds how many business days the run lives through: hold dates are a
// working week away at most.
const rounds = 15

// printAll lives through cut-offs until every letter was posted or spoiled; the
// killer goes on meanwhile.
func (r *run) printAll(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return r.killer.rest(ctx) })
	group.Go(func() error { return r.liveThrough(ctx) })
	return group.Wait()
}

func (r *run) liveThrough(ctx context.Context) error {
	for day := range rounds {
		if r.lettersLeft() == 0 {
			r.report.BusinessDays = day
			return nil
		}
		if err := r.nextMorning(ctx); err != nil {
			return err
		}
		if err := r.oneDay(ctx, day); err != nil {
			return err
		}
	}
	if n := r.lettersLeft(); n > 0 {
		return fmt.Errorf("after %d business days %d letters are still not posted", rounds, n)
	}
	return nil
}

// lettersLeft counts letters that were queued and neither posted nor spoiled.
func (r *run) lettersLeft() int {
	left := map[string]bool{}
	for _, e := range r.ear.Heard() {
		switch e.Type { //nolint:exhaustive // the others say nothing of a letter's end
		case domain.LetterQueuedEvent:
			if _, known := left[e.Data.Letter]; !known {
				left[e.Data.Letter] = true
			}
		case domain.LetterPostedEvent, domain.LetterSpoiledEvent, domain.LetterSupersededEvent:
			left[e.Data.Letter] = false
		}
	}
	n := 0
	for _, open := range left {
		if open {
			n++
		}
	}
	return n
}

// nextMorning moves business time to 07:00 UTC of the next day, before any cut-off.
func (r *run) nextMorning(ctx context.Context) error {
	at, err := r.operator.BusinessTime(ctx)
	if err != nil {
		return err
	}
	next := time.Date(at.Year(), at.Month(), at.Day()+1, 7, 0, 0, 0, time.UTC)
	if err := r.house.MoveClock(ctx, next.Sub(at)); err != nil {
		return err
	}
	r.Say("business day " + next.Format(time.DateOnly))
	return outside.Until(ctx, "the clock", func(ctx context.Context) (bool, error) {
		at, err := r.operator.BusinessTime(ctx)
		return !at.Before(next), err
	})
}

// oneDay cuts off each print house's batch and follows every batch until it is
// answered for: also those that the worker cut by the clock, where the new day
// began behind a cut-off.
func (r *run) oneDay(ctx context.Context, day int) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Minute)
	defer cancel()
	for _, press := range r.presses {
		if err := r.operator.CutOff(ctx, fmt.Sprintf("run-%d-cut-%d-%s", r.Seed, day, press.Code), r.houses[press.Code]); err != nil {
			return err
		}
	}
	if err := r.untilSealed(ctx); err != nil {
		return err
	}
	for _, press := range r.presses {
		if err := r.printHouseDay(ctx, press); err != nil {
			return err
		}
	}
	return r.approve(ctx)
}

// untilSealed waits until no batch is on its way to the print houses; two people
// release those that are held.
func (r *run) untilSealed(ctx context.Context) error {
	released := map[string]bool{}
	return outside.Until(ctx, "sealed batches", func(ctx context.Context) (bool, error) {
		batches, err := r.operator.Batches(ctx)
		if err != nil {
			return false, err
		}
		done := true
		for _, b := range batches {
			switch b.State {
			case "OPEN", "RELEASED":
				done = false
			case "HELD":
				done = false
				if !released[b.ID] {
					released[b.ID] = true
					if err := r.release(ctx, b); err != nil {
						return false, err
					}
				}
			}
		}
		return done, nil
	})
}

func (r *run) release(ctx context.Context, b outside.Batch) error {
	r.Say(fmt.Sprintf("batch %s is held: two people release it", b.Number))
	r.report.Held++
	for _, a := range r.approvers {
		if err := a.Release(ctx, "release-"+b.ID, b.ID); err != nil {
			return err
		}
	}
	return nil
}

// printHouseDay is what a print house does with what it finds.
func (r *run) printHouseDay(ctx context.Context, press *outside.PrintHouse) error {
	numbers, err := press.Pull(ctx)
	if err != nil {
		return err
	}
	for _, number := range numbers {
		rows, err := r.openBatch(ctx, press, number)
		if err != nil {
			return err
		}
		r.report.Batches++
		if err := r.answerFor(ctx, press, number, rows); err != nil {
			return err
		}
	}
	return nil
}

// openBatch decrypts the batch for eyes, files its manifest, and checks every page.
func (r *run) openBatch(ctx context.Context, press *outside.PrintHouse, number string) ([]outside.Row, error) {
	pdfs, err := press.Open(ctx, number, filepath.Join(r.Out, "letters"))
	if err != nil {
		return nil, err
	}
	rows, err := press.Manifest(number)
	if err != nil {
		return nil, err
	}
	if err := copyFile(press.ManifestFile(number), filepath.Join(r.Out, "manifests", number+".manifest.csv")); err != nil {
		return nil, err
	}
	return rows, r.readPages(ctx, number, pdfs, rows)
}

// answerFor prints and posts; the run's first batch has one piece spoiled.
func (r *run) answerFor(ctx context.Context, press *outside.PrintHouse, number string, rows []outside.Row) error {
	parts := 0
	for _, row := range rows {
		parts = max(parts, row.Part)
	}
	if _, err := press.Report(ctx, "printing", number); err != nil {
		return err
	}
	if !r.spoiled {
		r.spoiled = true
		if _, err := press.Spoil(ctx, number, rows[len(rows)/2].Letter); err != nil {
			return err
		}
	}
	left, err := press.Finish(ctx, number, parts)
	if err != nil {
		return err
	}
	if left.Missing.Count != 0 {
		return fmt.Errorf("batch %s: the print house still owes %d", number, left.Missing.Count)
	}
	r.Say(fmt.Sprintf("batch %s: %d letters, reconciled", number, len(rows)))
	return nil
}

// approve lets both approvers agree to new pieces.
func (r *run) approve(ctx context.Context) error {
	for _, a := range r.approvers {
		n, err := a.ApproveReprints(ctx)
		if err != nil {
			return err
		}
		r.report.Reprints += n
	}
	// What was just posted is heard a moment later.
	return outside.Until(ctx, "the news of the day", func(ctx context.Context) (bool, error) {
		batches, err := r.operator.Batches(ctx)
		if err != nil {
			return false, err
		}
		owed := 0
		for _, b := range batches {
			if b.State != "CANCELLED" {
				owed += b.Letters
			}
		}
		heard := 0
		for _, e := range r.ear.Heard() {
			if e.Type == domain.LetterPostedEvent || e.Type == domain.LetterSpoiledEvent {
				heard++
			}
		}
		return heard >= owed, nil
	})
}

func copyFile(from, to string) error {
	in, err := os.Open(from) //nolint:gosec // a path of our own
	if err != nil {
		return err
	}
	defer in.Close()                                                      //nolint:errcheck // read only
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // a path of our own
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
