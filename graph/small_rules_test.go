package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"sinetti/test/world"
)

// An envelope goes to the point alone, on its preview too.
func TestAPreviewGoesWhereTheOrderWould(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.visit(h.RegistrarEE, h.HolderEE.ID)
	for delivery, want := range map[string]string{"HOME": "DELIVERY_NOT_POSSIBLE", "POINT": ""} {
		a := h.ask(h.RegistrarEE, `mutation ($i: PreviewLetterInput!) { previewLetter(input: $i) { pdf refusals { code } } }`, vars{"i": vars{
			"cardId": h.CardEE.ID, "kind": "PUK_ENVELOPE", "delivery": delivery, "language": "et",
		}})
		if a.codes("previewLetter") != want || (a.text("previewLetter.pdf") == "") != (want != "") {
			t.Errorf("%s: %.300s", delivery, a.Body)
		}
	}
}

// The entry of a look names one purpose: so one request has one search.
func TestOneRequestHoldsOneSearch(t *testing.T) {
	t.Parallel()
	h := open(t)
	for _, query := range []string{
		`{ a: findHolders(text: "x", purpose: ADVICE) { recognisedAs } b: findHolders(text: "x", purpose: COMPLAINT) { recognisedAs } }`,
		`{ ...f a: findHolders(text: "x", purpose: ADVICE) { recognisedAs } } fragment f on Query { findHolders(text: "x", purpose: COMPLAINT) { recognisedAs } }`,
	} {
		if a := h.ask(h.Registrar, query, nil); a.code() != "QUERY_TOO_COSTLY" {
			t.Errorf("%s: %s", query, a.Body)
		}
	}
	if a := h.ask(h.Registrar, `{ ...f ...f } fragment f on Query { findHolders(text: "x", purpose: ADVICE) { recognisedAs } }`, nil); a.code() != "" {
		t.Errorf("one search, spread twice: %s", a.Body)
	}
}

// Whoever finds twenty is told that there are more.
func TestMoreThanTwentyOfOneName(t *testing.T) {
	t.Parallel()
	h := open(t)
	search := func() answer {
		text := h.HolderFI.Person.FamilyName + " " + h.HolderFI.Person.BirthDate.String()
		return h.ask(h.Registrar, `query ($q: String!) { findHolders(text: $q, purpose: ADVICE) { more holders { id } refusals { code } } }`, vars{"q": text})
	}
	for i := range 20 {
		if i == 19 {
			if a := search(); a.at("findHolders.more") != false || len(a.Holders) != 20 {
				t.Errorf("twenty: %d %s", len(a.Holders), a.Body)
			}
		}
		person := h.HolderFI
		person.ID, person.Person.IdentityCode = h.db.Store().NewID(), fmt.Sprintf("test-%d", i)
		if err := h.db.OwnerStore().InsertHolder(t.Context(), h.db.Owner(), person); err != nil {
			t.Fatal(err)
		}
	}
	if a := search(); a.at("findHolders.more") != true || len(a.Holders) != 20 {
		t.Errorf("twenty-one: %d %s", len(a.Holders), a.Body)
	}
}

// A key that was used for something else is refused, and the refusal is logged.
func TestAReusedKeyIsLogged(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.visit(h.Registrar, h.HolderFI.ID)
	key, operators := h.key(), h.key()
	passport := with(h.passport(visit, h.HolderFI), "idempotencyKey", key)
	h.ask(h.Registrar, verify, vars{"i": passport})
	h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": operators, "printHouseId": h.PrintHouse.ID}})
	before := h.count(`select count(*) from audit_entries where outcome = 'refused'`)
	if a := h.ask(h.Registrar, openVisit, vars{"k": key, "h": h.HolderFI.ID}); a.codes("openVisit") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("openVisit: %s", a.Body)
	}
	if a := h.ask(h.Registrar, verify, vars{"i": with(passport, "officerFinds", "UNSURE")}); a.codes("verifyIdentity") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("verifyIdentity: %s", a.Body)
	}
	if a := h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": operators, "printHouseId": h.PrintHouseEE.ID}}); a.codes("cutOffBatch") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("cutOffBatch: %s", a.Body)
	}
	batch := h.count(`select count(*) from batches`)
	if n := h.count(`select count(*) from audit_entries where outcome = 'refused'`); n != before+3 || batch != 1 {
		t.Errorf("%d refusals logged, want 3; %d batches", n-before, batch)
	}
}

// The first code of a card that none was delivered for is asked for, not waited for.
func TestTheMakerIsAskedForAFirstCode(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update cards set code_version = 0 where id = $1`, h.CardFI.ID)
	a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(h.verified(h.Registrar, h.HolderFI), h.CardFI.ID)})
	if a.text("orderCode.order.letters.0.state") != "AWAITING_CODE" {
		t.Fatalf("orderCode: %s", a.Body)
	}
	if n := h.count(`select count(*) from watermill_outbox where payload->'data'->>'codeVersion' = '1' and payload->>'type' = 'fi.sinetti.order.accepted'`); n != 1 {
		t.Errorf("%d events ask for it", n)
	}
}

// A card that was cancelled before anything came of it warns nobody.
func TestWarningsAreOfWhatIsTrue(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	const page = `query ($c: ID!) { card(id: $c) { actions { kind warnings { code } } } }`
	id := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}).text("orderCode.order.id")
	if a := h.ask(h.Registrar, page, vars{"c": h.CardFI.ID}); !strings.Contains(fmt.Sprint(a.at("card.actions.0")), "SUPERSEDES") || strings.Contains(fmt.Sprint(a.at("card.actions.2")), "SUPERSEDES") {
		t.Errorf("a letter is superseded by a letter: %s", a.Body)
	}
	cancel := h.ask(h.Registrar, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { state } } }`, vars{"i": vars{"idempotencyKey": h.key(), "orderId": id}})
	h.exec(`update cards set expires_on = null where id = $1`, h.CardFI.ID)
	if a := h.ask(h.Registrar, page, vars{"c": h.CardFI.ID}); strings.Contains(a.Body, "ORDERED_RECENTLY") || strings.Contains(a.Body, "EXPIRES_SOON") {
		t.Errorf("after %s: %s", cancel.Body, a.Body)
	}
}

// An officer sees the times of the own point's country, wherever the workstation stands.
func TestTimesAreThoseOfThePointsCountry(t *testing.T) {
	t.Parallel()
	h := open(t)
	for zone, officer := range map[string]world.Officer{"Europe/Helsinki": h.Registrar, "Europe/Tallinn": h.RegistrarEE} {
		if a := h.ask(officer, `{ viewer { timeZone } }`, nil); a.text("viewer.timeZone") != zone {
			t.Errorf("%s: %s", zone, a.Body)
		}
	}
}
