package worker_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"sinetti/blob"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/press"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/store/crypt"
	"sinetti/vault"
)

// A crash just before each commit leaves nothing but strays: what runs again
// makes one batch, whatever failed and however many work at it.
func TestWorkThatFailsAtItsCommitIsDoneOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(3)
	h.cutOff()
	broken := errors.New("broken")
	for range 20 {
		owed, err := h.worker.Owed(h.ctx)
		h.must(err)
		if len(owed) == 0 {
			h.release()
			if owed, err = h.worker.Owed(h.ctx); err != nil || len(owed) == 0 {
				break
			}
		}
		for _, args := range owed {
			if err := h.worker.Do(h.ctx, args, func(context.Context, store.Tx) error { return broken }); !errors.Is(err, broken) {
				t.Fatalf("%s: %v", args.Kind(), err)
			}
		}
		var all sync.WaitGroup
		for range 3 {
			w := h.newWorker()
			all.Go(func() {
				for _, args := range owed {
					if err := w.Do(h.ctx, args, nil); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
	}
	h.whole(3)
}

// whole wants one sealed batch of n letters, each on one page, and no half file in sight.
func (h *house) whole(n int) string {
	h.t.Helper()
	if got := one[string](h, `select string_agg(state || ' ' || letters, ', ') from batches`); got != fmt.Sprintf("sealed %d", n) {
		h.t.Fatalf("batches: %s", got)
	}
	number := one[string](h, `select number from batches`)
	m := h.manifest(number)
	seen := map[string]bool{}
	for _, p := range m.Pieces {
		seen[p.Letter] = true
	}
	pages := 0
	for _, part := range m.Parts {
		pages += h.countPages(h.open(h.fetch(number, part.File)))
	}
	if len(seen) != n || pages != n {
		h.t.Errorf("%d letters, %d pages, want %d", len(seen), pages, n)
	}
	h.events(map[string]int{"fi.sinetti.batch.sealed": 1})
	return number
}

// The child is a worker process of its own, told by flags.
var (
	childURL = flag.String("child-url", "", "database of the worker that is killed")
	childDir = flag.String("child-dir", "", "its folders")
	childKey = flag.String("child-keyset", "", "its keys of personal columns")
)

// TestMain runs the tests, or, told by flags, the worker that TestKilledWorkers kills.
func TestMain(m *testing.M) {
	flag.Parse()
	if *childURL == "" {
		os.Exit(m.Run())
	}
	if err := beChild(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "child:", err)
		os.Exit(1)
	}
}

// beChild works until it is killed.
func beChild(ctx context.Context) error {
	keys, err := crypt.Open(*childKey)
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, store.Config{URL: *childURL, Crypt: keys})
	if err != nil {
		return err
	}
	v, err := vault.Open(*childDir+"/vault", *childDir+"/trust")
	if err != nil {
		return err
	}
	bucket, err := blob.Open(ctx, "file://"+*childDir+"/bucket")
	if err != nil {
		return err
	}
	client, err := jobs.NewClient(s.Pool)
	if err != nil {
		return err
	}
	rules, err := rulebook.Load()
	if err != nil {
		return err
	}
	w := worker.New(worker.Config{
		Store: s, Jobs: client, Vault: v, Bucket: bucket, Rules: rules, Log: slog.New(slog.NewTextHandler(os.Stderr, nil)),
	})
	return w.Run(ctx, fmt.Sprintf("child_%d", os.Getpid()), 200*time.Millisecond)
}

// child starts a worker process; its output shows where the test failed.
func (h *house) child() *exec.Cmd {
	h.t.Helper()
	cmd := exec.Command(os.Args[0], "-child-url="+h.db.URL("sinetti_worker"), "-child-dir="+h.dir, "-child-keyset="+h.db.KeysetFile)
	cmd.Stderr, cmd.Stdout = io.Discard, io.Discard
	if testing.Verbose() {
		cmd.Stderr = os.Stderr
	}
	h.must(cmd.Start())
	return cmd
}

// until waits for the rows to say so.
func (h *house) until(what, sql string) {
	h.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for end := time.After(time.Minute); ; {
		if one[bool](h, sql) {
			return
		}
		select {
		case <-tick.C:
		case <-end:
			h.explain()
			h.t.Fatalf("not after a minute: %s", what)
		}
	}
}

// Workers are killed at each stage, two at a time where two may work; whoever
// comes after takes their jobs back within seconds, and one batch is made.
func TestKilledWorkers(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := make([]*ordered, 1300)
	for i := range list {
		list[i] = h.order(wish{postcode: fmt.Sprintf("%05d", 100+i)})
	}
	h.deliver(list...)
	stages := []struct{ what, sql string }{
		{"codes are being taken in", `select count(*) > 200 from codes`},
		{"letters are being gathered", `select count(*) > 200 from letters where state = 'in_batch'`},
		{"the batch is held and every code taken in", `select exists (select from batches where state = 'held') and not exists (select from code_inbox where taken_at is null)`},
		{"a part is being sealed", `select exists (select from river_job where kind = 'seal_part' and state = 'running')`},
		{"a part is sealed", `select exists (select from batch_parts where sealed_at is not null)`},
		{"the batch is being finished", `select exists (select from river_job where kind = 'finish_batch') or exists (select from batches where state = 'sealed')`},
	}
	for n, stage := range stages {
		first, second := h.child(), h.child()
		h.until(stage.what, stage.sql)
		for _, cmd := range []*exec.Cmd{first, second} {
			h.must(cmd.Process.Kill())
			_ = cmd.Wait()
		}
		if n >= 2 { // a part that is sealed before its codes are there would leave letters to the next batch
			h.release()
		}
	}
	last := h.child()
	defer func() {
		_ = last.Process.Kill()
		_ = last.Wait()
	}()
	h.until("the batch is sealed", `select exists (select from batches where state = 'sealed')`)
	if away := one[string](h, `select coalesce(string_agg(distinct state || ' ' || park_reason, ', '), '') from letters where batch_id is null`); away != "" {
		t.Errorf("letters that are in no batch: %s", away)
	}
	number := h.whole(1300)
	if n := one[int](h, `select count(*) from letters where state = 'parked'`); n != 0 {
		t.Errorf("%d letters parked: a crash is not poison", n)
	}
	if n := one[int](h, `select coalesce(max(attempt), 0) from river_job`); n > 2 {
		t.Errorf("a job was counted %d attempts", n)
	}
	h.begin(number)
	h.say(number, press.Receipt{ReceiptID: "all", Kind: domain.ReceiptPosted})
	h.until("the batch is closed", `select exists (select from batches where state = 'closed')`)
}
