package worker

import (
	"context"
	"errors"
	"testing"
	"time"
)

// Upkeep that failed is tried again within a minute, not after the hour.
func TestAFailedChoreIsDoneAgainSoon(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 11, 18, 9, 0, 0, 0, time.UTC)
	broken, done := true, 0
	c := chore{do: func(context.Context, time.Time) error {
		if broken {
			return errors.New("the database is away")
		}
		done++
		return nil
	}}
	if err := c.due(t.Context(), start); err == nil {
		t.Error("the failure was not told")
	}
	broken = false
	for after, want := range map[time.Duration]int{30 * time.Second: 0, time.Minute: 1} {
		again := c
		done = 0
		if err := again.due(t.Context(), start.Add(after)); err != nil || done != want {
			t.Errorf("after %s: done %d times, want %d: %v", after, done, want, err)
		}
	}
	if err := c.due(t.Context(), start.Add(time.Minute)); err != nil || c.next != start.Add(time.Minute+time.Hour) {
		t.Errorf("next at %s: %v", c.next, err)
	}
}
