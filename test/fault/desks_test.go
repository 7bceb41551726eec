//go:build playedfaults

package fault

import (
	"context"
	"fmt"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
)

// desks are officers who order while something else goes wrong. Like people they
// try again where they are told to; what was acknowledged to them must exist.
type desks struct {
	p     *played
	stop  chan struct{}
	group errgroup.Group

	mu      sync.Mutex
	numbers []string // of acknowledged orders
}

// So many officers order, and each takes so long for a customer at least.
const (
	atWork = 3
	pace   = 200 * time.Millisecond
)

// openDesks lets officers order, each at a point that may serve the cards.
func (p *played) openDesks() *desks {
	p.t.Helper()
	d := &desks{p: p, stop: make(chan struct{})}
	lines := map[domain.ID][]outside.Wish{}
	for _, w := range p.wishes {
		lines[w.Card.PointID] = append(lines[w.Card.PointID], w)
	}
	taken := map[domain.ID]bool{}
	for _, o := range p.officers(domain.Registrar) {
		if len(lines[o.PointID]) < 50 || taken[o.PointID] || len(taken) == atWork {
			continue
		}
		taken[o.PointID] = true
		officer := outside.NewOfficer(p.BrowserURL(), o)
		p.must(officer.LogIn(p.t.Context()))
		line := lines[o.PointID]
		d.group.Go(func() error { return d.serve(officer, line) })
	}
	if len(taken) == 0 {
		p.t.Fatal("no point has cards enough")
	}
	return d
}

// prober is an officer who orders nothing, for requests whose answers are watched.
func (p *played) prober() world.Officer { return p.officers(domain.AgencyOperator)[1] }

func (d *desks) serve(officer *outside.Officer, line []outside.Wish) error {
	tick := time.NewTicker(pace)
	defer tick.Stop()
	for _, w := range line {
		select {
		case <-d.stop:
			return nil
		case <-tick.C:
		}
		ordered, err := officer.Serve(context.Background(), w)
		if err != nil {
			return fmt.Errorf("%s: %w", w.Key, err)
		}
		d.mu.Lock()
		d.numbers = append(d.numbers, ordered.Number)
		d.mu.Unlock()
	}
	return nil
}

func (d *desks) acknowledged() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.numbers)
}

// close lets everybody finish the customer in front of them.
func (d *desks) close() {
	d.p.t.Helper()
	close(d.stop)
	d.p.must(d.group.Wait())
}

// wantKept wants every acknowledged order in the database, once, with its letter,
// its audit entry and its event.
func (d *desks) wantKept() {
	p := d.p
	p.t.Helper()
	n := len(d.numbers)
	var orders, letters, audited, announced int
	p.row(`select count(*), (select count(distinct order_id) from letters l join orders o on o.id = l.order_id where o.number = any($1)),
		(select count(*) from audit_entries a join orders o on a.object = 'order:' || o.id where a.act = 'order.code_letter_placed' and a.outcome = 'done' and o.number = any($1)),
		(select count(*) from event_feed f join orders o on f.body->>'orderid' = o.id::text where f.type = $2 and o.number = any($1))
		from orders where number = any($1)`, []any{d.numbers, string(domain.OrderAcceptedEvent)}, &orders, &letters, &audited, &announced)
	all := p.count(`select count(*) from orders where created_at > $1`, p.World.Today.String())
	p.t.Logf("%d orders acknowledged: %d kept, %d letters, %d audit entries, %d events; %d orders in all", n, orders, letters, audited, announced, all)
	if n == 0 || orders != n || letters != n || audited != n || announced != n {
		p.t.Errorf("acknowledged and lost, or done twice")
	}
}
