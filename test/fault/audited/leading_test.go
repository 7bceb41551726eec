package audited

import (
	"fmt"

	"sinetti/domain"
)

// What those do who lead, and user support.
var leading = []func(*officer) *act{
	createOfficer, createOfficer, askRight, askRight, decideRight, endRight, recordTraining, endEmployment,
	loginMethods, askAuthorisation, decideAuthorisation, endAuthorisation, support, officers, supportCases, list, visit,
}

func createOfficer(o *officer) *act {
	values := map[string]any{
		"idempotencyKey": o.key(), "pointId": one(o, o.PointID.String(), o.PointID.String(), o.h.CompanyPoint.String()), "name": "Uusi Virkailija",
		"userName": fmt.Sprintf("uusi-%s-%d", o.UserName, o.fresh), "identityCode": "", "email": one(o, "", "", "uusi@example.invalid", "not an address"), "language": "fi",
	}
	if o.rand.IntN(10) == 0 {
		values["userName"] = one(o, "ritva", "A B")
	}
	return writing("createOfficer", "CreateOfficerInput", "thing: officer { officer { id } }", values).told("officer", domain.AuditOfficerCreated, domain.AuditOfficerRefused)
}

func askRight(o *officer) *act {
	return writing("askRight", "AskRightInput", "thing: right { id }", map[string]any{
		"idempotencyKey": o.key(), "officerId": one(o, o.known("officer"), o.known("officer"), o.known("officer"), o.ID.String()),
		"role": one(o, "REGISTRAR", "REGISTRAR", "RESPONSIBLE_PERSON", "AUDITOR"), "reason": "is needed",
	}).told("right", domain.AuditRightAsked, domain.AuditRightRefused)
}

// anyRight is one of those that any colleague asked for.
func (o *officer) anyRight() string {
	return o.h.pick(o, "select id::text from officer_rights order by asked_at desc, id limit 8")
}

// pick takes one of the rows of this moment: several officers work on the same ones.
func (h *house) pick(o *officer, sql string) string {
	rows, err := h.db.Owner().Query(h.ctx, sql)
	h.mustOf(err)
	defer rows.Close()
	list := []string{nobody}
	for rows.Next() {
		var id string
		h.mustOf(rows.Scan(&id))
		list = append(list, id)
	}
	return one(o, list...)
}

func (o *officer) deciding(id string) map[string]any {
	return map[string]any{"idempotencyKey": o.key(), "id": id, "approve": o.rand.IntN(3) > 0, "reason": one(o, "as agreed", "as agreed", "")}
}

func (o *officer) ending(id string) map[string]any {
	return map[string]any{"idempotencyKey": o.key(), "id": id, "reason": one(o, "as agreed", "")}
}

func decideRight(o *officer) *act {
	return writing("decideRight", "DecideInput", "thing: right { id }", o.deciding(o.anyRight())).told("right", domain.AuditRightApproved, domain.AuditRightRefused)
}

// endRight ends only what was given in this run: the others must go on working.
func endRight(o *officer) *act {
	id := o.h.pick(o, "select r.id::text from officer_rights r where asked_by is not null order by asked_at desc, id limit 8")
	return writing("endRight", "EndInput", "thing: right { id }", o.ending(id)).told("right", domain.AuditRightEnded, domain.AuditRightRefused)
}

func recordTraining(o *officer) *act {
	return writing("recordTraining", "RecordTrainingInput", "thing: officer { officer { id } }", map[string]any{
		"idempotencyKey": o.key(), "officerId": one(o, o.known("officer"), o.known("officer"), o.ID.String()), "passedOn": "2026-01-02",
		"validTo": one(o, "2030-01-02", "2025-01-01"), "reference": one(o, "course 1", ""),
	}).told("officer", domain.AuditTrainingRecorded, domain.AuditOfficerRefused)
}

func endEmployment(o *officer) *act {
	return writing("endEmployment", "EndEmploymentInput", "thing: officer { officer { id } }", map[string]any{
		"idempotencyKey": o.key(), "officerId": one(o, o.known("officer"), o.ID.String()), "reason": one(o, "left", ""),
	}).told("officer", domain.AuditEmploymentEnded, domain.AuditOfficerRefused)
}

// loginMethods always leaves the one by which everybody here is logged in.
func loginMethods(o *officer) *act {
	return writing("setLoginMethods", "SetLoginMethodsInput", "thing: organisation { id }", map[string]any{
		"idempotencyKey": o.key(), "methods": one(o, []string{"AUTHENTICATOR"}, []string{"CARD", "AUTHENTICATOR"}, []string{}),
	}).told("organisation", domain.AuditLoginMethodsSet, domain.AuditLoginMethodsRefused)
}

func askAuthorisation(o *officer) *act {
	return writing("askAuthorisation", "AskAuthorisationInput", "thing: authorisation { id }", map[string]any{
		"idempotencyKey": o.key(), "pointCode": one(o, "YRI-01", "SAI-01", "VIR-01"), "customerNumber": one(o, "4711", ""), "validFrom": "2026-01-01",
	}).told("authorisation", domain.AuditAuthorisationAsked, domain.AuditAuthorisationNo)
}

func (o *officer) anyAuthorisation() string {
	return o.h.pick(o, "select id::text from point_authorisations order by asked_at desc, id limit 4")
}

func decideAuthorisation(o *officer) *act {
	return writing("decideAuthorisation", "DecideInput", "thing: authorisation { id }", o.deciding(o.anyAuthorisation())).
		told("authorisation", domain.AuditAuthorisationMade, domain.AuditAuthorisationNo)
}

func endAuthorisation(o *officer) *act {
	return writing("endAuthorisation", "EndInput", "thing: authorisation { id }", o.ending(o.anyAuthorisation())).
		told("authorisation", domain.AuditAuthorisationEnded, domain.AuditAuthorisationNo)
}

func support(o *officer) *act {
	id := o.h.pick(o, "select id::text from officers where user_name like 'uusi-%' order by id desc limit 6")
	return writing("supportOfficer", "SupportInput", "thing: case { record { officer { id } } }", map[string]any{
		"idempotencyKey": o.key(), "officerId": id, "act": one(o, "UNLOCK", "UNLOCK", "ORDER_PASSWORD", "UNLINK_DEVICE"),
		"checks": one(o, []string{"CALL_BACK", "DOCUMENT_SEEN"}, []string{"CALL_BACK", "DOCUMENT_SEEN"}, []string{}), "reason": "called", "onPaper": true,
	}).told("officer", domain.AuditUnlocked, domain.AuditPasswordOrdered, domain.AuditPasswordAsked, domain.AuditDeviceUnlinked, domain.AuditSupportRefused)
}

func officers(o *officer) *act {
	return reading("officers", `query { it: officers(first: 10) { edges { node { officer { id name } active rights { id role state } } } } }`, nil)
}

func supportCases(o *officer) *act {
	return reading("supportCases", `query($text: String!) { it: supportCases(text: $text) { record { officer { id name } } } }`, map[string]any{"text": one(o, "ritva", "uusi", "zzz")})
}
