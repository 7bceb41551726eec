package worker

import (
	"context"
	"time"
)

// chore is a piece of upkeep. Each keeps a time of its own: one that fails is tried
// again soon, and holds up no other.
type chore struct {
	what string
	do   func(ctx context.Context, now time.Time) error
	next time.Time // real time; zero: at once
}

// due does the chore when its time has come.
func (c *chore) due(ctx context.Context, now time.Time) error {
	if now.Before(c.next) {
		return nil
	}
	err := c.do(ctx, now)
	if c.next = now.Add(upkeepEvery); err != nil {
		c.next = now.Add(upkeepAgain)
	}
	return err
}
