package pgtest

import (
	"sync"
	"time"
)

// Start is the business time of every new test database: a Wednesday morning
// in Helsinki and Tallinn, far from holidays and from the change of the clocks.
var Start = time.Date(2026, time.November, 18, 8, 0, 0, 0, time.UTC)

// Clock is a business clock that a test sets.
type Clock struct {
	mutex sync.Mutex
	now   time.Time
}

// NewClock gives a clock that stands at t.
func NewClock(t time.Time) *Clock { return &Clock{now: t} }

// Now gives the time that was set.
func (c *Clock) Now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.now
}

// Set moves the clock to t.
func (c *Clock) Set(t time.Time) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.now = t.UTC().Truncate(time.Microsecond)
}

// Advance moves the clock on by d.
func (c *Clock) Advance(d time.Duration) { c.Set(c.Now().Add(d)) }
