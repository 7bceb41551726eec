package check

import (
	"time"
)

// A witness is asked every minute, whether the log grew or not, so that a word of
// yesterday says that it is away, or that somebody repeats what it once said. Its
// clock and this one may differ a little.
const (
	oldWord   = 26 * time.Hour
	clocksOff = 5 * time.Minute
)

// fresh looks at the time of the witnesses' words. What the signature of an old one
// covers may be good; it says nothing of what came, or was cut off, since.
func (r *Report) fresh(o Options) {
	if o.Now.IsZero() {
		return
	}
	for _, s := range o.Seen {
		age := o.Now.Sub(s.At)
		switch at := s.At.UTC().Format(time.RFC3339); {
		case s.At.IsZero():
		case age > oldWord:
			r.find(-1, "the last word of %s is of %s, %d hours ago: it is away, or somebody repeats an old word of it, and nobody outside saw what came since", s.By, at, int(age.Hours()))
		case age < -clocksOff:
			r.find(-1, "the last word of %s is of %s, which is still to come: one of the clocks is wrong", s.By, at)
		}
	}
}
