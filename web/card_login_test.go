package web_test

import (
	"crypto/x509"
	"net/http"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/test/cards"
	"sinetti/test/world"
)

func TestCardIsLinkedAndLogsIn(t *testing.T) {
	t.Parallel()
	for _, protocol := range []string{"scs", "web-eid"} {
		t.Run(protocol, func(t *testing.T) {
			t.Parallel()
			h := openCards(t, card.RevocationConfig{})
			c := h.goodCard()
			h.want(h.try(c, protocol), 200, "")
			if got := h.ask("POST", "/graphql", `{}`); !strings.Contains(string(got.body), h.Registrar.ID.String()) {
				t.Errorf("logged in as %s", got.body)
			}
			if n := h.count(`select count(*) from officer_sessions where method = 'card' and stage = 'full' and ended_at is null`); n != 1 {
				t.Errorf("%d sessions by card", n)
			}
			if all := h.audits(domain.AuditLoggedIn) + h.audits(domain.AuditCardLinked) + h.log.String(); strings.Contains(strings.ToUpper(all), "VIRKAILIJA") || strings.Contains(all, "99900000018") {
				t.Error("what the certificate says of its holder is in a log")
			}
		})
	}
}

// TestCardsThatDoNotLogIn goes through every card that must not open: by both
// protocols that bring a signature.
func TestCardsThatDoNotLogIn(t *testing.T) {
	t.Parallel()
	now := func(h *cardHouse) time.Time { return h.clock.Now() }
	cases := map[string]struct {
		card   func(h *cardHouse) *cards.Card
		status int
		fault  card.Fault
	}{
		"expired": {func(h *cardHouse) *cards.Card {
			return h.issue(ritva, cards.Wish{NotBefore: now(h).AddDate(-5, 0, 0), NotAfter: now(h).Add(-time.Minute)})
		}, 401, card.CertificateExpired},
		"not yet valid": {func(h *cardHouse) *cards.Card {
			return h.issue(ritva, cards.Wish{NotBefore: now(h).Add(time.Hour)})
		}, 401, card.CertificateNotYet},
		"revoked": {func(h *cardHouse) *cards.Card {
			c := h.goodCard()
			h.authority.Revoke(c)
			h.clock.Advance(time.Hour)
			return c
		}, 401, card.CertificateRevoked},
		"wrong issuer of the same name": {func(h *cardHouse) *cards.Card {
			other := h.newAuthority("Testikortti CA")
			c, err := other.Issue(ritva, cards.Wish{})
			if err != nil {
				h.t.Fatal(err)
			}
			return c
		}, 401, card.IssuerNotTrusted},
		"for signing documents": {func(h *cardHouse) *cards.Card {
			return h.issue(ritva, cards.Wish{KeyUsage: x509.KeyUsageContentCommitment})
		}, 401, card.CertificateUsage},
		"of a server": {func(h *cardHouse) *cards.Card {
			return h.issue(ritva, cards.Wish{ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}})
		}, 401, card.CertificateUsage},
		"foreign person": {func(h *cardHouse) *cards.Card {
			h.goodCard()
			return h.issue(cards.Person{FamilyName: "VIERAS", GivenNames: "VEERA", Number: "99900000026"}, cards.Wish{})
		}, 401, card.NotLinked},
		"another of the same person": {func(h *cardHouse) *cards.Card {
			h.goodCard()
			return h.issue(ritva, cards.Wish{})
		}, 401, card.NotLinked},
		"of an officer who has left": {func(h *cardHouse) *cards.Card {
			c := h.goodCard()
			h.exec(`update officers set active = false where id = $1`, h.Registrar.ID)
			return c
		}, 401, card.NotLinked},
		"employer permits it no longer": {func(h *cardHouse) *cards.Card {
			c := h.goodCard()
			h.exec(`update organisations set login_methods = '{authenticator}'`)
			return c
		}, 403, card.CardLoginNotPermitted},
		"short key": {func(h *cardHouse) *cards.Card { return h.issue(ritva, cards.Wish{RSABits: 1024}) }, 401, card.KeyWeak},
	}
	for name, c := range cases {
		for _, protocol := range []string{"scs", "web-eid"} {
			t.Run(name+" by "+protocol, func(t *testing.T) {
				t.Parallel()
				h := openCards(t, card.RevocationConfig{})
				h.refused(h.try(c.card(h), protocol), c.status, c.fault)
				if _, in := h.cookies["__Host-sinetti"]; in {
					t.Error("a session was opened")
				}
			})
		}
	}
}

func TestSignaturesThatProveNothing(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		proof  func(h *cardHouse, c *cards.Card) map[string]any
		status int
		fault  card.Fault
	}{
		"over another site's data": {func(h *cardHouse, c *cards.Card) map[string]any {
			return h.scs(c, []byte("https://evil.example"+h.challenge("scs", "login").Nonce))
		}, 401, card.SignatureWrong},
		"over a site whose name begins as ours": {func(h *cardHouse, c *cards.Card) map[string]any {
			return h.scs(c, []byte(site+".evil.example"+h.challenge("scs", "login").Nonce))
		}, 401, card.SignatureWrong},
		"token for another site": {func(h *cardHouse, c *cards.Card) map[string]any {
			return h.webEID(c, "https://evil.example", h.challenge("web-eid", "login").Nonce)
		}, 401, card.SignatureWrong},
		"over another challenge": {func(h *cardHouse, c *cards.Card) map[string]any {
			old := h.challenge("scs", "login")
			h.challenge("scs", "login")
			return h.scs(c, []byte(site+old.Nonce))
		}, 401, card.SignatureWrong},
		"of another card": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(h.issue(ritva, cards.Wish{}), "scs", "login")
			answer, _ := c.SignSCS(nil)
			proof["scs"].(map[string]any)["chain"] = answer.Chain
			return proof
		}, 401, card.SignatureWrong},
		"without a challenge": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(c, "scs", "login")
			delete(h.cookies, "__Host-sinetti-card")
			return proof
		}, 401, card.ChallengeMissing},
		"challenge that we did not make": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(c, "scs", "login")
			h.cookies["__Host-sinetti-card"].Value = h.cookies["__Host-sinetti-card"].Value[:40] + "A" + h.cookies["__Host-sinetti-card"].Value[41:]
			return proof
		}, 401, card.ChallengeMissing},
		"challenge for a test": {func(h *cardHouse, c *cards.Card) map[string]any { return h.signed(c, "scs", "test") }, 401, card.ChallengeMissing},
		"challenge of the other protocol": {func(h *cardHouse, c *cards.Card) map[string]any {
			return h.scs(c, []byte(site+h.challenge("web-eid", "login").Nonce))
		}, 401, card.ChallengeMissing},
		"too late": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(c, "scs", "login")
			h.clock.Advance(2 * time.Minute)
			return proof
		}, 401, card.ChallengeExpired},
		"by an algorithm of yesterday": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(c, "scs", "login")
			proof["scs"].(map[string]any)["signatureAlgorithm"] = "SHA1withRSA"
			return proof
		}, 401, card.AlgorithmNotAccepted},
		"token by no algorithm": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(c, "web-eid", "login")
			token := proof["webEid"].(cards.Token)
			token.Algorithm = "none"
			proof["webEid"] = token
			return proof
		}, 401, card.AlgorithmNotAccepted},
		"token of another format": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(c, "web-eid", "login")
			token := proof["webEid"].(cards.Token)
			token.Format = "web-eid:2.0"
			proof["webEid"] = token
			return proof
		}, 400, card.ProofForm},
		"no certificate": {func(h *cardHouse, c *cards.Card) map[string]any {
			proof := h.signed(c, "scs", "login")
			proof["scs"].(map[string]any)["chain"] = []string{"AAAA"}
			return proof
		}, 401, card.CertificateForm},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := openCards(t, card.RevocationConfig{})
			h.refused(h.post("/login/card", c.proof(h, h.goodCard()), c.status, string(c.fault)), c.status, c.fault)
		})
	}
}

func TestChallengeIsAnsweredOnceOnAllServers(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	proof := h.signed(c, "scs", "login")
	cookie := *h.cookies["__Host-sinetti-card"]
	two := &cardHouse{house: h.second(), authority: h.authority}
	two.trust(card.RevocationConfig{})
	h.post("/login/card", proof, http.StatusOK, "")
	two.cookies = map[string]*http.Cookie{cookie.Name: &cookie}
	two.refused(two.post("/login/card", proof, 401, string(card.ChallengeUsed)), 401, card.ChallengeUsed)
	h.cookies = map[string]*http.Cookie{cookie.Name: &cookie}
	h.refused(h.post("/login/card", proof, 401, string(card.ChallengeUsed)), 401, card.ChallengeUsed)
}

// A card that is revoked while its session goes on ends it, at the latest when the
// issuer is asked again.
func TestARevokedCardEndsItsSession(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	h.want(h.try(c, "scs"), 200, "")
	h.clock.Advance(auth.CardCheckedFor - time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	h.authority.Revoke(c)
	h.clock.Advance(time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
	if n := h.count(`select count(*) from officer_sessions where method = 'card' and end_reason = $1`, string(card.CertificateRevoked)); n != 1 {
		t.Error("the session did not end for that")
	}
}

// While the issuer cannot be asked, a session goes on as long as the rule allows,
// and no longer.
func TestASessionWhileTheIssuerIsSilent(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{UseLastFor: 25 * time.Minute})
	h.want(h.try(h.goodCard(), "scs"), 200, "")
	h.authority.Behave(cards.Mode{OCSPDown: true, CRLDown: true})
	for range 2 {
		h.clock.Advance(10 * time.Minute)
		h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	}
	h.clock.Advance(12 * time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	h.clock.Advance(12 * time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
}

func TestLoginRefusesWhileTheIssuerIsSilent(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	h.authority.Behave(cards.Mode{OCSPDown: true, CRLDown: true})
	h.clock.Advance(10 * time.Minute)
	h.refused(h.try(c, "scs"), 503, card.RevocationUnknown)
}

// Tries by card are slowed down as tries by password are, and together with them.
func TestTriesByCardAreSlowedDown(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	delete(h.cookies, "__Host-sinetti-device") // another computer
	wrong := func() map[string]any { return h.scs(c, []byte("nothing of ours"+h.challenge("scs", "login").Nonce)) }
	for range 5 {
		h.post("/login/card", wrong(), 401, string(card.SignatureWrong))
	}
	h.post("/login/card", wrong(), 401, string(card.SignatureWrong))
	if got := h.post("/login/card", wrong(), 429, "TOO_MANY_TRIES"); got.Header.Get("Retry-After") == "" {
		t.Error("without saying how long to wait")
	}
	h.want(h.house.try(h.Registrar.UserName, world.Password, h.Registrar.OneTimeCode(h.clock.Now())), 429, "TOO_MANY_TRIES")
	h.clock.Advance(time.Minute)
	h.want(h.try(c, "scs"), 200, "")
}
