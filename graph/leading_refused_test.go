package graph_test

import (
	"strings"
	"testing"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

func TestNobodyPromotesHimselfOrHerself(t *testing.T) {
	t.Parallel()
	h := open(t)
	if a := h.askRight(h.Admin, h.Admin.ID, "RESPONSIBLE_PERSON"); a.codes("askRight") != "OWN_RIGHTS" {
		t.Errorf("asked for oneself: %s", a.Body)
	}
	id := h.askRight(h.ApproverA, h.Admin.ID, "RESPONSIBLE_PERSON").text("askRight.right.id")
	if a := h.decide(h.Admin, id, true); a.codes("decideRight") != "OWN_RIGHTS" {
		t.Errorf("decided for oneself: %s", a.Body)
	}
	if a := h.end(h.Lead, h.rightOf(h.Lead, domain.ResponsiblePerson)); !strings.Contains(a.codes("endRight"), "OWN_RIGHTS") {
		t.Errorf("ended one's own: %s", a.Body)
	}
	if a := h.leave(h.Admin, h.Admin.ID); a.codes("endEmployment") != "OWN_RIGHTS" {
		t.Errorf("ended one's own employment: %s", a.Body)
	}
	training := vars{"idempotencyKey": h.key(), "officerId": h.Admin.ID, "passedOn": "2026-11-01", "validTo": "2031-11-01", "reference": "REK-1"}
	if a := h.ask(h.Admin, recordTraining, vars{"i": training}); a.codes("recordTraining") != "OWN_RIGHTS" {
		t.Errorf("recorded one's own training: %s", a.Body)
	}
	if n := h.count(`select count(*) from officer_rights where officer_id = $1 and role <> 'employer_admin' and approved`, h.Admin.ID); n != 0 {
		t.Errorf("%d rights were won", n)
	}
	if n := h.count(`select count(*) from audit_entries where outcome = 'refused' and 'OWN_RIGHTS' = any (refusals)`); n != 5 {
		t.Errorf("%d refusals in the audit log, want 5", n)
	}
}

func TestWhoAskedDoesNotDecide(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.askRight(h.Admin, h.RegistrarToo.ID, "PROTECTED_SERVICE").text("askRight.right.id")
	if a := h.decide(h.Admin, id, true); a.codes("decideRight") != "FOUR_EYES" || a.text("decideRight.refusals.0.remedy") != "ANOTHER_COLLEAGUE" {
		t.Errorf("decided on what one asked: %s", a.Body)
	}
	if a := h.decide(h.Lead, id, false); a.text("decideRight.right.state") != "REFUSED" || a.text("decideRight.right.endReason") != "ei tarvita" {
		t.Errorf("refused by another: %s", a.Body)
	}
	if a := h.askRight(h.Admin, h.RegistrarToo.ID, "PROTECTED_SERVICE"); a.text("askRight.right.state") != "WAITING" {
		t.Errorf("asked anew after a no: %s", a.Body)
	}
}

func TestARoleThatIsNotInHandIsNotGiven(t *testing.T) {
	t.Parallel()
	h := open(t)
	for role, by := range map[string]world.Officer{"RESPONSIBLE_PERSON": h.Lead, "EMPLOYER_ADMIN": h.Lead, "APPROVER": h.Admin, "AUDITOR": h.Admin} {
		if a := h.askRight(by, h.RegistrarToo.ID, role); a.codes("askRight") != "RIGHT_NOT_YOURS_TO_GIVE" {
			t.Errorf("%s asks for %s: %s", by.UserName, role, a.Body)
		}
	}
	id := h.askRight(h.Admin, h.RegistrarToo.ID, "RESPONSIBLE_PERSON").text("askRight.right.id")
	if a := h.decide(h.Lead, id, true); a.codes("decideRight") != "RIGHT_NOT_YOURS_TO_GIVE" {
		t.Errorf("decided: %s", a.Body)
	}
	if a := h.end(h.Lead, h.rightOf(h.Admin, domain.EmployerAdmin)); a.codes("endRight") != "RIGHT_NOT_YOURS_TO_GIVE" {
		t.Errorf("ended: %s", a.Body)
	}
	if a := h.leave(h.Lead, h.Admin.ID); a.codes("endEmployment") != "RIGHT_NOT_YOURS_TO_GIVE" {
		t.Errorf("put out: %s", a.Body)
	}
	if a := h.askRight(h.ApproverA, h.Operator.ID, "AUDITOR"); a.text("askRight.right.state") != "WAITING" || a.at("askRight.right.point") != nil {
		t.Errorf("asked by the agency: %s", a.Body)
	}
}

// Who is out of reach does not exist: no act and no list tells otherwise.
func TestWhoIsOutOfReachDoesNotExist(t *testing.T) {
	t.Parallel()
	h := open(t)
	waiting := h.askRight(h.AdminElsewhere, h.RegistrarElsewhere.ID, "PROTECTED_SERVICE").text("askRight.right.id")
	held := h.rightOf(h.RegistrarElsewhere, domain.Registrar)
	tomorrow := vars{"idempotencyKey": h.key(), "officerId": h.RegistrarElsewhere.ID, "passedOn": "2026-11-01", "validTo": "2031-11-01", "reference": "REK-1"}
	for what, a := range map[string]answer{
		"ask":      h.askRight(h.Admin, h.RegistrarElsewhere.ID, "REGISTRAR"),
		"decide":   h.decide(h.Admin, waiting, true),
		"end":      h.end(h.Admin, held),
		"leave":    h.leave(h.Admin, h.RegistrarElsewhere.ID),
		"training": h.ask(h.Admin, recordTraining, vars{"i": tomorrow}),
		"see":      h.ask(h.Admin, seeOfficer, vars{"id": h.RegistrarElsewhere.ID}),
		"create":   h.ask(h.Admin, createOfficer, vars{"i": h.newcomer("uuno", vars{"pointId": h.CompanyPoint})}),
		"partner":  h.ask(h.Admin, createOfficer, vars{"i": h.newcomer("uuno", vars{"partnerId": h.PrintHouse.ID})}),
		"no right": h.end(h.Admin, h.db.Store().NewID().String()),
		"nobody":   h.leave(h.Admin, h.db.Store().NewID()),
	} {
		if a.code() != "NOT_FOUND" {
			t.Errorf("%s: %s", what, a.Body)
		}
	}
	if a := h.ask(h.Lead, `{ officers(first: 50) { edges { node { officer { userName } } } } }`, nil); strings.Contains(a.Body, "reino") || !strings.Contains(a.Body, "risto") {
		t.Errorf("listed: %s", a.Body)
	}
	if n := h.count(`select count(*) from officer_rights where ended_at is not null or decided_by is not null`); n != 0 {
		t.Errorf("%d rights changed", n)
	}
}

// The person who leads another point of the same organisation is out of reach too.
func TestALeadersReachIsOnePoint(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update points set organisation_id = $1 where id = $2`, h.Company, h.HospitalPoint)
	h.exec(`update officers set organisation_id = $1 where point_id = $2`, h.Company, h.HospitalPoint)
	if a := h.askRight(h.LeadElsewhere, h.RegistrarToo.ID, "PROTECTED_SERVICE"); a.code() != "NOT_FOUND" {
		t.Errorf("by who leads another point: %s", a.Body)
	}
	if a := h.askRight(h.AdminElsewhere, h.RegistrarToo.ID, "PROTECTED_SERVICE"); a.text("askRight.right.state") != "WAITING" {
		t.Errorf("by the organisation's administrator: %s", a.Body)
	}
}

func TestLeadingNeedsItsPermissionAndAFreshFactor(t *testing.T) {
	t.Parallel()
	h := open(t)
	as, right := h.Registrar, h.rightOf(h.RegistrarToo, domain.Registrar)
	for act, a := range map[string]answer{
		"askRight": h.askRight(as, h.RegistrarToo.ID, "PROTECTED_SERVICE"), "endRight": h.end(as, right),
		"endEmployment": h.leave(as, h.RegistrarToo.ID), "decideRight": h.decide(as, right, true),
		"createOfficer": h.ask(as, createOfficer, vars{"i": h.newcomer("uuno", nil)}),
	} {
		if a.code() != "FORBIDDEN" {
			t.Errorf("%s by a registrar: %s", act, a.Body)
		}
	}
	if n := h.entries("permission.refused", "refused"); n != 5 {
		t.Errorf("%d refusals in the audit log, want 5", n)
	}
	stale := h.Lead.Actor()
	stale.FreshUntil = pgtest.Start.AddDate(-1, 0, 0)
	ctx := auth.WithRequestID(t.Context(), "a-request")
	for act, try := range map[string]func() error{
		"askRight":       func() error { _, err := h.desk.AskRight(ctx, stale, desk.AskRightRequest{}); return err },
		"decideRight":    func() error { _, err := h.desk.DecideRight(ctx, stale, desk.DecideRightRequest{}); return err },
		"endRight":       func() error { _, err := h.desk.EndRight(ctx, stale, desk.EndRightRequest{}); return err },
		"endEmployment":  func() error { _, err := h.desk.EndEmployment(ctx, stale, desk.EndEmploymentRequest{}); return err },
		"createOfficer":  func() error { _, err := h.desk.CreateOfficer(ctx, stale, desk.CreateOfficerRequest{}); return err },
		"recordTraining": func() error { _, err := h.desk.RecordTraining(ctx, asAdmin(stale), desk.TrainingRequest{}); return err },
	} {
		if kind, _ := desk.KindOf(try()); kind == nil || kind.Kind != domain.StepUp {
			t.Errorf("%s without a fresh factor: %v", act, kind)
		}
	}
}

func asAdmin(a domain.Actor) domain.Actor {
	a.Roles = []domain.Role{domain.EmployerAdmin}
	return a
}

func TestTheLastResponsiblePersonStays(t *testing.T) {
	t.Parallel()
	h := open(t)
	last := h.rightOf(h.Lead, domain.ResponsiblePerson)
	if a := h.end(h.Admin, last); a.codes("endRight") != "LAST_RESPONSIBLE_PERSON" || a.text("endRight.refusals.0.remedy") != "APPOINT_ANOTHER_FIRST" {
		t.Errorf("the right: %s", a.Body)
	}
	if a := h.leave(h.Admin, h.Lead.ID); a.codes("endEmployment") != "LAST_RESPONSIBLE_PERSON" {
		t.Errorf("the employment: %s", a.Body)
	}
	h.give(h.Admin, h.ApproverA, h.RegistrarToo.ID, "RESPONSIBLE_PERSON")
	h.exec(`update officers set employed_to = '2026-11-20' where id = $1`, h.RegistrarToo.ID)
	later := vars{"idempotencyKey": h.key(), "officerId": h.Lead.ID, "lastDay": "2026-11-25", "reason": "eläkkeelle"}
	if a := h.ask(h.Admin, endEmployment, vars{"i": later}); a.codes("endEmployment") != "LAST_RESPONSIBLE_PERSON" {
		t.Errorf("the other leaves before: %s", a.Body)
	}
	h.exec(`update officers set employed_to = null where id = $1`, h.RegistrarToo.ID)
	if a := h.end(h.Admin, last); a.text("endRight.right.state") != "ENDED" || a.text("endRight.right.endedBy.userName") != "eero" {
		t.Errorf("one of two: %s", a.Body)
	}
}

func TestDatesAndReasonsAreAsked(t *testing.T) {
	t.Parallel()
	h := open(t)
	ask := func(more vars) answer {
		i := vars{"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "role": "PROTECTED_SERVICE", "reason": "uusi tehtävä"}
		for k, v := range more {
			i[k] = v
		}
		return h.ask(h.Lead, askRight, vars{"i": i})
	}
	for what, c := range map[string]struct {
		more        vars
		code, field string
	}{
		"reversed":  {vars{"validFrom": "2026-12-02", "validTo": "2026-12-01"}, "DATES_REVERSED", "validTo"},
		"from past": {vars{"validFrom": "2026-11-17"}, "DATES_REVERSED", "validFrom"},
		"no reason": {vars{"reason": "  "}, "REASON_MISSING", "reason"},
	} {
		if a := ask(c.more); a.codes("askRight") != c.code || a.text("askRight.refusals.0.field") != c.field {
			t.Errorf("%s: %s", what, a.Body)
		}
	}
	gone := vars{"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "lastDay": "2026-11-17", "reason": "eläkkeelle"}
	if a := h.ask(h.Lead, endEmployment, vars{"i": gone}); a.codes("endEmployment") != "DATES_REVERSED" {
		t.Errorf("left yesterday: %s", a.Body)
	}
	training := vars{"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "passedOn": "2026-11-01", "validTo": "2026-11-01", "reference": "REK-1"}
	if a := h.ask(h.Admin, recordTraining, vars{"i": training}); a.codes("recordTraining") != "DATES_REVERSED" {
		t.Errorf("trained for no day: %s", a.Body)
	}
}

func TestAnUntrainedOfficerBecomesNoRegistrar(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update officers set training_valid_to = '2026-11-17' where id = $1`, h.Lead.ID)
	a := h.askRight(h.Admin, h.Lead.ID, "REGISTRAR")
	if a.codes("askRight") != "TRAINING_LAPSED" || a.text("askRight.refusals.0.remedy") != "RENEW_TRAINING" {
		t.Fatalf("untrained: %s", a.Body)
	}
	training := vars{"idempotencyKey": h.key(), "officerId": h.Lead.ID, "passedOn": "2026-11-17", "validTo": "2031-11-17", "reference": "REK-7"}
	b := h.ask(h.Admin, recordTraining, vars{"i": training})
	if b.text("recordTraining.officer.officer.trainingValidTo") != "2031-11-17" || b.text("recordTraining.officer.trainings.0.recordedBy.userName") != "eero" {
		t.Fatalf("recordTraining: %s", b.Body)
	}
	id := h.askRight(h.Admin, h.Lead.ID, "REGISTRAR").text("askRight.right.id")
	h.exec(`update officers set training_valid_to = '2026-11-17' where id = $1`, h.Lead.ID)
	if a := h.decide(h.ApproverA, id, true); a.codes("decideRight") != "TRAINING_LAPSED" {
		t.Errorf("it ran out before the decision: %s", a.Body)
	}
}

// What ran out by itself is asked for anew, and the row before it ends.
func TestARightThatRanOutIsAskedForAnew(t *testing.T) {
	t.Parallel()
	h := open(t)
	before := h.rightOf(h.RegistrarToo, domain.Registrar)
	h.exec(`update officer_rights set valid_to = '2026-11-17' where id = $1`, before)
	if a := h.askRight(h.Lead, h.RegistrarToo.ID, "REGISTRAR"); a.text("askRight.right.state") != "WAITING" {
		t.Fatalf("askRight: %s", a.Body)
	}
	if n := h.count(`select count(*) from officer_rights where id = $1 and ended_at is not null and end_reason = 'ran out'`, before); n != 1 {
		t.Error("the one before it did not end")
	}
}
