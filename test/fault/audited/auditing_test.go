package audited

import "sinetti/domain"

// What an auditor does.
var auditing = []func(*officer) *act{makeExtract, makeExtract, makeExtract, seeExtract, readLog, readLog, logState, find, list}

func makeExtract(o *officer) *act {
	a := writing("makeExtract", "MakeExtractInput", "thing: extract { id lines { at } }", map[string]any{
		"idempotencyKey": o.key(), "identityCode": one(o, o.who().Person.IdentityCode, o.who().Person.IdentityCode, "010190-999X", "010190-9999"),
		"audience": one(o, "PERSON", "AUTHORITY"), "reference": one(o, "case 1", ""),
	}).told("extract", domain.AuditExtractMade)
	a.shown = true
	return a
}

func seeExtract(o *officer) *act {
	return reading("dataExtract", `query($id: ID!) { it: dataExtract(id: $id) { number holderId lines { at } } }`, map[string]any{"id": o.known("extract")})
}

func readLog(o *officer) *act {
	return reading("auditEntries", `query($filter: AuditFilter) { it: auditEntries(filter: $filter, first: 20) { edges { node { at act outcome officer { name } holders index } } } }`,
		map[string]any{"filter": one(o, map[string]any{}, map[string]any{"holderId": o.who().ID.String()}, map[string]any{"outcome": "DONE"})})
}

func logState(*officer) *act {
	return reading("auditLog", `query { it: auditLog { state size waiting checkpoint { size } } }`, nil)
}
