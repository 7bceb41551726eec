package graph_test

import (
	"strings"
	"sync"
	"testing"

	"sinetti/domain"
)

const (
	expectedCards = `query ($n: Int!, $a: String) { expectedCards(first: $n, after: $a) {
		edges { node { number promisedOn newCard { id number product } holder { masked familyName } } } pageInfo { hasNextPage endCursor } } }`
	recordParcel = `mutation ($i: RecordArrivalsInput!) { recordArrivals(input: $i) {
		cards { cardId recorded putAside refusals { code field } } refusals { code } } }`
)

// onTheWay has a new card of a person ordered at the hospital's point and dispatched; it
// gives the card.
func (h *house) onTheWay(of domain.Holder, old domain.Card) domain.ID {
	h.t.Helper()
	visit := h.verified(h.Registrar, of)
	h.exec(`update orders set state = 'closed' where card_id = $1 and state = 'accepted'`, old.ID) // or the next is pending
	placed := h.ask(h.Registrar, `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) { order { newCard { id } } refusals { code } } }`, vars{"i": vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": old.ID, "reason": "CARD_DAMAGED", "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "EMPLOYER", "reference": "kustannuspaikka 4"}, "acknowledged": domain.WarningCodes,
	}})
	card, err := domain.ParseID(placed.text("orderNewCard.order.newCard.id"))
	if err != nil {
		h.t.Fatalf("orderNewCard: %s", placed.Body)
	}
	return h.dispatch(card)
}

func (h *house) dispatch(card domain.ID) domain.ID {
	h.t.Helper()
	h.exec(`update cards set state = 'dispatched', number = 'T' || right(id::text, 12), issued_on = current_date, expires_on = current_date + 900 where id = $1`, card)
	h.exec(`update orders set state = 'dispatched' where new_card_id = $1`, card)
	return card
}

// another is one more card of the same kind, ordered a minute later.
func (h *house) another(like domain.ID) domain.ID {
	h.t.Helper()
	id := h.db.Store().NewID()
	h.exec(`insert into cards (id, holder_id, product, generation, organisation_id, point_id, requested_by, replaces_id, state, created_at, state_changed_at)
		select $1, holder_id, product, generation, organisation_id, point_id, requested_by, replaces_id, state, created_at, state_changed_at from cards where id = $2`, id, like)
	h.exec(`insert into orders (id, number, kind, state, card_id, new_card_id, holder_id, point_id, officer_id, visit_id, verification_id, reason, delivery,
			language, format, payer, price_cents, price_vat_permille, promised_on, rulebook_version, created_at, state_changed_at)
		select gen_random_uuid(), 'N-' || $1::uuid, kind, state, card_id, $1, holder_id, point_id, officer_id, visit_id, verification_id, reason, delivery,
			language, format, payer, price_cents, price_vat_permille, promised_on, rulebook_version, created_at + interval '1 minute', state_changed_at
		from orders where new_card_id = $2`, id, like)
	return h.dispatch(id)
}

func (h *house) parcel(key string, cards ...domain.ID) vars {
	return vars{"i": vars{"idempotencyKey": key, "cardIds": append([]domain.ID{}, cards...)}}
}

// said is what a parcel's answer tells of each card: "recorded", also "aside", or why not.
func said(a answer) string {
	cards, _ := a.at("recordArrivals.cards").([]any)
	words := make([]string, len(cards))
	for i, card := range cards {
		words[i] = "recorded"
		row, _ := card.(map[string]any)
		if row["recorded"] != true {
			words[i] = codesIn(row)
		}
		if row["putAside"] == true {
			words[i] += " aside"
		}
	}
	return strings.Join(words, ", ")
}

func codesIn(row map[string]any) string {
	var codes []string
	list, _ := row["refusals"].([]any)
	for _, r := range list {
		one, _ := r.(map[string]any)
		code, _ := one["code"].(string)
		codes = append(codes, code)
	}
	return strings.Join(codes, " ")
}

// TestTheListOfAParcel: what was dispatched to the own point, the oldest order first,
// page by page; a protected person masked, another point's cards not at all.
func TestTheListOfAParcel(t *testing.T) {
	t.Parallel()
	h := open(t)
	first := h.onTheWay(h.HolderFI, h.CardFI)
	second, elsewhere := h.another(first), h.another(first)
	h.exec(`update orders set point_id = $2 where new_card_id = $1`, elsewhere, h.CompanyPoint)
	hidden := h.onTheWay(h.HolderProtected, h.CardProtected)
	h.exec(`update orders set created_at = created_at + interval '1 hour' where new_card_id = $1`, hidden)
	h.exec(`update orders set promised_on = '2020-01-01' where new_card_id = $1`, second)

	page := h.ask(h.RegistrarToo, expectedCards, vars{"n": 2})
	if page.text("expectedCards.edges.0.node.newCard.id") != first.String() || page.text("expectedCards.edges.1.node.newCard.id") != second.String() ||
		page.at("expectedCards.edges.0.node.holder.familyName") != h.HolderFI.Person.FamilyName || page.at("expectedCards.pageInfo.hasNextPage") != true || len(page.Holders) != 1 {
		t.Fatalf("the first page: %s", page.Body)
	}
	rest := h.ask(h.RegistrarToo, expectedCards, vars{"n": 2, "a": page.text("expectedCards.pageInfo.endCursor")})
	if rest.at("expectedCards.edges.0.node.newCard") != nil || rest.at("expectedCards.edges.0.node.holder.masked") != true ||
		rest.at("expectedCards.edges.1") != nil || rest.at("expectedCards.pageInfo.hasNextPage") != false || len(h.unseen(rest.Body)) > 0 {
		t.Errorf("a protected person's: %s", rest.Body)
	}
	if seen := h.ask(h.Registrar, expectedCards, vars{"n": 100}); seen.text("expectedCards.edges.2.node.newCard.id") != hidden.String() {
		t.Errorf("with the named right: %s", seen.Body)
	}
	today := h.ask(h.RegistrarToo, `{ viewer { today { cardsExpected cardsLate } } }`, nil)
	if today.text("viewer.today.cardsExpected") != "" || today.at("viewer.today.cardsExpected") != float64(3) || today.at("viewer.today.cardsLate") != float64(1) {
		t.Errorf("today: %s", today.Body)
	}
	if far := h.ask(h.RegistrarToo, expectedCards, vars{"n": 101}); far.code() != "INVALID" {
		t.Errorf("a page of 101: %s", far.Body)
	}
}

// TestAParcelIsRecorded: each card by itself, with what was refused and why; the same call
// again does nothing twice and does what has become possible.
func TestAParcelIsRecorded(t *testing.T) {
	t.Parallel()
	h := open(t)
	first := h.onTheWay(h.HolderFI, h.CardFI)
	second, missing, put, elsewhere := h.another(first), h.another(first), h.another(first), h.another(first)
	hidden := h.onTheWay(h.HolderProtected, h.CardProtected)
	h.exec(`update orders set point_id = $2 where new_card_id = $1`, elsewhere, h.CompanyPoint)
	h.exec(`update cards set state = 'suspended', suspended_from = 'dispatched' where id = $1`, put)
	before := h.ask(h.Registrar, recordParcel, h.parcel(h.key(), second))
	if said(before) != "recorded" {
		t.Fatalf("recordArrivals: %s", before.Body)
	}

	call := h.parcel(h.key(), first, second, put, elsewhere, h.db.Store().NewID(), hidden)
	want := "recorded, CARD_ARRIVED_ALREADY, recorded aside, CARD_NOT_EXPECTED, CARD_NOT_EXPECTED, PROTECTED_RIGHT_MISSING"
	done := h.ask(h.RegistrarToo, recordParcel, call)
	if said(done) != want || done.codes("recordArrivals") != "" {
		t.Fatalf("%s, want %s: %s", said(done), want, done.Body)
	}
	log := func() map[string]int {
		return map[string]int{
			"audit_entries where act = 'card.arrived' and outcome = 'done' and visit_id is null": 3,
			"order_steps where state = 'arrived'":                                                3,
			"cards where state = 'arrived'":                                                      2,
			"cards where state = 'suspended' and suspended_from = 'arrived'":                     1,
			"audit_entries where act = 'card.arrived' and detail->>'state' = 'suspended'":        1,
			"orders where state = 'arrived'":                                                     3,
		}
	}
	check := func(rows map[string]int) {
		t.Helper()
		for table, want := range rows {
			if n := h.count(`select count(*) from ` + table); n != want {
				t.Errorf("%s: %d rows, want %d", table, n, want)
			}
		}
	}
	check(log())
	check(map[string]int{"audit_entries where act = 'card.arrived' and outcome = 'refused'": 3}) // of a card that is not there nothing is said
	again := h.ask(h.RegistrarToo, recordParcel, call)
	if said(again) != want {
		t.Errorf("the same call again: %s", again.Body)
	}
	check(log())
	visit := h.verified(h.RegistrarToo, h.HolderFI)
	if back := h.ask(h.RegistrarToo, reinstate, h.onCard(visit, put, nil)); back.text("reinstateCard.card.state") != "ARRIVED" {
		t.Errorf("once it is reinstated it lies at the point: %s", back.Body)
	}
	if later := h.ask(h.RegistrarToo, recordParcel, call); said(later) != strings.Replace(want, " aside", "", 1) {
		t.Errorf("once it is reinstated: %s", later.Body)
	}
	other := vars{"i": vars{"idempotencyKey": call["i"].(vars)["idempotencyKey"], "cardIds": []domain.ID{missing}}}
	if a := h.ask(h.RegistrarToo, recordParcel, other); a.codes("recordArrivals") != "IDEMPOTENCY_KEY_REUSED" || said(a) != "" {
		t.Errorf("the key with another parcel: %s", a.Body)
	}
	left := h.ask(h.RegistrarToo, expectedCards, vars{"n": 100})
	if left.text("expectedCards.edges.1.node.newCard.id") != missing.String() || left.at("expectedCards.edges.2") != nil {
		t.Errorf("what did not come stays on the list: %s", left.Body)
	}
	if none := h.ask(h.RegistrarToo, recordParcel, h.parcel(h.key())); none.codes("recordArrivals") != "PARCEL_SIZE" {
		t.Errorf("an empty parcel: %s", none.Body)
	}
}

// TestTwoOfficersOpenTheSameParcel: each card is recorded by one of them, and the other
// hears so.
func TestTwoOfficersOpenTheSameParcel(t *testing.T) {
	t.Parallel()
	h := open(t)
	cards := []domain.ID{h.onTheWay(h.HolderFI, h.CardFI)}
	for range 7 {
		cards = append(cards, h.another(cards[0]))
	}
	var wg sync.WaitGroup
	answers := make([]answer, 4)
	keys := []string{h.key(), h.key()}
	for i := range answers { // each officer twice, as a browser that asks again
		officer := h.Registrar
		if i%2 == 1 {
			officer = h.RegistrarToo
		}
		wg.Go(func() { answers[i] = h.ask(officer, recordParcel, h.parcel(keys[i%2], cards...)) })
	}
	wg.Wait()
	for i, a := range answers[:2] {
		if said(a) != said(answers[i+2]) {
			t.Errorf("the same call is answered otherwise: %s and %s", said(a), said(answers[i+2]))
		}
	}
	both := said(answers[0]) + ", " + said(answers[1])
	if strings.Count(both, "recorded") != 8 || strings.Count(both, "CARD_ARRIVED_ALREADY") != 8 {
		t.Errorf("recorded: %s", both)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'card.arrived' and outcome = 'done'`); n != 8 {
		t.Errorf("%d arrivals in the log, want 8", n)
	}
}
