package audited

import (
	"context"
	"net/http"
	"sync/atomic"
	"testing"
	"time"
)

// The promises of the house, wanted on a quiet machine only.
const (
	answerWithin  = 2 * time.Second
	recoverWithin = 30 * time.Second
)

// block makes that no audit entry can be written; open ends it.
type block struct {
	name string
	shut func(h *house) (open func())
}

var blocks = []block{
	{"the table is locked", func(h *house) func() {
		tx, err := h.db.Owner().Begin(context.Background())
		h.must(err)
		_, err = tx.Exec(context.Background(), "lock table audit_entries in exclusive mode") // readers may read on
		h.must(err)
		return func() { h.must(tx.Rollback(context.Background())) }
	}},
	{"the right to insert is gone", func(h *house) func() {
		tx, err := h.db.Owner().Begin(context.Background())
		h.must(err)
		// Behind the lock nobody is left who asked for the right before.
		_, err = tx.Exec(context.Background(), "lock table audit_entries in exclusive mode; revoke insert on audit_entries from sinetti_server")
		h.must(err)
		h.must(tx.Commit(context.Background()))
		return func() { h.exec("grant insert on audit_entries to sinetti_server") }
	}},
	{"there is no room for it", func(h *house) func() {
		h.exec(`create function no_room() returns trigger language plpgsql as $$ begin
			raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`)
		h.exec("create trigger no_room before insert on audit_entries for each statement execute function no_room()")
		return func() { h.exec("drop function no_room cascade") }
	}},
}

// written counts every row that an act leaves.
const written = `select (select count(*) from audit_entries) + (select count(*) from orders) + (select count(*) from order_steps) + (select count(*) from visits)
	+ (select count(*) from visits where closed_at is not null) + (select count(*) from verifications) + (select count(*) from letters)
	+ (select count(*) from officers) + (select count(*) from officer_rights) + (select count(*) from officer_rights where decided_at is not null)
	+ (select count(*) from officer_trainings) + (select count(*) from point_authorisations) + (select count(*) from support_acts)
	+ (select count(*) from officer_sessions where ended_at is not null)`

// TestNothingIsDoneOrShownWithoutEntry blocks the log in each way while officers go on.
func TestNothingIsDoneOrShownWithoutEntry(t *testing.T) {
	h := open(t, 60, [3][]string{})
	staff := h.staff()
	ctx, stop := context.WithCancel(h.ctx)
	defer stop()
	var good atomic.Int64
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		work(ctx, staff, 1<<30, func(int) { good.Add(1) })
	}()
	h.until("acts before anything happens", func() bool { return good.Load() > 100 })
	var phases []phase
	for _, b := range blocks {
		phases = append(phases, h.blockFor(b, *blocked, &good))
	}
	stop()
	<-ended
	for _, p := range phases {
		h.judgePhase(p, staff)
	}
}

// phase is when a block began and ended; readiness is what was said of it meanwhile.
type phase struct {
	block
	from, to  time.Time
	changed   int
	ready     [2]int
	recovered time.Duration
}

func (h *house) blockFor(b block, length time.Duration, good *atomic.Int64) phase {
	h.t.Helper()
	open := b.shut(h)
	p := phase{block: b, from: time.Now()}
	before := h.count(written)
	<-time.After(length)
	for i, s := range h.servers {
		p.ready[i] = s.ready(h.ctx)
	}
	p.changed = h.count(written) - before
	p.to = time.Now()
	open()
	opened, begun := time.Now(), good.Load()
	h.until("acts after "+b.name, func() bool {
		return good.Load() > begun+50 && h.servers[0].ready(h.ctx) == http.StatusOK && h.servers[1].ready(h.ctx) == http.StatusOK
	})
	p.recovered = time.Since(opened)
	return p
}

// until looks again until it is so.
func (h *house) until(what string, so func() bool) {
	h.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	late := time.After(2 * time.Minute)
	for !so() {
		select {
		case <-late:
			h.t.Fatalf("%s: not within two minutes", what)
		case <-tick.C:
		}
	}
}

// harmless tells that an answer shows nobody and says of no act that it was done now: a
// server may give it until it knows that the log is blocked. Of an act that was done
// before, its first answer says so once more.
func harmless(e *exchange) bool {
	for _, code := range result(e.body).codes() {
		if code != "NOT_FOUND" && code != "INVALID" {
			return false
		}
	}
	return !e.writes || e.again || len(result(e.body).codes()) > 0
}

// judgePhase judges every request that was made and answered while the log was blocked.
func (h *house) judgePhase(p phase, staff []*officer) {
	h.t.Helper()
	wrong := findings{}
	var refused, empty int
	var slowest time.Duration
	for _, o := range staff {
		for i := range o.all {
			e := &o.all[i]
			if e.began.Before(p.from) || e.over.After(p.to) {
				continue
			}
			slowest = max(slowest, e.over.Sub(e.began))
			for _, mark := range h.index.shown(e.body) {
				wrong.add("personal data left", "%s %s: %s", e.name, e.requestID, mark)
			}
			switch {
			case e.status == http.StatusServiceUnavailable && e.retryAfter != "":
				refused++
			case e.status == http.StatusOK && harmless(e):
				empty++
			case e.status == 0 && e.over.After(p.to.Add(-time.Second)):
			default:
				wrong.add("another answer than 503 with Retry-After", "%s %s %s: %d after %s: %.300s", e.officer, e.name, e.requestID, e.status, e.over.Sub(e.began), e.body)
			}
		}
	}
	h.t.Logf("%s for %s: %d × 503 with Retry-After, %d answers with nobody in them, slowest %s; %d rows changed; readiness %v; acts and readiness again after %s",
		p.name, p.to.Sub(p.from).Round(time.Second), refused, empty, slowest.Round(time.Millisecond), p.changed, p.ready, p.recovered.Round(time.Millisecond))
	if p.changed != 0 || refused == 0 || p.ready != [2]int{503, 503} {
		wrong.add("not blocked", "%d rows changed, %d refused, readiness %v", p.changed, refused, p.ready)
	}
	if *promises && (slowest > answerWithin || p.recovered > recoverWithin) {
		wrong.add("too slow", "slowest %s, recovery %s", slowest, p.recovered)
	}
	for kind, list := range wrong {
		h.t.Errorf("%s: %s: %d times, such as\n%s", p.name, kind, len(list), list[0])
	}
}
