package worker

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"sinetti/store"
)

// SweepStrays deletes what killed workers left behind before a moment of real
// time (an hour or more ago, so that nothing under way is touched): objects that
// no row names, half-written files, and keys of codes whose row never committed.
func (w *Worker) SweepStrays(ctx context.Context, before time.Time) error {
	half, err := w.bucket.SweepTemporary(ctx, before)
	if err != nil {
		return fmt.Errorf("strays: %w", err)
	}
	objects, err := w.sweepObjects(ctx, before)
	if err != nil {
		return fmt.Errorf("strays: %w", err)
	}
	known, err := store.LivingKeys(ctx, w.store.Pool)
	if err != nil {
		return fmt.Errorf("strays: %w", err)
	}
	keys, err := w.vault.Sweep(func(name string) bool { return known[name] }, before)
	if err != nil {
		return fmt.Errorf("strays: %w", err)
	}
	if half+objects+keys > 0 {
		w.log.InfoContext(ctx, "strays swept", slog.Int("half_files", half), slog.Int("objects", objects), slog.Int("keys", keys))
	}
	return nil
}

func (w *Worker) sweepObjects(ctx context.Context, before time.Time) (int, error) {
	all, err := w.bucket.List(ctx, "")
	if err != nil {
		return 0, err
	}
	var old []string
	for _, o := range all {
		if o.At.Before(before) {
			old = append(old, o.Name)
		}
	}
	known, err := store.KnownObjects(ctx, w.store.Pool, old)
	if err != nil {
		return 0, err
	}
	swept := 0
	for _, name := range old {
		if known[name] {
			continue
		}
		if err := w.bucket.Delete(ctx, name); err != nil {
			return swept, err
		}
		swept++
	}
	return swept, nil
}
