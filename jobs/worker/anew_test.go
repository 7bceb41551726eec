package worker_test

import (
	"errors"
	"slices"
	"testing"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/press"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// openedBefore makes a letter that was posted once and whose row a restored
// backup has set back, so that the vault refuses it: batch and letter.
func (h *house) openedBefore() (batch string, again *ordered) {
	h.t.Helper()
	list := []*ordered{h.order(wish{}), h.order(wish{})} // to where their holder lives today
	h.deliver(list...)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	batch, again = h.sealed(), list[0]
	h.begin(batch)
	h.say(batch, press.Receipt{ReceiptID: "all", Kind: domain.ReceiptPosted})
	h.work(h.worker)
	h.exec(`update letters set state = 'queued', batch_id = null, part = null, sequence = null where id = $1`, again.letter.ID)
	h.exec(`update orders set state = 'accepted' where id = $1`, again.letter.OrderID)
	h.next()
	if got := one[string](h, `select state || ' ' || park_reason from letters where id = $1`, again.letter.ID); got != "parked opened_before" {
		h.t.Fatalf("a letter that was posted and set back is %s", got)
	}
	return batch, again
}

// next gathers, releases and seals what waits.
func (h *house) next() {
	h.t.Helper()
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
}

// A letter whose code was opened before is made anew only after somebody asked and
// two others approved, under a number of its own.
func TestALetterOpenedBeforeIsMadeAnewByThree(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	batch, again := h.openedBefore()
	h.requeue()
	h.requeue(again.letter.Number)
	if got := one[string](h, `select state from letters where id = $1`, again.letter.ID); got != "parked" {
		t.Fatalf("requeued without anybody's approval: %s", got)
	}
	s := h.db.Connect(pgtest.WorkerRole)
	first, err := worker.Anew{Store: s, Vault: h.vault, Officer: h.world.Operator.UserName}.Ask(h.ctx, again.letter.Number)
	h.must(err)
	if first.Batch != batch || first.Part != 1 || first.OpenedAt.IsZero() {
		t.Errorf("of the first piece it says %+v", first)
	}
	if got := one[string](h, `select r.reason || ' ' || (select payload->'data'->>'reason' from watermill_outbox where payload->>'type' = 'fi.sinetti.code.letter.spoiled') from reprint_requests r`); got != "unaccounted unaccounted" {
		t.Errorf("why: %s", got)
	}
	if got := one[string](h, `select act || ' ' || (detail->>'asked_by') from audit_entries where act = 'reprint.asked'`); got != "reprint.asked officer:"+h.world.Operator.ID.String() {
		t.Errorf("audited: %s", got)
	}
	h.next()
	if n := one[int](h, `select count(*) from batches where state = 'sealed'`); n != 0 {
		t.Error("printed before anybody approved")
	}
	client, err := jobs.NewClient(h.db.Store().Pool)
	h.must(err)
	d := desk.New(desk.Config{Store: h.db.Store(), Rules: h.rulebook, Jobs: client, CapsuleKey: h.capsules})
	request := one[domain.ID](h, `select id from reprint_requests`)
	// Whoever asked approves nothing of it, not even as an approver.
	asker := h.world.Operator
	asker.Roles = append(slices.Clone(asker.Roles), domain.Approver)
	h.exec(`insert into officer_rights (id, officer_id, role, valid_from, by_installation, asked_at, approved)
		values (gen_random_uuid(), $1, 'approver', '2020-01-01', true, now(), true)`, asker.ID)
	for _, by := range []struct {
		officer world.Officer
		refused bool
	}{{asker, true}, {h.world.ApproverA, false}, {h.world.ApproverA, true}, {h.world.ApproverB, false}} {
		key := "approve-" + h.db.OwnerStore().NewID().String()
		a, err := d.ApproveReprint(h.ctx, by.officer.Actor(), desk.ApproveRequest{Key: key, RequestID: request})
		h.must(err)
		if by.refused != (len(a.Refusals) > 0) {
			t.Fatalf("%s approves: %v", by.officer.UserName, a.Refusals)
		}
	}
	h.next()
	m := h.manifest(one[string](h, `select number from batches where state = 'sealed'`))
	if m.Letters != 1 || m.Pieces[0].Letter == again.letter.Number {
		t.Errorf("the new piece: %+v", m.Pieces)
	}
}

// What nobody may ask for is refused with what to do, and changes nothing.
func TestWhatIsNotMadeAnew(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	batch, again := h.openedBefore()
	s := h.db.Connect(pgtest.WorkerRole)
	ask := func(officer, number string, want error) {
		t.Helper()
		if _, err := (worker.Anew{Store: s, Vault: h.vault, Officer: officer}).Ask(h.ctx, number); !errors.Is(err, want) {
			t.Errorf("%s asks for %s: %v, want %v", officer, number, err, want)
		}
	}
	operator := h.world.Operator.UserName
	ask("nobody", again.letter.Number, worker.ErrNoSuchOfficer)
	ask(h.world.Registrar.UserName, again.letter.Number, worker.ErrMayNotAsk)
	ask(operator, "KIR-0000-0000", worker.ErrNotOpenedBefore)
	other := h.order(wish{})
	h.exec(`update letters set state = 'parked', park_reason = 'opened_before' where id = $1`, other.letter.ID)
	ask(operator, other.letter.Number, worker.ErrNeverOpened)
	h.exec(`update letters set park_reason = 'no_code' where id = $1`, other.letter.ID)
	ask(operator, other.letter.Number, worker.ErrNotOpenedBefore)
	h.exec(`update batches set state = 'printing' where number = $1`, batch)
	ask(operator, again.letter.Number, worker.ErrBatchStillPrints)
	if n := one[int](h, `select (select count(*) from reprint_requests) + (select count(*) from letters where state = 'spoiled')`); n != 0 {
		t.Errorf("%d traces of what was refused", n)
	}
	h.exec(`update batches set state = 'closed' where number = $1`, batch)
	ask(operator, again.letter.Number, nil)
	ask(operator, again.letter.Number, worker.ErrNotOpenedBefore)
}
