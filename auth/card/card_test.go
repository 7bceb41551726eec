package card_test

import (
	"crypto/elliptic"
	"encoding/base64"
	"errors"
	"testing"
	"time"

	"sinetti/auth/card"
	"sinetti/test/cards"
)

func TestEveryFaultHasItsHelpDeskCode(t *testing.T) {
	t.Parallel()
	seen := map[string]card.Fault{}
	for _, fault := range card.Faults() {
		if fault.HelpDesk() == "" || fault.Step() == "" {
			t.Errorf("%s: %q, %q", fault, fault.HelpDesk(), fault.Step())
		}
		if other, twice := seen[fault.HelpDesk()]; twice {
			t.Errorf("%s is the code of %s and %s", fault.HelpDesk(), other, fault)
		}
		seen[fault.HelpDesk()] = fault
	}
}

func TestWhomACertificateNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		family, given, number string
		officer               card.Officer
		want                  bool
	}{
		{"VIRKAILIJA", "RITVA ANNELI", "99900000018", card.Officer{Name: "Ritva Virkailija"}, true},
		{"VIRKAILIJA", "RITVA", "", card.Officer{Name: "Ritva Anneli Virkailija"}, true},
		{"VIRKAILIJA", "RIITTA", "", card.Officer{Name: "Ritva Virkailija"}, false},
		{"VIRKAILIJA", "RITVA", "", card.Officer{Name: "Virkailija"}, false},
		{"RITVA", "RITVA", "", card.Officer{Name: "Ritva Virkailija"}, false},
		{"VIRTANEN-KORHONEN", "ANNA-MAIJA", "", card.Officer{Name: "Anna-Maija Virtanen-Korhonen"}, true},
		{"VIRTANEN", "ANNA-MAIJA", "", card.Officer{Name: "Anna-Maija Virtanen-Korhonen"}, false},
		{"Ja\u0308a\u0308ska\u0308", "Åke", "", card.Officer{Name: "ÅKE JÄÄSKÄ"}, true},
		{"", "RITVA", "", card.Officer{Name: "Ritva"}, false},
		{"TAMM", "MARI", "PNOEE-48505179920", card.Officer{Name: "Mari Kask", IdentityCode: "48505179920"}, true},
		{"TAMM", "MARI", "PNOEE-48505179920", card.Officer{Name: "Mari Tamm", IdentityCode: "48505179931"}, false},
		{"TAMM", "MARI", "PNOEE-48505179920", card.Officer{Name: "Mari Tamm"}, false},
		{"OTHER", "NAME", "010180-951X", card.Officer{Name: "Ritva Virkailija", IdentityCode: "010180-951x"}, true},
	} {
		id := card.Identity{FamilyName: c.family, GivenNames: c.given, PersonNumber: c.number}
		if got := id.Names(c.officer); got != c.want {
			t.Errorf("%+v names %+v: %v", id, c.officer, got)
		}
	}
}

func mac(label string) card.MAC {
	return func(text string) []byte { return []byte(label + text) }
}

func TestChallengesAreOurOwn(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	c := card.NewChallenge(card.SCS, card.ForLink, "s1", now)
	if raw, err := base64.StdEncoding.DecodeString(c.Nonce); err != nil || len(raw) != 64 || len(c.Nonce) < 64 {
		t.Errorf("nonce %q: %d bytes, %v", c.Nonce, len(raw), err)
	}
	back, err := card.OpenChallenge(c.Sealed(mac("a")), mac("a"))
	if err != nil || back != c {
		t.Errorf("%+v, %v, want %+v", back, err, c)
	}
	for _, forged := range []string{"", ".", c.Sealed(mac("b")), c.Sealed(mac("a")) + "A"} {
		if _, err := card.OpenChallenge(forged, mac("a")); !errors.Is(err, card.ChallengeMissing) {
			t.Errorf("%q: %v", forged, err)
		}
	}
	for _, w := range []struct {
		purpose card.Purpose
		session string
		after   time.Duration
		want    error
	}{
		{card.ForLink, "s1", 2*time.Minute - time.Second, nil},
		{card.ForLink, "s1", 2 * time.Minute, card.ChallengeExpired},
		{card.ForLink, "s2", 0, card.ChallengeMissing},
		{card.ForStepUp, "s1", 0, card.ChallengeMissing},
	} {
		if err := c.For(w.purpose, w.session, now.Add(w.after)); !errors.Is(err, w.want) {
			t.Errorf("%+v: %v", w, err)
		}
	}
}

// Every kind of key that cards carry signs by both protocols, and nothing but what
// was asked verifies.
func TestKeysOfCards(t *testing.T) {
	t.Parallel()
	o := open(t)
	const origin, nonce = "https://sinetti.example", "bm9uY2U="
	for name, wish := range kinds() {
		c := o.issue(wish)
		answer, err := c.SignSCS([]byte(origin + nonce))
		if err != nil {
			t.Fatal(err)
		}
		scs := card.SCSProof{Signature: answer.Signature, SignatureAlgorithm: answer.SignatureAlgorithm, Chain: answer.Chain}
		token, err := c.WebEID(origin, nonce)
		if err != nil {
			t.Fatal(err)
		}
		for at, want := range map[[2]string]error{{origin, nonce}: nil, {origin + "n", nonce[1:]}: card.SignatureWrong, {origin, "b"}: card.SignatureWrong} {
			if at[0] != origin && want != nil { // SCS joins both: the site's own address decides, which no page can lengthen
				if _, err := card.WebEIDToken(token).Prove(at[0], at[1]); !errors.Is(err, want) {
					t.Errorf("%s: token at %v: %v", name, at, err)
				}
				continue
			}
			if _, err := scs.Prove(at[0], at[1]); !errors.Is(err, want) {
				t.Errorf("%s: SCS at %v: %v", name, at, err)
			}
			if _, err := card.WebEIDToken(token).Prove(at[0], at[1]); !errors.Is(err, want) {
				t.Errorf("%s: token at %v: %v", name, at, err)
			}
		}
	}
}

// FuzzProofs feeds what pages may send: nothing may panic.
func FuzzProofs(f *testing.F) {
	f.Add("AAAA", "SHA256withRSA", "AAAA", ":AAAA:")
	f.Fuzz(func(_ *testing.T, signature, algorithm, certificate, sealed string) {
		_, _ = card.SCSProof{Signature: signature, SignatureAlgorithm: algorithm, Chain: []string{certificate}}.Prove("https://a.example", "n")
		_, _ = card.WebEIDToken{UnverifiedCertificate: certificate, Algorithm: algorithm, Signature: signature, Format: "web-eid:1.0"}.Prove("https://a.example", "n")
		_, _ = card.ProveTicket(sealed, "n", time.Unix(0, 0), mac(""))
		_, _ = card.OpenChallenge(sealed, mac(""))
		_, _ = card.FromHeader(map[string][]string{card.ClientCert: {sealed}, card.ClientCertChain: {certificate}})
	})
}

func kinds() map[string]cards.Wish {
	return map[string]cards.Wish{"P-256": {Curve: elliptic.P256()}, "P-384": {}, "P-521": {Curve: elliptic.P521()}, "RSA": {RSABits: 2048}}
}

// The name of the algorithm goes with the curve (RFC 7518 §3.4).
func TestAlgorithmsGoWithTheirKeys(t *testing.T) {
	t.Parallel()
	o := open(t)
	token, err := o.issue(cards.Wish{}).WebEID("https://sinetti.example", "n")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ES256", "ES512", "RS384", "PS384", "HS256", "none", ""} { // the card's is ES384
		wrong := card.WebEIDToken(token)
		wrong.Algorithm = name
		if _, err := wrong.Prove("https://sinetti.example", "n"); !errors.Is(err, card.AlgorithmNotAccepted) {
			t.Errorf("%q: %v", name, err)
		}
	}
}
