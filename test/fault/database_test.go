//go:build playedfaults

package fault

import (
	"flag"
	"syscall"
	"testing"
	"time"
)

var away = flag.Duration("away", time.Minute, "how long the database or the broker is away")

// TestDatabaseKilledAndFrozen: PostgreSQL is killed, and another time stopped where
// it stands, for a minute, while officers order and both doors are asked.
func TestDatabaseKilledAndFrozen(t *testing.T) {
	p := newPlayed(t, 3000, nil)
	w := newWatch(p.askers()...)
	d := p.openDesks()
	p.until("orders before anything happens", time.Minute, func() bool { return d.acknowledged() >= 20 })
	w.want(t, "before")
	for _, fault := range []struct {
		name string
		take func() (back func())
	}{
		{"killed", func() func() { p.signalDatabase(syscall.SIGKILL); return p.restartDatabase }},
		{"frozen", func() func() {
			p.signalDatabase(syscall.SIGSTOP)
			return func() { p.signalDatabase(syscall.SIGCONT) }
		}},
	} {
		w.enter(fault.name)
		before := d.acknowledged()
		back := fault.take()
		<-time.After(*away)
		if n := d.acknowledged() - before; n > 3 {
			t.Errorf("%s: %d orders were acknowledged without a database", fault.name, n)
		}
		w.want(t, fault.name)
		returned := time.Now()
		back()
		w.enter("after " + fault.name)
		again := d.acknowledged()
		doors := p.until("answers after "+fault.name, recoverWithin, func() bool { return w.goodSince(returned, "officers' door", "partners' door") })
		orders := p.until("orders after "+fault.name, recoverWithin, func() bool { return d.acknowledged() >= again+10 })
		events := p.until("events after "+fault.name, recoverWithin, p.relayed)
		t.Logf("%s for %s: doors answer %s after PostgreSQL's return, ten orders and all events %s; programs started anew %d times",
			fault.name, *away, doors.Round(time.Millisecond), (doors + orders + events).Round(time.Millisecond), p.Deaths())
	}
	w.close()
	d.close()
	p.until("the last events", recoverWithin, p.relayed)
	d.wantKept()
	p.wantDelivered()
}
