package graph_test

import (
	"bytes"
	"crypto/ed25519"
	"sync"
	"testing"

	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// askUntilKnown does what the answer "not known whether it was done" asks for: the same
// call again with the same key. Many callers on a slow machine outwait a server's patience.
func (h *house) askUntilKnown(as world.Officer, query string, v vars) answer {
	for {
		if a := h.ask(as, query, v); a.code() != "UNAVAILABLE" || a.Errors[0].Extensions["outcome"] != "UNKNOWN" {
			return a
		}
	}
}

// Two servers, many callers, one key: one order, one letter, one entry.
func TestConcurrentDuplicatesMakeOneOrder(t *testing.T) {
	t.Parallel()
	h := open(t)
	other := *h
	other.handler, _ = serve(t, h.db.Connect(pgtest.ServerRole), &bytes.Buffer{}, make([]byte, ed25519.PrivateKeySize))
	visit := h.verified(h.Registrar, h.HolderFI)
	before := h.count(`select count(*) from audit_entries`)
	input := h.codeInput(visit, h.CardFI.ID)
	const callers = 1000
	numbers := make([]string, callers)
	var wait sync.WaitGroup
	for i := range callers {
		server := []*house{h, &other}[i%2]
		wait.Go(func() {
			a := server.askUntilKnown(h.Registrar, `mutation ($i: OrderCodeInput!) { orderCode(input: $i) { order { number } refusals { code } } }`, vars{"i": input})
			numbers[i] = a.text("orderCode.order.number")
			if numbers[i] == "" {
				t.Errorf("call %d: %s", i, a.Body)
			}
		})
	}
	wait.Wait()
	for _, n := range numbers {
		if n != numbers[0] {
			t.Fatalf("two numbers: %s and %s", numbers[0], n)
		}
	}
	for table, want := range map[string]int{"orders": 1, "letters": 1, "river_job": 1, "holder_notices": 1, "watermill_outbox": 2, "audit_entries": before + 1} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
}

// The same call at the same time gets the first answer of every mutation, not of
// orders alone.
func TestConcurrentDuplicatesGetTheFirstAnswer(t *testing.T) {
	t.Parallel()
	h := open(t)
	const cancelOrder = `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { id } refusals { code } } }`
	_, request := h.spoiled()
	batch := h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": h.key(), "printHouseId": h.PrintHouse.ID}}).text("cutOffBatch.batch.id")
	h.exec(`update batches set state = 'held', hold_reasons = '{first_of_key}', parts = 1, letters = 1 where id = $1`, batch)
	visit := h.verified(h.Registrar, h.HolderFI)
	placed := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardProfessional.ID)})
	for _, c := range []struct {
		name, query, answer string
		as                  world.Officer
		v                   vars
	}{
		{"verifyIdentity", verify, "verifyIdentity.verification.id", h.Registrar, vars{"i": h.passport(visit, h.HolderFI)}},
		{"releaseBatch", release, "releaseBatch.batch.state", h.ApproverA, vars{"i": vars{"idempotencyKey": h.key(), "batchId": batch}}},
		{"approveReprint", approve, "approveReprint.request.approvals", h.ApproverA, vars{"i": vars{"idempotencyKey": h.key(), "requestId": request}}},
		{"cutOffBatch", cutOff, "cutOffBatch.batch.id", h.Operator, vars{"i": vars{"idempotencyKey": h.key(), "printHouseId": h.PrintHouseEE.ID}}},
		{"cancelOrder", cancelOrder, "cancelOrder.order.id", h.Registrar, vars{"i": vars{"idempotencyKey": h.key(), "orderId": placed.text("orderCode.order.id")}}},
		{"openVisit", openVisit, "openVisit.visit.id", h.Registrar, vars{"k": h.key(), "h": h.HolderFI.ID}},
	} {
		answers := make([]answer, 8)
		var wait sync.WaitGroup
		for i := range answers {
			wait.Go(func() { answers[i] = h.askUntilKnown(c.as, c.query, c.v) })
		}
		wait.Wait()
		for _, a := range answers {
			if got := a.at(c.answer); got == nil || got != answers[0].at(c.answer) || a.codes(c.name) != "" {
				t.Errorf("%s: %s", c.name, a.Body)
			}
		}
	}
}

// One key for two cards at the same time: one of the calls is refused.
func TestOneKeyForTwoCards(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	first := h.codeInput(visit, h.CardFI.ID)
	second := with(first, "cardId", h.CardProfessional.ID)
	answers := make([]answer, 20)
	var wait sync.WaitGroup
	for i := range answers {
		wait.Go(func() { answers[i] = h.askUntilKnown(h.Registrar, orderCode, vars{"i": []vars{first, second}[i%2]}) })
	}
	wait.Wait()
	refused := 0
	for _, a := range answers {
		if a.codes("orderCode") == "IDEMPOTENCY_KEY_REUSED" {
			refused++
		} else if a.text("orderCode.order.id") == "" {
			t.Errorf("%s", a.Body)
		}
	}
	if refused != 10 || h.count(`select count(*) from orders`) != 1 {
		t.Errorf("%d refused, %d orders", refused, h.count(`select count(*) from orders`))
	}
}
