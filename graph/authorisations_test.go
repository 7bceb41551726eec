package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

const (
	authorisationFields = ` authorisation { id state organisation organisationId customerNumber validFrom validTo point { code } askedBy { userName }
	decidedBy { userName } mayDecide mayEnd } refusals { code field rule remedy params { name value } } `
	askAuthorisation    = `mutation ($i: AskAuthorisationInput!) { askAuthorisation(input: $i) {` + authorisationFields + `} }`
	decideAuthorisation = `mutation ($i: DecideInput!) { decideAuthorisation(input: $i) {` + authorisationFields + `} }`
	endAuthorisation    = `mutation ($i: EndInput!) { endAuthorisation(input: $i) {` + authorisationFields + `} }`
)

// asksFor asks that the hospital's point may serve the company's cards, with
// something changed.
func (h *house) asksFor(as world.Officer, change vars) answer {
	i := vars{"idempotencyKey": h.key(), "pointCode": "SAI-01", "customerNumber": "FI-4711", "validFrom": "2026-11-18"}
	for k, v := range change {
		i[k] = v
	}
	return h.ask(as, askAuthorisation, vars{"i": i})
}

func (h *house) accepts(as world.Officer, id string, yes bool) answer {
	return h.ask(as, decideAuthorisation, vars{"i": vars{"idempotencyKey": h.key(), "id": id, "approve": yes, "reason": "ei sovi"}})
}

func (h *house) ends(as world.Officer, id string) answer {
	return h.ask(as, endAuthorisation, vars{"i": vars{"idempotencyKey": h.key(), "id": id, "reason": "sopimus päättyi"}})
}

// agreed makes an authorisation by which the hospital's point serves the company's cards.
func (h *house) agreed() string {
	h.t.Helper()
	id := h.asksFor(h.AdminElsewhere, nil).text("askAuthorisation.authorisation.id")
	if a := h.accepts(h.Lead, id, true); a.text("decideAuthorisation.authorisation.state") != "HELD" {
		h.t.Fatalf("decideAuthorisation: %s", a.Body)
	}
	return id
}

// orders tries, at the hospital's point, to order a code for the company's card.
func (h *house) orders() answer {
	h.t.Helper()
	visit := h.verified(h.Registrar, h.HolderFI)
	return h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardElsewhere.ID)})
}

func TestOneOrganisationAsksAndTheOtherAccepts(t *testing.T) {
	t.Parallel()
	h := open(t)
	if a := h.orders(); a.codes("orderCode") != "POINT_MAY_NOT_SERVE" {
		t.Fatalf("served without: %s", a.Body)
	}
	asked := h.asksFor(h.AdminElsewhere, vars{"validTo": "2027-12-31"})
	id := asked.text("askAuthorisation.authorisation.id")
	if asked.text("askAuthorisation.authorisation.state") != "WAITING" || asked.text("askAuthorisation.authorisation.organisation") != "Esimerkki Oy" ||
		asked.text("askAuthorisation.authorisation.point.code") != "SAI-01" || asked.at("askAuthorisation.authorisation.mayDecide") != false ||
		asked.at("askAuthorisation.authorisation.mayEnd") != true {
		t.Fatalf("askAuthorisation: %s", asked.Body)
	}
	if a := h.orders(); a.codes("orderCode") != "POINT_MAY_NOT_SERVE" {
		t.Errorf("served while it waits: %s", a.Body)
	}
	for _, as := range []world.Officer{h.Lead, h.Admin} {
		a := h.ask(as, noticesQuery, nil)
		if a.text("notices.0.kind") != "AUTHORISATION_WAITING" || a.text("notices.0.point.code") != "SAI-01" {
			t.Errorf("%s is told: %s", as.UserName, a.Body)
		}
	}
	if a := h.accepts(h.Lead, id, true); a.text("decideAuthorisation.authorisation.state") != "HELD" || a.text("decideAuthorisation.authorisation.decidedBy.userName") != "leena" {
		t.Fatalf("decideAuthorisation: %s", a.Body)
	}
	if a := h.orders(); a.text("orderCode.order.state") == "" {
		t.Errorf("not served: %s", a.Body)
	}
	if a := h.accepts(h.Admin, id, true); a.codes("decideAuthorisation") != "RIGHT_NOT_WAITING" {
		t.Errorf("decided twice: %s", a.Body)
	}
	for act, n := range map[string]int{"authorisation.asked": 1, "authorisation.approved": 1} {
		if got := h.entries(act, "done"); got != n {
			t.Errorf("%s: %d entries, want %d", act, got, n)
		}
	}
	if n := h.entries("authorisation.refused", "refused"); n != 1 {
		t.Errorf("%d refusals in the audit log, want 1", n)
	}
}

// The end counts at the counter at once, whichever side ends it.
func TestEitherSideEndsAnAuthorisationAtOnce(t *testing.T) {
	t.Parallel()
	for _, who := range []string{"point's side", "cards' side"} {
		t.Run(who, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			by := map[string]world.Officer{"point's side": h.Admin, "cards' side": h.AdminElsewhere}[who]
			id := h.agreed()
			visit := h.verified(h.Registrar, h.HolderFI)
			if a := h.ends(by, id); a.text("endAuthorisation.authorisation.state") != "ENDED" || a.at("endAuthorisation.authorisation.mayEnd") != false {
				t.Fatalf("endAuthorisation: %s", a.Body)
			}
			if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardElsewhere.ID)}); a.codes("orderCode") != "POINT_MAY_NOT_SERVE" {
				t.Errorf("served after the end: %s", a.Body)
			}
			if a := h.ends(by, id); a.codes("endAuthorisation") != "RIGHT_NOT_WAITING" {
				t.Errorf("ended twice: %s", a.Body)
			}
			if n := h.entries("authorisation.ended", "done"); n != 1 {
				t.Errorf("%d entries, want 1", n)
			}
			if a := h.asksFor(h.AdminElsewhere, nil); a.text("askAuthorisation.authorisation.state") != "WAITING" {
				t.Errorf("asked anew: %s", a.Body)
			}
		})
	}
}

func TestAnAuthorisationIsRefusedWithItsReasons(t *testing.T) {
	t.Parallel()
	h := open(t)
	for name, c := range map[string]struct {
		as     world.Officer
		change vars
		want   string
	}{
		"of itself":         {h.AdminElsewhere, vars{"pointCode": "YRI-01"}, "AUTHORISES_ITSELF pointCode"},
		"without a number":  {h.AdminElsewhere, vars{"customerNumber": " "}, "CUSTOMER_NUMBER_MISSING customerNumber"},
		"from the past":     {h.AdminElsewhere, vars{"validFrom": "2026-11-17"}, "DATES_REVERSED validFrom"},
		"backwards":         {h.AdminElsewhere, vars{"validTo": "2026-11-17"}, "DATES_REVERSED validTo"},
		"of itself and all": {h.Admin, vars{"customerNumber": ""}, "AUTHORISES_ITSELF pointCode CUSTOMER_NUMBER_MISSING customerNumber"},
	} {
		a := h.asksFor(c.as, c.change)
		var got []string
		list, _ := a.at("askAuthorisation.refusals").([]any)
		for i := range list {
			at := fmt.Sprintf("askAuthorisation.refusals.%d.", i)
			got = append(got, a.text(at+"code"), a.text(at+"field"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	id := h.asksFor(h.AdminElsewhere, nil).text("askAuthorisation.authorisation.id")
	if a := h.asksFor(h.AdminElsewhere, nil); a.codes("askAuthorisation") != "AUTHORISED_ALREADY" {
		t.Errorf("asked twice: %s", a.Body)
	}
	no := vars{"idempotencyKey": h.key(), "id": id, "approve": false, "reason": " "}
	if a := h.ask(h.Lead, decideAuthorisation, vars{"i": no}); a.codes("decideAuthorisation") != "REASON_MISSING" {
		t.Errorf("no without a reason: %s", a.Body)
	}
	if a := h.accepts(h.Lead, id, false); a.text("decideAuthorisation.authorisation.state") != "REFUSED" {
		t.Errorf("no: %s", a.Body)
	}
	if a := h.asksFor(h.AdminElsewhere, nil); a.text("askAuthorisation.authorisation.state") != "WAITING" {
		t.Errorf("asked anew after a no: %s", a.Body)
	}
}

// What ran out without anybody having ended it does not stand in the way of a new one.
func TestAnAuthorisationThatRanOutIsAskedForAnew(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.agreed()
	h.exec(`update point_authorisations set valid_from = '2026-01-01', valid_to = '2026-11-17' where id = $1`, id)
	if a := h.orders(); a.codes("orderCode") != "POINT_MAY_NOT_SERVE" {
		t.Errorf("served after the last day: %s", a.Body)
	}
	if a := h.asksFor(h.AdminElsewhere, nil); a.text("askAuthorisation.authorisation.state") != "WAITING" {
		t.Fatalf("askAuthorisation: %s", a.Body)
	}
	if n := h.count(`select count(*) from point_authorisations where id = $1 and ended_at is not null and ended_by is null`, id); n != 1 {
		t.Error("what ran out is still open")
	}
}

// The side whose cards they are accepts nothing, and of others neither side exists.
func TestAnAuthorisationIsDecidedByTheOtherSide(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.asksFor(h.AdminElsewhere, nil).text("askAuthorisation.authorisation.id")
	for _, as := range []world.Officer{h.AdminElsewhere, h.LeadElsewhere} {
		if a := h.accepts(as, id, true); a.codes("decideAuthorisation") != "FOUR_EYES" {
			t.Errorf("%s: %s", as.UserName, a.Body)
		}
	}
	third := h.Operator
	h.exec(`insert into officer_rights (id, officer_id, role, valid_from, by_installation, asked_at, approved)
		values (gen_random_uuid(), $1, 'employer_admin', '2020-01-01', true, now(), true)`, third.ID)
	third.Roles = []domain.Role{domain.AgencyOperator, domain.EmployerAdmin}
	for what, a := range map[string]answer{
		"decide": h.accepts(third, id, true), "end": h.ends(third, id), "nothing": h.ends(h.Admin, h.db.Store().NewID().String()),
		"no point": h.asksFor(h.AdminElsewhere, vars{"pointCode": "EI-OLE"}),
	} {
		if a.code() != "NOT_FOUND" {
			t.Errorf("%s: %s", what, a.Body)
		}
	}
	if n := h.count(`select count(*) from point_authorisations where approved is null and ended_at is null`); n != 1 {
		t.Errorf("%d wait, want 1", n)
	}
}

func TestAuthorisationsNeedTheirPermissionAndAFreshFactor(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.agreed()
	for act, a := range map[string]answer{
		"ask": h.asksFor(h.LeadElsewhere, nil), "decide": h.accepts(h.Registrar, id, true), "end": h.ends(h.Lead, id),
		"methods": h.permits(h.Lead, "TOKEN"), "organisation": h.ask(h.Lead, organisationQuery, nil),
	} {
		if a.code() != "FORBIDDEN" {
			t.Errorf("%s: %s", act, a.Body)
		}
	}
	stale := h.Admin.Actor()
	stale.FreshUntil = pgtest.Start.AddDate(-1, 0, 0)
	support := stale
	support.Roles = []domain.Role{domain.UserSupport}
	ctx := auth.WithRequestID(t.Context(), "a-request")
	for act, try := range map[string]func() error{
		"ask": func() error {
			_, err := h.desk.AskAuthorisation(ctx, stale, desk.AskAuthorisationRequest{})
			return err
		},
		"decide": func() error {
			_, err := h.desk.DecideAuthorisation(ctx, stale, desk.DecideAuthorisationRequest{})
			return err
		},
		"end": func() error {
			_, err := h.desk.EndAuthorisation(ctx, stale, desk.EndAuthorisationRequest{})
			return err
		},
		"methods": func() error { _, err := h.desk.SetLoginMethods(ctx, stale, desk.LoginMethodsRequest{}); return err },
		"support": func() error { _, err := h.desk.SupportOfficer(ctx, support, desk.SupportRequest{}); return err },
		"cases":   func() error { _, err := h.desk.FindSupportCases(ctx, support, "ritva"); return err },
	} {
		if kind, _ := desk.KindOf(try()); kind == nil || kind.Kind != domain.StepUp {
			t.Errorf("%s without a fresh factor: %v", act, kind)
		}
	}
}
