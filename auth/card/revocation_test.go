package card_test

import (
	"crypto/elliptic"
	"crypto/x509"
	"errors"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"sinetti/auth/card"
	"sinetti/test/cards"
	"sinetti/test/pgtest"
)

// office is an authority that can be asked, and counts how often it is.
type office struct {
	*cards.Authority
	t     *testing.T
	clock *pgtest.Clock
	asked atomic.Int64
	late  bool // somebody will not answer
}

func open(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, clock: pgtest.NewClock(pgtest.Start)}
	var err error
	if o.Authority, err = cards.NewAuthority("Testikortti CA", o.clock.Now); err != nil {
		t.Fatal(err)
	}
	handler := o.Handler()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		o.asked.Add(1)
		handler.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	o.At(server.URL)
	return o
}

var anyone = cards.Person{FamilyName: "MEIKÄLÄINEN", GivenNames: "MATTI JUHANI", Number: "99900000018"}

func (o *office) issue(w cards.Wish) *cards.Card {
	o.t.Helper()
	c, err := o.Issue(anyone, w)
	if err != nil {
		o.t.Fatal(err)
	}
	return c
}

func (o *office) revocation(config card.RevocationConfig) *card.Revocation {
	if config.Timeout = 30 * time.Second; o.late { // a busy machine is not what is tested
		config.Timeout = 100 * time.Millisecond
	}
	return card.NewRevocation(config, o.clock)
}

func (o *office) check(r *card.Revocation, c *cards.Card, want error) {
	o.t.Helper()
	if err := r.Check(o.t.Context(), c.Certificate, c.Issuers[0]); !errors.Is(err, want) {
		o.t.Errorf("%v, want %v", err, want)
	}
}

// What each behaviour of responder and list means for a good card and a revoked one.
func TestWhoIsBelievedAboutRevocation(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		mode          cards.Mode
		good, revoked error
	}{
		"both answer":                          {cards.Mode{}, nil, card.CertificateRevoked},
		"no nonce, from a store":               {cards.Mode{NoNonce: true, CRLDown: true}, nil, card.CertificateRevoked},
		"only the list":                        {cards.Mode{OCSPDown: true}, nil, card.CertificateRevoked},
		"only the responder":                   {cards.Mode{CRLDown: true}, nil, card.CertificateRevoked},
		"neither":                              {cards.Mode{OCSPDown: true, CRLDown: true}, card.RevocationUnknown, card.RevocationUnknown},
		"neither in time":                      {cards.Mode{Late: true}, card.RevocationUnknown, card.RevocationUnknown},
		"answers of last week":                 {cards.Mode{Stale: true}, card.RevocationUnknown, card.RevocationUnknown},
		"answers of two days, from a store":    {cards.Mode{Old: true, NoNonce: true, CRLDown: true}, card.RevocationUnknown, card.RevocationUnknown},
		"a list of two days, good for a week":  {cards.Mode{Old: true, OCSPDown: true}, nil, card.CertificateRevoked},
		"another question's answer":            {cards.Mode{WrongNonce: true, CRLDown: true}, card.RevocationUnknown, card.RevocationUnknown},
		"the responder does not know the card": {cards.Mode{Unknown: true, CRLDown: true}, card.RevocationUnknown, card.RevocationUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := open(t)
			o.late = c.mode.Late
			good, bad := o.issue(cards.Wish{}), o.issue(cards.Wish{})
			o.Revoke(bad)
			o.Behave(c.mode)
			o.check(o.revocation(card.RevocationConfig{}), good, c.good)
			o.check(o.revocation(card.RevocationConfig{}), bad, c.revoked)
		})
	}
}

// A card whose holder answers for it, as if it were a responder: the issuer signed
// its certificate, but not for that.
func TestACardIsNoResponder(t *testing.T) {
	t.Parallel()
	o := open(t)
	bad := o.issue(cards.Wish{Curve: elliptic.P256()})
	o.Revoke(bad)
	o.Behave(cards.Mode{Unrevoked: true, CRLDown: true, By: bad})
	o.check(o.revocation(card.RevocationConfig{}), bad, card.RevocationUnknown)
}

func TestAnswersAreKeptForAWhile(t *testing.T) {
	t.Parallel()
	o := open(t)
	c := o.issue(cards.Wish{})
	r := o.revocation(card.RevocationConfig{})
	for range 3 {
		o.check(r, c, nil)
	}
	if n := o.asked.Load(); n != 1 {
		t.Errorf("asked %d times, want once", n)
	}
	o.Revoke(c)
	o.clock.Advance(5*time.Minute - time.Second)
	o.check(r, c, nil)
	o.clock.Advance(time.Second)
	o.check(r, c, card.CertificateRevoked)
}

// The rule for an issuer that cannot be asked: nothing, or the last good answer for
// a stated time. What was revoked stays so.
func TestTheRuleForAnIssuerThatCannotBeAsked(t *testing.T) {
	t.Parallel()
	o := open(t)
	good, bad, strange := o.issue(cards.Wish{}), o.issue(cards.Wish{}), o.issue(cards.Wish{})
	o.Revoke(bad)
	strict, lenient := o.revocation(card.RevocationConfig{}), o.revocation(card.RevocationConfig{UseLastFor: time.Hour})
	for _, r := range []*card.Revocation{strict, lenient} {
		o.check(r, good, nil)
		o.check(r, bad, card.CertificateRevoked)
	}
	o.Behave(cards.Mode{OCSPDown: true, CRLDown: true})
	o.clock.Advance(10 * time.Minute)
	o.check(strict, good, card.RevocationUnknown)
	o.check(strict, bad, card.CertificateRevoked)
	o.check(lenient, good, nil)
	o.check(lenient, bad, card.CertificateRevoked)
	o.check(lenient, strange, card.RevocationUnknown) // of whom nothing was ever said
	o.clock.Advance(time.Hour)
	o.check(lenient, good, card.RevocationUnknown)
}

func TestAListIsItsIssuersOwn(t *testing.T) {
	t.Parallel()
	o := open(t)
	bad := o.issue(cards.Wish{})
	o.Revoke(bad)
	other, err := cards.NewAuthority("Testikortti CA", o.clock.Now)
	if err != nil {
		t.Fatal(err)
	}
	o.Behave(cards.Mode{OCSPDown: true, ListBy: other})
	o.check(o.revocation(card.RevocationConfig{}), bad, card.RevocationUnknown)
}

// A root above the cards' issuer may be trusted where the protocol brings the issuer.
func TestChainsLeadToAnAuthority(t *testing.T) {
	t.Parallel()
	o := open(t)
	c := o.issue(cards.Wish{})
	checker := func(authority *x509.Certificate) *card.Checker {
		return card.NewChecker([]*x509.Certificate{authority}, o.revocation(card.RevocationConfig{}), o.clock)
	}
	alone, whole := card.Proven{Certificate: c.Certificate}, card.Proven{Certificate: c.Certificate, Chain: c.Issuers}
	for name, x := range map[string]struct {
		authority *x509.Certificate
		proven    card.Proven
		want      error
	}{
		"issuer":                   {c.Issuers[0], alone, nil},
		"root, without the issuer": {c.Issuers[1], alone, card.IssuerNotTrusted},
	} {
		if _, err := checker(x.authority).Check(t.Context(), x.proven); !errors.Is(err, x.want) {
			t.Errorf("%s: %v, want %v", name, err, x.want)
		}
	}
	// The issuer's own certificate names no responder here: it is asked about in vain.
	if _, err := checker(c.Issuers[1]).Check(t.Context(), whole); !errors.Is(err, card.RevocationUnknown) {
		t.Errorf("below a root: %v", err)
	}
	if _, err := checker(c.Issuers[0]).Check(t.Context(), card.Proven{Certificate: c.Issuers[0], Chain: c.Issuers}); !errors.Is(err, card.IssuerNotTrusted) {
		t.Errorf("an authority logs in: %v", err)
	}
}

// A list whose extension says that it covers these cards is read; any part of a list is not.
func TestListsThatCoverTheseCards(t *testing.T) {
	t.Parallel()
	user, unknown := card.CertificateRevoked, card.RevocationUnknown
	uri := func(address string) []byte { // [0] { [0] { [6] address } }
		name := append([]byte{0x86, byte(len(address))}, address...)
		full := append([]byte{0xA0, byte(len(name))}, name...)
		return append([]byte{0xA0, byte(len(full))}, full...)
	}
	for name, x := range map[string]struct {
		fields func(address string) []byte
		want   card.Fault
	}{
		"nothing is left out":    {func(string) []byte { return nil }, user},
		"users' alone":           {func(string) []byte { return []byte{0x81, 1, 0xFF} }, user},
		"its own address":        {uri, user},
		"address and users'":     {func(a string) []byte { return append(uri(a), 0x81, 1, 0xFF) }, user},
		"another address's part": {func(a string) []byte { return uri(a + "x") }, unknown},
		"authorities' alone":     {func(string) []byte { return []byte{0x82, 1, 0xFF} }, unknown},
		"some reasons":           {func(string) []byte { return []byte{0x83, 2, 6, 0x40} }, unknown},
		"other issuers'":         {func(string) []byte { return []byte{0x84, 1, 0xFF} }, unknown},
		"attributes' alone":      {func(string) []byte { return []byte{0x85, 1, 0xFF} }, unknown},
		"nonsense":               {func(string) []byte { return []byte{0xFF} }, unknown},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := open(t)
			bad := o.issue(cards.Wish{})
			o.Revoke(bad)
			fields := x.fields(bad.Certificate.CRLDistributionPoints[0])
			o.Behave(cards.Mode{OCSPDown: true, Covers: append([]byte{0x30, byte(len(fields))}, fields...)})
			o.check(o.revocation(card.RevocationConfig{}), bad, x.want)
		})
	}
}
