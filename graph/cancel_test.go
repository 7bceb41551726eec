package graph_test

import "testing"

const cancelOrder = `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { state } refusals { code remedy } } }`

// TestCancellingAsksWhatOrderingAsks: who may not order at the counter does not withdraw
// orders there either, and the log names the rules of the day on which it was decided.
func TestCancellingAsksWhatOrderingAsks(t *testing.T) {
	t.Parallel()
	h := open(t)
	order := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(h.verified(h.Registrar, h.HolderFI), h.CardFI.ID)}).text("orderCode.order.id")
	h.exec(`update orders set rulebook_version = 'of-another-day' where id = $1`, order)
	try := func() answer {
		return h.ask(h.RegistrarToo, cancelOrder, vars{"i": vars{"idempotencyKey": h.key(), "orderId": order}})
	}
	h.exec(`update officers set training_valid_to = '2020-01-01' where id = $1`, h.RegistrarToo.ID)
	if no := try(); no.codes("cancelOrder") != "TRAINING_LAPSED" {
		t.Errorf("untrained: %s", no.Body)
	}
	h.exec(`update officers set training_valid_to = '2099-01-01' where id = $1`, h.RegistrarToo.ID)
	h.exec(`update points set contract_from = '2019-01-01', contract_to = '2020-01-01' where id = $1`, h.RegistrarToo.PointID)
	if no := try(); no.codes("cancelOrder") != "CONTRACT_NOT_IN_FORCE" {
		t.Errorf("without a contract: %s", no.Body)
	}
	h.exec(`update points set contract_to = null where id = $1`, h.RegistrarToo.PointID)
	if done := try(); done.text("cancelOrder.order.state") != "CANCELLED" {
		t.Errorf("in order: %s", done.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'order.cancelled' and rulebook_version = 'of-another-day'`); n != 0 {
		t.Errorf("%d entries name the order's rules", n)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'order.cancelled' and rulebook_version <> ''`); n != 3 {
		t.Errorf("%d entries name their rules, want 3", n)
	}
}
