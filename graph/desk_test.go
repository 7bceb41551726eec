package graph_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/jobs"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/test/eventcheck"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// house is a server's GraphQL over a database of its own, without the door that
// web puts before it.
type house struct {
	*world.World
	t       testing.TB
	db      *pgtest.DB
	desk    *desk.Desk
	handler http.Handler
	capsule ed25519.PublicKey // what the worker trusts
	log     *bytes.Buffer
}

func open(t testing.TB) *house {
	t.Helper()
	db := pgtest.New(t)
	h := &house{t: t, db: db, World: world.Small(t, db), log: &bytes.Buffer{}}
	h.exec(`update points set phone = '029 123 456'`)
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	h.capsule = public
	h.handler, h.desk = serve(t, db.Store(), h.log, private)
	t.Cleanup(func() {
		eventcheck.Outbox(t, db) // whatever was announced keeps its schema
		if t.Failed() {
			t.Log(h.log.String())
		}
	})
	return h
}

func serve(t testing.TB, s *store.Store, log *bytes.Buffer, key ed25519.PrivateKey) (http.Handler, *desk.Desk) {
	t.Helper()
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	client, err := jobs.NewClient(s.Pool)
	if err != nil {
		t.Fatal(err)
	}
	d := desk.New(desk.Config{Store: s, Rules: rules, Jobs: client, CapsuleKey: key})
	return graph.NewHandler(graph.Config{
		Desk: d, Loaders: func() *loader.Loaders { return loader.New(s) }, Log: slog.New(slog.NewTextHandler(log, nil)),
	}), d
}

func (h *house) exec(sql string, args ...any) {
	h.t.Helper()
	if _, err := h.db.Owner().Exec(context.Background(), sql, args...); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) count(sql string, args ...any) int {
	h.t.Helper()
	var n int
	if err := h.db.Owner().QueryRow(context.Background(), sql, args...).Scan(&n); err != nil {
		h.t.Fatal(err)
	}
	return n
}

// answer is what came back.
type answer struct {
	Status int
	Data   map[string]any
	Errors []struct {
		Message    string
		Extensions map[string]any
	}
	Body    string
	Holders []domain.ID // noted in the request's scope
	Header  http.Header
}

func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	code, _ := a.Errors[0].Extensions["code"].(string)
	return code
}

// at walks into the data by a path such as order.holder.familyName.
func (a answer) at(path string) any {
	var v any = a.Data
	for step := range strings.SplitSeq(path, ".") {
		switch in := v.(type) {
		case map[string]any:
			v = in[step]
		case []any:
			var i int
			if _, err := fmt.Sscan(step, &i); err != nil || i >= len(in) {
				return nil
			}
			v = in[i]
		default:
			return nil
		}
	}
	return v
}

func (a answer) text(path string) string { s, _ := a.at(path).(string); return s }

// codes are the refusals' codes at a payload.
func (a answer) codes(payload string) string {
	list, _ := a.at(payload + ".refusals").([]any)
	var out []string
	for i := range list {
		out = append(out, a.text(fmt.Sprintf("%s.refusals.%d.code", payload, i)))
	}
	return strings.Join(out, " ")
}

type vars map[string]any

// ask sends one operation as an officer.
func (h *house) ask(as world.Officer, query string, v vars) answer {
	body, err := json.Marshal(map[string]any{"query": query, "variables": v})
	if err != nil {
		h.t.Fatal(err)
	}
	return h.send(as, string(body), "application/graphql-response+json")
}

func (h *house) send(as world.Officer, body, accept string) answer {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", accept)
	ctx, scope := auth.WithScope(auth.WithRequestID(auth.WithActor(context.Background(), as.Actor()), "a-request"))
	w := httptest.NewRecorder()
	h.handler.ServeHTTP(w, r.WithContext(ctx))
	a := answer{Status: w.Code, Body: w.Body.String(), Holders: scope.Holders(), Header: w.Header()}
	_ = json.Unmarshal(w.Body.Bytes(), &a)
	return a
}

// key gives an idempotency key that was not used before.
func (h *house) key() string { return "key-" + h.db.Store().NewID().String() }

const openVisit = `mutation ($k: String!, $h: ID!, $p: Purpose! = ORDER_CODE) {
  openVisit(input: {idempotencyKey: $k, holderId: $h, purpose: $p}) {
    visit { id purpose endsAt holder { familyName } verification { id } } refusals { code field } } }`

func (h *house) visit(as world.Officer, holder domain.ID) string {
	h.t.Helper()
	a := h.ask(as, openVisit, vars{"k": h.key(), "h": holder})
	if a.text("openVisit.visit.id") == "" {
		h.t.Fatalf("openVisit: %s", a.Body)
	}
	return a.text("openVisit.visit.id")
}

const verify = `mutation ($i: VerifyIdentityInput!) { verifyIdentity(input: $i) {
  verification { id result used documentKind issuingState } repair refusals { code field remedy params { name value } } } }`

// verified opens a visit and verifies the holder by passport.
func (h *house) verified(as world.Officer, of domain.Holder) string {
	h.t.Helper()
	id := h.visit(as, of.ID)
	a := h.ask(as, verify, vars{"i": h.passport(id, of)})
	if a.text("verifyIdentity.verification.result") != "PASSED" {
		h.t.Fatalf("verifyIdentity: %s", a.Body)
	}
	return id
}

func (h *house) passport(visit string, of domain.Holder) vars {
	issuer := map[string]string{"FI": "FIN", "EE": "EST"}[of.Person.IdentityCountry]
	return vars{
		"idempotencyKey": h.key(), "visitId": visit, "documentKind": "PASSPORT", "issuingState": issuer,
		"documentNumber": "XK1234567", "documentExpiresOn": "2029-05-01", "givenNames": of.Person.GivenNames,
		"familyName": of.Person.FamilyName, "birthDate": of.Person.BirthDate.String(), "officerFinds": "MATCH",
	}
}

const orderCode = `mutation ($i: OrderCodeInput!) { orderCode(input: $i) {
  order { id number state kind promisedOn price { cents } holder { familyName } card { number } steps { state } letters { number state } }
  refusals { code field rule source remedy params { name value } } } }`

func (h *house) codeInput(visit string, card domain.ID) vars {
	return vars{
		"idempotencyKey": h.key(), "visitId": visit, "cardId": card, "reason": "CODE_LOST", "delivery": "HOME",
		"language": "fi", "payer": vars{"kind": "HOLDER", "reference": "kuitti 1"}, "acknowledged": domain.WarningCodes,
	}
}
