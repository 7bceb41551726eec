package letters

import (
	"reflect"
	"slices"
	"sync"
)

// mostChecked bounds how many arts are remembered; then it begins anew.
const mostChecked = 1000

// checkedArts remembers the faults of shared parts of pages: nearly all orders
// of a point ask for the same few, and laying one out takes far longer than all
// that is the letter's own.
type checkedArts struct {
	mutex sync.Mutex
	known map[artKey]checkedArt
}

// checkedArt holds for the very profile that it was laid out on.
type checkedArt struct {
	profile StockProfile
	faults  []Fault
}

var checked checkedArts

// faults gives the faults of an art on a profile; the caller may append to them.
func (c *checkedArts) faults(p *StockProfile, k artKey) []Fault {
	c.mutex.Lock()
	known, found := c.known[k]
	c.mutex.Unlock()
	if found && reflect.DeepEqual(&known.profile, p) {
		return slices.Clip(known.faults)
	}
	faults := drawArt(p, k).faults
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.known == nil || len(c.known) >= mostChecked {
		c.known = map[artKey]checkedArt{}
	}
	c.known[k] = checkedArt{profile: *p, faults: faults}
	return slices.Clip(faults)
}
