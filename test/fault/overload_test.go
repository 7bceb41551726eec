//go:build playedfaults

package fault

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
)

const (
	times         = 10               // how much more is asked than can be answered
	goodput       = 0.9              // of the capacity, kept under that load
	refusedIn     = time.Second      // 95 of 100 refusals, since there is no place
	refusedAtMost = 12 * time.Second // the others, who had a place and whose turn did not come
	mostMemory    = 768 << 20        // bytes, of the server
	loadFor       = 20 * time.Second // the overload
	measureFor    = 10 * time.Second // the capacity
	patient       = 15 * time.Second // a client of the overload
	clients       = 16               // of the capacity, each asking anew when it was answered
	narrow        = "2"              // connections to PostgreSQL
	orderPage     = `{"query":"{ orders(first: 25) { edges { node { number kind state promisedOn holder { givenNames familyName } card { number state } } } } }"}`
)

// TestOverload asks for ten times as many order pages as the server can answer. Its
// database is made the narrow place, by few connections: so the machine has room for
// those who ask, who in life have machines of their own.
func TestOverload(t *testing.T) {
	t.Setenv("SINETTI_DATABASE_CONNECTIONS", narrow)
	p := newPlayed(t, 300, nil)
	l := p.newLoad()
	capacity := l.capacity()
	before := p.memory()
	goods, refusals, others := l.over(times * capacity)
	rate := float64(len(goods)) / loadFor.Seconds()
	t.Logf("capacity %.0f order pages/s; %.0f/s asked for %s: %.0f good answers/s (%.0f %%), p50 %s, p99 %s",
		capacity, times*capacity, loadFor, rate, 100*rate/capacity, at(goods, 0.5), at(goods, 0.99))
	t.Logf("%d refusals, p50 %s, p95 %s, slowest %s; others %v; memory %d MB before, %d MB at most",
		len(refusals), at(refusals, 0.5), at(refusals, 0.95), at(refusals, 1), others, before>>20, p.memory()>>20)
	if rate < goodput*capacity {
		t.Errorf("goodput is %.0f %% of the capacity", 100*rate/capacity)
	}
	if at(refusals, 0.95) > refusedIn || at(refusals, 1) > refusedAtMost || len(refusals) == 0 || len(others) > 0 {
		t.Error("refusals are slow, there are none, or there are other answers")
	}
	if p.memory() > mostMemory {
		t.Error("the server's memory is not bounded")
	}
	returned := time.Now()
	p.until("the usual answers after it", recoverWithin, func() bool { _, status := l.ask(); return status == http.StatusOK })
	t.Logf("answers as usual %s after the overload", time.Since(returned).Round(time.Millisecond))
}

// load is an officer who asks for the point's orders.
type load struct {
	p      *played
	client *http.Client
	cookie string
}

// newLoad places a page of orders and logs in another officer of that point.
func (p *played) newLoad() *load {
	p.t.Helper()
	l := &load{p: p, client: &http.Client{Timeout: patient, Transport: &http.Transport{MaxIdleConnsPerHost: 4096, MaxConnsPerHost: 4096}}}
	point := p.wishes[0].Card.PointID
	var there []world.Officer
	for _, o := range p.officers(domain.Registrar) {
		if o.PointID == point {
			there = append(there, o)
		}
	}
	if len(there) < 2 {
		p.t.Fatal("the point needs two officers")
	}
	desk := outside.NewOfficer(p.BrowserURL(), there[0])
	p.must(desk.LogIn(p.t.Context()))
	placed := 0
	for _, w := range p.wishes {
		if w.Card.PointID != point || placed == 25 {
			continue
		}
		_, err := desk.Serve(p.t.Context(), w)
		p.must(err)
		placed++
	}
	l.cookie = p.logIn(there[1])
	if _, status := l.ask(); status != http.StatusOK {
		p.t.Fatalf("an order page: status %d", status)
	}
	return l
}

// ask gives the status of one answer and the time it took; 0 is no answer.
func (l *load) ask() (time.Duration, int) {
	r, err := l.p.graphQL(context.Background(), l.cookie, orderPage)
	if err != nil {
		panic(err) // the test's own request
	}
	began := time.Now()
	res, err := l.client.Do(r)
	if err != nil {
		return time.Since(began), 0
	}
	body, err := io.ReadAll(res.Body)
	_ = res.Body.Close()
	if err != nil {
		return time.Since(began), 0
	}
	if res.StatusCode == http.StatusOK && !strings.Contains(string(body), `"familyName":`) {
		return time.Since(began), -1
	}
	return time.Since(began), res.StatusCode
}

// capacity is how many pages a second a few steady clients get.
func (l *load) capacity() float64 {
	var done atomic.Int64
	var work sync.WaitGroup
	end := time.Now().Add(measureFor)
	for range clients {
		work.Go(func() {
			for time.Now().Before(end) {
				if _, status := l.ask(); status == http.StatusOK {
					done.Add(1)
				}
			}
		})
	}
	work.Wait()
	return float64(done.Load()) / measureFor.Seconds()
}

// over asks at a rate, whatever comes back. What was answered well after the end
// does not count.
func (l *load) over(rate float64) (goods, refusals []time.Duration, others map[int]int) {
	others = map[int]int{}
	var mu sync.Mutex
	var work sync.WaitGroup
	began := time.Now()
	end := began.Add(loadFor)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for sent := 0; time.Now().Before(end); <-tick.C {
		for ; float64(sent) < rate*time.Since(began).Seconds(); sent++ {
			work.Go(func() {
				took, status := l.ask()
				mu.Lock()
				defer mu.Unlock()
				switch {
				case status == http.StatusServiceUnavailable:
					refusals = append(refusals, took)
				case status != http.StatusOK:
					others[status]++
				case time.Now().Before(end):
					goods = append(goods, took)
				}
			})
		}
	}
	work.Wait()
	return goods, refusals, others
}

// at gives a quantile.
func at(all []time.Duration, q float64) time.Duration {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[int(q*float64(len(all)-1))].Round(100 * time.Microsecond)
}

// memory is the most that the server has had so far, in bytes.
func (p *played) memory() int64 {
	p.t.Helper()
	text, err := os.ReadFile(filepath.Join(filepath.Dir(p.logs), "pids.json"))
	p.must(err)
	var pids map[string]int
	p.must(json.Unmarshal(text, &pids))
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pids["sinetti"]))
	p.must(err)
	for line := range strings.SplitSeq(string(status), "\n") {
		if rest, is := strings.CutPrefix(line, "VmHWM:"); is {
			var kilobytes int64
			_, err := fmt.Sscan(rest, &kilobytes)
			p.must(err)
			return kilobytes << 10
		}
	}
	p.t.Fatal("the system does not tell a process's memory")
	return 0
}
