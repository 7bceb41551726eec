package worker_test

import (
	"testing"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/press"
)

// The first batch of a key waits for two people; the next of the same size does not.
func TestTheFirstBatchIsHeldAndTheNextIsNot(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(2)
	h.cutOff()
	h.work(h.worker)
	if got := one[string](h, `select state || ' ' || array_to_string(hold_reasons, ' ') from batches`); got != "held first_of_key first_of_profile" {
		t.Fatalf("batch is %s", got)
	}
	if n := one[int](h, `select count(*) from batch_parts where sealed_at is not null`); n != 0 {
		t.Error("a held batch was sealed")
	}
	h.release()
	h.work(h.worker)
	first := one[string](h, `select number from batches where state = 'sealed'`)
	h.begin(first)
	h.say(first, press.Receipt{ReceiptID: "all", Kind: domain.ReceiptPosted})
	h.work(h.worker)

	h.orders(2)
	h.cutOff()
	h.work(h.worker)
	if got := one[string](h, `select state from batches where number <> $1`, first); got != "sealed" {
		t.Errorf("the second batch is %s", got)
	}
	h.orders(5)
	h.cutOff()
	h.work(h.worker)
	if got := one[string](h, `select array_to_string(hold_reasons, ' ') from batches where state = 'held'`); got != "above_twice_median" {
		t.Errorf("the large batch is held for %q", got)
	}
}

// A cut-off takes what waited then, once, however often the clock is looked at.
func TestACutOffComesOnceByTheClock(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.must(h.worker.CutOff(h.ctx))
	if n := one[int](h, `select count(*) from batches`); n != 0 {
		t.Fatalf("%d batches without letters", n)
	}
	h.orders(1)
	h.must(h.worker.CutOff(h.ctx)) // yesterday's cut-off was before the letter
	if n := one[int](h, `select count(*) from batches`); n != 0 {
		t.Fatalf("%d batches before the cut-off", n)
	}
	h.cutOff()
	h.must(h.worker.CutOff(h.ctx))
	h.must(h.newWorker().CutOff(h.ctx))
	if n := one[int](h, `select count(*) from batches`); n != 1 {
		t.Errorf("%d batches after the cut-off", n)
	}
	if n := one[int](h, `select count(*) from river_job where kind = $1`, jobs.GatherBatch{}.Kind()); n != 1 {
		t.Errorf("%d jobs", n)
	}
}

// A batch that nobody can open for the right print house is not sealed at all.
func TestAKeyThatIsNotTheRegisteredOneStopsTheBatch(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(1)
	h.exec(`update partners set key_fingerprint = 'aa' where kind = 'print_house'`)
	h.cutOff()
	id := one[domain.ID](h, `select id from batches`)
	if err := h.worker.GatherBatch(h.ctx, id, done); err == nil {
		t.Error("gathered for a key that was not registered")
	}
	if got := one[string](h, `select state from batches`); got != "open" {
		t.Errorf("batch is %s", got)
	}
}
