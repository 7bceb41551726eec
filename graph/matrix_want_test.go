package graph_test

import (
	"slices"

	"sinetti/domain"
	"sinetti/graph"
)

// The places, as want goes by them.
const (
	ownPoint = iota
	sameOrganisation
	elsewhere
)

// How far each role reaches: up to which place. Written here again, so that a slip in
// the domain's own table shows.
var reaches = map[domain.Role]int{
	domain.Registrar: ownPoint, domain.ProtectedService: ownPoint, domain.ResponsiblePerson: ownPoint,
	domain.EmployerAdmin: sameOrganisation,
	domain.UserSupport:   elsewhere, domain.AgencyOperator: elsewhere, domain.Approver: elsewhere, domain.Auditor: elsewhere,
}

// no stands for "not there, or not for you to know" in a list and elsewhere.
func (q question) no() string {
	if slices.Contains([]string{"Query.officers", "Query.waitingRights", "Query.points", "Query.batches", "Query.printHouses", "Query.reprintRequests"}, q.at) {
		return "hidden"
	}
	return "NOT_FOUND"
}

// want tells what must happen, by the rules of the way to what is asked.
func (v *viewer) want(q question) string {
	if q.at == "Query.node" {
		return v.wantNode(q)
	}
	if q.path == nil {
		object, field := cut(q.at)
		return v.wantAt(q, object, field)
	}
	return v.wantPath(q)
}

// wantNode is what the field of its own would give, but that nobody is told "forbidden".
func (v *viewer) wantNode(q question) string {
	field := map[string]string{"Order": "order", "Card": "card", "Holder": "holder", "Batch": "batch", "OfficerRecord": "officer"}[q.kind]
	if word := v.wantAt(q, "Query", field); word != "FORBIDDEN" {
		return word
	}
	return "NOT_FOUND"
}

// wantPath goes from the root to the field: the first no counts.
func (v *viewer) wantPath(q question) string {
	on := map[string]string{
		"viewer": "Viewer", "visit": "Visit", "holder": "Holder", "holders": "Holder", "card": "Card", "order": "Order", "findHolders": "FindHoldersPayload",
	}
	object, word := "Query", ""
	for _, field := range q.path {
		rule, _ := graph.RuleOf(object, field)
		if rule.Scope == graph.Carried || rule.Permission == "" && word != "" {
			object = on[field]
			continue
		}
		if rule.Scope != graph.Personal || !v.has(rule.Permission) { // a person's own fields are masked as the person is
			word = v.further(word, v.wantAt(q, object, field))
		}
		if word == "FORBIDDEN" || word == "NOT_FOUND" {
			return word
		}
		object = on[field]
	}
	return word
}

// further joins what was said on the way with what is said further down.
func (v *viewer) further(before, now string) string {
	if now == "yes" && before != "" {
		return before
	}
	return now
}

// wantAt is what one field's own rule says.
func (v *viewer) wantAt(q question, object, field string) string {
	rule, _ := graph.RuleOf(object, field)
	if rule.Permission != "" && !v.has(rule.Permission) {
		return "FORBIDDEN"
	}
	if q.stale && rule.Permission.NeedsFreshFactor() && rule.Permission != "" {
		return "STEP_UP"
	}
	switch rule.Scope {
	case graph.Oneself:
		return yesUnless(q.strange, "NOT_FOUND")
	case graph.OwnPoint:
		return yesUnless(q.strange, "NOT_FOUND")
	case graph.Everywhere:
		return "yes"
	case graph.Anybody, graph.OwnVisit, graph.ServedCard:
		return v.wantPerson(q, rule.Scope, object+"."+field)
	case graph.OwnOrders:
		return v.wantOrder(q, object)
	case graph.OwnPost:
		return v.wantPost(q)
	case graph.WithinReach, graph.Questions, graph.OwnOrganisation, graph.ReachingAll, graph.PointsSide, graph.EitherSide, graph.OthersPoint:
		return v.wantLed(q, rule)
	case graph.OwnPrintHouse:
		agency := v.Roles[0] != domain.PrintHouseUser
		return yesUnless(!agency && v.place != ownPoint, q.no())
	case graph.EachItsOwn, graph.Carried, graph.Personal:
	}
	return "?"
}

func yesUnless(not bool, word string) string {
	if not {
		return word
	}
	return "yes"
}

// wantPerson is what is said of a person: the protected one is only for the named right.
func (v *viewer) wantPerson(q question, scope graph.Scope, at string) string {
	if scope != graph.Anybody && !q.visit {
		return "NOT_FOUND"
	}
	unseen := q.protected && !v.has(domain.MayServeProtected)
	mutation := at[0] == 'M'
	word := "yes"
	switch {
	case unseen && mutation:
		word = "refused PROTECTED_RIGHT_MISSING"
	case unseen && (at == "Query.holder" || at == "Query.findHolders" || at == "Visit.holder"):
		return "masked"
	case unseen:
		return "NOT_FOUND"
	case q.stale && q.protected:
		return "STEP_UP"
	}
	if scope == graph.ServedCard {
		return v.wantServed(q, word)
	}
	return word
}

// wantServed adds what is said of a card that the point may not serve.
func (v *viewer) wantServed(q question, word string) string {
	codes := ""
	if v.place == elsewhere {
		codes += " POINT_MAY_NOT_SERVE"
	}
	if word != "yes" {
		codes += word[len("refused"):]
	}
	if q.otherwise != "" {
		codes += " " + q.otherwise
	}
	if codes == "" {
		return "yes"
	}
	return "refused" + codes
}

// wantOrder is what is said of an order of the hospital's point.
func (v *viewer) wantOrder(q question, object string) string {
	agency := slices.Contains(v.Roles, domain.AgencyOperator) || slices.Contains(v.Roles, domain.Approver)
	if object == "Viewer" { // of one's own point, wherever it is
		return "yes"
	}
	switch {
	case v.place != ownPoint && !agency:
		return "NOT_FOUND"
	case object == "Subscription":
		return "yes" // ids and states only
	case !v.has(domain.MayFindHolder):
		return "no person"
	case q.protected && !v.has(domain.MayServeProtected) && q.at == "Mutation.cancelOrder":
		return "refused PROTECTED_RIGHT_MISSING"
	case q.protected && !v.has(domain.MayServeProtected):
		return "masked"
	}
	return "yes"
}

// wantPost is what is said of a letter of the hospital's point.
func (v *viewer) wantPost(q question) string {
	var codes string
	switch {
	case v.place != ownPoint:
		return "NOT_FOUND"
	case q.protected && !v.has(domain.MayServeProtected):
		codes = " PROTECTED_RIGHT_MISSING"
	}
	if q.otherwise != "" {
		codes += " " + q.otherwise
	}
	return yesUnless(codes != "", "refused"+codes)
}

// wantLed is what is said to those who lead, of the hospital's point.
func (v *viewer) wantLed(q question, rule graph.Rule) string {
	reach := -1
	for _, r := range v.Roles {
		if far, known := reaches[r]; known && slices.Contains(domain.RolesWith(rule.Permission), r) {
			reach = max(reach, far)
		}
	}
	switch rule.Scope {
	case graph.Questions:
		if slices.Contains(v.Roles, domain.Registrar) { // about oneself alone
			return "NOT_FOUND"
		}
		return yesUnless(v.place > reach, "NOT_FOUND")
	case graph.OwnOrganisation:
		return yesUnless(reach < sameOrganisation, "FORBIDDEN")
	case graph.ReachingAll:
		return yesUnless(reach < elsewhere, "hidden")
	case graph.OthersPoint:
		return yesUnless(v.place != elsewhere, "refused AUTHORISES_ITSELF")
	case graph.PointsSide:
		switch {
		case q.strange:
			return "NOT_FOUND"
		case v.place == elsewhere: // the side whose cards they are
			return "refused FOUR_EYES"
		}
		return yesUnless(v.place > reach, "NOT_FOUND")
	case graph.EitherSide:
		return yesUnless(q.strange, "NOT_FOUND")
	case graph.Oneself, graph.Anybody, graph.OwnVisit, graph.ServedCard, graph.OwnOrders, graph.OwnPost, graph.OwnPoint, graph.WithinReach,
		graph.OwnPrintHouse, graph.Everywhere, graph.EachItsOwn, graph.Carried, graph.Personal:
	}
	return yesUnless(v.place > reach, q.no())
}
