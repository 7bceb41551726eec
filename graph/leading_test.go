package graph_test

import (
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/test/world"
)

const rightFields = ` right { id role state reason endReason officer { id userName } point { code } askedBy { userName } decidedBy { userName }
	endedBy { userName } mayDecide mayEnd } effects { kind permission count point { code } } refusals { code field rule source remedy params { name value } } `

const (
	askRight     = `mutation ($i: AskRightInput!) { askRight(input: $i) {` + rightFields + `} }`
	decideRight  = `mutation ($i: DecideInput!) { decideRight(input: $i) {` + rightFields + `} }`
	endRight     = `mutation ($i: EndInput!) { endRight(input: $i) {` + rightFields + `} }`
	recordFields = ` officer { id name userName roles trainingValidTo } point { code } organisation active employedTo mayBeGiven
	rights { id role state mayDecide mayEnd endReason } trainings { passedOn validTo reference recordedBy { userName } }
	access { password passwordUntil hasEmail device { kind permitted } cardLinkedAt openSessions throttled } `
	endEmployment  = `mutation ($i: EndEmploymentInput!) { endEmployment(input: $i) { officer {` + recordFields + `} refusals { code field } } }`
	recordTraining = `mutation ($i: RecordTrainingInput!) { recordTraining(input: $i) { officer {` + recordFields + `} refusals { code field } } }`
	createOfficer  = `mutation ($i: CreateOfficerInput!) { createOfficer(input: $i) { temporaryPassword passwordUntil
	officer {` + recordFields + `} refusals { code field } } }`
	seeOfficer = `query ($id: ID!) { officer(id: $id) {` + recordFields + `} }`
)

func (h *house) askRight(as world.Officer, of domain.ID, role string) answer {
	return h.ask(as, askRight, vars{"i": vars{"idempotencyKey": h.key(), "officerId": of, "role": role, "reason": "uusi tehtävä"}})
}

func (h *house) decide(as world.Officer, right string, yes bool) answer {
	return h.ask(as, decideRight, vars{"i": vars{"idempotencyKey": h.key(), "id": right, "approve": yes, "reason": "ei tarvita"}})
}

func (h *house) end(as world.Officer, right string) answer {
	return h.ask(as, endRight, vars{"i": vars{"idempotencyKey": h.key(), "id": right, "reason": "tehtävä päättyi"}})
}

func (h *house) leave(as world.Officer, of domain.ID) answer {
	return h.ask(as, endEmployment, vars{"i": vars{"idempotencyKey": h.key(), "officerId": of, "reason": "eläkkeelle"}})
}

// give asks for a right and approves it: it is in force then.
func (h *house) give(asks, decides world.Officer, of domain.ID, role string) {
	h.t.Helper()
	id := h.askRight(asks, of, role).text("askRight.right.id")
	if a := h.decide(decides, id, true); a.text("decideRight.right.state") != "HELD" {
		h.t.Fatalf("decideRight: %s", a.Body)
	}
}

// rightOf is the id of the role's right that an officer holds.
func (h *house) rightOf(o world.Officer, role domain.Role) string {
	h.t.Helper()
	var id domain.ID
	err := h.db.Owner().QueryRow(h.t.Context(), `select id from officer_rights where officer_id = $1 and role = $2 and approved and ended_at is null`,
		o.ID, string(role)).Scan(&id)
	if err != nil {
		h.t.Fatal(err)
	}
	return id.String()
}

func (h *house) entries(act string, outcome string) int {
	return h.count(`select count(*) from audit_entries where act = $1 and outcome = $2`, act, outcome)
}

func TestARightIsAskedByOneAndApprovedByAnother(t *testing.T) {
	t.Parallel()
	h := open(t)
	of := h.RegistrarToo.ID
	asked := h.askRight(h.Lead, of, "PROTECTED_SERVICE")
	id := asked.text("askRight.right.id")
	if asked.text("askRight.right.state") != "WAITING" || asked.text("askRight.right.point.code") != "SAI-01" || asked.at("askRight.right.mayDecide") != false {
		t.Fatalf("askRight: %s", asked.Body)
	}
	if a := h.askRight(h.Admin, of, "PROTECTED_SERVICE"); a.codes("askRight") != "RIGHT_HELD_ALREADY" {
		t.Errorf("asked twice: %s", a.Body)
	}
	if a := h.ask(h.Admin, `{ waitingRights { id mayDecide officer { userName } } }`, nil); a.text("waitingRights.0.id") != id || a.at("waitingRights.0.mayDecide") != true {
		t.Errorf("waiting for the administrator: %s", a.Body)
	}
	if a := h.ask(h.AdminElsewhere, `{ waitingRights { id } }`, nil); a.at("waitingRights.0") != nil {
		t.Errorf("waiting elsewhere: %s", a.Body)
	}
	if a := h.decide(h.Admin, id, true); a.text("decideRight.right.state") != "HELD" || a.text("decideRight.right.decidedBy.userName") != "eero" {
		t.Fatalf("decideRight: %s", a.Body)
	}
	if a := h.decide(h.ApproverA, id, true); a.codes("decideRight") != "RIGHT_NOT_WAITING" {
		t.Errorf("decided twice: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, `{ viewer { permissions } }`, nil); !strings.Contains(a.Body, "SERVE_PROTECTED") {
		t.Errorf("the right does not count: %s", a.Body)
	}
	for act, n := range map[string]int{"right.asked": 1, "right.approved": 1} {
		if got := h.entries(act, "done"); got != n {
			t.Errorf("%s: %d entries, want %d", act, got, n)
		}
	}
	if n := h.entries("right.refused", "refused"); n != 2 {
		t.Errorf("%d refusals in the audit log, want 2", n)
	}
}

// What an act changes is told with it, in the same words as a change thought through.
func TestAnActTellsWhatItChanged(t *testing.T) {
	t.Parallel()
	h := open(t)
	ended := h.end(h.Lead, h.rightOf(h.Registrar, domain.Registrar))
	for _, want := range []string{"PERMISSION_LOST", "SESSIONS_END", "POINT_OUT_OF_ORDER"} {
		if !strings.Contains(ended.Body, want) {
			t.Errorf("no %s: %s", want, ended.Body)
		}
	}
	asked := h.askRight(h.Admin, h.Registrar.ID, "REGISTRAR")
	approved := h.decide(h.Lead, asked.text("askRight.right.id"), true)
	for _, a := range []answer{asked, approved} {
		if !strings.Contains(a.Body, "PERMISSION_WON") || !strings.Contains(a.Body, "POINT_IN_ORDER") {
			t.Errorf("nothing won: %s", a.Body)
		}
	}
}
