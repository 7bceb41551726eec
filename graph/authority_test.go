package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/test/world"
)

const whyNot = `query ($o: ID, $act: Permission! = ORDER_CODE, $card: String!) { whyNot(officerId: $o, act: $act, cardNumber: $card) {
  allowed links { fact holds rule source remedy params { name value } } } }`

// chain writes a chain as its facts, a minus before those that do not hold.
func chain(a answer) string {
	list, _ := a.at("whyNot.links").([]any)
	words := make([]string, len(list))
	for i := range list {
		words[i] = a.text(fmt.Sprintf("whyNot.links.%d.fact", i))
		if a.at(fmt.Sprintf("whyNot.links.%d.holds", i)) != true {
			words[i] = "-" + words[i]
		}
	}
	return strings.Join(words, " ")
}

func (h *house) whyNot(as world.Officer, v vars) answer { return h.ask(as, whyNot, v) }

// What whyNot says of an act is what the act itself is refused.
func TestWhyNotSaysWhatTheActIsRefused(t *testing.T) {
	t.Parallel()
	h := open(t)
	const desk = "AT_WORK RIGHT TRAINING CONTRACT "
	if a := h.whyNot(h.Registrar, vars{"card": "FI1000001"}); chain(a) != desk+"PRODUCT OWN_CARDS NOT_OWN_CARD PROTECTED" || a.at("whyNot.allowed") != true {
		t.Errorf("own card: %s", a.Body)
	}
	elsewhere := h.whyNot(h.Registrar, vars{"card": "FI1000005"})
	if chain(elsewhere) != desk+"PRODUCT -AUTHORISATION NOT_OWN_CARD PROTECTED" || elsewhere.text("whyNot.links.5.remedy") != "MAKE_AUTHORISATION" {
		t.Errorf("another's card: %s", elsewhere.Body)
	}
	if a := h.whyNot(h.Registrar, vars{"card": "FI1000004"}); chain(a) != desk+"PRODUCT OWN_CARDS -NOT_OWN_CARD PROTECTED" {
		t.Errorf("one's own: %s", a.Body)
	}
	if a := h.whyNot(h.RegistrarToo, vars{"card": "FI1000003", "act": "OPEN_VISIT"}); chain(a) != desk+"-PROTECTED" {
		t.Errorf("a protected person's: %s", a.Body)
	}
	visit := h.verified(h.Registrar, h.HolderFI)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardElsewhere.ID)}); a.codes("orderCode") != "POINT_MAY_NOT_SERVE" {
		t.Errorf("the act: %s", a.Body)
	}
	h.exec(`insert into point_authorisations (point_id, point_organisation_id, organisation_id, customer_number, valid_from, by_installation, approved, asked_at)
		values ($1, $2, $3, 'C-1', '2020-01-01', true, true, now())`, h.HospitalPoint, h.Hospital, h.Company)
	if a := h.whyNot(h.Registrar, vars{"card": "FI1000005"}); chain(a) != desk+"PRODUCT AUTHORISATION NOT_OWN_CARD PROTECTED" || !strings.Contains(a.Body, `"C-1"`) {
		t.Errorf("authorised: %s", a.Body)
	}
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardElsewhere.ID)}); a.text("orderCode.order.id") == "" {
		t.Errorf("the act: %s", a.Body)
	}
}

// Who asks about whom: a registrar about herself, who leads about the point, the
// employer about its own, the agency about everybody. Nobody hears a holder's name.
func TestWhoMayAskWhyNot(t *testing.T) {
	t.Parallel()
	h := open(t)
	for name, c := range map[string]struct {
		as, about world.Officer
		code      string
	}{
		"registrar of herself":       {h.Registrar, h.Registrar, ""},
		"registrar of a colleague":   {h.Registrar, h.RegistrarToo, "NOT_FOUND"},
		"leader of the point":        {h.Lead, h.RegistrarToo, ""},
		"leader of another point":    {h.LeadElsewhere, h.RegistrarToo, "NOT_FOUND"},
		"employer of its own":        {h.Admin, h.RegistrarToo, ""},
		"employer of another's":      {h.Admin, h.RegistrarElsewhere, "NOT_FOUND"},
		"user support of anybody":    {h.Support, h.RegistrarElsewhere, ""},
		"approver of anybody":        {h.ApproverA, h.RegistrarEE, ""},
		"auditor of anybody":         {h.Auditor, h.Registrar, ""},
		"operator":                   {h.Operator, h.Registrar, "FORBIDDEN"},
		"a print house's own":        {h.PrintHouseUser, h.PrintHouseUser, "FORBIDDEN"},
		"registrar of another point": {h.RegistrarElsewhere, h.Registrar, "NOT_FOUND"},
	} {
		a := h.whyNot(c.as, vars{"o": c.about.ID, "card": "FI1000001"})
		if a.code() != c.code {
			t.Errorf("%s: %s", name, a.Body)
		}
		p := h.HolderFI.Person
		if strings.Contains(a.Body, p.GivenNames) || strings.Contains(a.Body, p.IdentityCode) || strings.Contains(a.Body, h.HolderFI.ID.String()) {
			t.Errorf("%s hears of the holder: %s", name, a.Body)
		}
	}
	if a := h.whyNot(h.Registrar, vars{"card": "FI9999999"}); a.code() != "NOT_FOUND" {
		t.Errorf("no such card: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'authority.asked'`); n != 7 {
		t.Errorf("%d questions logged, want 6 answers and a miss", n)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'authority.asked' and $1 = any(holders)`, h.HolderFI.ID); n != 6 {
		t.Errorf("%d of them name the holder to the log", n)
	}
}

const whatIf = `query ($c: WhatIfInput!) { whatIf(change: $c) { kind officer { userName } point { code } permission count } }`

// effectsOf writes effects as words, in order.
func effectsOf(a answer) []string {
	list, _ := a.at("whatIf").([]any)
	words := []string{}
	for i := range list {
		at := fmt.Sprintf("whatIf.%d.", i)
		word := a.text(at + "kind")
		for _, more := range []string{"officer.userName", "point.code", "permission"} {
			if s := a.text(at + more); s != "" && a.text(at+"kind") != "PERMISSION_LOST" && a.text(at+"kind") != "PERMISSION_WON" || more == "permission" && s != "" {
				word += " " + a.text(at+more)
			}
		}
		if n, _ := a.at(at + "count").(float64); n > 0 {
			word += fmt.Sprintf(" %.0f", n)
		}
		words = append(words, word)
	}
	return words
}

func (h *house) right(o world.Officer, role domain.Role) (id string) {
	h.t.Helper()
	if err := h.db.Owner().QueryRow(h.t.Context(), `select id::text from officer_rights where officer_id = $1 and role = $2`, o.ID, string(role)).Scan(&id); err != nil {
		h.t.Fatal(err)
	}
	return id
}

func TestWhatAChangeWouldDo(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update officer_sessions set last_seen_at = now() + interval '1 hour'`)
	h.exec(`insert into point_authorisations (id, point_id, point_organisation_id, organisation_id, customer_number, valid_from, by_installation, approved, asked_at)
		values ('01890a5d-0000-7000-8000-000000000001', $1, $2, $3, 'C-1', '2020-01-01', true, true, now())`, h.HospitalPoint, h.Hospital, h.Company)
	lost := []string{
		"PERMISSION_LOST ASK_AUTHORITY", "PERMISSION_LOST CANCEL_ORDER", "PERMISSION_LOST FILE_COMPLAINT", "PERMISSION_LOST FIND_HOLDER", "PERMISSION_LOST HANDLE_CARDS", "PERMISSION_LOST HANDLE_COMPLAINTS", "PERMISSION_LOST HANDLE_LETTERS", "PERMISSION_LOST OPEN_VISIT",
		"PERMISSION_LOST ORDER_CODE", "PERMISSION_LOST ORDER_NEW_CARD", "PERMISSION_LOST ORDER_PUK_ENVELOPE", "PERMISSION_LOST PREVIEW_LETTER",
		"PERMISSION_LOST READ_ORDERS", "PERMISSION_LOST READ_POINTS", "PERMISSION_LOST READ_RULES", "PERMISSION_LOST REVOKE_CARD", "PERMISSION_LOST TELL_HOLDERS", "PERMISSION_LOST VERIFY_IDENTITY",
		"POINT_OUT_OF_ORDER SAI-01", "SESSIONS_END risto 1",
	}
	for name, c := range map[string]struct {
		as     world.Officer
		change vars
		want   []string
	}{
		"a registrar's right ends": {h.Lead, vars{"endRight": h.right(h.RegistrarToo, domain.Registrar)}, lost},
		"a registrar leaves":       {h.Admin, vars{"endEmployment": h.RegistrarToo.ID}, lost},
		"the last leader leaves":   {h.ApproverA, vars{"endEmployment": h.Lead.ID}, []string{"LAST_RESPONSIBLE_PERSON SAI-01"}},
		"an authorisation ends":    {h.AdminElsewhere, vars{"endAuthorisation": "01890a5d-0000-7000-8000-000000000001"}, []string{"CARDS_NOT_SERVED SAI-01 1"}},
		"a method ends":            {h.Admin, vars{"loginMethods": []string{"CARD"}}, []string{"OFFICERS_MUST_LINK 4", "SESSIONS_END 4"}},
		"nothing changes":          {h.Admin, vars{"loginMethods": []string{"CARD", "AUTHENTICATOR", "TOKEN"}}, []string{}},
	} {
		a := h.ask(c.as, whatIf, vars{"c": c.change})
		if got := slices.Sorted(slices.Values(effectsOf(a))); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v\n%s", name, got, a.Body)
		}
	}
	if n := h.count(`select count(*) from officer_rights where ended_at is not null`) + h.count(`select count(*) from officers where not active`); n != 0 {
		t.Error("a question changed something")
	}
	if n := h.count(`select count(*) from audit_entries where act = 'authority.asked'`); n != 6 {
		t.Errorf("%d questions logged", n)
	}
}

func TestWhatIfKeepsToItsReach(t *testing.T) {
	t.Parallel()
	h := open(t)
	right := h.right(h.RegistrarToo, domain.Registrar)
	for name, c := range map[string]struct {
		as     world.Officer
		change vars
		code   string
	}{
		"of oneself":                   {h.RegistrarToo, vars{"endRight": right}, ""},
		"a colleague of a colleague":   {h.Registrar, vars{"endRight": right}, "NOT_FOUND"},
		"a leader elsewhere":           {h.LeadElsewhere, vars{"endRight": right}, "NOT_FOUND"},
		"an employer of another's":     {h.AdminElsewhere, vars{"endEmployment": h.Registrar.ID}, "NOT_FOUND"},
		"a leader of methods":          {h.Lead, vars{"loginMethods": []string{"CARD"}}, "FORBIDDEN"},
		"no such right":                {h.ApproverA, vars{"endRight": h.CardFI.ID}, "NOT_FOUND"},
		"no such authorisation":        {h.ApproverA, vars{"endAuthorisation": h.CardFI.ID}, "NOT_FOUND"},
		"nothing":                      {h.ApproverA, vars{}, "INVALID"},
		"two at once":                  {h.ApproverA, vars{"endRight": right, "endEmployment": h.Registrar.ID}, "INVALID"},
		"somebody who may ask nothing": {h.Operator, vars{"endRight": right}, "FORBIDDEN"},
	} {
		if a := h.ask(c.as, whatIf, vars{"c": maps.Clone(c.change)}); a.code() != c.code {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
}
