package story_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
	"sinetti/test/world"
)

// counter is a browser at an officer's desk, without a program's help.
type counter struct {
	*house
	cookie *http.Cookie
}

// said is an answer of the browsers' door.
type said struct {
	Status int
	Body   string
	Code   string // of a problem, or of the first GraphQL error
	Data   map[string]struct {
		Visit, Verification, Order *struct{ ID, Result string }
		Refusals                   []struct{ Code, Field, Remedy string }
	}
}

// refused are the codes of a mutation's refusals.
func (s said) refused(mutation string) string {
	var codes []string
	for _, r := range s.Data[mutation].Refusals {
		codes = append(codes, r.Code)
	}
	return strings.Join(codes, " ")
}

func (d *counter) post(path, body string) said {
	d.t.Helper()
	r, err := http.NewRequestWithContext(d.ctx, http.MethodPost, d.browsers.URL+path, strings.NewReader(body))
	d.must(err)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	if d.cookie != nil {
		r.AddCookie(d.cookie)
	}
	resp, err := http.DefaultClient.Do(r)
	d.must(err)
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	d.must(err)
	for _, c := range resp.Cookies() {
		if c.Name == "__Host-sinetti" {
			d.cookie = c
		}
	}
	var found struct {
		Code   string
		Errors []struct{ Extensions struct{ Code string } }
	}
	_ = json.Unmarshal(text, &found)
	answer := said{Status: resp.StatusCode, Body: string(text), Code: found.Code}
	if len(found.Errors) > 0 {
		answer.Code = found.Errors[0].Extensions.Code
	}
	_ = json.Unmarshal(text, &answer)
	return answer
}

func (d *counter) login(o world.Officer, code string) said {
	d.t.Helper()
	body, err := json.Marshal(map[string]string{"userName": o.UserName, "password": world.Password, "oneTimeCode": code})
	d.must(err)
	return d.post("/login", string(body))
}

func (d *counter) ask(query string, input map[string]any) said {
	d.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"input": input}})
	d.must(err)
	return d.post("/graphql", string(body))
}

// visit opens a visit and checks the customer's passport as the MRZ reads.
func (d *counter) visit(of domain.Holder, mrz string) (visit string, check said) {
	d.t.Helper()
	opened := d.ask(`mutation($input: OpenVisitInput!) { openVisit(input: $input) { visit { id } refusals { code field } } }`,
		map[string]any{"idempotencyKey": "visit-" + of.ID.String(), "holderId": of.ID, "purpose": "ORDER_CODE"})
	if opened.Data["openVisit"].Visit == nil {
		d.t.Fatalf("openVisit: %d %s", opened.Status, opened.Body)
	}
	visit = opened.Data["openVisit"].Visit.ID
	return visit, d.ask(`mutation($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { verification { id result } refusals { code field remedy } } }`,
		map[string]any{
			"idempotencyKey": "check-" + visit, "visitId": visit, "documentKind": "PASSPORT", "issuingState": "FIN", "mrz": mrz, "officerFinds": "MATCH",
		})
}

func (d *counter) order(visit string, card domain.ID) said {
	d.t.Helper()
	return d.ask(`mutation($input: OrderCodeInput!) { orderCode(input: $input) { order { id } refusals { code field remedy } } }`, map[string]any{
		"idempotencyKey": "order-" + visit, "visitId": visit, "cardId": card, "reason": "CODE_LOST", "delivery": "HOME",
		"language": "fi", "format": "STANDARD", "payer": map[string]any{"kind": "HOLDER", "reference": "kuitti 1"},
	})
}

// Whatever a rule or a limit refuses has its own clear answer, and changes nothing
// but the audit log.
func TestWhatIsRefusedAtTheCounter(t *testing.T) {
	t.Parallel()
	h := open(t)
	d := &counter{house: h}
	code := h.Registrar.OneTimeCode(time.Now())
	want := func(what string, got said, status int, code string) {
		t.Helper()
		if got.Status != status || got.Code != code {
			t.Errorf("%s: %d %q, want %d %q: %.300s", what, got.Status, got.Code, status, code, got.Body)
		}
	}
	want("asked before the login", d.ask(`query { viewer { now } }`, nil), 401, "NOT_LOGGED_IN")
	want("login", d.login(h.Registrar, code), 200, "")
	want("a replayed one-time code", (&counter{house: h}).login(h.Registrar, code), 401, "LOGIN_FAILED")

	passport := outside.Passport(h.HolderFI, "XD1234567", domain.DateOf(h.db.Clock.Now()))
	mrz := strings.Replace(passport.MRZ, "XD1234567", "XD1234568", 1) // its check digit is the other number's
	visit, check := d.visit(h.HolderFI, mrz)
	if v := check.Data["verifyIdentity"]; check.refused("verifyIdentity") != "MRZ_CHECK_DIGIT" || v.Verification == nil || v.Verification.Result != "REFUSED" {
		t.Errorf("a wrong check digit: %d %s", check.Status, check.Body)
	}
	if a := d.order(visit, h.CardFI.ID); !strings.Contains(a.refused("orderCode"), "IDENTITY") || a.Data["orderCode"].Order != nil {
		t.Errorf("an order upon it: %d %s", a.Status, a.Body)
	}
	own := outside.Passport(h.HolderIsRegistrar, "XD7654321", domain.DateOf(h.db.Clock.Now()))
	visit, _ = d.visit(h.HolderIsRegistrar, own.MRZ)
	if a := d.order(visit, h.CardOwn.ID); !strings.Contains(a.refused("orderCode"), "OWN_CARD") || a.Data["orderCode"].Order != nil {
		t.Errorf("own card: %d %s", a.Status, a.Body)
	}

	deep := "{ viewer { visit { holder { " + strings.Repeat("cards { holder { ", 20) + "id" + strings.Repeat(" } }", 20) + " } } } }"
	want("an oversized request", d.ask(`query { viewer { now } } #`+strings.Repeat("x", 300<<10), nil), 413, "BAD_REQUEST")
	want("a request that costs too much", d.ask(deep, nil), 400, "QUERY_TOO_COSTLY")
	want("no GraphQL", d.ask(`query { viewer {`, nil), 400, "GRAPHQL_PARSE")
	want("no JSON", d.post("/graphql", `{"query":`), 400, "BAD_REQUEST")
	want("after all that, still logged in", d.ask(`query { viewer { now } }`, nil), 200, "")

	for table, rows := range map[string]int{
		"orders": 0, "letters": 0, "watermill_outbox": 0, "river_job": 0, "verifications where result = 'passed'": 0,
		"audit_entries where act = 'officer.login_refused'": 1, "audit_entries where act = 'order.refused'": 2,
		"audit_entries where act = 'officer.logged_in'": 1,
	} {
		if n := h.count(`select count(*) from ` + table); n != rows {
			t.Errorf("%s: %d rows, want %d", table, n, rows)
		}
	}
	h.secretsStay(h.HolderFI.Person.IdentityCode, "Esimerkki", "XD1234568", code)
}
