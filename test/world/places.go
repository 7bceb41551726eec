package world

import (
	"encoding/json"

	"sinetti/domain"
	"sinetti/store"
)

func (b *builder) places(w *World) {
	w.Hospital, w.HospitalPoint = b.place("Esimerkkisairaala", "FI", "health_care", "SAI-01")
	w.Company, w.CompanyPoint = b.place("Esimerkki Oy", "FI", "company", "YRI-01")
	w.Agency, w.AgencyPoint = b.place("Esimerkkivirasto", "FI", "authority", "VIR-01")
	w.Authority, w.AuthorityPoint = b.place("Näidisamet", "EE", "authority", "AME-01")
	b.exec(`insert into postal_codes (country, postcode, locality_fi, locality_sv) values
		('FI', '00100', 'HELSINKI', 'HELSINGFORS'), ('FI', '33100', 'TAMPERE', 'TAMMERFORS'), ('EE', '10111', 'TALLINN', '')`)
}

func (b *builder) place(name, country, kind, code string) (organisation, point domain.ID) {
	organisation, point = b.next(), b.next()
	now := b.db.Clock.Now()
	b.exec(`insert into organisations (id, name, country, health_care, created_at) values ($1, $2, $3, $4, $5)`,
		organisation, name, country, kind == "health_care", now)
	address := domain.Address{Rows: []string{name, "Esimerkkikatu 1", "00100 HELSINKI"}, Postcode: "00100", Country: country}
	if country == "EE" {
		address = domain.Address{Rows: []string{name, "Näidise 1", "10111 TALLINN"}, Postcode: "10111", Country: country}
	}
	text, err := json.Marshal(address)
	if err != nil {
		b.t.Fatal(err)
	}
	b.exec(`insert into points (id, organisation_id, code, name, country, kind, contract_from, address, created_at)
		values ($1, $2, $3, $4, $5, $6, '2020-01-01', $7, $8)`, point, organisation, code, name+" 1", country, kind, text, now)
	return organisation, point
}

func (b *builder) officers(w *World) {
	registrar := []domain.Role{domain.Registrar}
	w.Registrar = b.officer("ritva", w.Hospital, w.HospitalPoint, []domain.Role{domain.Registrar, domain.ProtectedService})
	w.RegistrarToo = b.officer("risto", w.Hospital, w.HospitalPoint, registrar)
	w.RegistrarElsewhere = b.officer("reino", w.Company, w.CompanyPoint, registrar)
	w.RegistrarEE = b.officer("rein", w.Authority, w.AuthorityPoint, registrar)
	w.Operator = b.officer("olli", w.Agency, w.AgencyPoint, []domain.Role{domain.AgencyOperator})
	w.OperatorToo = b.officer("outi", w.Agency, w.AgencyPoint, []domain.Role{domain.AgencyOperator})
	w.ApproverA = b.officer("aino", w.Agency, w.AgencyPoint, []domain.Role{domain.Approver})
	w.ApproverB = b.officer("antti", w.Agency, w.AgencyPoint, []domain.Role{domain.Approver})
	w.Support = b.officer("suvi", w.Agency, w.AgencyPoint, []domain.Role{domain.UserSupport})
	w.Auditor = b.officer("auli", w.Agency, w.AgencyPoint, []domain.Role{domain.Auditor})
	w.Lead = b.officer("leena", w.Hospital, w.HospitalPoint, []domain.Role{domain.ResponsiblePerson})
	w.Admin = b.officer("eero", w.Hospital, w.HospitalPoint, []domain.Role{domain.EmployerAdmin})
	w.LeadElsewhere = b.officer("lauri", w.Company, w.CompanyPoint, []domain.Role{domain.ResponsiblePerson})
	w.AdminElsewhere = b.officer("elina", w.Company, w.CompanyPoint, []domain.Role{domain.EmployerAdmin})
	b.officer("riina", w.Company, w.CompanyPoint, registrar)
	b.officer("raivo", w.Authority, w.AuthorityPoint, []domain.Role{domain.Registrar, domain.ResponsiblePerson})
}

// officer is one of the house's own, with a session that is open for a year of
// business time and of real time, its factor fresh all the while, for tests that do
// not log in.
func (b *builder) officer(name string, organisation, point domain.ID, roles []domain.Role) Officer {
	return b.officerOf(domain.ID{}, name, organisation, point, roles)
}

// officerOf is one of a partner's own people.
func (b *builder) officerOf(partner domain.ID, name string, organisation, point domain.ID, roles []domain.Role) Officer {
	b.n++
	o := Officer{
		Officer: domain.Officer{
			ID: b.next(), OrganisationID: organisation, PointID: point, UserName: name, Roles: roles, PartnerID: partner,
			TrainingValidTo: domain.Date{Year: 2030, Month: 12, Day: 31}, Active: true,
		},
		Secret: []byte("twenty bytes secret" + string('A'+rune(b.n))), Session: b.next(),
	}
	code := domain.MakeFinnishCode(domain.Date{Year: 1980, Month: 1, Day: int(b.n)}, 950+int(b.n))
	err := b.s.InsertOfficer(b.ctx, b.s.Pool, store.NewOfficer{
		Officer: o.Officer, Language: domain.Finnish, PasswordHash: hash(), Secret: o.Secret,
		Person: store.OfficerPerson{Name: "Virkailija " + name, IdentityCode: code},
	})
	if err != nil {
		b.t.Fatal(err)
	}
	if err := b.s.InstallRights(b.ctx, b.s.Pool, o.Officer, domain.Date{Year: 2020, Month: 1, Day: 1}); err != nil {
		b.t.Fatal(err)
	}
	now := b.db.Clock.Now()
	b.exec(`insert into officer_sessions (id, token_hash, officer_id, point_id, method, factor_at, created_at, last_seen_at, expires_at)
		values ($1, $2, $3, $4, 'authenticator', $7, $5, $6, $6)`,
		o.Session, o.Session[:], o.ID, point, now, now.AddDate(1, 0, 0), now.AddDate(10, 0, 0))
	return o
}
