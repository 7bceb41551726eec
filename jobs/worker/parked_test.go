package worker_test

import (
	"testing"

	"sinetti/domain"
	"sinetti/jobs/worker"
	"sinetti/press"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// Poison is parked with its reason at the first attempt; the others are posted.
func TestPoisonIsParkedAndTheOthersArePosted(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	good := h.orders(3)
	glyph := h.order(wish{name: "Maija 你好"})
	tampered, redirected, codeless, ended, checked := h.order(wish{}), h.order(wish{}), h.order(wish{}), h.order(wish{}), h.order(wish{name: "Maija 你"})
	h.deliver(glyph, tampered, redirected, ended, checked)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	h.exec(`update letters set capsule = set_byte(capsule, 40, (get_byte(capsule, 40) + 1) % 256) where id = $1`, tampered.letter.ID)
	other := store.NewLetterAddress(domain.Address{Rows: []string{"Varas", "Muualla 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}, "")
	sealed, err := h.db.OwnerStore().SealColumn("letters.address_enc", redirected.letter.ID, other)
	h.must(err)
	h.exec(`update letters set address_enc = $2 where id = $1`, redirected.letter.ID, sealed)
	h.must(h.vault.Destroy(one[string](h, `select key_name from codes where card_id = $1`, ended.letter.CardID)))
	h.must(h.worker.CheckLetter(h.ctx, checked.letter.ID, done))

	number := h.sealed()
	for letter, want := range map[domain.ID]string{
		glyph.letter.ID: "glyph_missing:address", checked.letter.ID: "glyph_missing:address", tampered.letter.ID: "capsule_not_trusted",
		redirected.letter.ID: "capsule_differs", codeless.letter.ID: "no_code", ended.letter.ID: "code_key_destroyed",
	} {
		if got := one[string](h, `select state || ' ' || park_reason || ' ' || park_attempts from letters where id = $1`, letter); got != "parked "+want+" 1" {
			t.Errorf("want parked for %s, got %s", want, got)
		}
	}
	if n := one[int](h, `select count(*) from orders where state = 'accepted'`); n != 6 {
		t.Errorf("%d orders wait again, want 6", n)
	}
	m := h.manifest(number)
	if m.Letters != len(good) || len(h.pages(h.open(h.fetch(number, m.Parts[0].File)))) != len(good) {
		t.Errorf("%d letters in the manifest", m.Letters)
	}
	h.begin(number)
	last := m.Pieces[len(m.Pieces)-1].Sequence
	if a := h.say(number, press.Receipt{ReceiptID: "all", Kind: domain.ReceiptPosted, Part: 1, From: m.Pieces[0].Sequence, To: last}); a.State != "reconciled" {
		t.Errorf("a range across parked pieces: %+v", a)
	}
	h.work(h.worker)

	// What was mended goes into the next batch.
	h.deliver(codeless)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	if got := one[string](h, `select state || park_reason from letters where id = $1`, codeless.letter.ID); got != "queued" {
		t.Errorf("a letter whose code came after all is %s", got)
	}
	h.cutOff()
	h.work(h.worker)
	if got := one[string](h, `select state from letters where id = $1`, codeless.letter.ID); got != "in_batch" {
		t.Errorf("the mended letter is %s", got)
	}
}

// A batch of which nothing is left is cancelled, and the next is cut as ever.
func TestABatchOfPoisonAloneIsCancelled(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.order(wish{})
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
	if got := one[string](h, `select state from batches`); got != "cancelled" {
		t.Errorf("batch is %s", got)
	}
}

// requeue is what the operator does with letters that were mended.
func (h *house) requeue(numbers ...string) {
	h.t.Helper()
	_, err := worker.Requeue(h.ctx, h.db.Connect(pgtest.WorkerRole), numbers)
	h.must(err)
}

// A letter that a newer one replaced while it was in a batch never queues again:
// it ends, with its order, when the batch is rejected or the letter is mended.
func TestASupersededLetterDoesNotComeBack(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(3)
	parked := h.order(wish{name: "Maija 你好"})
	h.must(h.worker.CheckLetter(h.ctx, parked.letter.ID, done))
	number := h.sealed()
	by := `update letters set superseded_by = $2 where id = $1`
	h.exec(by, list[0].letter.ID, h.order(wish{again: list[0]}).letter.ID)
	h.exec(by, parked.letter.ID, h.order(wish{again: parked}).letter.ID)
	cancelled := h.order(wish{again: list[2]}).letter // and counts no more
	h.exec(`update orders set state = 'cancelled' where id = $1`, cancelled.OrderID)
	h.exec(`update letters set state = 'cancelled' where id = $1`, cancelled.ID)
	h.exec(by, list[2].letter.ID, cancelled.ID)
	h.say(number, press.Receipt{ReceiptID: "r", Kind: domain.ReceiptRejected})
	h.requeue()
	for letter, want := range map[domain.ID]string{
		list[0].letter.ID: "superseded superseded", list[1].letter.ID: "queued accepted", list[2].letter.ID: "queued accepted",
		parked.letter.ID: "superseded superseded",
	} {
		if got := one[string](h, `select l.state || ' ' || o.state from letters l join orders o on o.id = l.order_id where l.id = $1`, letter); got != want {
			t.Errorf("letter and order are %s, want %s", got, want)
		}
	}
	if n := one[int](h, `select count(*) from letters where id = $1 and superseded_by is not null`, list[2].letter.ID); n != 0 {
		t.Error("a letter queues with a mark that says nothing")
	}
	h.exec(by, list[1].letter.ID, h.order(wish{again: list[1]}).letter.ID) // as an older program left it
	h.cutOff()
	h.work(h.worker)
	if got := one[string](h, `select state from letters where id = $1`, list[1].letter.ID); got != "queued" {
		t.Errorf("a superseded letter is %s", got)
	}
}

// A letter that was mended is told of, under its id, and only then.
func TestAMendedLetterIsToldOf(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	e := h.order(wish{envelope: true})
	h.exec(`update letters set state = 'parked', park_reason = 'no_rule' where id = $1`, e.letter.ID)
	h.deliver(e)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	if n := one[int](h, `select count(*) from watermill_outbox`); n != 0 {
		t.Errorf("%d events about a letter that still waits aside", n)
	}
	h.requeue(e.letter.Number)
	h.events(map[string]int{"fi.sinetti.code.letter.queued": 1})
	want := "letter:" + e.letter.ID.String()
	if got := one[string](h, `select object from audit_entries where act = 'letter.queued'`); got != want {
		t.Errorf("audited %s, want %s", got, want)
	}
}

// Who can write rows cannot have a letter printed by another print house: its
// capsule names the one that it was ordered from.
func TestALetterGoesToThePrintHouseThatWasSigned(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(3)
	moved := list[1].letter.ID
	h.exec(`update letters set print_house_id = $2 where id = $1`, moved, h.world.PrintHouseEE.ID)
	h.exec(`update partners set cut_off_time = (select cut_off_time from partners where id = $1), time_zone = 'Europe/Helsinki' where id = $2`,
		h.world.PrintHouse.ID, h.world.PrintHouseEE.ID)
	h.cutOff()
	h.work(h.worker)
	if got := one[string](h, `select state || ' ' || park_reason from letters where id = $1`, moved); got != "parked other_print_house" {
		t.Errorf("the moved letter is %s", got)
	}
	const batches = `select string_agg(state || ' ' || letters, ', ' order by state) from batches`
	if got := one[string](h, batches); got != "cancelled 0, held 2" {
		t.Errorf("batches: %s", got)
	}
	// The batch itself is moved after the letters were looked at.
	h.exec(`update batches set print_house_id = $1 where state = 'held'`, h.world.PrintHouseEE.ID)
	h.release()
	h.work(h.worker)
	if got := one[string](h, batches); got != "cancelled 0, cancelled 2" {
		t.Errorf("once the batch was moved: %s", got)
	}
	if n := one[int](h, `select count(*) from letters where state = 'parked' and park_reason = 'other_print_house'`); n != 3 {
		t.Errorf("%d letters are parked, want all 3", n)
	}
	h.exec(`update letters set print_house_id = $1`, h.world.PrintHouse.ID) // as they were ordered
	h.requeue()
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
	if got := one[string](h, `select state from letters where id = $1`, moved); got != "in_batch" {
		t.Errorf("put right, the letter is %s", got)
	}
}
