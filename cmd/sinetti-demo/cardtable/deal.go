package cardtable

import (
	"crypto/x509"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"time"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/test/cards"
)

// personOf is how a card names an officer: as Finnish ones do, in capitals and with
// an electronic client identifier, which no register outside of the demo knows.
func personOf(o world.Officer) cards.Person {
	given, family := "", o.Name
	if cut := strings.LastIndexByte(o.Name, ' '); cut >= 0 {
		given, family = o.Name[:cut], o.Name[cut+1:]
	}
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(o.UserName))
	return cards.Person{FamilyName: strings.ToUpper(family), GivenNames: strings.ToUpper(given), Number: fmt.Sprintf("999%06d", sum.Sum32()%1_000_000)}
}

// dealBad makes the cards that must be refused, each for one reason.
func (t *Table) dealBad(p cards.Person, now time.Time) error {
	stranger := cards.Person{FamilyName: "VIERAS", GivenNames: "VEERA", Number: "999000001"}
	for _, bad := range []struct {
		whose string
		by    *cards.Authority
		p     cards.Person
		w     cards.Wish
	}{
		{Expired, t.authority, p, cards.Wish{NotBefore: now.AddDate(-5, 0, 0), NotAfter: now.AddDate(0, 0, -1)}},
		{Revoked, t.authority, p, cards.Wish{}},
		{WrongIssuer, t.other, p, cards.Wish{}},
		{WrongUsage, t.authority, p, cards.Wish{KeyUsage: x509.KeyUsageContentCommitment, NoExtKeyUsage: true}},
		{ForeignOwner, t.authority, stranger, cards.Wish{}},
	} {
		if err := t.make(bad.whose, bad.by, bad.p, bad.w); err != nil {
			return err
		}
	}
	t.authority.Revoke(t.Card(Revoked))
	return nil
}

func sorted(m map[string]*cards.Card) []string { return slices.Sorted(maps.Keys(m)) }
