package worker_test

import (
	"errors"
	"strings"
	"testing"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/press"
	"sinetti/test/world"
)

// An operator cuts off, and may not release; two approvers do; a spoiled piece is made anew after two
// approved: the same code on a new piece, in the next batch.
func TestASpoiledPieceIsMadeAnew(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	client, err := jobs.NewClient(h.db.Store().Pool)
	h.must(err)
	d := desk.New(desk.Config{Store: h.db.Store(), Rules: h.rulebook, Jobs: client, CapsuleKey: h.capsules})
	cut := func(key string) {
		t.Helper()
		a, err := d.CutOffBatch(h.ctx, h.world.Operator.Actor(), desk.CutOffRequest{Key: key, PrintHouseID: h.world.PrintHouse.ID})
		h.must(err)
		if len(a.Refusals) > 0 {
			t.Fatalf("cut off: %v", a.Refusals)
		}
		h.work(h.worker)
	}
	release := func(o world.Officer, forbidden bool) {
		t.Helper()
		id := one[domain.ID](h, `select id from batches where state in ('held', 'released') order by created_at desc limit 1`)
		a, err := d.ReleaseBatch(h.ctx, o.Actor(), desk.ReleaseRequest{Key: "release-" + o.UserName + id.String(), BatchID: id})
		var kind *domain.KindError
		if got := errors.As(err, &kind) && kind.Kind == domain.Forbidden; got != forbidden || err != nil && !got || len(a.Refusals) > 0 {
			t.Fatalf("%s releases: %v, %v", o.UserName, a.Refusals, err)
		}
	}
	list := []*ordered{h.order(wish{}), h.order(wish{})} // to where their holder lives today
	h.deliver(list...)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	cut("first-cut")
	release(h.world.Operator, true)
	release(h.world.ApproverA, false)
	h.work(h.worker)
	if got := one[string](h, `select state from batches`); got != "held" {
		t.Fatalf("after one release the batch is %s", got)
	}
	release(h.world.ApproverB, false)
	h.work(h.worker)
	first := one[string](h, `select number from batches where state = 'sealed'`)
	m := h.manifest(first)
	h.begin(first)
	h.say(first, press.Receipt{ReceiptID: "s", Kind: domain.ReceiptSpoiled, Letters: []press.Spoil{{Number: m.Pieces[0].Letter, Reason: domain.SpoiledByJam}}})
	h.say(first, press.Receipt{ReceiptID: "p", Kind: domain.ReceiptPosted})
	h.work(h.worker)

	request := one[domain.ID](h, `select id from reprint_requests`)
	for _, o := range []world.Officer{h.world.ApproverA, h.world.ApproverB} {
		a, err := d.ApproveReprint(h.ctx, o.Actor(), desk.ApproveRequest{Key: "approve-" + o.UserName, RequestID: request})
		h.must(err)
		if len(a.Refusals) > 0 {
			t.Fatalf("%s approves: %v", o.UserName, a.Refusals)
		}
	}
	cut("second-cut")
	if n := one[int](h, `select count(*) from batches where state = 'held'`); n > 0 {
		release(h.world.ApproverA, false)
		release(h.world.ApproverB, false)
		h.work(h.worker)
	}
	second := one[string](h, `select number from batches where state = 'sealed'`)
	again := h.manifest(second)
	if again.Letters != 1 || again.Pieces[0].Letter == m.Pieces[0].Letter {
		t.Fatalf("the new piece: %+v", again.Pieces)
	}
	code := list[0].codes[domain.ActivationCode]
	if list[0].letter.Number != m.Pieces[0].Letter {
		code = list[1].codes[domain.ActivationCode]
	}
	if page := h.pages(h.open(h.fetch(second, again.Parts[0].File)))[0]; !strings.Contains(page, code[:4]+" "+code[4:]) || !strings.Contains(page, again.Pieces[0].Letter) {
		t.Error("the new piece does not bear the spoiled one's code under its own number")
	}
	h.begin(second)
	h.say(second, press.Receipt{ReceiptID: "p2", Kind: domain.ReceiptPosted})
	h.work(h.worker)
	if got := one[string](h, `select string_agg(state, ' ') from orders`); got != "closed closed" {
		t.Errorf("orders: %s", got)
	}
	h.events(map[string]int{"fi.sinetti.code.letter.spoiled": 1, "fi.sinetti.code.letter.posted": 2, "fi.sinetti.order.closed": 2, "fi.sinetti.batch.reconciled": 2})
}
