// Package bench measures what the product does beside the bare limit of the same
// work on the same machine in the same run, so that a figure means something
// elsewhere too: the ratio is judged, not the speed.
package bench

import (
	"fmt"
	"time"
)

// Row is one line of the table: what we reach, what the bare way reaches, and
// the ratio below which it counts as failed.
type Row struct {
	Name        string
	Ours, Limit float64 // in Unit, more is better
	Unit        string
	Floor       float64 // least Ours/Limit; 0 where none was promised
	// Limited says what the limit is, in a few words.
	Limited string
	// P99 is within what time 99 of 100 were answered; 0 where nobody waits.
	P99, LimitP99 time.Duration
	// Runs are the ratios of all runs whose middle this is, the lowest first; Before is
	// the ratio that the table of last time gives, 0 where it has no such row.
	Runs   []float64
	Before float64
	// Note says what stands behind the figures; may be empty.
	Note string
}

// Ratio is the part of the limit that is reached.
func (r Row) Ratio() float64 {
	if r.Limit == 0 {
		return 0
	}
	return r.Ours / r.Limit
}

// Failed tells whether the ratio is below its floor.
func (r Row) Failed() bool { return r.Ratio() < r.Floor }

// String is the row as the table shows it.
func (r Row) String() string {
	return fmt.Sprintf("%s: %.0f of %.0f %s, ratio %.2f (at least %.2f)", r.Name, r.Ours, r.Limit, r.Unit, r.Ratio(), r.Floor)
}

func (r *Row) fill(ours, limit measured) {
	r.Ours, r.P99 = ours.perSecond, ours.p99
	r.Limit, r.LimitP99 = limit.perSecond, limit.p99
}
