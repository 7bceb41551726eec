//go:build playedfaults

package fault

import (
	"testing"
	"time"
)

// unharmed is how long an answer may take while something is away that no officer
// needs: as long as on a busy machine.
const unharmed = 10 * time.Second

// TestBrokerAwayAndFlapping: the broker is away for a minute, then comes and goes,
// while officers order; the officers do not notice.
func TestBrokerAwayAndFlapping(t *testing.T) {
	p := newPlayed(t, 4000, nil)
	w := newWatch(p.askers()...)
	d := p.openDesks()
	p.until("orders before anything happens", time.Minute, func() bool { return d.acknowledged() >= 20 })
	w.enter("away")
	before := d.acknowledged()
	p.broker.stop()
	<-time.After(*away)
	ordered := d.acknowledged() - before
	backlog := p.count(`select count(*) from event_feed, event_published p where event_feed.position > p.position`)
	p.broker.start()
	took := p.until("a backlog that is gone", recoverWithin, p.relayed)
	t.Logf("away for %s: %d orders meanwhile, %d events behind, gone %s after the broker's return", *away, ordered, backlog, took.Round(time.Millisecond))
	if ordered == 0 || backlog == 0 {
		t.Error("nothing happened while the broker was away")
	}
	w.wantWithin(t, "away", unharmed)
	w.enter("flapping")
	for range 8 {
		<-time.After(2 * time.Second)
		p.broker.stop()
		<-time.After(2 * time.Second)
		p.broker.start()
	}
	w.close()
	d.close()
	for key, in := range w.kept {
		if in.refused > 0 {
			t.Errorf("%s: %d refused for want of a broker", key, in.refused)
		}
	}
	w.wantWithin(t, "flapping", unharmed)
	took = p.until("a backlog that is gone", recoverWithin, p.relayed)
	t.Logf("eight times away and back: all events there %s after the last return", took.Round(time.Millisecond))
	d.wantKept()
	p.wantDelivered()
}
