package world

import (
	"time"

	"sinetti/domain"
	"sinetti/store"
)

func (b *builder) holders(w *World) {
	helsinki := func(name string) domain.Address {
		return domain.Address{Rows: []string{name, "Esimerkkikatu 12 A 3", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
	}
	born := domain.Date{Year: 1985, Month: time.May, Day: 17}
	w.HolderFI = b.Holder(domain.Holder{
		Person:   domain.Person{GivenNames: "Maija Liisa", FamilyName: "Esimerkki", BirthDate: born, IdentityCode: domain.MakeFinnishCode(born, 912), IdentityCountry: "FI", Nationality: "FI"},
		Address:  helsinki("Maija Esimerkki"),
		Language: domain.Finnish, Right: domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: domain.Date{Year: 2035, Month: 1, Day: 1}, AskedAt: b.db.Clock.Now()},
		WorkAddress: domain.Address{Rows: []string{"Maija Esimerkki", "Esimerkkisairaala", "Sairaalatie 1", "33100 TAMPERE"}, Postcode: "33100", Country: "FI"},
	})
	w.HolderProtected = b.Holder(domain.Holder{
		Person:   domain.Person{GivenNames: "Anna", FamilyName: "Suojattu", BirthDate: born, IdentityCode: domain.MakeFinnishCode(born, 914), IdentityCountry: "FI", Nationality: "FI"},
		Address:  helsinki("Anna Suojattu"),
		Language: domain.Swedish, Protected: true,
		ContactAddress: domain.Address{Rows: []string{"Anna Suojattu", "PL 100", "33100 TAMPERE"}, Postcode: "33100", Country: "FI"},
	})
	w.HolderEE = b.Holder(domain.Holder{
		Person:   domain.Person{GivenNames: "Mari", FamilyName: "Näidis", BirthDate: born, IdentityCode: domain.MakeEstonianCode(born, true, 992), IdentityCountry: "EE", Nationality: "EE"},
		Address:  domain.Address{Rows: []string{"Mari Näidis", "Näidise 5-7", "10111 TALLINN"}, Postcode: "10111", Country: "EE"},
		Language: domain.Estonian,
	})
	own := domain.Date{Year: 1980, Month: 1, Day: 1}
	w.HolderIsRegistrar = b.Holder(domain.Holder{
		Person:   domain.Person{GivenNames: "Ritva", FamilyName: "Virkailija", BirthDate: own, IdentityCode: domain.MakeFinnishCode(own, 951), IdentityCountry: "FI", Nationality: "FI"},
		Address:  helsinki("Ritva Virkailija"),
		Language: domain.Finnish,
	})
}

// Holder writes a holder with a new id.
func (b *builder) Holder(h domain.Holder) domain.Holder {
	b.t.Helper()
	h.ID = b.next()
	if err := b.s.InsertHolder(b.ctx, b.s.Pool, h); err != nil {
		b.t.Fatal(err)
	}
	return h
}

func (b *builder) cards(w *World) {
	staff := domain.Card{
		HolderID: w.HolderFI.ID, Product: "fi_staff", Generation: "fi.generation.staff", OrganisationID: w.Hospital, PointID: w.HospitalPoint,
		IssuedOn: domain.Date{Year: 2025, Month: 3, Day: 3}, DispatchedOn: domain.Date{Year: 2025, Month: 3, Day: 4},
		ExpiresOn: domain.Date{Year: 2030, Month: 3, Day: 2}, State: domain.CardActivated, CodeVersion: 1,
	}
	w.CardFI = b.Card(staff, "FI1000001")
	professional := staff
	professional.Product, professional.Generation = "fi_professional", "fi.generation.professional"
	w.CardProfessional = b.Card(professional, "FI1000002")
	protected := staff
	protected.HolderID = w.HolderProtected.ID
	w.CardProtected = b.Card(protected, "FI1000003")
	own := staff
	own.HolderID = w.HolderIsRegistrar.ID
	w.CardOwn = b.Card(own, "FI1000004")
	elsewhere := staff
	elsewhere.Product, elsewhere.Generation = "fi_organisation", "fi.generation.organisation"
	elsewhere.OrganisationID, elsewhere.PointID = w.Company, w.CompanyPoint
	w.CardElsewhere = b.Card(elsewhere, "FI1000005")
	estonian := staff
	estonian.HolderID, estonian.Product, estonian.Generation = w.HolderEE.ID, "ee_e_resident", "ee.generation.e_resident.2018"
	estonian.OrganisationID, estonian.PointID = domain.ID{}, w.AuthorityPoint
	w.CardEE = b.Card(estonian, "EE1000001")
	newer := estonian
	newer.Generation = "ee.generation.e_resident.2025"
	newer.IssuedOn, newer.DispatchedOn = domain.Date{Year: 2025, Month: 12, Day: 1}, domain.Date{Year: 2025, Month: 12, Day: 2}
	newer.ExpiresOn = domain.Date{Year: 2030, Month: 11, Day: 30}
	w.CardEENew = b.Card(newer, "EE1000002")
}

// Card writes a card with a new id and that number.
func (b *builder) Card(c domain.Card, number string) domain.Card {
	b.t.Helper()
	c.ID, c.Number = b.next(), number
	now := b.db.Clock.Now()
	b.exec(`insert into cards (id, holder_id, number, product, generation, organisation_id, point_id, requested_by, replaces_id, state,
			issued_on, dispatched_on, expires_on, code_version, created_at, state_changed_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
		c.ID, c.HolderID, number, string(c.Product), c.Generation, store.OrNull(c.OrganisationID), store.OrNull(c.PointID),
		store.OrNull(c.RequestedBy), store.OrNull(c.Replaces), string(c.State),
		day(c.IssuedOn), day(c.DispatchedOn), day(c.ExpiresOn), c.CodeVersion, now)
	return c
}

func day(d domain.Date) *time.Time {
	if d.IsZero() {
		return nil
	}
	t := d.Time()
	return &t
}
