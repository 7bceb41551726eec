package web_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"sinetti/bureau"
	"sinetti/domain"
)

// order puts an order of a new card into the house, as the desk leaves it.
func (m *machines) order() (order, card domain.ID) {
	m.t.Helper()
	s := m.db.OwnerStore()
	order, card = s.NewID(), s.NewID()
	visit, verification, now := s.NewID(), s.NewID(), m.db.Clock.Now()
	m.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at, closed_at) values ($1, $2, $3, $4, $5, 'order', $6, $6)`,
		visit, m.Registrar.ID, m.Registrar.Session, m.HospitalPoint, m.HolderFI.ID, now)
	m.exec(`insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, result, rulebook_version, created_at)
		values ($1, $2, $3, $4, 'passport', 'FIN', 'passed', 'test', $5)`, verification, visit, m.HolderFI.ID, m.Registrar.ID, now)
	m.exec(`insert into cards (id, holder_id, product, generation, organisation_id, point_id, state, code_version, created_at, state_changed_at)
		values ($1, $2, 'fi_staff', 'fi.generation.staff', $3, $4, 'ordered', 0, $5, $5)`, card, m.HolderFI.ID, m.Hospital, m.HospitalPoint, now)
	m.exec(`insert into orders (id, number, kind, state, card_id, new_card_id, holder_id, point_id, officer_id, visit_id, verification_id, reason,
			delivery, language, format, payer, price_cents, price_vat_permille, promised_on, rulebook_version, created_at, state_changed_at)
		values ($1, $2, 'new_card', 'accepted', $3, $4, $5, $6, $7, $8, $9, 'CARD_LOST', 'home', 'fi', 'standard', 'employer', 0, 255, '2026-12-01', 'test', $10, $10)`,
		order, "T26-"+order.String()[26:], m.CardFI.ID, card, m.HolderFI.ID, m.HospitalPoint, m.Registrar.ID, visit, verification, now)
	return order, card
}

func TestABureauAnswersThroughTheDoor(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	c := m.as(m.Bureau)
	order, _ := m.order()
	msg := bureau.Message{ID: "a-1", Type: domain.BureauProduced, Order: order, At: m.db.Clock.Now(), Serial: "FI3000001"}
	first := m.ask(c, "POST", "/bureau/messages", msg)
	m.want(first, 200, "")
	var said bureau.Answer
	if err := json.Unmarshal(first.body, &said); err != nil || said.Outcome != bureau.Applied || len(said.Skipped) != 2 {
		t.Errorf("%s, %v", first.body, err)
	}
	if again := m.ask(c, "POST", "/bureau/messages", msg); string(again.body) != string(first.body) {
		t.Errorf("again: %s", again.body)
	}
	msg.Serial = "FI3000002"
	m.want(m.ask(c, "POST", "/bureau/messages", msg), 409, "IDEMPOTENCY_KEY_REUSED")
	msg.ID, msg.Serial, msg.Type = "a-2", "", domain.BureauActivated
	refused := m.ask(c, "POST", "/bureau/messages", msg)
	m.want(refused, 409, "TRANSITION_NOT_ALLOWED")
	if !strings.Contains(string(refused.body), `"allowed":"dispatched failed"`) {
		t.Errorf("the refusal does not list what is allowed: %s", refused.body)
	}
}

func TestBadMessagesGetTheirOwnAnswer(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	c := m.as(m.Bureau)
	order, _ := m.order()
	for body, want := range map[string]struct {
		status int
		code   string
	}{
		``:                  {400, "INVALID"},
		`[]`:                {400, "INVALID"},
		`{"id":"x"} {}`:     {400, "INVALID"},
		`{"colour":"blue"}`: {400, "INVALID"},
		`{"id":"x","type":"eaten","order":"` + order.String() + `","at":"2026-01-01T00:00:00Z"}`:                            {400, "INVALID"},
		`{"id":"x","type":"accepted","order":"1","at":"2026-01-01T00:00:00Z"}`:                                              {400, "INVALID"},
		`{"id":"x","type":"accepted","order":"01933f5a-c120-7700-8e00-000000000001","at":"2026-01-01T00:00:00Z"}`:           {404, "NOT_FOUND"},
		`{"id":"x","type":"rejected","order":"` + order.String() + `","at":"2026-01-01T00:00:00Z"}`:                         {400, "INVALID"},
		`{"id":"x","type":"accepted","order":"` + order.String() + `","reason":"` + strings.Repeat("x", 300_000) + `"}`:     {413, "BODY_TOO_LARGE"},
		`{"id":"x","type":"rejected","order":"` + order.String() + `","at":"2026-01-01T00:00:00Z","reason":"Maija is ill"}`: {400, "INVALID"},
	} {
		m.want(m.ask(c, "POST", "/bureau/messages", body), want.status, want.code)
	}
	m.want(m.ask(m.as(m.PrintHouse), "POST", "/bureau/messages", bureau.Message{
		ID: "p", Type: domain.BureauAccepted, Order: order, At: m.db.Clock.Now(),
	}), 403, "NOT_PERMITTED")
	if logged := m.log.String(); strings.Contains(logged, "Maija") || strings.Contains(logged, "xxxx") {
		t.Error("the log repeats what was sent")
	}
}

func TestCodesAreFiledThroughTheDoor(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	c := m.as(m.Bureau)
	_, card := m.order()
	codes := make([]bureau.SealedCode, bureau.MostCodes)
	for i := range codes {
		codes[i] = bureau.SealedCode{
			Card: card, Kind: domain.ActivationCode, Version: i + 1, IntakeKey: strings.Repeat("k", 40),
			Ciphertext: make([]byte, 64), Signature: make([]byte, 64),
		}
	}
	got := m.ask(c, "POST", "/bureau/codes", map[string]any{"codes": codes})
	m.want(got, 200, "")
	// Only the first version of a new card's code was asked for; each code is answered.
	filed, refused := strings.Count(string(got.body), `"filing":"filed"`), strings.Count(string(got.body), `"reason":"NOT_ASKED_FOR"`)
	if filed != 1 || refused != bureau.MostCodes-1 {
		t.Errorf("%d filed and %d refused of %d", filed, refused, bureau.MostCodes)
	}
	m.want(m.ask(c, "POST", "/bureau/codes", `{"codes":[]}`), 400, "INVALID")
	m.want(m.ask(c, "GET", "/bureau/intake-keys", nil), 503, "UNAVAILABLE")
	m.exec(`insert into intake_keys values ('a', '{"format":"x"}', '2026-01-01', '2027-01-01')`)
	if keys := m.ask(c, "GET", "/bureau/intake-keys", nil); string(keys.body) != `{"format":"x"}` {
		t.Errorf("keys %s", keys.body)
	}
}

func TestTheDocumentsAreServed(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	c := m.as(m.Bureau)
	for path, kind := range map[string]string{
		"/openapi/bureau.yaml": "application/yaml", "/openapi/press.yaml": "application/yaml", "/asyncapi.json": "application/json",
		"/schemas/cloudevent.json": "application/schema+json", "/schemas/rulebook.json": "application/schema+json",
	} {
		got := m.ask(c, "GET", path, nil)
		if got.StatusCode != 200 || got.Header.Get("Content-Type") != kind || len(got.body) < 100 {
			t.Errorf("%s: %d %s, %d bytes", path, got.StatusCode, got.Header.Get("Content-Type"), len(got.body))
		}
	}
	for _, typ := range domain.EventTypes {
		m.want(m.ask(c, "GET", fmt.Sprintf("/schemas/%s/1.json", typ), nil), 200, "")
	}
	for _, path := range []string{"/schemas/", "/schemas/fi.sinetti.order.accepted/2.json", "/openapi/", "/openapi"} {
		m.want(m.ask(c, "GET", path, nil), 404, "NOT_FOUND")
	}
}

// Every door that the documents name is there.
func TestTheDocumentsTellTheTruth(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	c := m.as(m.Bureau)
	for _, name := range []string{"bureau", "press"} {
		var doc struct {
			Paths map[string]map[string]struct {
				OperationID string `yaml:"operationId"`
			}
		}
		if err := yaml.Unmarshal(m.ask(c, "GET", "/openapi/"+name+".yaml", nil).body, &doc); err != nil || len(doc.Paths) == 0 {
			t.Fatalf("%s: %d paths, %v", name, len(doc.Paths), err)
		}
		for path, ways := range doc.Paths {
			for method, op := range ways {
				got := m.ask(c, strings.ToUpper(method), strings.NewReplacer("{", "", "}", "").Replace(path), "{}")
				if got.StatusCode == 404 || got.StatusCode == 405 || got.StatusCode >= 500 && got.code() != "UNAVAILABLE" || op.OperationID == "" {
					t.Errorf("%s %s %q: %d", method, path, op.OperationID, got.StatusCode)
				}
			}
		}
	}
}
