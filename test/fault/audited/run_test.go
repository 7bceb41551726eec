package audited

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sinetti/fault"
)

// staff takes their seats: at each desk its own session, some of the same officer.
func (h *house) staff() []*officer {
	h.t.Helper()
	var all []*officer
	seat := func(o *officer) { all = append(all, o) }
	for i := range 2 {
		seat(h.seat(h.Registrar, 10+i, counter...))
		seat(h.seat(h.RegistrarToo, 20+i, counter...))
	}
	seat(h.seat(h.RegistrarElsewhere, 30, counter...))
	seat(h.seat(h.RegistrarEE, 31, counter...))
	seat(h.seat(h.Lead, 40, leading...))
	seat(h.seat(h.Admin, 41, leading...))
	seat(h.seat(h.AdminElsewhere, 42, leading...))
	seat(h.seat(h.Support, 43, support, supportCases, supportCases, find))
	seat(h.seat(h.Auditor, 44, auditing...))
	return all
}

// work lets everybody do acts until so many were begun, and tells after each how
// many there are.
func work(ctx context.Context, staff []*officer, n int, begun func(int)) {
	var group sync.WaitGroup
	var count atomic.Int64
	for _, o := range staff {
		group.Go(func() {
			for ctx.Err() == nil {
				i := int(count.Add(1))
				if i > n {
					return
				}
				begun(i)
				o.do(ctx, o.draw())
			}
		})
	}
	group.Wait()
}

// kill is a process's death.
type kill struct {
	at    int // after how many acts
	whose int // of processes
	after time.Duration
}

func drawKills(n int) []kill {
	r := rand.New(rand.NewPCG(*seed, 1))
	list := make([]kill, max(4, n/100))
	for i := range list {
		list[i] = kill{1 + r.IntN(n), r.IntN(3), time.Duration(r.IntN(30)) * time.Millisecond}
	}
	slices.SortFunc(list, func(a, b kill) int { return a.at - b.at })
	return list
}

// points are where an act or a look is half done, and where sealing is.
var points = [3][]fault.Name{
	{fault.BeforeCommit, fault.AfterCommit, fault.BeforeAnswerAudit, fault.AfterAnswerAudit},
	{fault.BeforeCommit, fault.AfterCommit, fault.BeforeAnswerAudit, fault.AfterAnswerAudit},
	{fault.SealPlaced, fault.SealTiled, fault.SealSigned, fault.SealPublished},
}

// drawOrders lets each process die at each of its points, at passings of its own: a
// sealer passes them a few times a second, a server some hundred times.
func drawOrders(n int) (orders [3][]string) {
	r := rand.New(rand.NewPCG(*seed, 3))
	for range max(1, n/1000) {
		for i, names := range points {
			for _, name := range names {
				orders[i] = append(orders[i], fmt.Sprintf("%s kill %d", name, 2+r.IntN([3]int{30, 30, 4}[i])))
			}
		}
	}
	return orders
}

func (h *house) processes() [3]*process { return [3]*process{h.servers[0], h.servers[1], h.sealer} }

// killer kills when its moment has come, one after another.
func (h *house) killer(orders <-chan kill) {
	for k := range orders {
		<-time.After(k.after)
		h.processes()[k.whose].kill()
	}
}

// TestEveryActAndLookHasItsEntry lets officers work at two servers that are killed,
// as the sealer is, at any moment, and then holds the log against every answer that
// was given.
func TestEveryActAndLookHasItsEntry(t *testing.T) {
	h := open(t, 40+*acts/10, drawOrders(*acts))
	staff := h.staff()
	kills := drawKills(*acts)
	orders := make(chan kill, len(kills))
	killed := make(chan struct{})
	go func() { defer close(killed); h.killer(orders) }()
	var mutex sync.Mutex
	next := 0
	began := time.Now()
	work(h.ctx, staff, *acts, func(i int) {
		mutex.Lock()
		defer mutex.Unlock()
		for next < len(kills) && kills[next].at <= i {
			orders <- kills[next]
			next++
		}
	})
	close(orders)
	<-killed
	t.Logf("%d acts and look-ups in %s, seed %d", *acts, time.Since(began).Round(time.Second), *seed)
	h.untilDeaths(staff)
	h.untilReady()
	var all []exchange
	for _, o := range staff {
		all = append(all, o.all...)
	}
	h.judge(all)
	h.judgeLog()
}

// untilDeaths lets officers go on until somebody has died at every point.
func (h *house) untilDeaths(staff []*officer) {
	h.t.Helper()
	for i, p := range h.processes() {
		h.until(p.name+" died at all of its points", func() bool {
			work(h.ctx, staff, len(staff), func(int) {})
			return !slices.ContainsFunc(points[i], func(point fault.Name) bool { return !p.diedAt(point) })
		})
		h.t.Logf("%s died %d times, of these %d at fault points", p.name, p.died(), len(p.hits()))
	}
}

func (p *process) diedAt(point fault.Name) bool {
	return slices.ContainsFunc(p.hits(), func(hit string) bool { return strings.HasPrefix(hit, string(point)+" ") })
}
