package worker_test

import (
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/press"
	"sinetti/store"
)

// refused sends a receipt that must be refused, and gives the first code.
func (h *house) refused(actor domain.Actor, batch string, r press.Receipt) string {
	h.t.Helper()
	before := h.fingerprint()
	_, err := h.press.ReceiveReceipt(h.ctx, actor, press.Delivery{Batch: batch, Receipt: r})
	var no domain.Refused
	var kind *domain.KindError
	if diff := cmp.Diff(before, h.fingerprint()); diff != "" {
		h.t.Errorf("a refused receipt changed something:\n%s", diff)
	}
	switch {
	case errors.As(err, &no):
		return string(no.Refusals[0].Code)
	case errors.As(err, &kind):
		return string(kind.Kind) + " " + kind.Field
	}
	h.t.Errorf("not refused: %v", err)
	return ""
}

// fingerprint is all that a receipt could change.
func (h *house) fingerprint() string {
	h.t.Helper()
	return one[string](h, `select
		(select string_agg(number || state, ',' order by number) from letters) ||
		(select string_agg(number || state, ',' order by number) from batches) ||
		(select string_agg(number || state, ',' order by number) from orders) ||
		(select count(*) from receipts) || ' ' || (select count(*) from reprint_requests) || ' ' || (select count(*) from watermill_outbox)`)
}

// The same receipt is answered as the first time; what does not fit is refused
// with its own answer and changes nothing.
func TestReceiptsAreAnsweredOnceAndForeignOnesRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(4)
	number := h.sealed()
	m := h.manifest(number)
	ours := h.world.PrintHouse.Actor()
	posted := press.Receipt{ReceiptID: "r1", Kind: domain.ReceiptPosted, Part: 1, From: 1, To: 2}
	if got := h.refused(ours, number, posted); got != "BATCH_STATE" {
		t.Errorf("posted before verified: %s", got)
	}
	h.begin(number)
	first := h.say(number, posted)
	again := h.say(number, posted)
	h.say(number, press.Receipt{ReceiptID: "r2", Kind: domain.ReceiptPosted, Part: 1, From: 3, To: 3})
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("repeated receipt (-first +again):\n%s", diff)
	}
	if diff := cmp.Diff(first, h.say(number, posted)); diff != "" {
		t.Errorf("repeated later (-first +again):\n%s", diff)
	}
	if n := one[int](h, `select count(*) from letters where posted_at is not null and state = 'posted'`); n != 3 {
		t.Errorf("%d letters know when they were posted, want 3", n)
	}
	letter := m.Pieces[3].Letter
	for _, x := range []struct {
		name    string
		actor   domain.Actor
		batch   string
		receipt press.Receipt
		want    string
	}{
		{"same id, other content", ours, number, press.Receipt{ReceiptID: "r1", Kind: domain.ReceiptPosted, Part: 1}, "RECEIPT_ID_REUSED"},
		{"a letter of nobody", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptSpoiled, Letters: []press.Spoil{{Number: "nonsense", Reason: domain.SpoiledByJam}}}, "RECEIPT_FOREIGN_LETTER"},
		{"no reason", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptSpoiled, Letters: []press.Spoil{{Number: letter}}}, "RECEIPT_REASON_MISSING"},
		{"a posted piece spoiled", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptSpoiled, Letters: []press.Spoil{{Number: m.Pieces[0].Letter, Reason: domain.SpoiledByJam}}}, "RECEIPT_STATE"},
		{"a range beyond the end", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptPosted, Part: 1, From: 4, To: 9}, "RECEIPT_RANGE"},
		{"no such part", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptPosted, Part: 9}, "RECEIPT_RANGE"},
		{"a wrong count", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptPosted, Count: 3}, "RECEIPT_COUNT"},
		{"no kind that could be one", ours, number, press.Receipt{ReceiptID: "x", Kind: "bad\x00kind"}, "INVALID kind"},
		{"a reason of no text", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptReprintWanted, Letters: []press.Spoil{{Number: m.Pieces[0].Letter, Reason: "\x00"}}}, "INVALID letters"},
		{"no such kind", ours, number, press.Receipt{ReceiptID: "x", Kind: "burnt"}, "RECEIPT_UNKNOWN_KIND"},
		{"complete too early", ours, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptComplete}, "NOT_RECONCILED"},
		{"no id", ours, number, press.Receipt{Kind: domain.ReceiptPosted}, "INVALID receiptId"},
		{"no such batch", ours, "E26-AAAAAA-A", press.Receipt{ReceiptID: "x", Kind: domain.ReceiptPosted}, "NOT_FOUND batch"},
		{"another print house", h.world.PrintHouseEE.Actor(), number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptPosted}, "NOT_FOUND batch"},
		{"a bureau", h.world.Bureau.Actor(), number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptPosted}, "NOT_PERMITTED"},
		{"an officer", h.world.Operator.Actor(), number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptPosted}, "NOT_PERMITTED"},
	} {
		if got := h.refused(x.actor, x.batch, x.receipt); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
	if a := h.say(number, press.Receipt{ReceiptID: "r3", Kind: domain.ReceiptPosted, Count: 1}); a.State != "reconciled" {
		t.Errorf("a count that equals what is left: %+v", a)
	}
	if a := h.say(number, press.Receipt{ReceiptID: "r4", Kind: domain.ReceiptComplete}); a.Missing.Count != 0 {
		t.Errorf("complete: %+v", a)
	}
}

// One id for two batches at the same time: one receipt is taken, the other is
// refused as it would be a moment later.
func TestOneReceiptIDForTwoBatchesAtOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(1)
	first := h.sealed()
	h.orders(1)
	h.sealed()
	second := one[string](h, `select number from batches where number <> $1`, first)
	tx, err := h.db.Owner().Begin(h.ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(h.ctx, `lock table receipts in exclusive mode`); err != nil {
		t.Fatal(err)
	}
	errs := make(chan error, 2)
	for _, batch := range []string{first, second} {
		go func() {
			_, err := h.press.ReceiveReceipt(h.ctx, h.world.PrintHouse.Actor(), press.Delivery{
				Batch: batch, Receipt: press.Receipt{ReceiptID: "same", Kind: domain.ReceiptFetched},
			})
			errs <- err
		}()
	}
	for waiting := 0; waiting < 2; { // both have looked for the id, and want to write theirs
		err := h.db.Owner().QueryRow(h.ctx, `select count(distinct pid) from pg_locks where not granted and pid in (
			select pid from pg_stat_activity where datname = current_database())`).Scan(&waiting)
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := tx.Rollback(h.ctx); err != nil {
		t.Fatal(err)
	}
	taken, refused := 0, 0
	for range 2 {
		var no domain.Refused
		switch err := <-errs; {
		case err == nil:
			taken++
		case errors.As(err, &no) && no.Refusals[0].Code == domain.ReceiptIDReused:
			refused++
		default:
			t.Errorf("a race is answered: %v", err)
		}
	}
	if taken != 1 || refused != 1 {
		t.Errorf("%d taken, %d refused", taken, refused)
	}
}

// The same file fetched twice is answered with the first receipt.
func TestAFileFetchedTwiceIsAnsweredWithTheFirstReceipt(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(1)
	number := h.sealed()
	file := number + ".part1.pdf.pgp"
	first := h.say(number, press.Receipt{ReceiptID: "f1", Kind: domain.ReceiptFetched, File: file})
	second := h.say(number, press.Receipt{ReceiptID: "f2", Kind: domain.ReceiptFetched, File: file})
	if first.ReceiptID != "f1" || second.ReceiptID != "f1" {
		t.Errorf("answered %s, then %s", first.ReceiptID, second.ReceiptID)
	}
	if n := one[int](h, `select count(*) from receipts`); n != 1 {
		t.Errorf("%d receipts kept", n)
	}
	if list, err := h.press.ListBatches(h.ctx, h.world.PrintHouseEE.Actor()); err != nil || len(list) != 0 {
		t.Errorf("another print house sees %v, %v", list, err)
	}
	if _, err := h.press.FetchFile(h.ctx, h.world.PrintHouseEE.Actor(), press.Fetch{Batch: number, File: file}); err == nil {
		t.Error("another print house fetched the file")
	}
	if _, err := h.press.Status(h.ctx, h.world.PrintHouseEE.Actor(), number); err == nil {
		t.Error("another print house was told the state")
	}
}

// A print house whose certificate was taken away is refused in the act itself,
// however it came in; and a bucket that fails says to come again.
func TestThePressReadsItsPartnerAnew(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(1)
	number := h.sealed()
	actor, file := h.world.PrintHouse.Actor(), number+".part1.pdf.pgp"
	h.must(os.RemoveAll(h.path("bucket/" + number)))
	var kind *domain.KindError
	if _, err := h.press.FetchFile(h.ctx, actor, press.Fetch{Batch: number, File: file}); !errors.As(err, &kind) || kind.Kind != domain.Unavailable {
		t.Errorf("a file that is lost: %v", err)
	}
	h.exec(`update partners set active = false where id = $1`, h.world.PrintHouse.ID)
	_, listed := h.press.ListBatches(h.ctx, actor)
	_, told := h.press.Status(h.ctx, actor, number)
	_, fetched := h.press.FetchFile(h.ctx, actor, press.Fetch{Batch: number, File: file})
	for name, err := range map[string]error{"list": listed, "status": told, "fetch": fetched} {
		var no domain.Refused
		if !errors.As(err, &no) || no.Refusals[0].Code != domain.NotPermitted {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := h.refused(actor, number, press.Receipt{ReceiptID: "x", Kind: domain.ReceiptFetched}); got != "NOT_PERMITTED" {
		t.Errorf("receipt: %s", got)
	}
	if _, err := store.PrinterByID(h.ctx, h.db.Owner(), h.world.PrintHouse.ID); !store.NoRows(err) {
		t.Errorf("a batch could be made for it: %v", err)
	}
}

// A receipt for more pieces than one transaction locks is taken whole, and sent
// again in between it goes on.
func TestALongReceiptIsTakenInChunks(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(650)
	number := h.sealed()
	h.begin(number)
	a := h.say(number, press.Receipt{ReceiptID: "p", Kind: domain.ReceiptPrinted, Part: 1, Count: 650})
	if a.Tally.Printed != 650 || a.Missing.Count != 650 || a.Missing.Letters != nil || len(a.Missing.Ranges) != 1 {
		t.Errorf("printed: %+v", a)
	}
	h.exec(`update letters set state = 'posted' where sequence <= 300`) // as a first chunk of a killed server leaves it
	a = h.say(number, press.Receipt{ReceiptID: "q", Kind: domain.ReceiptPosted, Part: 1, Count: 650})
	if a.State != "reconciled" || a.Tally.Posted != 650 {
		t.Errorf("posted: %+v", a)
	}
	h.events(map[string]int{"fi.sinetti.code.letter.posted": 350, "fi.sinetti.batch.reconciled": 1})
}

// A server killed inside a long rejection leaves a batch that nobody may print
// any more; the worker sends back the pieces that are left, once.
func TestARejectionCutShortIsMadeWhole(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(301)
	number := h.sealed()
	id := one[domain.ID](h, `select id from batches where number = $1`, number)
	h.exec(`create function cut() returns trigger language plpgsql as $$ begin raise 'cut short'; end $$`)
	h.exec(`create trigger cut before insert on receipts for each row execute function cut()`)
	reject := press.Delivery{Batch: number, Receipt: press.Receipt{ReceiptID: "r", Kind: domain.ReceiptRejected}}
	if _, err := h.press.ReceiveReceipt(h.ctx, h.world.PrintHouse.Actor(), reject); err == nil {
		t.Fatal("not cut short")
	}
	h.exec(`drop trigger cut on receipts`)
	if got := one[string](h, `select state || ' ' || (select count(*) from letters where state = 'in_batch') from batches where id = $1`, id); got != "rejected 1" {
		t.Fatalf("cut short, the batch is %s", got)
	}
	if got := h.refused(h.world.PrintHouse.Actor(), number, press.Receipt{ReceiptID: "v", Kind: domain.ReceiptVerified}); got != "BATCH_STATE" {
		t.Errorf("verified after all: %s", got)
	}
	h.work(h.worker)
	if n := one[int](h, `select count(*) from letters l join orders o on o.id = l.order_id where l.state = 'queued' and l.batch_id is null and o.state = 'accepted'`); n != 301 {
		t.Errorf("%d letters queue again, want 301", n)
	}
	if n := one[int](h, `select count(*) from batch_parts where deleted_at is null`); n != 0 {
		t.Errorf("%d parts are left", n)
	}
	if a := h.say(number, reject.Receipt); a.State != "rejected" {
		t.Errorf("sent again: %+v", a)
	}
}

// A rejected batch goes back into the queue, its parts are deleted.
func TestARejectedBatchQueuesAgain(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(3)
	number := h.sealed()
	h.say(number, press.Receipt{ReceiptID: "f", Kind: domain.ReceiptFetched})
	if a := h.say(number, press.Receipt{ReceiptID: "r", Kind: domain.ReceiptRejected}); a.State != "rejected" {
		t.Errorf("state %s", a.State)
	}
	id := one[domain.ID](h, `select id from batches where number = $1`, number)
	h.must(h.worker.DeleteParts(h.ctx, id, done))
	if n := one[int](h, `select count(*) from letters where state = 'queued' and batch_id is null`); n != 3 {
		t.Errorf("%d letters queue again", n)
	}
	h.exec(`insert into batches (id, number, print_house_id, stock_profile, state, cut_off_at, cut_off_by, key_fingerprint, created_at, state_changed_at)
		select $2, 'B0', print_house_id, stock_profile, 'closed', cut_off_at, cut_off_by, key_fingerprint, created_at, state_changed_at
		from batches where id = $1`, id, h.db.OwnerStore().NewID()) // the key and the profile are known
	h.cutOff()
	h.work(h.worker)
	if got := one[string](h, `select array_to_string(hold_reasons, ' ') from batches where state = 'held'`); got != "rejected_before" {
		t.Errorf("letters that were sent back are held for %q", got)
	}
	h.release()
	h.work(h.worker)
	if n := one[int](h, `select letters from batches where state = 'sealed'`); n != 3 {
		t.Errorf("%d letters in the next batch", n)
	}
}

// A letter whose card was put off while it lay in a batch is not queued again when the
// batch comes back; its order ends, and that is told.
func TestALetterOfACardThatIsOffIsNotSentBack(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(4)
	number := h.sealed()
	h.exec(`update cards set state = 'revoked' where id = (select card_id from letters where sequence = 2)`)
	h.exec(`update cards set state = 'suspended' where id = (select card_id from letters where sequence = 3)`)
	h.say(number, press.Receipt{ReceiptID: "r", Kind: domain.ReceiptRejected})
	h.work(h.worker)
	if got := one[string](h, `select string_agg(l.state || ' ' || o.state, ', ' order by l.state) from letters l join orders o on o.id = l.order_id`); got != "cancelled cancelled, cancelled cancelled, queued accepted, queued accepted" {
		t.Errorf("letters and orders: %s", got)
	}
	h.events(map[string]int{"fi.sinetti.order.cancelled": 2})
}

// A spoiled piece asks for a new one at once, unless somebody may have read it.
func TestASpoiledPieceAsksForANewOne(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(3)
	number := h.sealed()
	m := h.manifest(number)
	h.begin(number)
	jam := press.Spoil{Number: m.Pieces[0].Letter, Reason: domain.SpoiledByJam}
	h.say(number, press.Receipt{ReceiptID: "s1", Kind: domain.ReceiptSpoiled, Letters: []press.Spoil{jam}})
	h.say(number, press.Receipt{ReceiptID: "s2", Kind: domain.ReceiptSpoiled, Letters: []press.Spoil{{Number: m.Pieces[1].Letter, Reason: domain.SpoiledOpened}}})
	h.say(number, press.Receipt{ReceiptID: "w1", Kind: domain.ReceiptReprintWanted, Letters: []press.Spoil{{Number: jam.Number}}})
	if got := h.refused(h.world.PrintHouse.Actor(), number, press.Receipt{ReceiptID: "w2", Kind: domain.ReceiptReprintWanted, Letters: []press.Spoil{{Number: m.Pieces[1].Letter}}}); got != "PIECE_MAY_HAVE_BEEN_READ" {
		t.Errorf("a piece that was opened: %s", got)
	}
	if got := one[string](h, `select l.number || ' ' || r.reason || ' ' || split_part(r.asked_by, ':', 1) from reprint_requests r join letters l on l.id = r.letter_id`); got != jam.Number+" jam partner" {
		t.Errorf("asked: %s", got)
	}
	if a := h.say(number, press.Receipt{ReceiptID: "p", Kind: domain.ReceiptPosted}); a.State != "reconciled" || a.Tally != (press.Tally{Total: 3, Posted: 1, Spoiled: 2}) {
		t.Errorf("posted + spoiled = all: %+v", a)
	}
	if got := one[string](h, `select string_agg(state, ' ' order by state) from orders`); got != "at_print_house closed failed" {
		t.Errorf("orders: %s", got)
	}
	h.events(map[string]int{"fi.sinetti.code.letter.spoiled": 2, "fi.sinetti.code.letter.posted": 1, "fi.sinetti.card.suspended": 1})
}

// A piece that may have been read: its card is suspended by its row, gets no letter
// with the same code any more, and the letter that waited goes no further; a set
// that counts only at the desk leaves its card alone.
func TestACardWhoseCodeMayHaveBeenReadIsSuspended(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := []*ordered{h.order(wish{}), h.order(wish{}), h.order(wish{envelope: true})}
	h.deliver(list...)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	number := h.sealed()
	h.begin(number)
	read := list[0].letter.CardID
	h.order(wish{again: list[0]}) // ordered again while the first is printed
	spoils := []press.Spoil{{Number: list[0].letter.Number, Reason: domain.SpoiledOpened}, {Number: list[2].letter.Number, Reason: domain.SpoiledOpened}}
	h.say(number, press.Receipt{ReceiptID: "s", Kind: domain.ReceiptSpoiled, Letters: spoils})
	for i, want := range []domain.CardState{domain.CardSuspended, domain.CardActivated, domain.CardActivated} {
		if got := one[string](h, `select state from cards where id = $1`, list[i].letter.CardID); got != string(want) {
			t.Errorf("card %d: %s", i, got)
		}
	}
	for i, want := range []bool{true, false, true} {
		if got, err := store.CodeRead(h.ctx, h.db.Owner(), list[i].letter.CardID); err != nil || got != want {
			t.Errorf("card %d: its code may have been read: %v, %v", i, got, err)
		}
	}
	if got := one[string](h, `select string_agg(state, ' ' order by number) from letters where card_id = $1 and state <> 'spoiled'`, read); got != "cancelled" {
		t.Errorf("the letter that waited: %s", got)
	}
	if n := one[int](h, `select count(*) from orders where card_id = $1 and state = 'failed'`, read); n != 2 {
		t.Errorf("%d of the card's two orders failed", n)
	}
	if n := one[int](h, `select count(*) from audit_entries where act = 'card.suspended' and object like 'card%' || $1::text and cardinality(holders) = 1`, read); n != 1 {
		t.Errorf("%d audit entries", n)
	}
	// Three orders failed: both of the card whose code may have been read, and the envelope's.
	h.events(map[string]int{"fi.sinetti.card.suspended": 1, "fi.sinetti.order.cancelled": 3, "fi.sinetti.code.letter.spoiled": 2})
}

// A row that is set back does not print a letter twice: the vault remembers.
func TestALetterSetBackIsNotPrintedAgain(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	again := h.orders(2)[0]
	number := h.sealed()
	h.begin(number)
	h.say(number, press.Receipt{ReceiptID: "all", Kind: domain.ReceiptPosted})
	h.work(h.worker)
	h.exec(`update letters set state = 'queued', batch_id = null, part = null, sequence = null where id = $1`, again.letter.ID)
	h.exec(`update batches set state = 'rejected'`)
	h.must(h.worker.DeleteParts(h.ctx, one[domain.ID](h, `select id from batches`), done))
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
	if got := one[string](h, `select state || ' ' || park_reason from letters where id = $1`, again.letter.ID); got != "parked opened_before" {
		t.Errorf("a letter that was posted and set back is %s", got)
	}
}

// Who can write rows cannot have letters printed again by calling their batch
// rejected: the vault believes what a server signed, for this batch alone.
func TestABatchThatARowCallsRejectedKeepsItsClaims(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(2)
	genuine := h.sealed()
	h.say(genuine, press.Receipt{ReceiptID: "r", Kind: domain.ReceiptRejected})
	h.work(h.worker)
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
	number := one[string](h, `select number from batches where state = 'sealed'`)
	if n := one[int](h, `select letters from batches where number = $1`, number); n != 2 {
		t.Fatalf("%d letters of the batch that was sent back are in the next, want 2", n)
	}
	h.begin(number) // and prints
	h.exec(`update batches set state = 'rejected' where number = $1`, number)
	h.exec(`insert into batch_rejections (batch_id, statement, signed_at)
		select b.id, r.statement, r.signed_at from batches b, batch_rejections r where b.number = $1`, number)
	h.work(h.worker)
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
	if got := one[string](h, `select string_agg(state || ' ' || park_reason, ', ') from letters`); got != "parked opened_before, parked opened_before" {
		t.Errorf("letters: %s", got)
	}
}

// A part that is drawn again does not give back the claim of a letter that it
// drew before: its row may have been broken for that.
func TestALetterThatWasDrawnKeepsItsClaimWhenItsRowIsBroken(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(2)
	number := h.sealed()
	again := list[0].letter.ID
	h.exec(`update batches set state = 'released' where number = $1`, number)
	h.exec(`update batch_parts set sealed_at = null`)
	h.exec(`delete from batch_files`)
	capsule := one[[]byte](h, `select capsule from letters where id = $1`, again)
	h.exec(`update letters set capsule = '' where id = $1`, again)
	h.work(h.worker)
	if got := one[string](h, `select state || ' ' || park_reason from letters where id = $1`, again); got != "parked capsule_not_trusted" {
		t.Fatalf("the broken letter is %s", got)
	}
	h.exec(`update letters set capsule = $2 where id = $1`, again, capsule)
	h.requeue(list[0].letter.Number)
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
	if got := one[string](h, `select state || ' ' || park_reason from letters where id = $1`, again); got != "parked opened_before" {
		t.Errorf("a letter that was drawn before is %s", got)
	}
}

// A print house may send a receipt for each piece: a page of batches shows the last.
func TestAPageShowsTheLastReceiptsOfABatch(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(1)
	h.cutOff()
	h.exec(`insert into receipts (print_house_id, receipt_id, batch_id, kind, body_hash, body, answer, received_at)
		select $1, 'r' || n, $2, 'posted', '', '{}', '{}', now() + n * interval '1 second' from generate_series(1, 130) n`, h.world.PrintHouse.ID, h.batch())
	found, err := store.ReceiptsOfBatches(h.ctx, h.db.OwnerStore().Pool, []domain.ID{h.batch()})
	h.must(err)
	if list := found[h.batch()]; len(list) != 100 || list[0].ID != "r31" || list[99].ID != "r130" {
		t.Errorf("%d receipts of 130", len(list))
	}
}
