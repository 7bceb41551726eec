package graph_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/test/world"
)

func TestLimitsOfOneRequest(t *testing.T) {
	t.Parallel()
	h := open(t)
	mutation := `openVisit(input: {idempotencyKey: "abcdefgh%d", holderId: "%s", purpose: ADVICE}) { refusals { code } }`
	var twice, aliases, deep, bomb, wide strings.Builder
	fmt.Fprintf(&twice, `mutation { a: `+mutation+` b: `+mutation+` }`, 1, h.HolderFI.ID, 2, h.HolderFI.ID)
	aliases.WriteString("{")
	for i := range 31 {
		fmt.Fprintf(&aliases, " a%d: viewer { now }", i)
	}
	aliases.WriteString("}")
	deep.WriteString(`{ viewer { visit { holder { cards { orders { card { orders { card { orders { card { orders { card { id } } } } } } } } } } } } }`)
	bomb.WriteString(`query { orders { edges { node { ...f0 } } } }`)
	for i := range 40 {
		fmt.Fprintf(&bomb, ` fragment f%d on Order { ...f%d ...f%d }`, i, i+1, i+1)
	}
	bomb.WriteString(` fragment f40 on Order { id number }`)
	wide.WriteString(`{ orders(first: 100) { edges { node { holder { cards { orders { card { orders { id } } } } } } } } }`)
	for name, c := range map[string]struct {
		query string
		code  string
	}{
		"two mutations":     {twice.String(), "QUERY_TOO_COSTLY"},
		"aliases":           {aliases.String(), "QUERY_TOO_COSTLY"},
		"depth":             {deep.String(), "QUERY_TOO_COSTLY"},
		"fragment bomb":     {bomb.String(), "QUERY_TOO_COSTLY"},
		"lists of lists":    {wide.String(), "QUERY_TOO_COSTLY"},
		"a million rows":    {`{ orders(first: 1000000) { edges { node { id } } } }`, "QUERY_TOO_COSTLY"},
		"no rows":           {`{ orders(first: 0) { edges { node { id } } } }`, "INVALID"},
		"101 rows":          {`{ orders(first: 101) { edges { node { id } } } }`, "INVALID"},
		"bad cursor":        {`{ orders(after: "x") { edges { node { id } } } }`, "INVALID"},
		"bad id":            {`{ order(id: "1") { id } }`, "INVALID"},
		"unknown id":        {`{ order(id: "01890a5d-ac96-774b-bcce-b302099a8057") { id } }`, "NOT_FOUND"},
		"unknown field":     {`{ orderz { id } }`, "GRAPHQL_VALIDATION"},
		"not GraphQL":       {`{ orders( `, "GRAPHQL_PARSE"},
		"tokens":            {`{ viewer { ` + strings.Repeat("now ", 1501) + `} }`, "GRAPHQL_PARSE"},
		"schema":            {`{ __schema { types { name } } }`, "FORBIDDEN"},
		"schema, in a part": {`{ ...q } fragment q on Query { __type(name: "Query") { name } }`, "FORBIDDEN"},
	} {
		a := h.ask(h.Registrar, c.query, nil)
		if a.code() != c.code {
			t.Errorf("%s: %d %.400s", name, a.Status, a.Body)
		}
		if strings.Contains(a.Body, "Did you mean") {
			t.Errorf("%s: suggests", name)
		}
	}
	if n := h.count(`select count(*) from visits`); n != 0 {
		t.Errorf("%d visits", n)
	}
	if a := h.ask(h.Operator, `{ __schema { queryType { name fields { name type { ofType { ofType { ofType { name } } } } } } } }`, nil); a.text("__schema.queryType.name") != "Query" {
		t.Errorf("an agency operator may introspect: %.300s", a.Body)
	}
}

func TestRequestsThatAreNoOperation(t *testing.T) {
	t.Parallel()
	h := open(t)
	ask := func(method, kind, accept, body string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(method, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		r.Header.Set("Accept", accept)
		w := httptest.NewRecorder()
		h.handler.ServeHTTP(w, r)
		return w
	}
	const secret = "131052-308T"
	for name, c := range map[string]struct {
		method, kind, accept, body string
		status                     int
	}{
		"get":         {"GET", "", "", "", http.StatusMethodNotAllowed},
		"form":        {"POST", "application/x-www-form-urlencoded", "", "query={viewer{now}}", http.StatusUnsupportedMediaType},
		"text":        {"POST", "text/plain", "", "{}", http.StatusUnsupportedMediaType},
		"no JSON":     {"POST", "application/json", "", `{"query": "` + secret, http.StatusBadRequest},
		"a list":      {"POST", "application/json", "", `[{"query":"{viewer{now}}"}]`, http.StatusBadRequest},
		"two objects": {"POST", "application/json", "", `{"query":"{viewer{now}}"} {}`, http.StatusBadRequest},
		"no query":    {"POST", "application/json", "", `{"variables":{}}`, http.StatusBadRequest},
		"huge":        {"POST", "application/json", "", `{"query":"` + strings.Repeat(" ", 300<<10) + `"}`, http.StatusRequestEntityTooLarge},
		"wants XML":   {"POST", "application/json", "text/xml", `{"query":"{viewer{now}}"}`, http.StatusNotAcceptable},
	} {
		w := ask(c.method, c.kind, c.accept, c.body)
		if w.Code != c.status || strings.Contains(w.Body.String(), secret) {
			t.Errorf("%s: %d %s, want %d", name, w.Code, w.Body, c.status)
		}
	}
	if strings.Contains(h.log.String(), secret) {
		t.Error("the log holds what was sent")
	}
	if w := ask("POST", "application/json; charset=utf-8", "application/json", `{"query":"{ viewer { now } }"}`); w.Code != 200 || !strings.Contains(w.Body.String(), "FORBIDDEN") {
		t.Errorf("nobody: %d %s", w.Code, w.Body)
	}
}

func TestOtherPointsOrdersAreNotThere(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	placed := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)})
	id := placed.text("orderCode.order.id")
	list := `query ($p: ID) { orders(filter: {pointId: $p}) { edges { cursor node { id number payerReference holder { familyName } card { number } } } pageInfo { hasNextPage } } }`
	if a := h.ask(h.RegistrarToo, list, nil); a.text("orders.edges.0.node.holder.familyName") != "Esimerkki" || a.text("orders.edges.0.node.payerReference") != "kuitti 1" || len(a.Holders) != 1 {
		t.Errorf("a colleague at the point: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, `{ orders { edges { node { id state } } } }`, nil); a.text("orders.edges.0.node.id") != id || len(a.Holders) != 1 {
		t.Errorf("an order is somebody's, whatever is shown of it: %s %v", a.Body, a.Holders)
	}
	const days = `query ($d: Date!) { orders(filter: {from: $d, to: $d}) { edges { node { id } } } }`
	today := domain.DateOf(h.db.Clock.Now())
	if a := h.ask(h.Registrar, days, vars{"d": today.String()}); a.text("orders.edges.0.node.id") != id {
		t.Errorf("orders of today: %s", a.Body)
	}
	if a := h.ask(h.Registrar, days, vars{"d": today.AddDays(-1).String()}); len(a.Errors) > 0 || a.at("orders.edges.0") != nil {
		t.Errorf("orders of yesterday: %s", a.Body)
	}
	for name, a := range map[string]answer{
		"list":      h.ask(h.RegistrarElsewhere, list, nil),
		"their own": h.ask(h.RegistrarElsewhere, list, vars{"p": h.CompanyPoint}),
	} {
		if strings.Contains(a.Body, id) {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	for name, a := range map[string]answer{
		"list of a point": h.ask(h.RegistrarElsewhere, list, vars{"p": h.HospitalPoint}),
		"order":           h.ask(h.RegistrarElsewhere, `query ($o: ID!) { order(id: $o) { id } }`, vars{"o": id}),
		"node":            h.ask(h.RegistrarElsewhere, `query ($o: ID!) { node(id: $o) { id } }`, vars{"o": id}),
		"cancel": h.ask(h.RegistrarElsewhere, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { id } } }`,
			vars{"i": vars{"idempotencyKey": h.key(), "orderId": id}}),
		"holder without a visit": h.ask(h.RegistrarToo, `query ($h: ID!) { holder(id: $h) { id } }`, vars{"h": h.HolderFI.ID}),
	} {
		if a.code() != "NOT_FOUND" {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
}

// Whoever releases and reprints reads orders of every point, but no person in them.
func TestTheAgencySeesOrdersWithoutPeople(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	id := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}).text("orderCode.order.id")
	const who = `id number payerReference card { number } holder { givenNames familyName identityCode birthDate protected hasWorkAddress addressRows }`
	for _, as := range []world.Officer{h.Operator, h.ApproverA} {
		for _, a := range []answer{
			h.ask(as, `query ($p: ID) { orders(filter: {pointId: $p}) { edges { node { `+who+` } } } }`, vars{"p": h.HospitalPoint}),
			h.ask(as, `query ($o: ID!) { order(id: $o) { `+who+` } }`, vars{"o": id}),
			h.ask(as, `query ($o: ID!) { node(id: $o) { ... on Order { `+who+` } } }`, vars{"o": id}),
		} {
			for _, secret := range []string{"kuitti 1", h.HolderFI.Person.FamilyName, h.HolderFI.Person.IdentityCode, h.HolderFI.Address.Postcode, h.HolderFI.Person.BirthDate.String()} {
				if strings.Contains(a.Body, secret) || !strings.Contains(a.Body, id) || len(a.Errors) > 0 {
					t.Errorf("%s", a.Body)
				}
			}
		}
		if a := h.ask(as, `query ($o: ID!) { order(id: $o) { holder { cards { number } } } }`, vars{"o": id}); a.code() != "FORBIDDEN" {
			t.Errorf("a person's other cards: %s", a.Body)
		}
	}
	cancel := h.ask(h.Operator, `mutation ($i: CancelOrderInput!) { cancelOrder(input: $i) { order { `+who+` } } }`, vars{"i": vars{"idempotencyKey": h.key(), "orderId": id}})
	if strings.Contains(cancel.Body, h.HolderFI.Person.IdentityCode) || cancel.text("cancelOrder.order.id") != id {
		t.Errorf("cancelled: %s", cancel.Body)
	}
}

func TestRolesKeepToTheirRooms(t *testing.T) {
	t.Parallel()
	h := open(t)
	nobody := world.Officer{}
	for name, c := range map[string]struct {
		as    world.Officer
		query string
	}{
		"operator previews":         {h.Operator, `mutation { previewLetter(input: {cardId: "` + h.CardFI.ID.String() + `", kind: ACTIVATION_LETTER, delivery: HOME, language: fi}) { pdf } }`},
		"operator finds people":     {h.Operator, `{ findHolders(text: "x", purpose: ADVICE) { recognisedAs } }`},
		"approver orders":           {h.ApproverA, fmt.Sprintf(`mutation { orderCode(input: {idempotencyKey: "abcdefgh", visitId: "%s", cardId: "%s", reason: CODE_LOST, delivery: HOME, language: fi, payer: {kind: HOLDER}}) { order { id } } }`, h.HolderFI.ID, h.CardFI.ID)},
		"registrar sees batches":    {h.Registrar, `{ batches { edges { node { id } } } }`},
		"registrar sees printers":   {h.Registrar, `{ printHouses { id } }`},
		"approver cuts off a batch": {h.ApproverA, fmt.Sprintf(`mutation { cutOffBatch(input: {idempotencyKey: "abcdefgh", printHouseId: "%s"}) { batch { id } } }`, h.PrintHouse.ID)},
		"nobody":                    {nobody, `{ viewer { now } }`},
	} {
		if a := h.ask(c.as, c.query, nil); a.code() != "FORBIDDEN" {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	if n := h.count(`select count(*) from audit_entries where act = 'permission.refused'`); n != 6 {
		t.Errorf("%d refusals logged, want 6", n)
	}
	h.exec(`update officer_sessions set ended_at = now() where id = $1`, h.Registrar.Session)
	if a := h.ask(h.Registrar, `{ orders { edges { node { id } } } }`, nil); a.code() != "FORBIDDEN" {
		t.Errorf("an ended session: %s", a.Body)
	}
	h.exec(`update officer_rights set ended_at = now() where officer_id = $1`, h.RegistrarToo.ID)
	if a := h.ask(h.RegistrarToo, `{ findHolders(text: "x", purpose: ADVICE) { recognisedAs } }`, nil); a.code() != "FORBIDDEN" {
		t.Errorf("a right taken away while logged in: %s", a.Body)
	}
}

func TestWhatOneFieldRecognises(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	number := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}).text("orderCode.order.number")
	code := h.HolderFI.Person.IdentityCode
	const zone = "P<FINESIMERKKI<<MAIJA<LIISA<<<<<<<<<<<<<<<<<\nXK12345679FIN8505176F2905017<<<<<<<<<<<<<<04"
	for text, want := range map[string]string{
		strings.Replace(code, "-", "+", 1): "IDENTITY_CODE", code: "IDENTITY_CODE", strings.ToLower(code): "IDENTITY_CODE", strings.Replace(code, "-", "/", 1): "IDENTITY_CODE",
		"FI1000001": "CARD_NUMBER", number: "ORDER_NUMBER",
		"Esimerkki 1985-05-17": "NAME_AND_BIRTH_DATE", "esimerkki, maija 17.5.1985": "NAME_AND_BIRTH_DATE",
		zone: "MRZ", strings.ReplaceAll(zone, "<", ";"): "MRZ",
	} {
		a := h.ask(h.Registrar, `query ($q: String!) { findHolders(text: $q, purpose: ADVICE) { recognisedAs repair holders { id } refusals { code params { value } } } }`, vars{"q": text})
		if a.text("findHolders.recognisedAs") != want || a.text("findHolders.holders.0.id") != h.HolderFI.ID.String() {
			t.Errorf("%q: %s", text, a.Body)
		}
	}
	for text, want := range map[string]string{
		code[:10] + "*": "IDENTITY_CODE_WRONG", "hello there": "SEARCH_NOT_UNDERSTOOD", "": "SEARCH_NOT_UNDERSTOOD",
		strings.Repeat("x", 500):                             "SEARCH_NOT_UNDERSTOOD",
		strings.Replace(zone, "XK12345679", "XK12345670", 1): "MRZ_CHECK_DIGIT",
	} {
		a := h.ask(h.Registrar, `query ($q: String!) { findHolders(text: $q, purpose: ADVICE) { recognisedAs holders { id } refusals { code } } }`, vars{"q": text})
		if a.codes("findHolders") != want || len(a.Holders) != 0 {
			t.Errorf("%q: %s", text, a.Body)
		}
	}
	if n := h.count(`select count(*) from audit_entries where act = 'holder.found' and outcome = 'refused' and purpose = $1`, string(domain.PurposeAdvice)); n != 5 {
		t.Errorf("%d searches logged as refused, want 5", n)
	}
}
