//go:build playedfaults

package fault

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
)

// long is for how long a disk stays full after it was felt.
const long = 10 * time.Second

// full is a house whose parts each lie on a small disk of their own.
type full struct {
	*played
	keys, bucket, events, data *disk
	customers                  []outside.Wish // who wait for their letters
}

// TestDisksRunFull fills one disk after another: that of the code keys, that of the
// sealed batches, the broker's and PostgreSQL's. Nothing acknowledged is lost, what
// waits can be seen, and it goes on when there is room.
func TestDisksRunFull(t *testing.T) {
	f := &full{}
	f.played = newPlayed(t, 3000, func(state string) {
		f.keys = newDisk(t, filepath.Join(state, "house", "vault"), 4, "0700")
		f.bucket = newDisk(t, filepath.Join(state, "house", "blobs"), 16, "0700")
		f.events = newDisk(t, filepath.Join(state, "broker"), 64, "0700")
		f.data = newDisk(t, filepath.Join(state, "house", "cluster"), 1200, "0755")
	})
	f.boundLog()
	f.customers = f.wishes[:60]
	f.wishes = f.wishes[60:]
	f.keysFull()
	f.bucketFull()
	f.brokerFull()
	f.databaseFull()
}

// boundLog keeps PostgreSQL's log of changes smaller than its disk.
func (f *full) boundLog() {
	conn, err := f.Cluster.Connect(f.t.Context(), "postgres")
	f.must(err)
	defer conn.Close(f.t.Context()) //nolint:errcheck // nothing was left open
	for _, statement := range []string{"alter system set max_wal_size = '256MB'", "select pg_reload_conf()"} {
		_, err := conn.Exec(f.t.Context(), statement)
		f.must(err)
	}
}

// keysFull: codes that the bureau delivered are acknowledged by the server and wait,
// sealed, until the worker can write their keys.
func (f *full) keysFull() {
	f.t.Helper()
	waiting := func() int {
		return f.count(`select count(*) from code_inbox where taken_at is null and refused_for = ''`)
	}
	f.keys.fill()
	needs := make([]outside.Need, len(f.customers))
	for i, w := range f.customers {
		needs[i] = outside.Need{Card: w.Card.ID, Product: w.Card.Product, Generation: w.Card.Generation, Version: 1}
	}
	f.must(f.bureau.Deliver(f.t.Context(), needs...))
	delivered := waiting()
	<-time.After(long)
	held := waiting()
	f.keys.free()
	took := f.until("codes taken in", time.Minute, func() bool { return waiting() == 0 })
	codes := f.count(`select count(*) from codes where sealed is not null`)
	f.t.Logf("disk of keys: %d codes waited while it was full, taken in %s after; %d codes kept", held, took.Round(time.Millisecond), codes)
	if held == 0 || delivered == 0 {
		f.t.Error("nothing waited: the disk was not full")
	}
	if refused := f.count(`select count(*) from code_inbox where refused_for <> ''`); refused > 0 {
		f.t.Errorf("%d codes were refused for want of room", refused)
	}
}

// bucketFull: a batch waits where the officers see it, and is whole once there is room.
func (f *full) bucketFull() {
	f.t.Helper()
	ctx, cancel := context.WithTimeout(f.t.Context(), 5*time.Minute)
	defer cancel()
	f.placeAll(ctx)
	operator, approvers := f.agency(ctx)
	houses, err := operator.PrintHouses(ctx)
	f.must(err)
	f.bucket.fill()
	f.must(f.MoveClock(ctx, 10*24*time.Hour))
	f.until("letters that are due", time.Minute, func() bool {
		at, err := operator.BusinessTime(ctx)
		return err == nil && time.Until(at) > 9*24*time.Hour
	})
	for code, id := range houses {
		f.must(operator.CutOff(ctx, "full-"+code, id))
	}
	released := map[string]bool{}
	sealed := func() bool {
		batches, err := operator.Batches(ctx)
		f.must(err)
		done := len(batches) > 0
		for _, b := range batches {
			done = done && b.State != "OPEN" && b.State != "RELEASED" && b.State != "HELD"
			if b.State == "HELD" && !released[b.ID] {
				released[b.ID] = true
				for _, a := range approvers {
					f.must(a.Release(ctx, "release-"+b.ID, b.ID))
				}
			}
		}
		return done
	}
	f.until("a released batch", time.Minute, func() bool { return !sealed() && len(released) > 0 })
	<-time.After(long)
	if sealed() {
		f.t.Error("a batch is sealed on a full disk")
	}
	f.bucket.free()
	took := f.until("a sealed batch", 2*time.Minute, sealed)
	letters, pages := f.pull(ctx)
	f.t.Logf("disk of batches: the batch waited, sealed %s after there was room; %d letters, %d pages opened with gpg", took.Round(time.Millisecond), letters, pages)
	if letters != len(f.customers) || pages != letters {
		f.t.Errorf("%d letters and %d pages for %d customers", letters, pages, len(f.customers))
	}
	if parked := f.count(`select count(*) from letters where state = 'parked'`); parked > 0 {
		f.t.Errorf("%d letters were parked for want of room", parked)
	}
}

// placeAll lets every waiting customer order at her own point.
func (f *full) placeAll(ctx context.Context) {
	f.t.Helper()
	at := map[domain.ID]*outside.Officer{}
	for _, o := range f.officers(domain.Registrar) {
		if at[o.PointID] == nil { // the first of a point may serve protected people
			at[o.PointID] = outside.NewOfficer(f.BrowserURL(), o)
		}
	}
	in := map[domain.ID]bool{}
	for _, w := range f.customers {
		officer := at[w.Card.PointID]
		if !in[w.Card.PointID] {
			in[w.Card.PointID] = true
			f.must(officer.LogIn(ctx))
		}
		_, err := officer.Serve(ctx, w)
		f.must(err)
	}
	f.until("letters that have their codes", time.Minute, func() bool {
		return f.count(`select count(*) from letters where state = 'queued'`) == len(f.customers)
	})
}

func (f *full) agency(ctx context.Context) (operator *outside.Officer, approvers []*outside.Officer) {
	f.t.Helper()
	operator = outside.NewOfficer(f.BrowserURL(), f.officers(domain.AgencyOperator)[0])
	f.must(operator.LogIn(ctx))
	for _, o := range f.officers(domain.Approver)[:2] {
		a := outside.NewOfficer(f.BrowserURL(), o)
		f.must(a.LogIn(ctx))
		approvers = append(approvers, a)
	}
	return operator, approvers
}

// pull is the print houses' morning: fetch, verify and open every batch.
func (f *full) pull(ctx context.Context) (letters, pages int) {
	f.t.Helper()
	for _, partner := range f.World.Partners {
		if partner.Kind != "print_house" {
			continue
		}
		files := f.PartnerFiles(partner)
		press, err := outside.NewPrintHouse(ctx, outside.PressPlan{
			Code: partner.Code, Program: filepath.Join(f.Bin, "sinetti-press"), URL: f.MachineURL(), CA: files.CA, Cert: files.Cert, CertKey: files.CertKey,
			SecretKey: files.Key, AgencyKey: f.AgencyKeyFile(), Folder: f.PressFolder(partner),
		})
		f.must(err)
		defer press.Close() //nolint:errcheck // a keyring of the test's own
		numbers, err := press.Pull(ctx)
		f.must(err)
		for _, number := range numbers {
			pdfs, err := press.Open(ctx, number, f.t.TempDir())
			f.must(err)
			rows, err := press.Manifest(number)
			f.must(err)
			letters += len(rows)
			for _, pdf := range pdfs {
				pages += pagesIn(f.t, pdf)
			}
		}
	}
	return letters, pages
}

// brokerFull: officers go on; events wait in the feed and all arrive in the end.
func (f *full) brokerFull() {
	f.t.Helper()
	d := f.openDesks()
	f.events.fill()
	f.until("orders while the broker's disk is full", time.Minute, func() bool { return d.acknowledged() >= 40 })
	<-time.After(long)
	backlog := f.count(`select count(*) from event_feed, event_published p where event_feed.position > p.position`)
	f.events.free()
	d.close()
	// A broker that has met a full disk takes nothing until it is started anew.
	f.broker.stop()
	f.broker.start()
	took := f.until("a backlog that is gone", recoverWithin, f.relayed)
	f.t.Logf("the broker's disk: %d events waited, all there %s after its return", backlog, took.Round(time.Millisecond))
	if backlog == 0 {
		f.t.Error("nothing waited: the disk was not full")
	}
	d.wantKept()
	f.wantDelivered()
}

// databaseFull: PostgreSQL refuses to write, then dies for want of a log; requests
// are answered all the while.
func (f *full) databaseFull() {
	f.t.Helper()
	f.wishes = f.wishes[600:]
	w := newWatch(f.askers()...)
	defer w.close()
	d := f.openDesks()
	f.until("orders before the disk is full", time.Minute, func() bool { return d.acknowledged() >= 20 })
	w.enter("full")
	f.data.fill()
	f.eatLog()
	before := d.acknowledged()
	<-time.After(2 * long)
	more := d.acknowledged() - before
	alive := f.databaseRuns()
	f.data.free()
	w.want(f.t, "full")
	returned := time.Now()
	if !alive {
		f.restartDatabase()
	}
	w.enter("after")
	doors := f.until("answers", recoverWithin, func() bool { return w.goodSince(returned, "officers' door", "partners' door") })
	again := d.acknowledged()
	orders := f.until("orders", recoverWithin, func() bool { return d.acknowledged() >= again+10 })
	d.close()
	events := f.until("events", recoverWithin, f.relayed)
	f.t.Logf("PostgreSQL's disk: it still ran: %v; %d orders acknowledged on the full disk; doors answer %s after there was room, ten orders and all events %s",
		alive, more, doors.Round(time.Millisecond), (doors + orders + events).Round(time.Millisecond))
	d.wantKept()
	f.wantDelivered()
}

// eatLog uses up the files that PostgreSQL had prepared for its log of changes.
func (f *full) eatLog() {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	for range 40 {
		conn, err := f.Cluster.Connect(ctx, "sinetti")
		if err != nil {
			return // it has died of it
		}
		for err == nil {
			_, err = conn.Exec(ctx, "select pg_logical_emit_message(false, 'ballast', repeat('x', 1000000)), pg_switch_wal()")
		}
		_ = conn.Close(ctx)
		f.t.Logf("PostgreSQL says: %v", err)
	}
}

// databaseRuns tells whether the postmaster is there.
func (f *full) databaseRuns() bool {
	text, err := os.ReadFile(filepath.Join(f.state, "house", "cluster", "data", "postmaster.pid"))
	if err != nil {
		return false
	}
	var pid int
	if _, err := fmt.Sscan(string(text), &pid); err != nil {
		return false
	}
	return syscall.Kill(pid, 0) == nil
}
