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
	// day is the business day, for what falls due when one begins; nil where none matters.
	day func() time.Time
	on  time.Time // the business day on which it was last done
}

// due does the chore when its time has come.
func (c *chore) due(ctx context.Context, now time.Time) error {
	if now.Before(c.next) && (c.day == nil || c.day().Equal(c.on)) {
		return nil
	}
	if c.day != nil {
		c.on = c.day()
	}
	err := c.do(ctx, now)
	if c.next = now.Add(upkeepEvery); err != nil {
		c.next = now.Add(upkeepAgain)
	}
	return err
}
