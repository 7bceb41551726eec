package graph_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/test/world"
)

const postAnswer = `{ letter { id state marks } order { state } cardSuspended refusals { code field rule source remedy } } }`

const (
	markLetter     = `mutation ($i: MarkLetterInput!) { done: markLetter(input: $i) ` + postAnswer
	letterArrived  = `mutation ($i: RecordLetterArrivalInput!) { done: recordLetterArrival(input: $i) ` + postAnswer
	handOverLetter = `mutation ($i: HandOverLetterInput!) { done: handOverLetter(input: $i) ` + postAnswer
	loadEnvelope   = `mutation ($i: LoadEnvelopeInput!) { done: loadEnvelope(input: $i) ` + postAnswer
)

// outcome is the states after an act on a letter, or the codes of why not.
func (a answer) outcome() string {
	if no := a.codes("done"); no != "" {
		return no
	}
	if a.code() != "" {
		return a.code()
	}
	return a.text("done.letter.state") + " " + a.text("done.order.state")
}

// sent gives the letter of an order as one that the print house posted that day.
func (h *house) sent(order string) string {
	h.t.Helper()
	id := h.ask(h.Operator, `query ($o: ID!) { order(id: $o) { letters { id } } }`, vars{"o": order}).text("order.letters.0.id")
	h.exec(`update letters set state = 'posted', state_changed_at = $2 where id = $1`, id, h.db.Clock.Now())
	h.exec(`update orders o set state = case when o.delivery = 'point' then 'posted' else 'closed' end where id = $1`, order)
	return id
}

// ordered places a code letter for the hospital's holder.
func (h *house) ordered(delivery string) string {
	h.t.Helper()
	visit := h.verified(h.Registrar, h.HolderFI)
	a := h.ask(h.Registrar, orderCode, vars{"i": with(h.codeInput(visit, h.CardFI.ID), "delivery", delivery)})
	order := a.text("orderCode.order.id")
	if order == "" {
		h.t.Fatalf("orderCode: %s", a.Body)
	}
	return order
}

func (h *house) marked(as world.Officer, letter, mark string, read bool) answer {
	return h.ask(as, markLetter, vars{"i": vars{"idempotencyKey": h.key(), "letterId": letter, "mark": mark, "mayHaveBeenRead": read}})
}

func TestALetterComesBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	order := h.ordered("HOME")
	letter := h.sent(order)
	if got := h.marked(h.RegistrarElsewhere, letter, "RETURNED", false).outcome(); got != "NOT_FOUND" {
		t.Errorf("another point's: %s", got)
	}
	if got := h.marked(h.Registrar, letter, "NEVER_ARRIVED", false).outcome(); got != "LETTER_STILL_UNDER_WAY" {
		t.Errorf("on the day: %s", got)
	}
	in := vars{"idempotencyKey": h.key(), "letterId": letter, "mark": "RETURNED"}
	back := h.ask(h.Registrar, markLetter, vars{"i": in})
	if got := back.outcome(); got != "RETURNED CLOSED" || back.at("done.cardSuspended") != false {
		t.Fatalf("returned: %s", back.Body)
	}
	if again := h.ask(h.Registrar, markLetter, vars{"i": in}); again.outcome() != "RETURNED CLOSED" || len(again.Holders) != 1 {
		t.Errorf("the same call again: %s", again.Body)
	}
	if got := h.marked(h.Registrar, letter, "USED", false).outcome(); got != "LETTER_STATE" {
		t.Errorf("and used: %s", got)
	}
	for table, want := range map[string]int{
		"letter_marks where mark = 'returned' and not may_have_been_read":                                 1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.code.letter.returned'":                     1,
		"audit_entries where act = 'letter.marked' and outcome = 'done' and detail->>'mark' = 'returned'": 1,
		"audit_entries where act = 'letter.marked' and outcome = 'refused'":                               2,
		"cards where state = 'suspended'":                                                                 0,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
}

// A letter that somebody else may have read suspends the card, and withdraws the one
// that would print the same code.
func TestALetterThatWasReadSuspendsTheCard(t *testing.T) {
	t.Parallel()
	h := open(t)
	first := h.ordered("HOME")
	letter := h.sent(first)
	second := h.ordered("HOME")
	a := h.marked(h.Registrar, letter, "DAMAGED", true)
	if a.outcome() != "DESTROYED CLOSED" || a.at("done.cardSuspended") != true {
		t.Fatalf("opened: %s", a.Body)
	}
	for table, want := range map[string]int{
		"cards where state = 'suspended'":                                                               1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.card.suspended'":                         1,
		"audit_entries where act = 'card.suspended' and outcome = 'done' and detail->>'why' = 'opened'": 1,
		"orders where state = 'failed' and id = '" + second + "'":                                       1,
		"letters where state = 'cancelled' and order_id = '" + second + "'":                             1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.order.cancelled'":                        1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
}

// A code that may have been read is never printed again: its card cannot be reinstated,
// and the page says so before anybody asks.
func TestACodeThatWasReadIsNotPrintedAgain(t *testing.T) {
	t.Parallel()
	h := open(t)
	if a := h.marked(h.Registrar, h.sent(h.ordered("HOME")), "DAMAGED", true); a.at("done.cardSuspended") != true {
		t.Fatalf("opened: %s", a.Body)
	}
	visit := h.verified(h.Registrar, h.HolderFI)
	if a := h.ask(h.Registrar, reinstate, h.onCard(visit, h.CardFI.ID, nil)); a.codes("reinstateCard") != "CODE_MAY_HAVE_BEEN_READ" {
		t.Errorf("reinstated: %s", a.Body)
	}
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.codes("orderCode") != "CODE_MAY_HAVE_BEEN_READ" {
		t.Errorf("a letter: %s", a.Body)
	}
	page := h.ask(h.Registrar, `query ($c: ID!) { card(id: $c) { actions { act refusals { code remedy } } } }`, vars{"c": h.CardFI.ID})
	if page.at("card.actions.8.act") != "REINSTATE" || page.at("card.actions.8.refusals.0.code") != "CODE_MAY_HAVE_BEEN_READ" ||
		page.at("card.actions.8.refusals.0.remedy") != "ORDER_NEW_CARD" {
		t.Errorf("the page: %s", page.Body)
	}
	advice := h.ask(h.Registrar, `query ($c: ID!) { advise(cardId: $c, symptom: LETTER_DAMAGED) { steps { code } } }`, vars{"c": h.CardFI.ID})
	if advice.at("advise.steps.0.code") != "ORDER_NEW_CARD" {
		t.Errorf("the advice: %s", advice.Body)
	}
	if n := h.count(`select count(*) from cards where state = 'suspended'`) + h.count(`select count(*) from letters`); n != 2 {
		t.Errorf("%d suspended cards and letters, want one of each", n)
	}
}

// Nor is one that was said to be known, on the telephone or at the desk.
func TestAKnownCodeIsNotPrintedAgain(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	known := vars{"reason": "CODES_KNOWN", "askedBy": "HOLDER", "channel": "DESK"}
	if a := h.ask(h.Registrar, suspendCard, h.onCard(visit, h.CardFI.ID, known)); a.text("suspendCard.card.state") != "SUSPENDED" {
		t.Fatalf("suspended: %s", a.Body)
	}
	if a := h.ask(h.Registrar, reinstate, h.onCard(visit, h.CardFI.ID, nil)); a.codes("reinstateCard") != "CODE_MAY_HAVE_BEEN_READ" {
		t.Errorf("reinstated: %s", a.Body)
	}
}

// A PIN that somebody may know is no code: the holder changes it, and the card comes back.
func TestAKnownPINIsChangedOnACardThatComesBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	known := vars{"reason": "PIN_KNOWN", "askedBy": "HOLDER", "channel": "PHONE", "questions": []string{"ADDRESS", "CARD_ISSUED"}}
	if a := h.ask(h.Registrar, suspendCard, h.onCard(visit, h.CardFI.ID, known)); a.text("suspendCard.card.state") != "SUSPENDED" {
		t.Fatalf("suspended: %s", a.Body)
	}
	if a := h.ask(h.Registrar, reinstate, h.onCard(visit, h.CardFI.ID, nil)); a.text("reinstateCard.card.state") != "ACTIVATED" {
		t.Errorf("reinstated: %s", a.Body)
	}
}

// A batch's arithmetic does not change for what a point does with a posted piece.
func TestAMarkedPieceWasPostedAllTheSame(t *testing.T) {
	t.Parallel()
	h := open(t)
	order := h.ordered("HOME")
	letter := h.sent(order)
	made := h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": h.key(), "printHouseId": h.PrintHouse.ID}})
	batch := made.text("cutOffBatch.batch.id")
	h.exec(`update letters set batch_id = $2, part = 1, sequence = 1 where id = $1`, letter, batch)
	if got := h.marked(h.Registrar, letter, "DAMAGED", false).outcome(); got != "DESTROYED CLOSED" {
		t.Fatal(got)
	}
	a := h.ask(h.Operator, `query ($b: ID!) { batch(id: $b) { posted destroyed missing } }`, vars{"b": batch})
	if a.at("batch.posted") != 1.0 || a.at("batch.destroyed") != 0.0 || a.at("batch.missing") != 0.0 {
		t.Errorf("batch: %s", a.Body)
	}
}

// An envelope's way over the counter: it arrives, a colleague of who ordered it hands
// it over against a signature, and its set counts once it is on the card.
func TestAnEnvelopeOverTheCounter(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.RegistrarEE, h.HolderEE)
	puk := h.ask(h.RegistrarEE, `mutation ($i: OrderPukEnvelopeInput!) { orderPukEnvelope(input: $i) { order { id } refusals { code } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardEE.ID, "reason": "CODE_LOST", "language": "et",
		"payer": vars{"kind": "HOLDER", "reference": "kviitung 1"}, "acknowledged": domain.WarningCodes,
	}})
	letter := h.sent(puk.text("orderPukEnvelope.order.id"))
	h.exec(`update letters set code_version = 2 where id = $1`, letter)
	one := vars{"idempotencyKey": h.key(), "letterId": letter}
	give := func(as world.Officer, visit string, signed bool) string {
		return h.ask(as, handOverLetter, vars{"i": vars{"idempotencyKey": h.key(), "letterId": letter, "visitId": visit, "signed": signed}}).outcome()
	}
	load := func(as world.Officer, visit, number string) string {
		return h.ask(as, loadEnvelope, vars{"i": vars{"idempotencyKey": h.key(), "letterId": letter, "visitId": visit, "cardNumber": number}}).outcome()
	}
	expect := func(what, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
	expect("before it came", give(h.RegistrarEE, visit, true), "REQUESTER_HANDS_OVER LETTER_STATE")
	expect("arrival", h.ask(h.RegistrarEE, letterArrived, vars{"i": one}).outcome(), "ARRIVED ARRIVED")
	expect("arrival again", h.ask(h.RegistrarEE, letterArrived, vars{"i": one}).outcome(), "ARRIVED ARRIVED")
	expect("by who ordered", give(h.RegistrarEE, visit, true), "REQUESTER_HANDS_OVER")
	h.exec(`update orders set officer_id = $1 where id = $2`, h.Registrar.ID, puk.text("orderPukEnvelope.order.id")) // a colleague did
	expect("loaded before it is handed over", load(h.RegistrarEE, visit, h.CardEE.Number), "LETTER_STATE")
	expect("unsigned", give(h.RegistrarEE, visit, false), "SIGNATURE_MISSING")
	h.db.Clock.Advance(31 * time.Minute)
	expect("after the visit", give(h.RegistrarEE, visit, true), "VISIT_OVER VERIFICATION_LAPSED")
	expect("unverified", give(h.RegistrarEE, h.visit(h.RegistrarEE, h.HolderEE.ID), true), "IDENTITY_NOT_VERIFIED")
	visit = h.verified(h.RegistrarEE, h.HolderEE)
	expect("hand-over", give(h.RegistrarEE, visit, true), "HANDED_OVER HANDED_OVER")
	if n := h.count(`select count(*) from cards where loaded_version is not null`); n != 0 {
		t.Error("a set counts that lies on no card")
	}
	expect("onto another card", load(h.RegistrarEE, visit, "EE1000002"), "OTHER_CARD_IN_READER")
	expect("load", load(h.RegistrarEE, visit, "EE1000001"), "LOADED CLOSED")
	for table, want := range map[string]int{
		"cards where loaded_version = 2 and number = 'EE1000001'":                                                              1,
		"letter_hand_overs where signed":                                                                                       1,
		"watermill_outbox where payload->>'type' = 'fi.sinetti.order.closed'":                                                  1,
		"order_steps where state in ('arrived', 'handed_over', 'closed')":                                                      3,
		"audit_entries where act = 'letter.loaded' and outcome = 'done' and detail->>'version' = '2' and visit_id is not null": 1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
	if text := h.log.String(); strings.Contains(text, "EE1000001") {
		t.Error("the log names a card")
	}
}

// A code letter that went to the point is done with the hand-over, and used later.
func TestACodeLetterHandedOverAtThePoint(t *testing.T) {
	t.Parallel()
	h := open(t)
	order := h.ordered("POINT")
	letter := h.sent(order)
	if got := h.ask(h.RegistrarToo, letterArrived, vars{"i": vars{"idempotencyKey": h.key(), "letterId": letter}}).outcome(); got != "ARRIVED ARRIVED" {
		t.Fatal(got)
	}
	visit := h.verified(h.RegistrarToo, h.HolderFI)
	a := h.ask(h.RegistrarToo, handOverLetter, vars{"i": vars{"idempotencyKey": h.key(), "letterId": letter, "visitId": visit, "signed": true}})
	if a.outcome() != "HANDED_OVER CLOSED" || a.at("done.letter.marks.0") != "USED" {
		t.Fatalf("hand-over: %s", a.Body)
	}
	if got := h.marked(h.RegistrarToo, letter, "USED", false).outcome(); got != "USED CLOSED" {
		t.Errorf("used: %s", got)
	}
}

// Eight who say different things of one letter at once: one is heard, the others are
// told what it is by then.
func TestALetterIsMarkedOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	order := h.ordered("HOME")
	letter := h.sent(order)
	got := make([]string, 8)
	var all sync.WaitGroup
	for i := range got {
		mark := []string{"RETURNED", "DAMAGED", "USED"}[i%3]
		all.Go(func() { got[i] = h.marked(h.Registrar, letter, mark, false).outcome() })
	}
	all.Wait()
	heard := 0
	for _, outcome := range got {
		if outcome != "LETTER_STATE" {
			heard++
		}
	}
	if heard != 1 || h.count(`select count(*) from letter_marks`) != 1 {
		t.Errorf("%d were heard: %v", heard, got)
	}
}
