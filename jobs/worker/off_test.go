package worker_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/press"
	"sinetti/store"
)

// putOff puts the card of a letter off in the meantime, as the acts on cards do.
func (h *house) putOff(o *ordered, to domain.CardState) {
	h.t.Helper()
	s := h.db.OwnerStore()
	h.must(s.InTx(h.ctx, func(tx store.Tx) error {
		card, err := store.LockCard(h.ctx, tx, o.letter.CardID)
		if err != nil {
			return err
		}
		facts, err := store.ReadEnding(h.ctx, tx, card)
		if err != nil {
			return err
		}
		off, ok := domain.EndCard(facts, to)
		if to == domain.CardSuspended {
			off, ok = domain.SuspendCard(facts)
		}
		if !ok {
			return fmt.Errorf("card cannot become %s", to)
		}
		told, err := ending.Write(h.ctx, tx, s, ending.Off{
			PutOff: domain.PutOff{Ending: off}, HolderID: card.HolderID, By: domain.Actor{Kind: domain.SystemActor}, At: s.Clock.Now(),
		})
		if err != nil {
			return err
		}
		if err := audit.Record(h.ctx, tx, s, told.Orders...); err != nil {
			return err
		}
		return events.Announce(h.ctx, tx, s, told.Events...)
	}))
}

// supersede marks the letter as the order of a newer one does where it is in a batch.
func (h *house) supersede(o *ordered) {
	h.t.Helper()
	newer := h.order(wish{again: o, hold: 30})
	h.exec(`update letters set superseded_by = $2 where id = $1`, o.letter.ID, newer.letter.ID)
}

// ended tells how a letter and its order ended, and what was told of that.
func (h *house) ended(o *ordered) string {
	h.t.Helper()
	return one[string](h, `select l.state || ' ' || o.state || ', told ' ||
		(select coalesce(string_agg(a.act || ' ' || (a.detail->>'state'), ' '), '') from audit_entries a where a.object = 'order:' || o.id and a.holders = array[o.holder_id]) || ', ' ||
		(select coalesce(string_agg(payload->>'type', ' '), '') from watermill_outbox where payload->>'orderid' = o.id::text and payload->>'type' like 'fi.sinetti.order.%')
		from letters l join orders o on o.id = l.order_id where l.id = $1`, o.letter.ID)
}

// openedCodes sums what the log has of letters whose codes were opened.
func (h *house) openedCodes() int {
	h.t.Helper()
	return one[int](h, `select coalesce(sum((detail->>'letters')::int), 0) from audit_entries where act = 'code.opened'`)
}

// neverOpened wants the vault to have opened nothing for a letter.
func (h *house) neverOpened(o *ordered) {
	h.t.Helper()
	if opened, err := h.vault.OpenedFor(o.letter.Number); err != nil || !opened.At.IsZero() {
		h.t.Errorf("the vault opened the code of a letter that is off: %v %v", opened, err)
	}
}

const (
	withdrawnWithOrder  = "cancelled cancelled, told order.cancelled cancelled, fi.sinetti.order.cancelled"
	supersededWithOrder = "superseded superseded, told order.closed superseded, fi.sinetti.order.cancelled"
)

// While a batch waits for two people, cards are put off and newer letters ordered: no
// code of these letters is opened, they end with their orders, and the others go out.
func TestLettersThatAreOffAreNotOpened(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(5)
	h.cutOff()
	h.work(h.worker)
	h.putOff(list[0], domain.CardRevoked)
	h.putOff(list[1], domain.CardSuspended)
	h.putOff(list[2], domain.CardExpired)
	h.supersede(list[3])
	h.release()
	h.work(h.worker)
	number := h.whole(1)
	if pieces := h.manifest(number).Pieces; pieces[0].Letter != list[4].letter.Number {
		t.Errorf("the piece is %s", pieces[0].Letter)
	}
	for i, want := range []string{withdrawnWithOrder, withdrawnWithOrder, withdrawnWithOrder, supersededWithOrder} {
		if got := h.ended(list[i]); got != want {
			t.Errorf("letter %d: %s, want %s", i, got, want)
		}
		h.neverOpened(list[i])
	}
	if n := h.openedCodes(); n != 1 {
		t.Errorf("codes of %d letters are told to have been opened", n)
	}
	h.begin(number)
	h.say(number, press.Receipt{ReceiptID: "all", Kind: domain.ReceiptPosted})
	h.work(h.worker)
	if state := one[string](h, `select state from batches`); state != "closed" {
		t.Errorf("the batch is %s", state)
	}
}

// A batch of which every letter is off ends without a file.
func TestABatchOfWhichEveryLetterIsOffEnds(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	o := h.orders(1)[0]
	h.cutOff()
	h.work(h.worker)
	h.putOff(o, domain.CardSuspended)
	h.release()
	h.work(h.worker)
	if got := one[string](h, `select state || ' ' || (select count(*) from batch_files) from batches`); got != "cancelled 0" {
		t.Errorf("batch and files: %s", got)
	}
	if got := h.ended(o); got != withdrawnWithOrder {
		t.Error(got)
	}
	h.neverOpened(o)
}

// A card that is put off while its part is drawn, after it was read: the part is drawn
// anew without its letter, before anything of it is committed.
func TestACardPutOffWhileItsPartIsDrawn(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(3)
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.whileDrawn(func() {
		h.putOff(list[0], domain.CardRevoked)
		h.supersede(list[1])
	})
	h.work(h.worker)
	if pieces := h.manifest(h.whole(1)).Pieces; pieces[0].Letter != list[2].letter.Number {
		t.Errorf("the piece is %s", pieces[0].Letter)
	}
	if got := h.ended(list[0]); got != withdrawnWithOrder {
		t.Error(got)
	}
	if got := h.ended(list[1]); got != supersededWithOrder {
		t.Error(got)
	}
	if n := h.openedCodes(); n != 3 { // two of them for nothing
		t.Errorf("codes of %d letters are told to have been opened", n)
	}
}

// A piece is spoiled of a card that ended since it was sealed: nobody is asked whether it
// is made anew, and its order has failed. That of a suspended card waits.
func TestASpoiledPieceOfACardThatEnded(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(2)
	number := h.sealed()
	h.putOff(list[0], domain.CardRevoked)
	h.putOff(list[1], domain.CardSuspended)
	h.begin(number)
	jam := []press.Spoil{{Number: list[0].letter.Number, Reason: domain.SpoiledByJam}, {Number: list[1].letter.Number, Reason: domain.SpoiledByJam}}
	h.say(number, press.Receipt{ReceiptID: "jam", Kind: domain.ReceiptSpoiled, Letters: jam})
	if got, want := h.ended(list[0]), "spoiled failed, told order.closed failed, fi.sinetti.order.cancelled"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := h.ended(list[1]), "spoiled at_print_house, told , "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if waiting := one[int](h, `select count(*) from reprint_requests where refused_at is null`); waiting != 1 {
		t.Errorf("%d new pieces are to be decided on", waiting)
	}
}

// A letter that is marked as superseded, by one that was cancelled, goes out.
func TestALetterWhoseNewerOneWasCancelledIsPrinted(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	o := h.orders(1)[0]
	h.cutOff()
	h.work(h.worker)
	h.supersede(o)
	h.exec(`update orders set state = 'cancelled' where id <> $1`, o.letter.OrderID)
	h.exec(`update letters set state = 'cancelled' where id <> $1`, o.letter.ID)
	h.release()
	h.work(h.worker)
	h.whole(1)
}

// A card that was off when its part was read, and is in use again when it is committed,
// gets its letter all the same.
func TestACardReinstatedWhileItsPartIsDrawn(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(2)
	h.cutOff()
	h.work(h.worker)
	h.putOff(list[0], domain.CardSuspended)
	h.release()
	h.whileDrawn(func() {
		h.exec(`update cards set state = suspended_from, suspended_from = null where id = $1`, list[0].letter.CardID)
	})
	h.work(h.worker)
	h.whole(2)
	if n := h.openedCodes(); n != 2 {
		t.Errorf("codes of %d letters are told to have been opened", n)
	}
}

// whileDrawn has a worker seal the only part, and does something when it is drawn and its
// commit has begun: that waits for the batch's row.
func (h *house) whileDrawn(do func()) {
	h.t.Helper()
	id := h.batch()
	tx, err := h.db.Owner().Begin(h.ctx)
	h.must(err)
	defer func() { _ = tx.Rollback(context.WithoutCancel(h.ctx)) }()
	var backend int
	h.must(tx.QueryRow(h.ctx, `select pg_backend_pid() from batches where id = $1 for update`, id).Scan(&backend))
	sealed := make(chan error, 1)
	w := h.newWorker()
	go func() { sealed <- w.SealPart(h.ctx, id, 1, done) }()
	h.until("the part's commit waits", fmt.Sprintf(`select exists (select from pg_locks where not granted and %d = any(pg_blocking_pids(pid)))`, backend))
	do()
	h.must(tx.Commit(h.ctx))
	h.must(<-sealed)
}

// Cards are put off while workers are at a part, which die before their commit, and
// others after them: whatever was put off before the part was committed is not in it.
func TestCardsPutOffAmongWorkersAtOnePart(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(12)
	h.cutOff()
	h.work(h.worker)
	h.release()
	died := errors.New("died")
	h.putOff(list[0], domain.CardRevoked)
	if err := h.worker.SealPart(h.ctx, h.batch(), 1, func(context.Context, store.Tx) error { return died }); !errors.Is(err, died) {
		t.Fatal(err)
	}
	if state := one[string](h, `select state from letters where id = $1`, list[0].letter.ID); state != "in_batch" {
		t.Errorf("a part that was not committed left its letter %s", state)
	}
	var all sync.WaitGroup
	for range 3 {
		w := h.newWorker()
		all.Go(func() {
			if err := w.SealPart(h.ctx, h.batch(), 1, done); err != nil {
				t.Error(err)
			}
		})
	}
	for _, o := range list[1:6] {
		all.Go(func() { h.putOff(o, domain.CardSuspended) })
	}
	all.Wait()
	h.work(h.worker)
	number := one[string](h, `select number from batches where state = 'sealed'`)
	m := h.manifest(number)
	if pages := h.countPages(h.open(h.fetch(number, m.Parts[0].File))); pages != len(m.Pieces) || len(m.Pieces) < 6 {
		t.Errorf("%d pages, %d pieces", pages, len(m.Pieces))
	}
	for _, o := range list[:6] {
		if got := h.ended(o); got != withdrawnWithOrder && !strings.HasPrefix(got, "in_batch at_print_house, told ,") {
			t.Error(got)
		}
	}
	if got := h.ended(list[0]); got != withdrawnWithOrder {
		t.Error(got)
	}
	if n := h.openedCodes(); n < len(m.Pieces) || n > 11 {
		t.Errorf("codes of %d letters are told to have been opened", n)
	}
}
