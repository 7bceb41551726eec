package graph_test

import (
	"strings"
	"testing"
)

const (
	seeContact = `query ($id: ID!) { holderContact(id: $id) { email phone changedAt usedFrom } }`
	setContact = `mutation ($i: SetHolderContactInput!) { setHolderContact(input: $i) { contact { email phone usedFrom } refusals { code field } } }`
)

// A holder tells at the desk how to be reached; what was known is told of it, and gone
// by until the cooling-off is over.
func TestAHolderTellsHowToBeReached(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	set := func(key string, more vars) answer {
		input := vars{"idempotencyKey": "contact-" + key, "visitId": visit}
		for k, v := range more {
			input[k] = v
		}
		return h.ask(h.Registrar, setContact, vars{"i": input})
	}
	notices := func(where string) int {
		return h.count(`select count(*) from holder_notices where kind = 'contact_changed' and ` + where)
	}
	first := set("first", vars{"email": "maija@example.org", "phone": "040 123 4567"})
	if first.text("setHolderContact.contact.email") != "m•••@e•••.org" || first.text("setHolderContact.contact.phone") != "••• 567" ||
		first.at("setHolderContact.contact.usedFrom") == nil {
		t.Fatalf("%s", first.Body)
	}
	if n := notices("state = 'to_tell' and caused_by is not null"); n != 1 {
		t.Errorf("%d notices of a first contact for the point", n)
	}
	if again := set("first", vars{"email": "maija@example.org", "phone": "040 123 4567"}); again.Body != first.Body {
		t.Errorf("the same key: %s", again.Body)
	}
	if other := set("first", vars{"email": "x@example.org"}); !strings.Contains(other.Body, "IDEMPOTENCY_KEY_REUSED") {
		t.Errorf("%s", other.Body)
	}
	// Once it is gone by, another one is told to it.
	h.exec(`update holder_contacts set used_from = used_from - interval '30 days'`)
	second := set("second", vars{"email": "thief@example.org"})
	if second.text("setHolderContact.contact.email") != "t•••@e•••.org" || notices("state = 'waiting'") != 1 {
		t.Errorf("%s", second.Body)
	}
	h.exec(`delete from holder_notices`)
	placed := h.ask(h.Registrar, `mutation ($i: OrderCodeInput!) { orderCode(input: $i) { order { id } refusals { code } } }`,
		vars{"i": h.codeInput(visit, h.CardFI.ID)})
	if placed.at("orderCode.order.id") == nil {
		t.Fatalf("%s", placed.Body)
	}
	if h.count(`select count(*) from holder_notices where kind = 'code_ordered' and state = 'waiting'`) != 1 {
		t.Error("the earlier address is not told of the code")
	}
	if n := h.count(`select count(*) from audit_entries where act = 'holder.contact_set' and outcome = 'done'`); n != 2 {
		t.Errorf("%d entries", n)
	}
	for _, secret := range []string{"maija@example.org", "thief@example.org", "+358401234567"} {
		if h.count(`select count(*) from river_job where args::text like '%`+secret+`%'`) != 0 ||
			h.count(`select count(*) from audit_entries where detail::text like '%`+secret+`%'`) != 0 {
			t.Errorf("%s stands where it must not", secret)
		}
	}
	seen := h.ask(h.Registrar, seeContact, vars{"id": h.HolderFI.ID})
	if seen.text("holderContact.email") != "t•••@e•••.org" || len(seen.Holders) != 1 {
		t.Errorf("%s, noted: %v", seen.Body, seen.Holders)
	}
}

func TestWhoTellsAContactIsVerified(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.visit(h.Registrar, h.HolderFI.ID)
	a := h.ask(h.Registrar, setContact, vars{"i": vars{"idempotencyKey": "contact-unverified", "visitId": visit, "email": "x@example.org"}})
	if !strings.Contains(a.Body, "IDENTITY_NOT_VERIFIED") || h.count(`select count(*) from holder_contacts where email_enc is not null`) != 0 {
		t.Errorf("%s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'holder.contact_refused' and outcome = 'refused'`); n != 1 {
		t.Errorf("%d entries", n)
	}
	a = h.ask(h.Registrar, setContact, vars{"i": vars{"idempotencyKey": "contact-nowhere", "visitId": h.HolderFI.ID, "email": "x@example.org"}})
	if !strings.Contains(a.Body, "NOT_FOUND") {
		t.Errorf("%s", a.Body)
	}
	if a = h.ask(h.Registrar, seeContact, vars{"id": h.HolderProtected.ID}); !strings.Contains(a.Body, "NOT_FOUND") {
		t.Errorf("somebody whom no visit is for: %s", a.Body)
	}
}
