package card

import (
	"crypto/x509"
	"encoding/asn1"
	"strings"
	"time"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Identity is what a good certificate says. Issuer and Serial are the card's;
// the rest is personal and goes into no log.
type Identity struct {
	// Issuer is the issuer's name (RFC 4514), Serial the certificate's number under
	// it, in hexadecimal: together they are this card and no other (RFC 5280 §4.1.2.2).
	Issuer, Serial         string
	FamilyName, GivenNames string
	// PersonNumber is the subject's serialNumber attribute: in Finland the
	// electronic client identifier, in Estonia PNOEE- and the identity code.
	PersonNumber        string
	NotBefore, NotAfter time.Time
}

var (
	surname      = asn1.ObjectIdentifier{2, 5, 4, 4}
	givenName    = asn1.ObjectIdentifier{2, 5, 4, 42}
	serialNumber = asn1.ObjectIdentifier{2, 5, 4, 5}
)

// Of names the card that a certificate belongs to, whether or not the
// certificate is good: only to look up whom it would concern.
func Of(c *x509.Certificate) (issuer, serial string) {
	return c.Issuer.String(), c.SerialNumber.Text(16)
}

func identityOf(c *x509.Certificate) Identity {
	id := Identity{NotBefore: c.NotBefore, NotAfter: c.NotAfter}
	id.Issuer, id.Serial = Of(c)
	for _, name := range c.Subject.Names {
		value, ok := name.Value.(string)
		switch {
		case !ok:
		case name.Type.Equal(surname):
			id.FamilyName = value
		case name.Type.Equal(givenName):
			id.GivenNames = value
		case name.Type.Equal(serialNumber):
			id.PersonNumber = value
		}
	}
	return id
}

// Officer is whom a certificate must name before it is linked.
type Officer struct {
	Name         string // given names and family name, in any order
	IdentityCode string // empty: not known
}

// Names tells whether the certificate names the officer. Where it carries a
// national identity code (ETSI EN 319 412-1 §5.1.3: PNO, country, hyphen, code; or
// the bare code), that decides alone: names change. Otherwise all of the family
// name must be the officer's, and of the given names either all of the officer's
// be the certificate's or the other way round.
func (id Identity) Names(o Officer) bool {
	if code, ok := id.identityCode(); ok {
		return o.IdentityCode != "" && strings.EqualFold(code, strings.TrimSpace(o.IdentityCode))
	}
	family, given, rest := words(id.FamilyName), words(id.GivenNames), words(o.Name)
	if len(family) == 0 || len(given) == 0 {
		return false
	}
	for word, n := range family {
		if rest[word] < n {
			return false
		}
		if rest[word] -= n; rest[word] == 0 {
			delete(rest, word)
		}
	}
	return len(rest) > 0 && (within(rest, given) || within(given, rest))
}

// identityCode is the national identity code in PersonNumber, if that is what it holds.
func (id Identity) identityCode() (string, bool) {
	number := strings.TrimSpace(id.PersonNumber)
	if len(number) > 6 && strings.EqualFold(number[:3], "PNO") && number[5] == '-' {
		return number[6:], true
	}
	finnish := len(number) == 11 && strings.ContainsRune("+-ABCDEFUVWXYabcdefuvwxy", rune(number[6]))
	return number, finnish
}

// words counts the words of a name, folded so that case and the way in which
// accents are written make no difference. What a hyphen joins is one word.
func words(name string) map[string]int {
	counted := map[string]int{}
	fold := cases.Fold()
	split := func(r rune) bool { return r == ' ' || r == ',' }
	for _, word := range strings.FieldsFunc(fold.String(norm.NFKC.String(name)), split) {
		counted[word]++
	}
	return counted
}

func within(part, whole map[string]int) bool {
	for word, n := range part {
		if whole[word] < n {
			return false
		}
	}
	return true
}
