package web_test

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/test/cards"
)

const site = "https://sinetti.example"

// cardHouse is a house whose officers may log in by card, with an authority that
// issues cards and says whether they are revoked.
type cardHouse struct {
	*house
	authority *cards.Authority
}

func openCards(t *testing.T, config card.RevocationConfig) *cardHouse {
	t.Helper()
	h := &cardHouse{house: open(t, echo())}
	h.authority = h.newAuthority("Testikortti CA")
	h.exec(`update organisations set login_methods = '{card,authenticator,token}'`)
	h.trust(config)
	return h
}

// trust switches card login on, at this server.
func (h *cardHouse) trust(config card.RevocationConfig) {
	h.t.Helper()
	authorities, err := card.ParseAuthorities(h.authority.PEM())
	if err != nil {
		h.t.Fatal(err)
	}
	config.Timeout = 30 * time.Second // a busy machine is not what is tested
	checker := card.NewChecker(authorities, card.NewRevocation(config, h.clock), h.clock)
	h.auth.UseCards(auth.Cards{Checker: checker, Origin: site, Protocols: []card.Protocol{card.SCS, card.WebEID, card.TLS}})
}

func (h *cardHouse) newAuthority(name string) *cards.Authority {
	h.t.Helper()
	a, err := cards.NewAuthority(name, h.clock.Now)
	if err != nil {
		h.t.Fatal(err)
	}
	server := httptest.NewServer(a.Handler())
	h.t.Cleanup(server.Close)
	a.At(server.URL)
	return a
}

// ritva is whom the registrar's good card names.
var ritva = cards.Person{FamilyName: "VIRKAILIJA", GivenNames: "RITVA ANNELI", Number: "99900000018"}

func (h *cardHouse) issue(p cards.Person, w cards.Wish) *cards.Card {
	h.t.Helper()
	c, err := h.authority.Issue(p, w)
	if err != nil {
		h.t.Fatal(err)
	}
	return c
}

type challenge struct {
	Nonce, Origin string
	ExpiresAt     time.Time
	SCS           *struct {
		Endpoints []string
		Request   struct{ Content string }
	}
	TLS *struct{ TicketURL string }
}

func (h *cardHouse) challenge(protocol, purpose string) challenge {
	h.t.Helper()
	return read[challenge](h.house, h.post("/login/card/challenge", map[string]any{"protocol": protocol, "purpose": purpose}, 200, ""))
}

// scs is what a page brings after the card software signed the content.
func (h *cardHouse) scs(c *cards.Card, content []byte) map[string]any {
	h.t.Helper()
	answer, err := c.SignSCS(content)
	if err != nil {
		h.t.Fatal(err)
	}
	return map[string]any{"protocol": "scs", "scs": map[string]any{
		"signature": answer.Signature, "signatureAlgorithm": answer.SignatureAlgorithm, "chain": answer.Chain,
	}}
}

// webEID is what a page brings after the Web eID extension made a token.
func (h *cardHouse) webEID(c *cards.Card, origin, nonce string) map[string]any {
	h.t.Helper()
	token, err := c.WebEID(origin, nonce)
	if err != nil {
		h.t.Fatal(err)
	}
	return map[string]any{"protocol": "web-eid", "webEid": token}
}

// signed asks for a challenge and has the card answer it.
func (h *cardHouse) signed(c *cards.Card, protocol, purpose string) map[string]any {
	h.t.Helper()
	asked := h.challenge(protocol, purpose)
	if protocol == "web-eid" {
		return h.webEID(c, asked.Origin, asked.Nonce)
	}
	content, err := base64.StdEncoding.DecodeString(asked.SCS.Request.Content)
	if err != nil {
		h.t.Fatal(err)
	}
	return h.scs(c, content)
}

// link logs the registrar in by password and links the card.
func (h *cardHouse) link(c *cards.Card) {
	h.t.Helper()
	h.in(h.login(h.Registrar))
	h.post("/access/card", h.signed(c, "scs", "link"), 200, "")
	h.leave()
}

func (h *cardHouse) leave() {
	h.t.Helper()
	h.want(h.ask(http.MethodPost, "/logout", ""), 204, "")
}

// goodCard is the registrar's card, linked.
func (h *cardHouse) goodCard() *cards.Card {
	h.t.Helper()
	c := h.issue(ritva, cards.Wish{})
	h.link(c)
	return c
}

// refused wants the fault, its help-desk code, and it in the audit log, with no
// cookie of a session.
func (h *cardHouse) refused(got answer, status int, fault card.Fault) {
	h.t.Helper()
	h.want(got, status, string(fault))
	if code := read[struct{ HelpDesk string }](h.house, got).HelpDesk; code != fault.HelpDesk() {
		h.t.Errorf("help desk %q, want %q", code, fault.HelpDesk())
	}
	if n := h.count(`select count(*) from audit_entries where outcome = 'refused' and detail->>'reason' = $1`, string(fault)); n == 0 {
		h.t.Errorf("%s stands not in the audit log", fault)
	}
}

func (h *cardHouse) audits(act domain.AuditWord) string {
	h.t.Helper()
	var text string
	if err := h.db.Owner().QueryRow(h.t.Context(), `select coalesce(json_agg(to_json(e))::text, '') from audit_entries e where act = $1`, string(act)).Scan(&text); err != nil {
		h.t.Fatal(err)
	}
	return text
}

func (h *cardHouse) try(c *cards.Card, protocol string) answer {
	h.t.Helper()
	text, err := json.Marshal(h.signed(c, protocol, "login"))
	if err != nil {
		h.t.Fatal(err)
	}
	return h.ask(http.MethodPost, "/login/card", string(text))
}
