package letters

import (
	"slices"
	"sync"
)

// Checker is Check for many letters on one stock: what letters share is laid out
// once. It is safe for concurrent use.
type Checker struct {
	profile StockProfile
	mu      sync.Mutex
	arts    map[artKey][]Fault
}

// NewChecker makes a checker for the stock of a profile.
func NewChecker(p StockProfile) *Checker {
	return &Checker{profile: p, arts: map[artKey][]Fault{}}
}

// Check is Check(profile, l).
func (c *Checker) Check(l Letter) []Fault {
	if faults := checkSizes(&l); len(faults) > 0 {
		return faults
	}
	faults := checkLengths(&l)
	if len(faults) == 0 {
		faults = slices.Clone(c.artFaults(l.key()))
	}
	return append(faults, c.profile.checkOwn(&l)...)
}

func (c *Checker) artFaults(key artKey) []Fault {
	c.mu.Lock()
	defer c.mu.Unlock()
	faults, known := c.arts[key]
	if !known {
		faults = drawArt(&c.profile, key).faults
		c.arts[key] = faults
	}
	return faults
}
