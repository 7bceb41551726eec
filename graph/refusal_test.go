package graph_test

import (
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/graph/scalar"
	"sinetti/test/world"
)

func TestRefusalSchemaIsCurrent(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("schema/refusal.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != scalar.RefusalSchema() {
		t.Error("schema/refusal.graphqls is out of date: go generate ./graph")
	}
}

// with gives the input with other values.
func with(in vars, pairs ...any) vars {
	out := maps.Clone(in)
	for i := 0; i < len(pairs); i += 2 {
		out[pairs[i].(string)] = pairs[i+1]
	}
	return out
}

func TestAnOrderIsRefusedWithEveryReason(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	// Own staff pays nothing: the card of another employer's, which any health point serves.
	h.exec(`update cards set organisation_id = $1 where id = $2`, h.Company, h.CardProfessional.ID)
	good := h.codeInput(visit, h.CardProfessional.ID)
	for name, c := range map[string]struct {
		input vars
		set   string // SQL before
		want  string
	}{
		"reason of another act":   {with(good, "reason", "CODE_LOCKED"), "", "CODE_LOCKED_NEW_CARD_ONLY"},
		"pin locked, code known":  {with(good, "reason", "PIN_LOCKED"), "", "PIN_LOCKED_USE_CODE"},
		"no proof of payment":     {with(good, "payer", vars{"kind": "HOLDER"}), "", "PAYER_PROOF_MISSING"},
		"short key":               {with(good, "idempotencyKey", "short"), "", "IDEMPOTENCY_KEY_BAD"},
		"card of another's":       {with(good, "cardId", h.CardElsewhere.ID), "", "POINT_MAY_NOT_SERVE"},
		"card of another holder":  {with(good, "cardId", h.CardProtected.ID), "", "VISIT_OTHER"},
		"a novel as proof":        {with(good, "payer", vars{"kind": "HOLDER", "reference": strings.Repeat("x", 100_000)}), "", "PAYER_PROOF_FORM"},
		"two at once, both named": {with(good, "reason", "CODE_LOCKED", "payer", vars{"kind": "HOLDER"}), "", "CODE_LOCKED_NEW_CARD_ONLY PAYER_PROOF_MISSING"},
	} {
		if c.set != "" {
			h.exec(c.set)
		}
		a := h.ask(h.Registrar, orderCode, vars{"i": with(c.input, "idempotencyKey", h.keyUnless(c.input, good))})
		if got := a.codes("orderCode"); got != c.want {
			t.Errorf("%s: %q, want %q\n%s", name, got, c.want, a.Body)
		}
	}
	if n := h.count(`select count(*) from orders`); n != 0 {
		t.Errorf("%d orders, want none", n)
	}
	if n := h.count(`select count(*) from audit_entries where outcome = 'refused' and act = 'order.refused'`); n != 7 {
		t.Errorf("%d refusals in the audit log, want 7 (a malformed key reaches no act)", n)
	}
	if n := h.count(`select count(*) from idempotency_keys where act = 'code_letter'`); n != 0 {
		t.Errorf("%d keys kept for refusals", n)
	}
}

// keyUnless gives a fresh key where the case did not set its own.
func (h *house) keyUnless(in, good vars) any {
	if in["idempotencyKey"] != good["idempotencyKey"] {
		return in["idempotencyKey"]
	}
	return h.key()
}

func TestCardsThatGetNoLetter(t *testing.T) {
	t.Parallel()
	h := open(t)
	for name, c := range map[string]struct{ set, want, remedy string }{
		"chip locked for good": {`state = 'chip_locked'`, "CHIP_LOCKED_FOR_GOOD", "ORDER_NEW_CARD"},
		"suspended":            {`state = 'suspended'`, "CARD_SUSPENDED", "REINSTATE_CARD"},
		"not made yet":         {`state = 'ordered'`, "CARD_NOT_MADE_YET", ""},
		"expired":              {`state = 'activated', expires_on = '2026-01-01'`, "CARD_EXPIRED", "ORDER_NEW_CARD"},
		"ended":                {`state = 'revoked'`, "CARD_ENDED", ""},
	} {
		visit := h.verified(h.Registrar, h.HolderFI)
		h.exec(`update cards set `+c.set+` where id = $1`, h.CardFI.ID)
		a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
		if !strings.HasPrefix(a.codes("orderCode"), c.want) || c.remedy != "" && a.text("orderCode.refusals.0.remedy") != c.remedy {
			t.Errorf("%s: %s", name, a.Body)
		}
		h.exec(`update cards set state = 'activated', expires_on = '2030-03-02' where id = $1`, h.CardFI.ID)
	}
	visit := h.verified(h.RegistrarEE, h.HolderEE)
	a := h.ask(h.RegistrarEE, `mutation ($i: OrderPukEnvelopeInput!) { orderPukEnvelope(input: $i) { order { id } refusals { code remedy } } }`,
		vars{"i": vars{
			"idempotencyKey": h.key(), "visitId": visit, "cardId": h.CardEENew.ID, "reason": "CODE_LOST", "language": "et",
			"payer": vars{"kind": "HOLDER", "reference": "1"}, "acknowledged": domain.WarningCodes,
		}})
	if !strings.HasPrefix(a.codes("orderPukEnvelope"), "NO_NEW_ENVELOPE") || a.text("orderPukEnvelope.refusals.0.remedy") != "VIEW_PUK_ONLINE" {
		t.Errorf("a card without envelopes: %s", a.Body)
	}
}

func TestIdentityIsVerifiedOrRefused(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.visit(h.Registrar, h.HolderFI.ID)
	good := h.passport(visit, h.HolderFI)
	const zone = "P<FINESIMERKKI<<MAIJA<LIISA<<<<<<<<<<<<<<<<<\nXK12345679FIN8505176F2905017<<<<<<<<<<<<<<04"
	for name, c := range map[string]struct {
		input        vars
		want, result string
	}{
		"expired":                {with(good, "documentExpiresOn", "2026-01-01"), "DOCUMENT_EXPIRED", "REFUSED"},
		"another birth date":     {with(good, "birthDate", "1985-05-18"), "REGISTER_MISMATCH", "REFUSED"},
		"another family name":    {with(good, "familyName", "Toinen"), "REGISTER_MISMATCH", "REFUSED"},
		"a library card":         {with(good, "documentKind", "IDENTITY_CARD", "issuingState", "USA"), "DOCUMENT_NOT_ACCEPTED", "REFUSED"},
		"a passport of no state": {with(good, "issuingState", "no such state"), "DOCUMENT_NOT_ACCEPTED", "REFUSED"},
		"a code of no state":     {with(good, "issuingState", "UTO"), "DOCUMENT_NOT_ACCEPTED", "REFUSED"},
		"wrong check digit":      {with(good, "mrz", strings.Replace(zone, "XK12345679", "XK12345670", 1)), "MRZ_CHECK_DIGIT", "REFUSED"},
		"not a zone":             {with(good, "mrz", "hello"), "MRZ_UNREADABLE", "REFUSED"},
		"police, a long number":  {with(good, "documentKind", "POLICE_VERIFIED", "policeReference", strings.Repeat("5", 100)), "DOCUMENT_FIELD_FORM", "REFUSED"},
		"police, no number":      {with(good, "documentKind", "POLICE_VERIFIED"), "POLICE_REFERENCE_MISSING", "REFUSED"},
	} {
		a := h.ask(h.Registrar, verify, vars{"i": with(c.input, "idempotencyKey", h.key())})
		if got := a.codes("verifyIdentity"); got != c.want || a.text("verifyIdentity.verification.result") != c.result {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	if n := h.count(`select count(*) from verifications where issuing_state <> '' and issuing_state !~ '^[A-Z]{1,3}$'`); n != 0 {
		t.Errorf("%d states as they were typed", n)
	}
	if a := h.ask(h.Registrar, verify, vars{"i": with(good, "idempotencyKey", h.key(), "issuingState", "usa")}); a.text("verifyIdentity.verification.issuingState") != "USA" {
		t.Errorf("in small letters: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, orderCode, vars{"i": h.codeInput(h.visit(h.RegistrarToo, h.HolderFI.ID), h.CardFI.ID)}); a.codes("orderCode") != "IDENTITY_NOT_VERIFIED" {
		t.Errorf("an order without identity: %s", a.Body)
	}
	if n := h.count(`select count(*) from verifications where document_number_enc is not null and position('XK' in encode(document_number_enc, 'escape')) > 0`); n != 0 {
		t.Errorf("%d numbers of documents in clear", n)
	}
}

// Whoever found that person and document do not belong together, or was unsure,
// does not overrule that alone, in this visit or the next of the day.
func TestAnotherOfficerOverrulesAFinding(t *testing.T) {
	t.Parallel()
	for finds, want := range map[string]struct{ codes, result string }{
		"NO_MATCH": {"REGISTER_MISMATCH FOUR_EYES", "REFUSED"}, "UNSURE": {"", "SECOND_OPINION"},
	} {
		t.Run(finds, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			check := func(as world.Officer, finds, expires string) answer {
				visit := h.visit(as, h.HolderFI.ID)
				h.db.Clock.Advance(time.Minute)
				in := with(h.passport(visit, h.HolderFI), "officerFinds", finds)
				if expires != "" {
					in["documentExpiresOn"] = expires
				}
				return h.ask(as, verify, vars{"i": in})
			}
			for _, c := range []struct {
				as                            world.Officer
				finds, expires, codes, result string
			}{
				{h.Registrar, finds, "", want.codes, want.result},
				{h.Registrar, "MATCH", "", "FOUR_EYES", "REFUSED"},
				{h.Registrar, "UNSURE", "2026-01-01", "DOCUMENT_EXPIRED FOUR_EYES", "REFUSED"},
				{h.Registrar, "MATCH", "", "FOUR_EYES", "REFUSED"},
				{h.Registrar, "NO_MATCH", "", "REGISTER_MISMATCH FOUR_EYES", "REFUSED"},
				{h.Registrar, "MATCH", "", "FOUR_EYES", "REFUSED"},
				{h.RegistrarToo, "MATCH", "2026-01-01", "DOCUMENT_EXPIRED", "REFUSED"}, // takes no doubt away
				{h.Registrar, "MATCH", "", "FOUR_EYES", "REFUSED"},
				{h.RegistrarToo, "MATCH", "", "", "PASSED"},
				{h.Registrar, "MATCH", "", "", "PASSED"},
			} {
				if a := check(c.as, c.finds, c.expires); a.codes("verifyIdentity") != c.codes || a.text("verifyIdentity.verification.result") != c.result {
					t.Errorf("%s by %s: %s", c.finds, c.as.UserName, a.Body)
				}
			}
		})
	}
}

func TestAVerificationLapsesWithItsVisit(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	h.db.Clock.Advance(31 * time.Minute)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.codes("orderCode") != "VISIT_OVER VERIFICATION_LAPSED" {
		t.Errorf("after the visit: %s", a.Body)
	}
	if a := h.ask(h.Registrar, `query ($c: ID!) { card(id: $c) { id } }`, vars{"c": h.CardFI.ID}); a.code() != "NOT_FOUND" {
		t.Errorf("the card after the visit: %s", a.Body)
	}
	first := h.verified(h.Registrar, h.HolderFI)
	h.visit(h.Registrar, h.HolderProtected.ID)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(first, h.CardFI.ID)}); !strings.HasPrefix(a.codes("orderCode"), "VISIT_OVER") {
		t.Errorf("in a visit that another holder closed: %s", a.Body)
	}
	other := h.verified(h.RegistrarToo, h.HolderFI)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(other, h.CardFI.ID)}); !strings.HasPrefix(a.codes("orderCode"), "VISIT_OTHER") {
		t.Errorf("in a colleague's visit: %s", a.Body)
	}
}

func TestNobodyOrdersForHerself(t *testing.T) {
	t.Parallel()
	h := open(t)
	// That she is the holder becomes known only after the check: the order must see it by itself.
	h.exec(`update officers set identity_index = sha256('somebody else') where id = $1`, h.Registrar.ID)
	visit := h.verified(h.Registrar, h.HolderIsRegistrar)
	h.exec(`update officers set identity_index = null where id = $1`, h.Registrar.ID)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardOwn.ID)}); a.codes("orderCode") != "OFFICER_UNIDENTIFIED" {
		t.Errorf("nobody can tell: %s", a.Body)
	}
	h.exec(`update officers set identity_index = (select identity_index from holders where id = $1) where id = $2`, h.HolderIsRegistrar.ID, h.Registrar.ID)
	if a := h.ask(h.Registrar, verify, vars{"i": h.passport(visit, h.HolderIsRegistrar)}); a.codes("verifyIdentity") != "OWN_CARD" {
		t.Errorf("own identity: %s", a.Body)
	}
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardOwn.ID)}); a.codes("orderCode") != "OWN_CARD" {
		t.Errorf("own card: %s", a.Body)
	}
}

func TestAddressesThatCannotBePrinted(t *testing.T) {
	t.Parallel()
	h := open(t)
	for name, c := range map[string]struct {
		rows []string
		want string
	}{
		"glyph":    {[]string{"Maija 漢 Esimerkki", "Esimerkkikatu 1", "00100 HELSINKI"}, "ADDRESS_GLYPH"},
		"too long": {[]string{"Maija Esimerkki", strings.Repeat("Pitkäkatu ", 5) + "1", "00100 HELSINKI"}, "ADDRESS_ROW_TOO_LONG"},
		"locality": {[]string{"Maija Esimerkki", "Esimerkkikatu 1", "00100 TAMPERE"}, "ADDRESS_POSTCODE"},
		"unlisted": {[]string{"Maija Esimerkki", "Esimerkkikatu 1", "99999 HELSINKI"}, "ADDRESS_POSTCODE"},
	} {
		person := h.HolderFI
		person.ID, person.Person.IdentityCode = h.db.Store().NewID(), fmt.Sprintf("test-%s", name)
		person.Address = domain.Address{Rows: c.rows, Postcode: c.rows[2][:5], Country: "FI"}
		if err := h.db.OwnerStore().InsertHolder(t.Context(), h.db.Owner(), person); err != nil {
			t.Fatal(err)
		}
		h.exec(`update cards set holder_id = $1 where id = $2`, person.ID, h.CardFI.ID)
		visit := h.verified(h.Registrar, person)
		card := h.ask(h.Registrar, `query ($c: ID!) { card(id: $c) { actions { available deliveries places { delivery rows refusals { code } } } } }`, vars{"c": h.CardFI.ID})
		if card.text("card.actions.0.places.0.refusals.0.code") != c.want || card.text("card.actions.0.deliveries.0") == "HOME" || card.at("card.actions.0.available") != true {
			t.Errorf("%s: before anything is chosen: %s", name, card.Body)
		}
		advised := h.ask(h.Registrar, `query ($c: ID!) { advise(cardId: $c, symptom: CODE_LOST) { steps { action { places { refusals { code } } } } } }`, vars{"c": h.CardFI.ID})
		if !strings.Contains(advised.Body, c.want) {
			t.Errorf("%s: the advice says %s", name, advised.Body)
		}
		a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
		if a.codes("orderCode") != c.want || a.text("orderCode.refusals.0.field") != "delivery" || strings.Contains(a.Body, "Esimerkkikatu") {
			t.Errorf("%s: %s", name, a.Body)
		}
		preview := h.ask(h.Registrar, `mutation ($i: PreviewLetterInput!) { previewLetter(input: $i) { pdf refusals { code } } }`,
			vars{"i": vars{"cardId": h.CardFI.ID, "kind": "ACTIVATION_LETTER", "delivery": "HOME", "language": "fi", "format": "STANDARD"}})
		if preview.codes("previewLetter") != c.want {
			t.Errorf("%s: the preview says %s", name, preview.codes("previewLetter"))
		}
	}
	if n := h.count(`select count(*) from letters`); n != 0 {
		t.Errorf("%d letters", n)
	}
}

// Rows that are kept in another order than the post asks for are put right before they
// are printed, and whoever orders is told so.
func TestAddressRowsArePutRight(t *testing.T) {
	t.Parallel()
	h := open(t)
	person := h.HolderFI
	person.ID, person.Person.IdentityCode = h.db.Store().NewID(), "test-order"
	person.Address.Rows = []string{"Osasto 3", "Maija Esimerkki", "00100 Helsinki", "Esimerkkikatu 1"}
	if err := h.db.OwnerStore().InsertHolder(t.Context(), h.db.Owner(), person); err != nil {
		t.Fatal(err)
	}
	h.exec(`update cards set holder_id = $1 where id = $2`, person.ID, h.CardFI.ID)
	visit := h.verified(h.Registrar, person)
	card := h.ask(h.Registrar, `query ($c: ID!) { card(id: $c) { actions { places { rows reordered } } } }`, vars{"c": h.CardFI.ID})
	rows := fmt.Sprint(card.at("card.actions.0.places.0.rows"))
	if rows != "[Maija Esimerkki Osasto 3 Esimerkkikatu 1 00100 HELSINKI]" || card.at("card.actions.0.places.0.reordered") != true {
		t.Errorf("the card's page: %s", card.Body)
	}
	preview := h.ask(h.Registrar, `mutation ($i: PreviewLetterInput!) { previewLetter(input: $i) { reordered refusals { code } } }`,
		vars{"i": vars{"cardId": h.CardFI.ID, "kind": "ACTIVATION_LETTER", "delivery": "HOME", "language": "fi", "format": "STANDARD"}})
	if preview.at("previewLetter.reordered") != true {
		t.Errorf("the preview: %s", preview.Body)
	}
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.text("orderCode.order.state") != "ACCEPTED" {
		t.Errorf("the order: %s", a.Body)
	}
}

// What the agency itself keeps wrongly is no fault of the server: the officer is
// told that support must mend it.
func TestALetterThatOurOwnDataSpoil(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	input := h.codeInput(visit, h.CardFI.ID)
	refused := func(name string) {
		t.Helper()
		a := h.ask(h.Registrar, orderCode, vars{"i": with(input, "idempotencyKey", h.key())})
		if a.codes("orderCode") != "LETTER_NOT_PRINTABLE" || a.text("orderCode.refusals.0.remedy") != "ASK_USER_SUPPORT" {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	h.exec(`update points set name = repeat('Pitkä piste ', 12)`)
	refused("a sender too long")
	h.exec(`update points set name = 'Piste', phone = '029漢'`)
	refused("a phone without glyphs")
	h.exec(`update points set phone = ''`)
	h.exec(`update partners set active = false where kind = 'print_house' and country = 'FI'`)
	refused("no print house")
	h.exec(`update partners set active = true; update points set phone = '+358295123456'`)
	if a := h.ask(h.Registrar, orderCode, vars{"i": with(input, "idempotencyKey", h.key())}); a.text("orderCode.order.state") != "ACCEPTED" {
		t.Errorf("a phone number in one piece: %s", a.Body)
	}
}

func TestAProtectedAddressIsUsedButNotShown(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderProtected)
	seen := h.ask(h.Registrar, `query ($h: ID!) { holder(id: $h) { protected addressRows } }`, vars{"h": h.HolderProtected.ID})
	if seen.at("holder.protected") != true || strings.Contains(seen.Body, "katu") || strings.Contains(seen.Body, "PL 100") {
		t.Errorf("holder: %s", seen.Body)
	}
	a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardProtected.ID)})
	if a.text("orderCode.order.state") != "ACCEPTED" {
		t.Fatalf("order: %s", a.Body)
	}
	if n := h.count(`select count(*) from letters where postcode = '33100'`); n != 1 {
		t.Errorf("letters to the contact address: %d", n)
	}
	work := h.codeInput(visit, h.CardProtected.ID)
	if a := h.ask(h.Registrar, orderCode, vars{"i": with(work, "delivery", "WORK")}); a.codes("orderCode") != "ADDRESS_PROTECTED" {
		t.Errorf("to work: %s", a.Body)
	}
}

func TestAnOfficerWithoutTrainingOpensNoVisit(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.visit(h.Registrar, h.HolderFI.ID)
	h.exec(`update officers set training_valid_to = '2020-01-01' where id = $1`, h.Registrar.ID)
	if a := h.ask(h.Registrar, verify, vars{"i": h.passport(visit, h.HolderFI)}); a.codes("verifyIdentity") != "TRAINING_LAPSED" {
		t.Errorf("check of identity: %s", a.Body)
	}
	const openVisit = `mutation ($i: OpenVisitInput!) { openVisit(input: $i) { visit { id } refusals { code field rule source remedy params { name value } } } }`
	a := h.ask(h.Registrar, openVisit, vars{"i": vars{"idempotencyKey": h.key(), "holderId": h.HolderFI.ID, "purpose": "ADVICE"}})
	if a.codes("openVisit") != "TRAINING_LAPSED" {
		t.Errorf("visit: %s", a.Body)
	}
}
