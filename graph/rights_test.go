package graph_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"strings"
	"testing"

	"sinetti/desk"
	"sinetti/domain"
)

// The hash of an input with a name and a document's number is of no use without the key.
func TestAKeptCallIsHashedWithAKey(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.visit(h.Registrar, h.HolderFI.ID)
	var kept []byte
	if err := h.db.Owner().QueryRow(t.Context(), `select input_hash from idempotency_keys`).Scan(&kept); err != nil {
		t.Fatal(err)
	}
	input, err := json.Marshal(desk.VisitRequest{HolderID: h.HolderFI.ID, Purpose: domain.PurposeOrderCode})
	if err != nil {
		t.Fatal(err)
	}
	plain := sha256.Sum256(append([]byte("open_visit\x00"), input...))
	if len(kept) != 32 || bytes.Equal(kept, plain[:]) {
		t.Errorf("anybody can compute %x", kept)
	}
}

// A session gives the rights of the point and of the way to log in that it was
// opened with, and none when either is the officer's no longer.
func TestRightsEndWithATransferOrAMethod(t *testing.T) {
	t.Parallel()
	for name, sql := range map[string]string{
		"another point":  `update officers set point_id = 'POINT' where id = 'OFFICER'`,
		"another method": `update organisations set login_methods = '{card}'`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			h.exec(strings.NewReplacer("POINT", h.CompanyPoint.String(), "OFFICER", h.Registrar.ID.String()).Replace(sql))
			for _, query := range []string{`{ viewer { now } }`, `{ orders { edges { cursor } } }`} {
				if a := h.ask(h.Registrar, query, nil); a.code() != "FORBIDDEN" {
					t.Errorf("%s", a.Body)
				}
			}
		})
	}
}

func TestASearchIsRefusedWithItsReasons(t *testing.T) {
	t.Parallel()
	h := open(t)
	search := func(text string) answer {
		return h.ask(h.Registrar, `query ($q: String!) { findHolders(text: $q, purpose: ADVICE) { recognisedAs holders { id } refusals { code } } }`, vars{"q": text})
	}
	code := h.HolderFI.Person.IdentityCode
	if a := search("hello"); a.codes("findHolders") != "SEARCH_NOT_UNDERSTOOD" || a.text("findHolders.recognisedAs") != "UNKNOWN" {
		t.Errorf("no search: %s", a.Body)
	}
	h.exec(`update officers set training_valid_to = '2020-01-01'`)
	if a := search(code); a.codes("findHolders") != "TRAINING_LAPSED" || a.at("findHolders.holders.0") != nil {
		t.Errorf("untrained: %s", a.Body)
	}
	h.exec(`update officers set training_valid_to = '2099-01-01'`)
	h.exec(`update points set contract_to = '2020-01-01'`)
	if a := search(code); a.codes("findHolders") != "CONTRACT_NOT_IN_FORCE" || a.at("findHolders.holders.0") != nil {
		t.Errorf("without a contract: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'holder.found' and outcome = 'refused' and cardinality(refusals) > 0`); n != 3 {
		t.Errorf("%d refusals logged, want 3", n)
	}
}
