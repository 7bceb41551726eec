package graph_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"sinetti/store"
)

// soon bounds how long a test waits for others to wait.
func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// An authorisation that is being ended while an order waits for it serves no more.
func TestNothingIsOrderedOnAnAuthorisationThatIsBeingEnded(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.agreed()
	visit := h.verified(h.Registrar, h.HolderFI)
	ctx := soon(t)
	var a answer
	var wait sync.WaitGroup
	err := h.db.OwnerStore().InTx(ctx, func(tx store.Tx) error {
		if err := store.ChangeAuthorisations(ctx, tx, h.HospitalPoint); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `update point_authorisations set ended_at = now() where id = $1`, id); err != nil {
			return err
		}
		wait.Go(func() { a = h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardElsewhere.ID)}) })
		return waiting(ctx, tx, 1)
	})
	wait.Wait()
	if err != nil || a.codes("orderCode") != "POINT_MAY_NOT_SERVE" {
		t.Errorf("%v: %s", err, a.Body)
	}
	if n := h.count(`select count(*) from orders`); n != 0 {
		t.Errorf("%d orders", n)
	}
}

// An authorisation is not ended under an order that stands on it: the end waits.
func TestTheEndOfAnAuthorisationWaitsForTheOrder(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.agreed()
	ctx := soon(t)
	var a answer
	var wait sync.WaitGroup
	err := h.db.OwnerStore().InTx(ctx, func(tx store.Tx) error {
		if err := store.HoldAuthorisations(ctx, tx, h.HospitalPoint); err != nil {
			return err
		}
		wait.Go(func() { a = h.ends(h.AdminElsewhere, id) })
		if err := waiting(ctx, tx, 1); err != nil {
			return err
		}
		if n := h.count(`select count(*) from point_authorisations where id = $1 and ended_at is null`, id); n != 1 {
			t.Error("the authorisation went under the order")
		}
		return nil
	})
	wait.Wait()
	if err != nil || a.text("endAuthorisation.authorisation.state") != "ENDED" {
		t.Errorf("%v: %s", err, a.Body)
	}
}

// Of two who act on the same at once, one does and the other is told that it is done.
func TestAnAuthorisationIsAskedDecidedAndEndedOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	var id string
	atOnce := func(act string, calls ...func() answer) {
		t.Helper()
		answers := make([]answer, len(calls))
		var wait sync.WaitGroup
		for i, call := range calls {
			wait.Go(func() { answers[i] = call() })
		}
		wait.Wait()
		done := 0
		for _, a := range answers {
			if a.codes(act) == "" && a.code() == "" {
				done, id = done+1, a.text(act+".authorisation.id")
			} else if code := a.codes(act); code != "AUTHORISED_ALREADY" && code != "RIGHT_NOT_WAITING" {
				t.Errorf("%s: %s", act, a.Body)
			}
		}
		if done != 1 {
			t.Errorf("%s: done %d times", act, done)
		}
	}
	ask := func() answer { return h.asksFor(h.AdminElsewhere, nil) }
	atOnce("askAuthorisation", ask, ask, ask)
	accept := func() answer { return h.accepts(h.Lead, id, true) }
	atOnce("decideAuthorisation", accept, func() answer { return h.accepts(h.Admin, id, false) })
	h.exec(`update point_authorisations set approved = true where id = $1`, id)
	atOnce("endAuthorisation", func() answer { return h.ends(h.Admin, id) }, func() answer { return h.ends(h.AdminElsewhere, id) })
}

// Whoever's right is being taken away ends nothing with it.
func TestAnAuthorisationIsNotEndedOnARightThatIsBeingTakenAway(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.agreed()
	ctx := soon(t)
	var a answer
	var wait sync.WaitGroup
	err := h.db.OwnerStore().InTx(ctx, func(tx store.Tx) error {
		if err := store.ChangeRights(ctx, tx, h.Admin.ID); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `update officer_rights set ended_at = now() where officer_id = $1`, h.Admin.ID); err != nil {
			return err
		}
		wait.Go(func() { a = h.ends(h.Admin, id) })
		return waiting(ctx, tx, 1)
	})
	wait.Wait()
	if err != nil || a.code() != "FORBIDDEN" {
		t.Errorf("%v: %s", err, a.Body)
	}
	if n := h.count(`select count(*) from point_authorisations where ended_at is not null`); n != 0 {
		t.Errorf("%d ended", n)
	}
}

// One key, many calls: one authorisation, one entry, one notice to each who decides.
func TestOneKeyAsksForOneAuthorisation(t *testing.T) {
	t.Parallel()
	h := open(t)
	const callers = 20
	input := vars{"idempotencyKey": h.key(), "pointCode": "SAI-01", "customerNumber": "4711", "validFrom": "2026-11-18"}
	ids := make([]string, callers)
	var wait sync.WaitGroup
	for i := range callers {
		wait.Go(func() {
			ids[i] = h.ask(h.AdminElsewhere, askAuthorisation, vars{"i": input}).text("askAuthorisation.authorisation.id")
		})
	}
	wait.Wait()
	for _, id := range ids {
		if id == "" || id != ids[0] {
			t.Fatalf("%v", ids)
		}
	}
	if n, told := h.entries("authorisation.asked", "done"), h.count(`select count(*) from notices`); n != 1 || told != 2 {
		t.Errorf("%d entries, %d notices, want 1 and 2", n, told)
	}
	input["customerNumber"] = "4712"
	if a := h.ask(h.AdminElsewhere, askAuthorisation, vars{"i": input}); a.codes("askAuthorisation") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("another number by the same key: %s", a.Body)
	}
	decision := vars{"idempotencyKey": h.key(), "id": ids[0], "approve": true, "reason": ""}
	end := vars{"idempotencyKey": h.key(), "id": ids[0], "reason": "sopimus päättyi"}
	for _, call := range []struct {
		act   string
		input vars
	}{{decideAuthorisation, decision}, {endAuthorisation, end}} {
		first, again := h.ask(h.Admin, call.act, vars{"i": call.input}), h.ask(h.Admin, call.act, vars{"i": call.input})
		if first.Body != again.Body || first.code() != "" || first.codes("decideAuthorisation")+first.codes("endAuthorisation") != "" {
			t.Errorf("%s\n%s", first.Body, again.Body)
		}
	}
}
