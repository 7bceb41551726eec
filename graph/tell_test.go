package graph_test

import (
	"maps"
	"testing"

	"sinetti/domain"
	"sinetti/test/world"
)

const (
	toTell     = `{ holdersToTell { id kind aboutOn language holderName cardNumber earlierAddress phone } }`
	recordTold = `mutation ($i: RecordHolderToldInput!) { recordHolderTold(input: $i) { left { id } refusals { code } } }`
)

// Whoever orders a code for somebody else is found out: the holder is told by another
// way than the letter.
func TestTheHolderIsToldThatACodeWasOrdered(t *testing.T) {
	t.Parallel()
	h := open(t)
	owner := h.db.OwnerStore()
	if err := owner.InsertHolderContact(t.Context(), owner.Pool, h.HolderFI.ID, domain.HolderContact{Email: "maija@example.invalid"}); err != nil {
		t.Fatal(err)
	}
	a := h.ask(h.Registrar, `mutation ($i: OrderCodeInput!) { orderCode(input: $i) { order { id } refusals { code } } }`,
		vars{"i": h.codeInput(h.verified(h.Registrar, h.HolderFI), h.CardFI.ID)})
	if a.at("orderCode.order.id") == nil {
		t.Fatalf("%s", a.Body)
	}
	if n := h.count(`select count(*) from holder_notices where kind = 'code_ordered' and state = 'waiting' and holder_id = $1 and about_on = '2026-11-18'`, h.HolderFI.ID); n != 1 {
		t.Errorf("%d notices", n)
	}
	if n := h.count(`select count(*) from holder_notices n join orders o on o.id = n.order_id where n.caused_by = o.officer_id`); n != 1 {
		t.Errorf("%d notices of an officer's order", n)
	}
	if n := h.count(`select count(*) from river_job j join holder_notices n on j.args ->> 'noticeId' = n.id::text where j.kind = 'send_holder_notice'`); n != 1 {
		t.Errorf("%d mails", n)
	}
}

// The point tells whom no mail reaches, once; of a protected person only whoever has
// the named right sees the name.
func TestThePointTellsWhomNoMailReaches(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`insert into holder_notices (id, kind, holder_id, card_id, point_id, language, about_on, made_at, state)
		select gen_random_uuid(), 'card_uncollected', c.holder_id, c.id, $1, 'fi', '2026-11-18', now(), 'to_tell' from cards c where c.id = any($2)`,
		h.HospitalPoint, []any{h.CardFI.ID, h.CardProtected.ID})
	names := func(as world.Officer) map[string]string {
		a, all := h.ask(as, toTell, nil), map[string]string{}
		defer func() {
			if shown := len(all); all[""] == "" && len(a.Holders) != shown || all[""] != "" && len(a.Holders) != shown-1 {
				t.Errorf("%d people noted, of %v", len(a.Holders), all)
			}
		}()
		list, _ := a.at("holdersToTell").([]any)
		for _, n := range list {
			row, _ := n.(map[string]any)
			name, _ := row["holderName"].(string)
			id, _ := row["id"].(string)
			if all[name] = id; name == "" && row["cardNumber"] != nil {
				t.Error("the card of somebody who must not be seen")
			}
		}
		return all
	}
	if all := names(h.RegistrarToo); len(all) != 2 || all[""] == "" || all["Maija Liisa Esimerkki"] == "" {
		t.Fatalf("without the named right: %v", all)
	}
	if all := names(h.Registrar); all["Anna Suojattu"] == "" {
		t.Errorf("with the named right: %v", all)
	}
	if all := names(h.RegistrarElsewhere); len(all) != 0 {
		t.Errorf("at another point: %v", all)
	}
	in := vars{"idempotencyKey": h.key(), "id": names(h.RegistrarToo)["Maija Liisa Esimerkki"], "how": "PHONE"}
	for range 2 { // the same call again is answered again
		a := h.ask(h.RegistrarToo, recordTold, vars{"i": in})
		if left, _ := a.at("recordHolderTold.left").([]any); len(left) != 1 || a.code() != "" {
			t.Fatalf("told: %s", a.Body)
		}
	}
	hidden := vars{"idempotencyKey": h.key(), "id": names(h.RegistrarToo)[""], "how": "PHONE"}
	if a := h.ask(h.RegistrarToo, recordTold, vars{"i": hidden}); a.codes("recordHolderTold") != "PROTECTED_RIGHT_MISSING" {
		t.Errorf("without the named right: %s", a.Body)
	}
	in["idempotencyKey"] = h.key()
	if a := h.ask(h.Registrar, recordTold, vars{"i": in}); a.code() != "CONFLICT" {
		t.Errorf("told by a colleague before: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'holder.told' and outcome = 'done' and detail ->> 'how' = 'phone'`); n != 1 {
		t.Errorf("%d audit entries", n)
	}
}

// Where a holder lived before is for the notice of that move alone: a new workplace on
// another day does not show it, and of a protected person nothing does.
func TestTheEarlierAddressGoesWithTheHome(t *testing.T) {
	t.Parallel()
	h := open(t)
	owner := h.db.OwnerStore()
	for _, who := range []domain.Holder{h.HolderFI, h.HolderProtected} {
		sealed, err := owner.SealEarlierAddress(who.ID, domain.Address{Rows: []string{"Vanhatie 1", "00100 HELSINKI"}})
		if err != nil {
			t.Fatal(err)
		}
		h.exec(`insert into holder_contacts (holder_id, earlier_address_enc) values ($1, $2)`, who.ID, sealed)
	}
	h.exec(`update holders set address_changed_on = '2026-11-17', work_changed_on = '2026-11-18', contact_changed_on = '2026-11-17'`)
	h.exec(`insert into holder_notices (id, kind, holder_id, card_id, point_id, language, about_on, made_at, state)
		select gen_random_uuid(), 'address_changed', c.holder_id, c.id, $1, 'fi', d.on_day, now(), 'to_tell'
		from cards c, (values (date '2026-11-17'), ('2026-11-18')) d (on_day) where c.id = any($2)`, h.HospitalPoint, []any{h.CardFI.ID, h.CardProtected.ID})
	list, _ := h.ask(h.Registrar, toTell, nil).at("holdersToTell").([]any)
	shown := map[string]bool{}
	for _, n := range list {
		row, _ := n.(map[string]any)
		name, _ := row["holderName"].(string)
		on, _ := row["aboutOn"].(string)
		shown[name+" "+on] = row["earlierAddress"] != nil
	}
	want := map[string]bool{
		"Maija Liisa Esimerkki 2026-11-17": true, "Maija Liisa Esimerkki 2026-11-18": false, "Anna Suojattu 2026-11-17": false, "Anna Suojattu 2026-11-18": false,
	}
	if !maps.Equal(shown, want) {
		t.Errorf("the earlier address is shown: %v, want %v", shown, want)
	}
}

// Whoever ordered the code cannot keep its holder from hearing of it: a colleague tells.
func TestWhoOrderedACodeDoesNotSettleItsNotice(t *testing.T) {
	t.Parallel()
	h := open(t)
	if a := h.ask(h.Registrar, `mutation ($i: OrderCodeInput!) { orderCode(input: $i) { order { id } refusals { code } } }`,
		vars{"i": h.codeInput(h.verified(h.Registrar, h.HolderFI), h.CardFI.ID)}); a.at("orderCode.order.id") == nil {
		t.Fatalf("%s", a.Body)
	}
	told := func(as world.Officer) answer {
		a := h.ask(as, toTell, nil)
		list, _ := a.at("holdersToTell").([]any)
		if len(list) != 1 {
			t.Fatalf("%s", a.Body)
		}
		row, _ := list[0].(map[string]any)
		return h.ask(as, recordTold, vars{"i": vars{"idempotencyKey": h.key(), "id": row["id"], "how": "PHONE"}})
	}
	if a := told(h.Registrar); a.codes("recordHolderTold") != "REQUESTER_TELLS" {
		t.Errorf("by who ordered: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'holder.told' and outcome = 'refused' and rulebook_version <> ''`); n != 1 {
		t.Errorf("%d entries of the refusal", n)
	}
	if a := told(h.RegistrarToo); a.codes("recordHolderTold") != "" || h.count(`select count(*) from holder_notices where state = 'told'`) != 1 {
		t.Errorf("by a colleague: %s", a.Body)
	}
}

// A new card and a card put off are told to their holder as a code is, each once.
func TestTheHolderIsToldOfANewCardAndOfOneThatIsPutOff(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	told := func(kind, more string) int {
		return h.count(`select count(*) from holder_notices n join cards c on c.id = n.card_id where n.kind = $1 and n.state = 'to_tell'
			and n.caused_by is not null and n.language <> '' and n.about_on = '2026-11-18' and `+more, kind)
	}
	if a := h.ask(h.Registrar, suspendCard, h.onCard(visit, h.CardFI.ID, vars{"reason": "LOST", "askedBy": "HOLDER", "channel": "DESK"})); a.codes("suspendCard") != "" {
		t.Fatalf("%s", a.Body)
	}
	if n := told("card_put_off", "c.state = 'suspended'"); n != 1 {
		t.Errorf("%d notices of the suspension", n)
	}
	if a := h.ask(h.Registrar, orderNew, h.newCardInput(visit, h.CardFI.ID, "CARD_STOLEN")); a.text("orderNewCard.order.card.state") != "REVOKED" {
		t.Fatalf("%s", a.Body)
	}
	if n := told("card_ordered", "c.state = 'ordered' and n.order_id is not null"); n != 1 {
		t.Errorf("%d notices of the new card", n)
	}
	if n := h.count(`select count(*) from holder_notices`); n != 2 {
		t.Errorf("%d notices: that of the order tells of the old card too", n)
	}
	if n := h.count(`select count(*) from watermill_outbox where payload->>'type' = 'fi.sinetti.card.suspended' and payload->'data'->>'requestedAt' <> ''`); n != 1 {
		t.Errorf("%d suspensions with their legal time", n)
	}
}
