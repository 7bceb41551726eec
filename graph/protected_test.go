package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// given is the officer with more roles, by installation.
func (h *house) given(o world.Officer, roles ...domain.Role) world.Officer {
	h.t.Helper()
	more := o.Officer
	more.Roles = roles
	if err := h.db.OwnerStore().InstallRights(h.t.Context(), h.db.Owner(), more, domain.Date{Year: 2020, Month: 1, Day: 1}); err != nil {
		h.t.Fatal(err)
	}
	o.Roles = append(append([]domain.Role{}, o.Roles...), roles...)
	return o
}

const masked = `id givenNames familyName birthDate identityCode identityCountry protected masked addressRows hasWorkAddress cards { number }`

// unseen tells what an answer shows of the protected person.
func (h *house) unseen(body string) (shown []string) {
	p := h.HolderProtected
	for _, word := range []string{p.Person.GivenNames, p.Person.FamilyName, p.Person.IdentityCode, p.Person.BirthDate.String(), "katu", "PL 100", h.CardProtected.Number} {
		if strings.Contains(body, word) {
			shown = append(shown, word)
		}
	}
	return shown
}

func (h *house) mask(at answer, path string) {
	h.t.Helper()
	empty := at.text(path+".familyName") == "" && at.text(path+".identityCode") == "" && at.text(path+".identityCountry") == "" &&
		at.at(path+".birthDate") == nil && at.at(path+".hasWorkAddress") == false && at.at(path+".addressRows.0") == nil
	if at.at(path+".masked") != true || at.at(path+".protected") != true || !empty {
		h.t.Errorf("%s: %s", path, at.Body)
	}
	if shown := h.unseen(at.Body); len(shown) > 0 {
		h.t.Errorf("%s shows %v", path, shown)
	}
}

// Wherever a protected person could be shown, who lacks the named right sees a mask.
func TestAProtectedPersonIsMasked(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderProtected)
	placed := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardProtected.ID)})
	order := placed.text("orderCode.order.id")
	if placed.text("orderCode.order.holder.familyName") != h.HolderProtected.Person.FamilyName {
		t.Fatalf("with the named right: %s", placed.Body)
	}
	for _, text := range []string{h.HolderProtected.Person.IdentityCode, "FI1000003", "Suojattu 1985-05-17", placed.text("orderCode.order.number")} {
		a := h.ask(h.RegistrarToo, `query ($q: String!) { findHolders(text: $q, purpose: ADVICE) { holders { `+masked+` } } }`, vars{"q": text})
		h.mask(a, "findHolders.holders.0")
		if a.at("findHolders.holders.0.cards.0") != nil || len(a.Holders) != 1 {
			t.Errorf("cards, or nobody noted as seen: %s", a.Body)
		}
	}
	orders := h.ask(h.RegistrarToo, `{ orders { edges { node { payerReference card { number } newCard { number } holder { `+masked+` } } } } }`, nil)
	h.mask(orders, "orders.edges.0.node.holder")
	one := h.ask(h.RegistrarToo, `query ($o: ID!) { node(id: $o) { ... on Order { card { number holder { `+masked+` } } holder { `+masked+` } } } }`, vars{"o": order})
	h.mask(one, "node.holder")
	h.mask(one, "node.card.holder")
	cancelled := h.ask(h.RegistrarToo, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { holder { `+masked+` } } refusals { code } } }`,
		vars{"i": vars{"idempotencyKey": h.key(), "orderId": order}})
	if cancelled.codes("cancelOrder") != "PROTECTED_RIGHT_MISSING" || len(h.unseen(cancelled.Body)) > 0 {
		t.Errorf("cancelOrder: %s", cancelled.Body)
	}
}

// A right that ends in the middle of a visit takes the person out of sight.
func TestAProtectedPersonIsMaskedOnceTheRightIsGone(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderProtected)
	h.exec(`update officer_rights set ended_at = now() where role = 'protected_service'`)
	as := h.Registrar
	seen := h.ask(as, `query ($h: ID!) { holder(id: $h) { `+masked+` } }`, vars{"h": h.HolderProtected.ID})
	h.mask(seen, "holder")
	h.mask(h.ask(as, `query ($h: ID!) { node(id: $h) { ... on Holder { `+masked+` } } }`, vars{"h": h.HolderProtected.ID}), "node")
	h.mask(h.ask(as, `{ viewer { visit { holder { `+masked+` } } } }`, nil), "viewer.visit.holder")
	if a := h.ask(as, `query ($c: ID!) { card(id: $c) { number holder { familyName } } }`, vars{"c": h.CardProtected.ID}); a.code() != "NOT_FOUND" || len(h.unseen(a.Body)) > 0 {
		t.Errorf("card: %s", a.Body)
	}
	if a := h.ask(as, orderCode, vars{"i": h.codeInput(visit, h.CardProtected.ID)}); a.codes("orderCode") != "PROTECTED_RIGHT_MISSING" {
		t.Errorf("order: %s", a.Body)
	}
	preview := fmt.Sprintf(`mutation { previewLetter(input: {cardId: "%s", kind: ACTIVATION_LETTER, delivery: HOME, language: fi, format: STANDARD}) { pdf refusals { code } } }`, h.CardProtected.ID)
	if a := h.ask(as, preview, nil); a.codes("previewLetter") != "PROTECTED_RIGHT_MISSING" || a.at("previewLetter.pdf") != nil {
		t.Errorf("preview: %s", a.Body)
	}
}

// A visit to a protected person wants the named right, and a fresh factor with it.
func TestAVisitToAProtectedPersonWantsRightAndFactor(t *testing.T) {
	t.Parallel()
	h := open(t)
	input := vars{"k": h.key(), "h": h.HolderProtected.ID}
	if a := h.ask(h.RegistrarToo, openVisit, input); a.codes("openVisit") != "PROTECTED_RIGHT_MISSING" || a.at("openVisit.visit") != nil {
		t.Errorf("without the right: %s", a.Body)
	}
	h.exec(`update officer_sessions set factor_at = $1`, pgtest.Start.Add(-time.Hour))
	if a := h.ask(h.Registrar, openVisit, input); a.code() != "STEP_UP" || a.at("openVisit.visit") != nil {
		t.Errorf("without a fresh factor: %s", a.Body)
	}
	if a := h.ask(h.Registrar, openVisit, vars{"k": h.key(), "h": h.HolderFI.ID}); a.text("openVisit.visit.id") == "" {
		t.Errorf("anybody else needs none: %s", a.Body)
	}
	h.exec(`update officer_sessions set factor_at = $1`, pgtest.Start.AddDate(10, 0, 0))
	if a := h.ask(h.Registrar, openVisit, input); a.text("openVisit.visit.id") == "" {
		t.Errorf("with both, by the same key: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'visit.opened' and outcome = 'refused' and 'PROTECTED_RIGHT_MISSING' = any(refusals)`); n != 1 {
		t.Errorf("%d refusals logged", n)
	}
}

// A point with one trained registrar orders nothing that a second person must hand over.
func TestAPointWithOneRegistrarOrdersNoCard(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	const orderCard = `mutation ($i: OrderNewCardInput!) { orderNewCard(input: $i) { order { id } refusals { code params { name value } } } }`
	card := with(h.codeInput(visit, h.CardFI.ID), "reason", "CARD_LOST")
	h.exec(`update officers set training_valid_to = '2020-01-01' where id = $1`, h.RegistrarToo.ID)
	if a := h.ask(h.Registrar, orderCard, vars{"i": card}); a.codes("orderNewCard") != "POINT_NOT_IN_ORDER" {
		t.Errorf("a new card: %s", a.Body)
	}
	const page = `query ($c: ID!) { card(id: $c) { actions { kind available refusals { code } } } }`
	few := h.ask(h.Registrar, page, vars{"c": h.CardFI.ID})
	if !strings.Contains(few.Body, `"NEW_CARD","available":false,"refusals":[{"code":"POINT_NOT_IN_ORDER"}]`) || few.at("card.actions.0.available") != true {
		t.Errorf("the page: %s", few.Body)
	}
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.text("orderCode.order.id") == "" {
		t.Errorf("code letters go on: %s", a.Body)
	}
	h.exec(`update officers set training_valid_to = '2099-01-01' where id = $1`, h.RegistrarToo.ID)
	if a := h.ask(h.Registrar, page, vars{"c": h.CardFI.ID}); !strings.Contains(a.Body, `"NEW_CARD","available":true`) {
		t.Errorf("the page with two: %s", a.Body)
	}
	if a := h.ask(h.Registrar, orderCard, vars{"i": with(card, "idempotencyKey", h.key())}); a.text("orderNewCard.order.id") == "" {
		t.Errorf("with two: %s", a.Body)
	}
}

// People of a print house follow its batches and no other's.
func TestAPrintHousesPeopleSeeItsBatchesAlone(t *testing.T) {
	t.Parallel()
	h := open(t)
	made := map[domain.ID]string{}
	for _, p := range []world.Partner{h.PrintHouse, h.PrintHouseEE} {
		a := h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": h.key(), "printHouseId": p.ID}})
		made[p.ID] = a.text("cutOffBatch.batch.id")
	}
	own, other := made[h.PrintHouse.ID], made[h.PrintHouseEE.ID]
	const list = `{ batches { edges { node { id } } } printHouses { id } reprintRequests { id } }`
	all := h.ask(h.ApproverA, list, nil)
	if !strings.Contains(all.Body, own) || !strings.Contains(all.Body, other) {
		t.Fatalf("the agency: %s", all.Body)
	}
	a := h.ask(h.PrintHouseUser, list, nil)
	if !strings.Contains(a.Body, own) || strings.Contains(a.Body, other) || strings.Contains(a.Body, h.PrintHouseEE.ID.String()) {
		t.Errorf("the print house: %s", a.Body)
	}
	for id, want := range map[string]string{own: "", other: "NOT_FOUND"} {
		if a := h.ask(h.PrintHouseUser, `query ($b: ID!) { batch(id: $b) { id } }`, vars{"b": id}); a.code() != want {
			t.Errorf("batch: %s", a.Body)
		}
		if a := h.ask(h.PrintHouseUser, `query ($b: ID!) { node(id: $b) { id } }`, vars{"b": id}); (a.at("node.id") == nil) != (want != "") {
			t.Errorf("node: %s", a.Body)
		}
	}
	if h.exec(`update officers set partner_id = null where id = $1`, h.PrintHouseUser.ID); strings.Contains(h.ask(h.PrintHouseUser, list, nil).Body, own) {
		t.Error("somebody of no print house sees batches")
	}
}
