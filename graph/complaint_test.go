package graph_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"sinetti/domain"
)

const (
	complaintFields = `{ complaint { id number state fault to late reference freeFor freeFrom replaced cardNumber holderName } refusals { code field params { name value } } }`
	fileComplaint   = `mutation ($i: FileComplaintInput!) { done: fileComplaint(input: $i) ` + complaintFields + ` }`
	answerComplaint = `mutation ($i: AnswerComplaintInput!) { done: answerComplaint(input: $i) ` + complaintFields + ` }`
	closeComplaint  = `mutation ($i: CloseComplaintInput!) { done: closeComplaint(input: $i) ` + complaintFields + ` }`
	newCardPriced   = `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) { order { id price { cents } priceFrom { why rule } } refusals { code } } }`
)

var tried = []string{"CLEAN_CHIP", "UPDATE_SOFTWARE", "OTHER_WORKSTATION", "OTHER_CARD", "CHECK_PIN", "TEST_PAGE"}

// TestAComplaintFromTheCounterToTheFreeCard: what was not tried is asked for; the maker's
// yes makes the new card free, once; closing it ends the story.
func TestAComplaintFromTheCounterToTheFreeCard(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update cards set organisation_id = $2, product = 'fi_professional' where id = $1`, h.CardFI.ID, h.Company) // else own staff pay nothing
	visit := h.verified(h.Registrar, h.HolderFI)
	no := h.ask(h.Registrar, fileComplaint, h.onCard(visit, h.CardFI.ID, vars{"fault": "NOT_WORKING", "tried": tried[1:]}))
	if no.codes("done") != "TRIAGE_MISSING" || no.at("done.refusals.0.params.0.value") != "CLEAN_CHIP" {
		t.Fatalf("refused: %s", no.Body)
	}
	input := h.onCard(visit, h.CardFI.ID, vars{"fault": "NOT_WORKING", "tried": tried})
	done := h.ask(h.Registrar, fileComplaint, input)
	id := done.text("done.complaint.id")
	if done.text("done.complaint.state") != "FILED" || done.text("done.complaint.to") != "CARD_FACTORY" || !strings.HasPrefix(done.text("done.complaint.number"), "R26-") {
		t.Fatalf("filed: %s", done.Body)
	}
	if again := h.ask(h.Registrar, fileComplaint, input); again.text("done.complaint.id") != id || len(again.Holders) != 1 {
		t.Errorf("the same call again: %s", again.Body)
	}
	if twice := h.ask(h.Registrar, fileComplaint, h.onCard(visit, h.CardFI.ID, vars{"fault": "NOT_WORKING", "tried": tried})); twice.codes("done") != "COMPLAINT_OPEN" {
		t.Errorf("twice: %s", twice.Body)
	}
	order := func() answer {
		return h.ask(h.Registrar, newCardPriced, vars{"i": vars{
			"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID, "reason": "CARD_FAULTY", "delivery": "HOME",
			"language": "fi", "payer": vars{"kind": "EMPLOYER"},
		}})
	}
	if paid := order(); paid.codes("orderNewCard") != "PAYER_PROOF_MISSING" {
		t.Errorf("free before the maker's yes: %s", paid.Body)
	}
	answer := vars{"i": vars{"idempotencyKey": h.key(), "complaintId": id, "answer": "ACCEPTED", "reference": "KT-17"}}
	if yes := h.ask(h.Registrar, answerComplaint, answer); yes.text("done.complaint.state") != "ACCEPTED" || yes.text("done.complaint.reference") != "KT-17" {
		t.Fatalf("answered: %s", yes.Body)
	}
	page := h.ask(h.Registrar, `query ($c: ID!) { card(id: $c) { complaints { number replaced } actions { act freeFor faults { fault refusals { code } } } } }`, vars{"c": h.CardFI.ID})
	if page.at("card.actions.2.freeFor.0") != "CARD_FAULTY" || page.at("card.actions.10.act") != "COMPLAIN" || page.at("card.actions.10.faults.0.refusals.0.code") != "COMPLAINT_OPEN" {
		t.Errorf("the page: %s", page.Body)
	}
	free := order()
	if free.at("orderNewCard.order.price.cents") != float64(0) || free.text("orderNewCard.order.priceFrom.why") != "COMPLAINT" {
		t.Fatalf("ordered: %s", free.Body)
	}
	end := vars{"i": vars{"idempotencyKey": h.key(), "complaintId": id, "end": "CLOSED"}}
	if closed := h.ask(h.Registrar, closeComplaint, end); closed.text("done.complaint.state") != "CLOSED" || closed.at("done.complaint.replaced") != true {
		t.Fatalf("closed: %s", closed.Body)
	}
	for table, want := range map[string]int{
		"complaints where state = 'closed' and reference = 'KT-17' and cardinality(tried) = 6": 1,
		"complaint_steps": 3,
		"orders where complaint_id is not null and price_cents = 0 and price_why = 'complaint'":                 1,
		"watermill_outbox where payload->>'type' like 'fi.sinetti.complaint.%'":                                 3,
		"audit_entries where act = 'complaint.filed' and outcome = 'done' and detail->>'to' = 'card_factory'":   1,
		"audit_entries where act = 'complaint.filed' and outcome = 'refused'":                                   2,
		"audit_entries where act = 'complaint.answered' and outcome = 'done' and detail->>'state' = 'accepted'": 1,
		"audit_entries where act = 'complaint.closed' and outcome = 'done'":                                     1,
	} {
		if n := h.count(`select count(*) from ` + table); n != want {
			t.Errorf("%s: %d rows, want %d", table, n, want)
		}
	}
}

// TestAComplaintThatTheMakerRejects makes nothing free, and cannot be answered again.
func TestAComplaintThatTheMakerRejects(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	id := h.ask(h.Registrar, fileComplaint, h.onCard(visit, h.CardFI.ID, vars{"fault": "WRONGLY_MADE"})).text("done.complaint.id")
	say := func(query string, more vars) answer {
		in := vars{"idempotencyKey": h.key(), "complaintId": id}
		for k, v := range more {
			in[k] = v
		}
		return h.ask(h.Registrar, query, vars{"i": in})
	}
	if a := say(answerComplaint, vars{"answer": "REJECTED", "reference": ""}); a.codes("done") != "MAKERS_REFERENCE_MISSING" {
		t.Errorf("without a reference: %s", a.Body)
	}
	if a := say(closeComplaint, vars{"end": "CLOSED"}); a.codes("done") != "COMPLAINT_STATE" {
		t.Errorf("closed before an answer: %s", a.Body)
	}
	if a := say(answerComplaint, vars{"answer": "REJECTED", "reference": "KT-18"}); a.text("done.complaint.state") != "REJECTED" {
		t.Fatalf("rejected: %s", a.Body)
	}
	if a := say(closeComplaint, vars{"end": "WITHDRAWN"}); a.codes("done") != "COMPLAINT_STATE" {
		t.Errorf("withdrawn after the answer: %s", a.Body)
	}
}

// TestComplaintsOfThePoint: newest first, page by page, and the open ones alone.
func TestComplaintsOfThePoint(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	for _, fault := range []string{"WRONGLY_MADE", "ENVELOPE_FAULTY"} {
		if a := h.ask(h.Registrar, fileComplaint, h.onCard(visit, h.CardFI.ID, vars{"fault": fault})); a.codes("done") != "" {
			t.Fatalf("%s: %s", fault, a.Body)
		}
		h.db.Clock.Advance(time.Minute)
	}
	const list = `query ($o: Boolean!, $a: String) { complaints(openOnly: $o, first: 1, after: $a) {
		edges { cursor node { fault cardNumber holderName } } pageInfo { hasNextPage endCursor } } }`
	first := h.ask(h.Registrar, list, vars{"o": false})
	if first.text("complaints.edges.0.node.fault") != "ENVELOPE_FAULTY" || first.at("complaints.pageInfo.hasNextPage") != true || len(first.Holders) != 1 {
		t.Fatalf("the first page: %s", first.Body)
	}
	second := h.ask(h.Registrar, list, vars{"o": false, "a": first.text("complaints.pageInfo.endCursor")})
	if second.text("complaints.edges.0.node.fault") != "WRONGLY_MADE" || second.at("complaints.pageInfo.hasNextPage") != false {
		t.Errorf("the second page: %s", second.Body)
	}
	h.exec(`update complaints set state = 'rejected' where fault = 'envelope_faulty'`)
	if open := h.ask(h.Registrar, list, vars{"o": true}); open.text("complaints.edges.0.node.fault") != "WRONGLY_MADE" {
		t.Errorf("the open ones: %s", open.Body)
	}
	if far := h.ask(h.Registrar, `{ complaints(first: 101) { pageInfo { hasNextPage } } }`, nil); far.code() != "INVALID" {
		t.Errorf("a page of 101: %s", far.Body)
	}
}

// TestConcurrentComplaintsAreOne: of many officers' calls at the same time one files it,
// the others are told of it; and the same call makes one complaint.
func TestConcurrentComplaintsAreOne(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	same := h.onCard(visit, h.CardFI.ID, vars{"fault": "WRONGLY_MADE"})
	answers := make([]answer, 16)
	var wait sync.WaitGroup
	for i := range answers {
		v := same
		if i%2 == 1 {
			v = h.onCard(visit, h.CardFI.ID, vars{"fault": "WRONGLY_MADE"})
		}
		wait.Go(func() { answers[i] = h.askUntilKnown(h.Registrar, fileComplaint, v) })
	}
	wait.Wait()
	filed := map[string]bool{}
	for _, a := range answers {
		if id := a.text("done.complaint.id"); id != "" {
			filed[id] = true
		} else if a.codes("done") != "COMPLAINT_OPEN" {
			t.Errorf("%s", a.Body)
		}
	}
	if len(filed) != 1 || h.count(`select count(*) from complaints`) != 1 || h.count(`select count(*) from watermill_outbox where payload->>'type' = 'fi.sinetti.complaint.filed'`) != 1 {
		t.Errorf("%d complaints told of, %d written", len(filed), h.count(`select count(*) from complaints`))
	}
}

// TestAFreeCardThatIsCancelledIsOwedStill: the complaint pays for the next one.
func TestAFreeCardThatIsCancelledIsOwedStill(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	h.ask(h.Registrar, fileComplaint, h.onCard(visit, h.CardFI.ID, vars{"fault": "WRONGLY_MADE"}))
	order := func() domain.ID {
		a := h.ask(h.Registrar, newCardPriced, vars{"i": vars{
			"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardFI.ID, "reason": "CARD_FAULTY", "delivery": "HOME",
			"language": "fi", "payer": vars{"kind": "EMPLOYER"},
		}})
		id, err := domain.ParseID(a.text("orderNewCard.order.id"))
		if err != nil || a.text("orderNewCard.order.priceFrom.why") != "COMPLAINT" {
			t.Fatalf("ordered: %s", a.Body)
		}
		return id
	}
	first := order()
	h.ask(h.Registrar, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { state } refusals { code } } }`,
		vars{"i": vars{"idempotencyKey": h.key(), "orderId": first}})
	if order() == first || h.count(`select count(*) from orders where complaint_id is not null`) != 2 {
		t.Error("the cancelled order used the complaint up")
	}
}
