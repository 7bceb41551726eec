package graph_test

import (
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/test/world"
)

const (
	cutOff  = `mutation ($i: CutOffBatchInput!) { cutOffBatch(input: $i) { batch { id number state letters printHouse { code } } refusals { code params { value } } } }`
	release = `mutation ($i: ReleaseBatchInput!) { releaseBatch(input: $i) { batch { state releases releasableByMe } refusals { code } } }`
	approve = `mutation ($i: ApproveReprintInput!) { approveReprint(input: $i) { request { approvals newLetterNumber } refusals { code } } }`
)

func TestABatchIsReleasedByTwoWhoDidNotCutItOff(t *testing.T) {
	t.Parallel()
	h := open(t)
	input := vars{"idempotencyKey": h.key(), "printHouseId": h.PrintHouse.ID}
	h.Operator = h.given(h.Operator, domain.Approver) // or the right alone would stop who cut it off
	made := h.ask(h.Operator, cutOff, vars{"i": input})
	id := made.text("cutOffBatch.batch.id")
	if made.text("cutOffBatch.batch.state") != "OPEN" || h.count(`select count(*) from river_job where kind = 'gather_batch'`) != 1 {
		t.Fatalf("cutOffBatch: %s", made.Body)
	}
	if again := h.ask(h.Operator, cutOff, vars{"i": input}); again.text("cutOffBatch.batch.id") != id {
		t.Errorf("again: %s", again.Body)
	}
	if second := h.ask(h.OperatorToo, cutOff, vars{"i": with(input, "idempotencyKey", h.key())}); second.codes("cutOffBatch") != "BATCH_STATE" {
		t.Errorf("a second open batch: %s", second.Body)
	}
	ask := func(as world.Officer) answer {
		return h.ask(as, release, vars{"i": vars{"idempotencyKey": h.key(), "batchId": id}})
	}
	if a := ask(h.ApproverA); a.codes("releaseBatch") != "BATCH_STATE" {
		t.Errorf("not held yet: %s", a.Body)
	}
	h.exec(`update batches set state = 'held', hold_reasons = '{first_of_key}', parts = 2, letters = 1100 where id = $1`, id)
	if a := h.ask(h.ApproverA, `{ held: batches(state: HELD) { edges { node { id } } } open: batches(state: OPEN) { edges { node { id } } } }`, nil); a.text("held.edges.0.node.id") == "" || a.at("open.edges.0") != nil {
		t.Errorf("the batches that are held: %s", a.Body)
	}
	if a := ask(h.Operator); a.codes("releaseBatch") != "FOUR_EYES" {
		t.Errorf("who cut it off: %s", a.Body)
	}
	if a := ask(h.ApproverA); a.text("releaseBatch.batch.state") != "HELD" || a.at("releaseBatch.batch.releasableByMe") != false {
		t.Errorf("first release: %s", a.Body)
	}
	if a := ask(h.ApproverA); a.codes("releaseBatch") != "RELEASE_TWICE" {
		t.Errorf("twice by one: %s", a.Body)
	}
	if a := ask(h.ApproverB); a.text("releaseBatch.batch.state") != "RELEASED" {
		t.Errorf("second release: %s", a.Body)
	}
	if n := h.count(`select count(*) from river_job where kind = 'seal_part'`); n != 2 {
		t.Errorf("%d parts to seal, want 2", n)
	}
	list := h.ask(h.ApproverA, `{ batches { edges { node { number state holdReasons missing receipts { kind } reprints { id } printHouse { name } } } } printHouses { code } }`, nil)
	if list.text("batches.edges.0.node.holdReasons.0") != "NEW_KEY" || list.text("printHouses.0.code") == "" {
		t.Errorf("batches: %s", list.Body)
	}
}

// spoiled orders a letter and has it spoiled in print; it gives the letter's
// number and the request for a new piece.
func (h *house) spoiled() (number string, request domain.ID) {
	h.t.Helper()
	visit := h.verified(h.Registrar, h.HolderFI)
	placed := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
	batch := h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": h.key(), "printHouseId": h.PrintHouse.ID}}).text("cutOffBatch.batch.id")
	h.exec(`update batches set state = 'printing', letters = 1, parts = 1 where id = $1`, batch)
	h.exec(`update letters set state = 'spoiled', batch_id = $1, part = 1, sequence = 1`, batch)
	h.exec(`update orders set state = 'at_print_house'`)
	request = h.db.Store().NewID()
	h.exec(`insert into reprint_requests (id, letter_id, asked_by, reason, created_at) select $1, id, 'partner:' || $2::text, 'jam', now() from letters`, request, h.PrintHouse.ID.String())
	return placed.text("orderCode.order.letters.0.number"), request
}

func (h *house) approves(as world.Officer, request domain.ID) answer {
	return h.ask(as, approve, vars{"i": vars{"idempotencyKey": h.key(), "requestId": request}})
}

func TestNoNewPieceOnceTheSpoiledOneIsOvertaken(t *testing.T) {
	t.Parallel()
	for name, overtake := range map[string]func(*house){
		"a newer letter": func(h *house) {
			visit := h.verified(h.Registrar, h.HolderFI)
			input := with(with(h.codeInput(visit, h.CardFI.ID), "reason", "ADDRESS_WRONG"), "delivery", "WORK")
			h.exec(`update orders set state = 'at_print_house', created_at = created_at - interval '1 day'`)
			if a := h.ask(h.Registrar, orderCode, vars{"i": input}); a.text("orderCode.order.id") == "" {
				h.t.Fatal(a.Body)
			}
		},
		"a revoked card":     func(h *house) { h.exec(`update cards set state = 'revoked' where id = $1`, h.CardFI.ID) },
		"a protected person": func(h *house) { h.exec(`update holders set protected = true where id = $1`, h.HolderFI.ID) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			_, request := h.spoiled()
			if a := h.approves(h.ApproverA, request); a.at("approveReprint.request.approvals") != 1.0 {
				t.Fatalf("first: %s", a.Body)
			}
			overtake(h)
			a := h.approves(h.ApproverB, request)
			if n := h.count(`select count(*) from letters where predecessor_id is not null`); a.codes("approveReprint") == "" || n != 0 {
				t.Errorf("%d new pieces: %s", n, a.Body)
			}
			if n := h.count(`select count(*) from audit_entries where act = 'reprint.refused'`); n != 1 {
				t.Errorf("%d refusals logged", n)
			}
			if n := h.count(`select count(*) from orders o where state = 'failed'
				and exists (select from audit_entries where object = 'order:' || o.id and detail ->> 'state' = 'failed')
				and exists (select from watermill_outbox where payload ->> 'orderid' = o.id::text and payload ->> 'type' = 'fi.sinetti.order.cancelled')`); n != 1 {
				t.Errorf("%d orders are told to have failed", n)
			}
			if a := h.ask(h.Operator, `{ reprintRequests { id } }`, nil); a.at("reprintRequests.0") != nil || a.code() != "" {
				t.Errorf("nobody can approve it, and it waits still: %s", a.Body)
			}
			if n := h.count(`select count(*) from orders where state = 'failed'`); n != 1 {
				t.Errorf("%d orders failed for want of their piece", n)
			}
		})
	}
}

// Where the card ends, nobody decides any more whether its spoiled piece is made anew: the
// order that waited for it has failed. A suspended card may come back.
func TestACardThatEndsTakesTheWishForANewPieceWithIt(t *testing.T) {
	t.Parallel()
	for act, c := range map[string]struct {
		do    string
		order string
	}{"suspendCard": {suspendCard, "at_print_house 1"}, "revokeCard": {revokeCard, "failed 0"}} {
		t.Run(act, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			h.spoiled()
			visit := h.verified(h.Registrar, h.HolderFI)
			lost := vars{"reason": "LOST", "askedBy": "HOLDER", "channel": "DESK"}
			if a := h.ask(h.Registrar, c.do, h.onCard(visit, h.CardFI.ID, lost)); a.text(act+".card.state") == "" {
				t.Fatalf("%s: %s", act, a.Body)
			}
			if n := h.count(`select count(*) from orders o where o.state || ' ' ||
				(select count(*) from reprint_requests where refused_at is null) = '` + c.order + `'`); n != 1 {
				t.Errorf("%s: no order that is %q", act, c.order)
			}
			told := h.count(`select count(*) from orders o where o.state = 'failed'
				and exists (select from audit_entries where object = 'order:' || o.id and detail ->> 'state' = 'failed' and detail ->> 'why' = 'lost' and visit_id is not null)
				and exists (select from watermill_outbox where payload ->> 'orderid' = o.id::text and payload ->> 'type' = 'fi.sinetti.order.cancelled')`)
			if (told == 1) != (act == "revokeCard") {
				t.Errorf("%s: %d orders are told to have failed", act, told)
			}
		})
	}
}

// Of two spoiled pieces of one card the earlier is wanted no more, and the later still is.
func TestTheNewerOfTwoSpoiledPiecesIsMadeAnew(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.ordered("HOME")
	h.exec(`update orders set state = 'at_print_house', created_at = created_at - interval '1 day'`)
	h.exec(`update letters set state = 'in_batch', created_at = created_at - interval '1 day'`)
	h.ordered("HOME")
	batch := h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": h.key(), "printHouseId": h.PrintHouse.ID}}).text("cutOffBatch.batch.id")
	h.exec(`update batches set state = 'printing', letters = 2, parts = 1 where id = $1`, batch)
	h.exec(`update letters l set state = 'spoiled', batch_id = $1, part = 1, sequence = (select count(*) from letters e where e.created_at <= l.created_at)`, batch)
	h.exec(`update orders set state = 'at_print_house'`)
	earlier, later := h.db.Store().NewID(), h.db.Store().NewID()
	for n, id := range []domain.ID{earlier, later} {
		h.exec(`insert into reprint_requests (id, letter_id, asked_by, reason, created_at)
			select $1, id, 'partner:' || $2::text, 'jam', now() from letters where sequence = $3`, id, h.PrintHouse.ID.String(), n+1)
	}
	if a := h.approves(h.ApproverA, earlier); !strings.HasPrefix(a.codes("approveReprint"), "REPRINT_NOT_WANTED") {
		t.Errorf("the earlier piece: %s", a.Body)
	}
	for n, by := range []world.Officer{h.ApproverA, h.ApproverB} {
		if a := h.approves(by, later); a.at("approveReprint.request.approvals") != float64(n+1) {
			t.Errorf("the later piece: %s", a.Body)
		}
	}
	if n := h.count(`select count(*) from orders o join letters l on l.order_id = o.id
		where l.sequence = 1 and o.state = 'failed' or l.predecessor_id is not null and o.state = 'accepted'`); n != 2 {
		t.Errorf("%d of the two orders are as they should be", n)
	}
}

// Whoever can write rows, and no more, gets nothing signed: the second signature
// finds that the spoiled piece's row is not the one that was sealed.
func TestARowThatWasWrittenOverIsNotMadeAnew(t *testing.T) {
	t.Parallel()
	for name, sql := range map[string]string{
		"another card":    `update letters set card_id = 'CARD'`,
		"another version": `update letters set code_version = 2`,
		"another capsule": `update letters set capsule = '\x00'`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			_, request := h.spoiled()
			h.approves(h.ApproverA, request)
			h.exec(strings.ReplaceAll(sql, "CARD", h.CardProfessional.ID.String()))
			a := h.approves(h.ApproverB, request)
			if n := h.count(`select count(*) from letters`); a.code() != "FAULT" || n != 1 {
				t.Errorf("%d letters: %s", n, a.Body)
			}
		})
	}
}

func TestASpoiledPieceIsMadeAnewByTwo(t *testing.T) {
	t.Parallel()
	h := open(t)
	number, request := h.spoiled()
	waiting := h.ask(h.ApproverA, `{ reprintRequests { id letterNumber batchNumber approvableByMe approvals } }`, nil)
	if waiting.text("reprintRequests.0.letterNumber") != number || waiting.at("reprintRequests.0.approvableByMe") != true {
		t.Fatalf("reprintRequests: %s", waiting.Body)
	}
	ask := func(as world.Officer) answer { return h.approves(as, request) }
	if a := ask(h.ApproverA); a.at("approveReprint.request.approvals") != 1.0 || a.at("approveReprint.request.newLetterNumber") != nil {
		t.Errorf("first: %s", a.Body)
	}
	if a := ask(h.ApproverA); a.codes("approveReprint") != "APPROVE_TWICE" {
		t.Errorf("twice by one: %s", a.Body)
	}
	second := ask(h.ApproverB)
	if second.text("approveReprint.request.newLetterNumber") == "" {
		t.Fatalf("second: %s", second.Body)
	}
	if a := ask(h.given(h.OperatorToo, domain.Approver)); a.codes("approveReprint") == "" {
		t.Errorf("a third: %s", a.Body)
	}
	if n := h.count(`select count(*) from letters n join letters o on o.id = n.predecessor_id
		where n.state = 'queued' and n.code_version = o.code_version and n.address_hash <> o.address_hash and n.capsule <> o.capsule and n.batch_id is null`); n != 1 {
		t.Errorf("%d new pieces, want 1", n)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'reprint.made' and $1 = any(holders)`, h.HolderFI.ID); n != 1 {
		t.Errorf("%d entries of the new piece", n)
	}
}
