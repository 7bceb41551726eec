package audited

import (
	"fmt"
	"strings"

	"sinetti/domain"
)

// What the counter does: the pages' own questions, with more and with less of a
// person in them, and acts that are right and wrong.
var counter = []func(*officer) *act{
	customer, customer, customer, customer, find, visit, visit, visit, seeHolder, seeCard, seeCard, verify, verify, verify,
	order, order, order, order, orderNew, puk, cancel, cancel, list, list, seeOrder, seeOrder, preview, whyNot, node, several, viewer,
}

const (
	whole   = `id givenNames familyName identityCode birthDate addressRows protected`
	partly  = `id familyName`
	opaque  = `id protected`
	onePage = `edges { node { id number state %s } } pageInfo { endCursor }`
)

// customer draws somebody whom this point may serve, for an order that should be
// done unless something comes between: what follows is what an officer does then.
func customer(o *officer) *act {
	point := map[domain.ID]func(i int) bool{
		o.h.CompanyPoint:   func(i int) bool { return i%10 == 7 },
		o.h.AuthorityPoint: func(i int) bool { return i%10 == 8 },
		o.h.HospitalPoint:  func(i int) bool { return i%10 < 7 },
	}[o.PointID]
	at := o.rand.IntN(len(o.h.people))
	for !point(at) {
		at = o.rand.IntN(len(o.h.people))
	}
	p := &o.h.people[at]
	ordered := one(o, order, order, orderNew)
	if o.PointID == o.h.AuthorityPoint {
		ordered = puk
	}
	o.todo = []func(*officer) *act{
		func(o *officer) *act { return o.visitOf(p.ID.String()) },
		func(o *officer) *act { return o.verifying(p.mrz, "MATCH") },
		seeCard, ordered, one(o, seeOrder, cancel, list, viewer),
	}
	return o.searching(p.Person.IdentityCode)
}

// who draws whom an officer looks for: mostly the one of the visit.
func (o *officer) who() *canary {
	if o.visit != "" && o.at >= 0 && o.rand.IntN(12) > 0 {
		return &o.h.people[o.at]
	}
	return &o.h.people[o.rand.IntN(len(o.h.people))]
}

func find(o *officer) *act {
	p := o.who()
	text := one(o, p.Person.IdentityCode, p.Person.IdentityCode, p.cards[0].Number, p.Person.FamilyName+" "+p.Person.BirthDate.String(), p.mrz, "no such thing", "010190-999X")
	return o.searching(text)
}

func (o *officer) searching(text string) *act {
	return reading("findHolders", `query($text: String!, $purpose: Purpose!) { it: findHolders(text: $text, purpose: $purpose) { recognisedAs refusals { code } holders { `+
		one(o, whole, whole, partly)+` cards { id number } } } }`,
		map[string]any{"text": text, "purpose": one(o, "ORDER_CODE", "ORDER_CARD", "ADVICE")}).told("", domain.AuditHolderFound)
}

func visit(o *officer) *act {
	holder := o.h.people[o.rand.IntN(len(o.h.people))].ID.String()
	if o.rand.IntN(8) == 0 {
		holder = one(o, nobody, o.h.HolderIsRegistrar.ID.String())
	}
	return o.visitOf(holder)
}

func (o *officer) visitOf(holder string) *act {
	return writing("openVisit", "OpenVisitInput", one(o, "thing: visit { id }", "thing: visit { id holder { "+whole+" } }"), map[string]any{
		"idempotencyKey": o.key(), "holderId": holder, "purpose": one(o, "ORDER_CODE", "ORDER_CARD", "ADVICE", "HAND_OVER"),
	}).told("visit", domain.AuditVisitOpened)
}

func seeHolder(o *officer) *act {
	return reading("holder", `query($id: ID!) { it: holder(id: $id) { `+one(o, whole, partly, opaque)+` cards { id number state } } }`,
		map[string]any{"id": o.who().ID.String()})
}

func seeCard(o *officer) *act {
	return reading("card", `query($id: ID!) { it: card(id: $id) { number state actions { kind available refusals { code params { name value } } } orders { id state } letters { id state } `+
		one(o, "", "holder { "+whole+" }", "holder { "+partly+" } orders2: orders { id holder { givenNames } }")+` } }`,
		map[string]any{"id": one(o, o.who().cards...).ID.String()})
}

func verify(o *officer) *act {
	mrz := o.who().mrz
	if o.rand.IntN(5) == 0 {
		mrz = o.h.people[o.rand.IntN(len(o.h.people))].mrz
	}
	return o.verifying(mrz, one(o, "MATCH", "MATCH", "MATCH", "MATCH", "MATCH", "MATCH", "UNSURE", "NO_MATCH"))
}

func (o *officer) verifying(mrz, finds string) *act {
	issuer := strings.Map(func(r rune) rune {
		if r == '<' {
			return -1
		}
		return r
	}, mrz[2:5])
	return writing("verifyIdentity", "VerifyIdentityInput", "thing: verification { id result }", map[string]any{
		"idempotencyKey": o.key(), "visitId": o.visitOr(), "documentKind": "PASSPORT", "issuingState": issuer, "mrz": mrz,
		"officerFinds": finds,
	}).told("verification", domain.AuditIdentityPassed, domain.AuditIdentityRefused, domain.AuditIdentitySecond)
}

func (o *officer) visitOr() string {
	if o.visit == "" || o.rand.IntN(15) == 0 {
		return o.known("visit")
	}
	return o.visit
}

func (o *officer) ordering(name, input string, reasons ...string) *act {
	values := map[string]any{
		"idempotencyKey": o.key(), "visitId": o.visitOr(), "cardId": one(o, o.who().cards...).ID.String(), "reason": one(o, reasons...),
		"language": one(o, "fi", "sv", "et"), "format": "STANDARD", "payer": map[string]any{"kind": "HOLDER", "reference": "K-" + fmt.Sprint(o.fresh)},
		"acknowledged": one(o, domain.WarningCodes, domain.WarningCodes, domain.WarningCodes, []domain.WarningCode{}),
	}
	if name != "orderPukEnvelope" {
		values["delivery"] = one(o, "HOME", "HOME", "WORK", "POINT")
	}
	return writing(name, input, one(o, "thing: order { id number }", "thing: order { id number holder { "+whole+" } }"), values)
}

func order(o *officer) *act {
	return o.ordering("orderCode", "OrderCodeInput", "CODE_LOST", "CODE_LOST", "CODE_LOST", "LETTER_NEVER_ARRIVED", "LEFT_EMPLOYER").
		told("order", domain.AuditCodeOrdered, domain.AuditOrderRefused)
}

func orderNew(o *officer) *act {
	return o.ordering("orderNewCard", "OrderNewCardInput", "CARD_DAMAGED", "CARD_LOST").told("order", domain.AuditNewCardOrdered, domain.AuditOrderRefused)
}

func puk(o *officer) *act {
	return o.ordering("orderPukEnvelope", "OrderPukEnvelopeInput", "CODE_LOST").told("order", domain.AuditPUKOrdered, domain.AuditOrderRefused)
}

func cancel(o *officer) *act {
	return writing("cancelOrder", "CancelOrderInput", one(o, "thing: order { id }", "thing: order { id holder { "+whole+" } }"), map[string]any{
		"idempotencyKey": o.key(), "orderId": o.known("order"),
	}).told("order", domain.AuditOrderCancelled)
}

func list(o *officer) *act {
	page := fmt.Sprintf(onePage, one(o, "", "holder { "+partly+" }", "holder { "+whole+" }"))
	return reading("orders", `query($filter: OrderFilter, $first: Int!) { it: orders(filter: $filter, first: $first) { `+page+` } }`,
		map[string]any{"first": one(o, 5, 20), "filter": one(o, map[string]any{}, map[string]any{"state": "CANCELLED"}, map[string]any{"pointId": o.h.CompanyPoint.String()})})
}

func seeOrder(o *officer) *act {
	return reading("order", `query($id: ID!) { it: order(id: $id) { id number state cancellable steps { state } letters { id } `+
		one(o, "", "holder { "+whole+" }", "card { number holder { "+partly+" } }")+` } }`, map[string]any{"id": o.known("order")})
}

func preview(o *officer) *act {
	p := o.who()
	a := &act{name: "previewLetter", writes: true, shown: true, shows: p.ID, body: encoded(`mutation($input: PreviewLetterInput!) { it: previewLetter(input: $input) { pdf refusals { code params { name value } } } }`,
		map[string]any{"input": map[string]any{"cardId": p.cards[0].ID.String(), "kind": one(o, "ACTIVATION_LETTER", "ACTIVATION_LETTER", "PUK_ENVELOPE"), "delivery": "HOME", "language": "fi"}})}
	return a.told("", domain.AuditLetterPreviewed)
}

func whyNot(o *officer) *act {
	return reading("whyNot", `query($act: Permission!, $card: String!) { it: whyNot(act: $act, cardNumber: $card) { allowed links { fact holds params { name value } } } }`,
		map[string]any{"act": one(o, "ORDER_CODE", "ORDER_NEW_CARD"), "card": one(o, o.who().cards[0].Number, "XX000")})
}

func node(o *officer) *act {
	return reading("node", `query($id: ID!) { it: node(id: $id) { id ... on Holder { `+partly+` } ... on Card { number holder { `+whole+` } } ... on Order { number holder { `+partly+` } } } }`,
		map[string]any{"id": one(o, o.who().ID.String(), o.who().cards[0].ID.String(), o.known("order"))})
}

// several asks for more than one thing, of more than one person.
func several(o *officer) *act {
	return reading("several", `query($id: ID!, $order: ID!, $text: String!) { viewer { visit { id holder { `+partly+` } } } card(id: $id) { number holder { `+whole+` } }
		order(id: $order) { number holder { `+whole+` } } findHolders(text: $text, purpose: ADVICE) { holders { `+partly+` } } orders(first: 10) { edges { node { number holder { `+partly+` } } } } }`,
		map[string]any{"id": o.who().cards[0].ID.String(), "order": o.known("order"), "text": o.who().Person.IdentityCode})
}

func viewer(o *officer) *act {
	return reading("viewer", `query { it: viewer { officer { name } now visit { id purpose `+one(o, "", "holder { "+whole+" }")+` verification { result } } today { waitingForUs } } }`, nil)
}
