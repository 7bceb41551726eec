package graph_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"sinetti/test/fault/timed"
)

// FuzzOfficer sends what an officer may type or paste, through every kind of text
// that reaches the database: whatever it is, the answer is JSON and no fault of ours.
func FuzzOfficer(f *testing.F) {
	h := open(f)
	visit := h.visit(h.Registrar, h.HolderFI.ID)
	passport, code := h.passport(visit, h.HolderFI), h.codeInput(visit, h.CardFI.ID)
	card, holder := h.CardFI.ID.String(), h.HolderFI.ID.String()
	const find = `query ($q: String!) { findHolders(text: $q, purpose: ORDER_CODE) { recognisedAs holders { id cards { id } } refusals { code params { name value } } } }`
	const orders = `query ($a: String, $f: OrderFilter) { orders(after: $a, filter: $f) { edges { cursor node { id number } } } }`
	asks := []func(a, b, c string) (string, vars){
		func(a, _, _ string) (string, vars) { return find, vars{"q": a} },
		func(a, b, _ string) (string, vars) { return openVisit, vars{"k": a, "h": or(b, holder)} },
		func(a, b, c string) (string, vars) {
			in := maps.Clone(passport)
			in["idempotencyKey"], in["documentNumber"], in["familyName"] = a, b, c
			return verify, vars{"i": in}
		},
		func(a, b, c string) (string, vars) {
			in := vars{"idempotencyKey": a, "visitId": visit, "documentKind": "PASSPORT", "officerFinds": "MATCH", "issuingState": c, "mrz": b}
			return verify, vars{"i": in}
		},
		func(a, b, c string) (string, vars) {
			in := maps.Clone(code)
			in["idempotencyKey"], in["cardId"], in["payer"] = a, or(b, card), vars{"kind": "HOLDER", "reference": c}
			return orderCode, vars{"i": in}
		},
		func(a, b, c string) (string, vars) { return orders, vars{"a": a, "f": vars{"pointId": b, "from": c}} },
		func(a, b, _ string) (string, vars) {
			return `query ($a: ID!, $b: ID!) { order(id: $a) { id } holder(id: $b) { id } }`, vars{"a": a, "b": b}
		},
	}
	for i := range asks {
		f.Add(uint8(i), "k-1", "", "")
		f.Add(uint8(i), "a\x00b", "\x00", "\x00")
		f.Add(uint8(i), "key-of-one-form-"+strconv.Itoa(i), "", "\x00")
		f.Add(uint8(i), "key-of-two-form-"+strconv.Itoa(i), "XK\x00", "Esi\x00merkki")
		f.Add(uint8(i), "\xff\ufffe\u202e", "\xff", "\xff")
		f.Add(uint8(i), strings.Repeat("x", 5000), h.HolderFI.Person.IdentityCode, "2026-11-18")
		f.Add(uint8(i), "V\x00rtanen 1980-01-31", "P<FIN"+strings.Repeat("<", 83), "FIN")
	}
	f.Fuzz(func(t *testing.T, which uint8, a, b, c string) {
		query, v := asks[int(which)%len(asks)](a, b, c)
		timed.Input(func() {
			got := h.ask(h.Registrar, query, v)
			if got.Status >= http.StatusInternalServerError || got.code() == "FAULT" || !json.Valid([]byte(got.Body)) {
				t.Errorf("%d %s", got.Status, got.Body)
			}
		})
	})
}

func or(a, b string) string {
	if a == "" {
		return b
	}
	return a
}
