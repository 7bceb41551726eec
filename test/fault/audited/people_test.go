package audited

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"time"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
	"sinetti/store"
)

// canary is a holder whose name, identity code and street are nobody else's, so
// that an answer which shows anything of this person can be told by its bytes.
type canary struct {
	domain.Holder
	cards []domain.Card
	mrz   string // of the passport
}

// word gives a name of its own, as long as any other: none is part of another.
func word(n int) string {
	const first, second = "bdfghjklmnprstv", "aeiouy"
	var b strings.Builder
	for range 4 {
		b.WriteByte(first[n%len(first)])
		n /= len(first)
		b.WriteByte(second[n%len(second)])
		n /= len(second)
	}
	return b.String()
}

// index finds people in an answer.
type index struct {
	marks *regexp.Regexp
	whose map[string]domain.ID // by mark, in lower case
}

// shown lists whose data stands in a body.
func (x *index) shown(body []byte) map[domain.ID]string {
	found := map[domain.ID]string{}
	for _, mark := range x.marks.FindAll(body, -1) {
		if id, known := x.whose[string(bytes.ToLower(mark))]; known {
			found[id] = string(mark)
		}
	}
	return found
}

// populate writes the holders with their cards: most of the hospital, some of the
// company and of Estonia, every tenth protected.
func (h *house) populate(n int) {
	h.t.Helper()
	h.index = &index{
		marks: regexp.MustCompile(`(?i)kanaria[a-z]{8}|lintu[a-z]{8}|pesakatu[a-z]{8}|[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]|\b[1-6][0-9]{10}\b`),
		whose: map[string]domain.ID{},
	}
	for i := range n {
		h.people = append(h.people, h.person(i))
	}
	// The registrar's own holder has marks too: nobody serves himself or herself.
	h.index.whose[strings.ToLower(h.HolderIsRegistrar.Person.IdentityCode)] = h.HolderIsRegistrar.ID
}

func (h *house) person(i int) canary {
	h.t.Helper()
	born := domain.DateOf(time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 37*i%15000))
	name := word(i)
	address := domain.Address{Rows: []string{"Kanaria" + name, "Pesakatu" + name + " 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
	p := canary{Holder: domain.Holder{
		Person: domain.Person{
			GivenNames: "Lintu" + name, FamilyName: "Kanaria" + name, BirthDate: born,
			IdentityCode: domain.MakeFinnishCode(born, 100+i%750), IdentityCountry: "FI", Nationality: "FI",
		},
		Address: address, WorkAddress: address, Language: domain.Finnish, Protected: i%10 == 9,
		Right: domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: domain.Date{Year: 2035, Month: 1, Day: 1}, AskedAt: h.db.Clock.Now()},
	}}
	card := h.CardFI
	switch {
	case p.Protected:
		p.ContactAddress = address
	case i%10 == 7:
		card = h.CardElsewhere
	case i%10 == 8:
		card = h.CardEE
		p.Person.IdentityCode, p.Person.IdentityCountry, p.Person.Nationality = domain.MakeEstonianCode(born, true, i%900), "EE", "EE"
		p.Address = domain.Address{Rows: []string{"Kanaria" + name, "Pesakatu" + name + " 1", "10111 TALLINN"}, Postcode: "10111", Country: "EE"}
	}
	h.enter(&p, card, i)
	p.mrz = outside.Passport(p.Holder, fmt.Sprintf("XK%07d", i), domain.DateOf(time.Now())).MRZ
	for _, mark := range []string{p.Person.GivenNames, p.Person.FamilyName, p.Person.IdentityCode, "pesakatu" + name} {
		h.index.whose[strings.ToLower(mark)] = p.ID
	}
	return p
}

// enter writes a person and two cards like the given one.
func (h *house) enter(p *canary, like domain.Card, i int) {
	h.t.Helper()
	s := h.db.OwnerStore()
	p.ID = s.NewID()
	h.must(s.InsertHolder(h.ctx, s.Pool, p.Holder))
	for n := range 2 {
		c := like
		c.ID, c.HolderID, c.Number = s.NewID(), p.ID, fmt.Sprintf("KA%d%06d", n, i)
		h.exec(`insert into cards (id, holder_id, number, product, generation, organisation_id, point_id, state,
				issued_on, dispatched_on, expires_on, code_version, created_at, state_changed_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, now(), now())`,
			c.ID, c.HolderID, c.Number, string(c.Product), c.Generation, store.OrNull(c.OrganisationID), store.OrNull(c.PointID), string(c.State),
			c.IssuedOn.Time(), c.DispatchedOn.Time(), c.ExpiresOn.Time())
		p.cards = append(p.cards, c)
	}
}
