package outside

import (
	"context"
	"errors"
	"time"
)

// again does the deed until it succeeds, fails for good, or patience ends.
func again(ctx context.Context, deed func() error) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	wait := 50 * time.Millisecond
	for {
		err := deed()
		if !errors.Is(err, errAway) {
			return err
		}
		if sleep(ctx, wait) != nil {
			return err
		}
		wait = min(2*wait, time.Second)
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
