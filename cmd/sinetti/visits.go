package main

import (
	"context"
	"log/slog"
	"time"

	"sinetti/desk"
)

// lapse is how often visits are looked for whose time is over.
const lapse = 30 * time.Second

// closeVisits closes visits that nobody closed in time, until ctx ends. Nothing
// waits for it: every act asks the clock itself whether a visit is over.
func closeVisits(ctx context.Context, d *desk.Desk, log *slog.Logger) {
	tick := time.NewTicker(lapse)
	defer tick.Stop()
	for {
		if _, err := d.CloseLapsedVisits(ctx); err != nil && ctx.Err() == nil {
			log.LogAttrs(ctx, slog.LevelWarn, "visits could not be closed", slog.Any("error", err))
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
