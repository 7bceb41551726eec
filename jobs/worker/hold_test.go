package worker_test

import (
	"errors"
	"os"
	"testing"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/jobs/worker"
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

// Letters keep the stock they were laid out for: they are cut off, and not stranded,
// when their print house's own changes.
func TestLettersOfAnEarlierStockAreCutOff(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	earlier := h.orders(2)[0].letter.StockProfile
	h.exec(`update partners set stock_profile = 'c4' where kind = 'print_house'`)
	h.cutOff()
	h.must(h.worker.CutOff(h.ctx))
	h.must(h.worker.CutOff(h.ctx))
	h.work(h.worker)
	if got := one[string](h, `select string_agg(b.stock_profile || ' ' || b.letters, ',') from batches b`); got != earlier+" 2" {
		t.Errorf("batches: %s", got)
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

// A released batch is not sealed for a print house that has ended, nor to a key
// that is not the registered one or not the one it was released for; no code is
// opened, and it goes on once the cause is gone.
func TestAReleasedBatchWaitsForItsPrintHouse(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(1)
	h.cutOff()
	h.work(h.worker)
	h.release()
	id := one[domain.ID](h, `select id from batches`)
	key := one[string](h, `select key_fingerprint from batches`)
	for _, c := range []struct {
		spoil, mend string
		want        error
	}{
		{`update partners set active = false where kind = 'print_house'`, `update partners set active = true`, worker.ErrPrintHouseEnded},
		{`update partners set key_fingerprint = 'aa' where kind = 'print_house'`, `update partners set key_fingerprint = '' where kind = 'print_house'`, worker.ErrKeyDiffers},
		{`update batches set key_fingerprint = 'aa'`, `update batches set key_fingerprint = '` + key + `'`, worker.ErrOtherKey},
	} {
		h.exec(c.spoil)
		if err := h.worker.SealPart(h.ctx, id, 1, done); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.spoil, err, c.want)
		}
		h.exec(c.mend)
	}
	if got := one[string](h, `select b.state || ' ' || l.state || ' ' || (select count(*) from audit_entries where act = 'code.opened') from batches b, letters l`); got != "released in_batch 0" {
		t.Errorf("batch, letter and codes opened: %s", got)
	}
	if claimed, err := os.ReadDir(h.path("vault/letters")); err == nil && len(claimed) > 0 {
		t.Errorf("%d letters claimed", len(claimed))
	}
	h.work(h.worker)
	if got := one[string](h, `select state from batches`); got != "sealed" {
		t.Errorf("with everything put right the batch is %s", got)
	}
}
