package main

import (
	"context"
	"log/slog"
	"time"

	"sinetti/desk"
)

// How often visits are looked for whose time is over, and how often what else falls
// due with time alone.
const (
	lapse = 30 * time.Second
	tidy  = time.Hour
)

// sweep is something that falls due with time alone. Nothing waits for it, and any
// number of servers may do it at once.
type sweep struct {
	every time.Duration
	what  string // for the log
	do    func(context.Context) error
}

func sweeps(d *desk.Desk) []sweep {
	return []sweep{
		// Every act asks the clock itself whether a visit is over.
		{lapse, "visits whose time is over", counted(d.CloseLapsedVisits)},
		{lapse, "looks of days that are over", counted(d.CountLooks)},
		{tidy, "officers without an index of their names", counted(d.FillNameIndexes)},
		{tidy, "holders without an index of their workplace", counted(d.FillWorkplaceIndexes)},
		{tidy, "letters without an index of their place", counted(d.FillLetterPlaces)},
		{tidy, "full shares of acts", d.ForgetActs},
		{tidy, "trainings that end", counted(d.TellTrainingsThatEnd)},
	}
}

func counted(do func(context.Context) (int, error)) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := do(ctx)
		return err
	}
}

// run sweeps at once and then in time, until ctx ends.
func (s sweep) run(ctx context.Context, log *slog.Logger) {
	tick := time.NewTicker(s.every)
	defer tick.Stop()
	for {
		if err := s.do(ctx); err != nil && ctx.Err() == nil {
			log.LogAttrs(ctx, slog.LevelWarn, "a sweep failed", slog.String("sweep", s.what), slog.Any("error", err))
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
