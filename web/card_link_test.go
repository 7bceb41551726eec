package web_test

import (
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/test/cards"
)

func TestCardsThatAreNotLinked(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		before func(h *cardHouse)
		card   cards.Person
		status int
		fault  card.Fault
	}{
		"of another officer":                 {nil, cards.Person{FamilyName: "VASTUULLINEN", GivenNames: "VESA", Number: "99900000034"}, 403, card.NamesAnother},
		"of somebody with the same surname":  {nil, cards.Person{FamilyName: "VIRKAILIJA", GivenNames: "RIITTA", Number: "99900000042"}, 403, card.NamesAnother},
		"that carries another identity code": {nil, cards.Person{FamilyName: "VIRKAILIJA", GivenNames: "RITVA", Number: "PNOFI-010190-9510"}, 403, card.NamesAnother},
		"without a name":                     {nil, cards.Person{Number: "99900000018"}, 403, card.NamesAnother},
		"while another is linked": {func(h *cardHouse) {
			h.goodCard()
			h.in(h.login(h.Registrar))
		}, ritva, 409, card.LinkedAlready},
		"where the employer does not permit it": {func(h *cardHouse) {
			h.exec(`update organisations set login_methods = '{authenticator}'`)
		}, ritva, 403, card.CardLoginNotPermitted},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := openCards(t, card.RevocationConfig{})
			h.in(h.login(h.Registrar))
			if c.before != nil {
				c.before(h)
			}
			linked := h.count(`select count(*) from officer_cards`)
			proof := h.signed(h.issue(c.card, cards.Wish{}), "scs", "link")
			h.refused(h.post("/access/card", proof, c.status, string(c.fault)), c.status, c.fault)
			if n := h.count(`select count(*) from officer_cards`); n != linked {
				t.Error("it was linked")
			}
		})
	}
}

func TestCardOfAnotherOfficerIsNotLinkedTwice(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	h.in(h.login(h.RegistrarToo))
	proof := h.signed(c, "scs", "link")
	h.refused(h.post("/access/card", proof, 403, string(card.OfAnother)), 403, card.OfAnother)
}

func TestLinkingTakesAFreshFactorAndTheOwnSession(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.issue(ritva, cards.Wish{})
	h.post("/login/card/challenge", map[string]any{"protocol": "scs", "purpose": "link"}, 401, "NOT_LOGGED_IN")
	h.in(h.login(h.Registrar))
	proof := h.signed(c, "scs", "link")
	h.clock.Advance(auth.FreshFor)
	h.post("/access/card", proof, 403, "STEP_UP")
	h.leave()
	h.in(h.login(h.Registrar))
	proof, cookie := h.signed(c, "scs", "link"), *h.cookies["__Host-sinetti-card"]
	h.leave()
	h.in(h.login(h.RegistrarToo)) // who finds the other's challenge in the browser
	h.cookies[cookie.Name] = &cookie
	h.refused(h.post("/access/card", proof, 401, string(card.ChallengeMissing)), 401, card.ChallengeMissing)
}

// A first login by card alone: the employer permits nothing else, and the password
// opens nothing any more once the card is linked.
func TestNewcomerLinksACard(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	h.unlink(h.Registrar)
	h.changed(h.paper(h.Registrar))
	c := h.issue(ritva, cards.Wish{RSABits: 2048})
	if stage := h.stage(h.post("/access/card", h.signed(c, "scs", "link"), 200, "")); stage != "full" {
		t.Errorf("stage %q", stage)
	}
	h.leave()
	h.want(h.try(c, "scs"), 200, "")
	h.leave()
	h.want(h.house.try("ritva", own, ""), 401, "LOGIN_FAILED")
}

// A new card is linked after a new password was ordered, which removes the old one
// and ends what it opened (rules.md §8).
func TestNewCardAfterANewPassword(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	old := h.goodCard()
	h.want(h.try(old, "scs"), 200, "")
	h.post("/login/new-password", map[string]any{"userName": "ritva"}, 202, "")
	h.post("/graphql", map[string]any{}, 401, "NOT_LOGGED_IN")
	h.refused(h.try(old, "scs"), 401, card.NotLinked)
	h.unlink(h.Registrar)
	h.changed(h.paper(h.Registrar))
	fresh := h.issue(ritva, cards.Wish{})
	h.post("/access/card", h.signed(fresh, "web-eid", "link"), 200, "")
	h.leave()
	h.refused(h.try(old, "scs"), 401, card.NotLinked)
	h.want(h.try(fresh, "scs"), 200, "")
}

func TestStepUpByCard(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	h.want(h.try(c, "scs"), 200, "")
	h.clock.Advance(auth.FreshFor)
	got := read[struct{ FreshUntil time.Time }](h.house, h.post("/step-up/card", h.signed(c, "scs", "step-up"), 200, ""))
	if want := h.clock.Now().Add(auth.FreshFor); !got.FreshUntil.Equal(want) {
		t.Errorf("fresh until %s, want %s", got.FreshUntil, want)
	}
	other := h.issue(ritva, cards.Wish{})
	h.refused(h.post("/step-up/card", h.signed(other, "scs", "step-up"), 403, string(card.OfAnother)), 403, card.OfAnother)
	if done, refused := h.audited(domain.AuditSteppedUp), h.audited(domain.AuditStepUpRefused); done != 1 || refused != 1 {
		t.Errorf("%d done and %d refused in the audit log", done, refused)
	}
	proof := h.signed(c, "scs", "login")
	h.refused(h.post("/step-up/card", proof, 401, string(card.ChallengeMissing)), 401, card.ChallengeMissing)
}

type tested struct {
	Steps []struct {
		Step, State string
		Fault       *struct{ Code, HelpDesk string }
	}
	Certificate *struct{ Issuer string }
}

func (x tested) states() string {
	var list []string
	for _, s := range x.Steps {
		list = append(list, s.State)
	}
	return strings.Join(list, " ")
}

func TestTheTestPageNeedsNoLogin(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	sessions := h.count(`select count(*) from officer_sessions`)
	expired := cards.Wish{NotBefore: h.clock.Now().AddDate(-2, 0, 0), NotAfter: h.clock.Now().AddDate(0, 0, -1)}
	for name, want := range map[string]struct {
		card          *cards.Card
		protocol      string
		states, fault string
	}{
		"good":       {c, "scs", "OK OK OK OK OK OK OK", ""},
		"not linked": {h.issue(ritva, cards.Wish{}), "web-eid", "OK OK OK OK OK OK WRONG", "CARD_NOT_LINKED"},
		"expired":    {h.issue(ritva, expired), "scs", "OK OK OK WRONG NOT_REACHED NOT_REACHED NOT_REACHED", "CERTIFICATE_EXPIRED"},
	} {
		got := read[tested](h.house, h.post("/card-test", h.signed(want.card, want.protocol, "test"), 200, ""))
		if got.states() != want.states || got.Certificate == nil || got.Certificate.Issuer != "Testikortti CA" {
			t.Errorf("%s: %s, %+v", name, got.states(), got.Certificate)
		}
		for _, step := range got.Steps {
			if step.Fault != nil && (step.Fault.Code != want.fault || step.Fault.HelpDesk != card.Fault(want.fault).HelpDesk()) {
				t.Errorf("%s: %+v, want %s", name, *step.Fault, want.fault)
			}
		}
	}
	h.in(h.login(h.RegistrarToo)) // to whom the card is not linked
	if got := read[tested](h.house, h.post("/card-test", h.signed(c, "scs", "test"), 200, "")); !strings.HasSuffix(got.states(), "OK WRONG") {
		t.Errorf("another officer's card: %s", got.states())
	}
	sessions++
	if n := h.count(`select count(*) from officer_sessions`); n != sessions {
		t.Error("a test opened a session")
	}
}

// Only pages that show a card may speak with the officer's own computer.
func TestOnlyCardPagesReachTheCardSoftware(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	reaches := func(path string) bool {
		policy := h.ask("GET", path, "", "Sec-Fetch-Mode", "navigate").Header.Get("Content-Security-Policy")
		return strings.Contains(policy, "connect-src 'self' https://localhost:53952 https://localhost:23124 https://kortti.sinetti.example;")
	}
	if !reaches("/orders") { // it shows the login
		t.Error("without a session")
	}
	c := h.goodCard()
	h.in(h.login(h.Registrar))
	for path, want := range map[string]bool{"/login": true, "/my-access": true, "/test": true, "/card-test": true, "/step-up": true, "/orders": false, "/": false, "/my-access/x": false} {
		if got := reaches(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
	h.leave()
	h.want(h.try(c, "web-eid"), 200, "")
	if reaches("/orders") {
		t.Error("a session by Web eID, whose software cannot be watched")
	}
	h.leave()
	h.want(h.try(c, "scs"), 200, "")
	if !reaches("/orders") {
		t.Error("a session whose card is watched")
	}
	watched := func() bool {
		settings := read[struct{ Watch *struct{ Endpoints []string } }](h.house, h.ask("GET", "/login/card/settings", ""))
		return settings.Watch != nil && len(settings.Watch.Endpoints) == 2
	}
	if !watched() {
		t.Error("the page is not told to watch the card")
	}
	h.want(h.ask("POST", "/lock", ""), 204, "")
	if watched() {
		t.Error("nobody is logged in, and the card is watched")
	}
}
