package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"sinetti/test/world"
)

const (
	pointFields = ` point { id code } organisationId contractFrom contractTo standing { inOrder faults stops trainedRegistrars endsOn }
	responsible { userName } authorisations { id state organisation mayDecide mayEnd askedBy { userName } } `
	pointsQuery       = `{ points {` + pointFields + `} }`
	pointQuery        = `query ($id: ID!) { point(id: $id) {` + pointFields + `} }`
	organisationQuery = `{ organisation { id name country loginMethods openSessions { method sessions officers } points {` + pointFields + `}
	given { id state point { code } mayDecide mayEnd } } }`
	setMethods = `mutation ($i: SetLoginMethodsInput!) { setLoginMethods(input: $i) { sessionsEnded refusals { code field }
	organisation { loginMethods openSessions { method sessions officers } } } }`
)

func (h *house) permits(as world.Officer, methods ...string) answer {
	return h.ask(as, setMethods, vars{"i": vars{"idempotencyKey": h.key(), "methods": methods}})
}

func TestPointsAreSeenWithinReach(t *testing.T) {
	t.Parallel()
	h := open(t)
	for _, c := range []struct {
		as    world.Officer
		codes string
	}{
		{h.Registrar, "SAI-01"},
		{h.Lead, "SAI-01"},
		{h.Admin, "SAI-01"},
		{h.AdminElsewhere, "YRI-01"},
		{h.Support, "AME-01 SAI-01 VIR-01 YRI-01"},
		{h.Auditor, "AME-01 SAI-01 VIR-01 YRI-01"},
	} {
		a := h.ask(c.as, pointsQuery, nil)
		list, _ := a.at("points").([]any)
		var got []string
		for i := range list {
			got = append(got, a.text(fmt.Sprintf("points.%d.point.code", i)))
		}
		if strings.Join(got, " ") != c.codes {
			t.Errorf("%s sees %s", c.as.UserName, a.Body)
		}
	}
	if a := h.ask(h.Lead, pointQuery, vars{"id": h.CompanyPoint}); a.code() != "NOT_FOUND" {
		t.Errorf("another's point: %s", a.Body)
	}
	if a := h.ask(h.PrintHouseUser, pointsQuery, nil); a.code() != "FORBIDDEN" {
		t.Errorf("a print house's user: %s", a.Body)
	}
	h.exec(`update points set organisation_id = $1 where id = $2`, h.Hospital, h.AuthorityPoint)
	if a := h.ask(h.Admin, pointQuery, vars{"id": h.AuthorityPoint}); a.text("point.point.code") != "AME-01" {
		t.Errorf("another point of the own organisation: %s", a.Body)
	}
}

// A point tells whether it is in order, who leads it, what is missing and what that stops.
func TestAPointTellsHowItStands(t *testing.T) {
	t.Parallel()
	h := open(t)
	see := func() answer { return h.ask(h.Lead, pointQuery, vars{"id": h.HospitalPoint}) }
	if a := see(); a.at("point.standing.inOrder") != true || a.text("point.responsible.0.userName") != "leena" || a.at("point.standing.endsOn") != nil ||
		a.at("point.standing.trainedRegistrars") != 2.0 || a.text("point.contractFrom") != "2020-01-01" {
		t.Fatalf("in order: %s", a.Body)
	}
	h.exec(`update officers set training_valid_to = '2026-11-20' where id = $1`, h.RegistrarToo.ID)
	if a := see(); a.at("point.standing.inOrder") != true || a.text("point.standing.endsOn") != "2026-11-21" {
		t.Errorf("a training that ends: %s", a.Body)
	}
	h.exec(`update officers set training_valid_to = '2026-11-17' where id = $1`, h.RegistrarToo.ID)
	if a := see(); a.at("point.standing.inOrder") != false || a.text("point.standing.faults.0") != "TOO_FEW_REGISTRARS" || !strings.Contains(a.Body, "ORDER_NEW_CARD") {
		t.Errorf("one registrar: %s", a.Body)
	}
	h.exec(`update points set contract_to = '2026-11-17' where id = $1`, h.HospitalPoint)
	h.exec(`update officers set active = false where id = $1`, h.Lead.ID)
	a := h.ask(h.Admin, pointQuery, vars{"id": h.HospitalPoint})
	if a.text("point.standing.faults.0") != "NO_CONTRACT" || a.text("point.standing.faults.2") != "NO_RESPONSIBLE_PERSON" || a.at("point.responsible.0") != nil {
		t.Errorf("without a contract: %s", a.Body)
	}
}

// Both sides see what they agreed on, each what it may do about it.
func TestBothSidesSeeAnAuthorisation(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.asksFor(h.AdminElsewhere, nil).text("askAuthorisation.authorisation.id")
	a := h.ask(h.Lead, pointQuery, vars{"id": h.HospitalPoint})
	if a.text("point.authorisations.0.id") != id || a.at("point.authorisations.0.mayDecide") != true || a.at("point.authorisations.0.mayEnd") != false {
		t.Errorf("who leads the point: %s", a.Body)
	}
	b := h.ask(h.AdminElsewhere, organisationQuery, nil)
	if b.text("organisation.given.0.id") != id || b.at("organisation.given.0.mayDecide") != false || b.at("organisation.given.0.mayEnd") != true ||
		b.text("organisation.given.0.point.code") != "SAI-01" || b.text("organisation.name") != "Esimerkki Oy" || b.text("organisation.points.0.point.code") != "YRI-01" {
		t.Errorf("who asked: %s", b.Body)
	}
	if c := h.ask(h.Admin, organisationQuery, nil); c.at("organisation.given.0") != nil || c.text("organisation.points.0.authorisations.0.id") != id {
		t.Errorf("the point's employer: %s", c.Body)
	}
	h.ends(h.AdminElsewhere, id)
	h.exec(`update point_authorisations set ended_at = '2026-08-01' where id = $1`, id)
	if c := h.ask(h.AdminElsewhere, organisationQuery, nil); c.at("organisation.given.0") != nil {
		t.Errorf("long ended and still shown: %s", c.Body)
	}
}
