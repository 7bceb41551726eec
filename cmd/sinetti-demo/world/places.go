package world

import (
	"fmt"
	"time"

	"sinetti/domain"
)

// Partner is a print house or a bureau as the agency knows it; fingerprints are
// filled in by whoever made the keys.
type Partner struct {
	ID           domain.ID
	Kind         string // print_house or bureau
	Code         string
	Name         string
	Country      string
	StockProfile string
	CutOff       string // local time of day, print houses only
	TimeZone     string
	// CertFingerprint is SHA-256 of the client certificate in hexadecimal.
	CertFingerprint string
	// KeyFingerprint names the OpenPGP or the signing key, as people compare it.
	KeyFingerprint string
}

// place is one registration point of the plan.
type place struct {
	org                 int
	code, name          string
	kind                domain.PointKind
	street, code5, town string
	hospital            bool // takes passports and police-issued identity cards only
}

var organisationPlan = []struct {
	name, country, customer string
	health                  bool
	methods                 []domain.LoginMethod // by which its officers may log in
}{
	{"Sinetin virasto", "FI", "", false, codesOfBoth},
	{"Mallilan hyvinvointialue", "FI", "AS-1001", true, domain.LoginMethods},
	{"Koekaupunki – Provstad", "FI", "AS-2002", false, codesOfBoth},
	{"Esimerkki Oy", "FI", "AS-3003", false, []domain.LoginMethod{domain.ByAuthenticator}},
	{"Näidisamet", "EE", "", false, codesOfBoth},
}

var codesOfBoth = []domain.LoginMethod{domain.ByAuthenticator, domain.ByToken}

var pointPlan = []place{
	{0, "VIR-1", "Viraston palvelupiste", domain.AuthorityPoint, "Mallitie 1", "00100", "HELSINKI", false},
	{1, "MHA-1", "Mallilan keskussairaala", domain.HealthCarePoint, "Koekatu 12", "33100", "TAMPERE", true},
	{1, "MHA-2", "Mallilan terveyskeskus", domain.HealthCarePoint, "Näytepolku 3", "33200", "TAMPERE", true},
	{1, "MHA-3", "Lakeuden sairaala", domain.HealthCarePoint, "Testauskuja 8", "60100", "SEINÄJOKI", true},
	{1, "MHA-4", "Rannikon sairaala", domain.HealthCarePoint, "Provgatan 4", "65100", "VAASA", true},
	{1, "MHA-5", "Tunturin terveysasema", domain.HealthCarePoint, "Harjoitustie 2", "99800", "IVALO", true},
	{2, "KOE-1", "Koekaupungin palvelupiste", domain.TownPoint, "Demotori 1", "20100", "TURKU", false},
	{2, "KOE-2", "Provstads servicepunkt", domain.TownPoint, "Exempelvägen 7", "20200", "TURKU", false},
	{3, "ESI-1", "Esimerkki Oy, henkilöstöpalvelut", domain.CompanyPoint, "Esimerkinkaari 5", "02150", "ESPOO", false},
	{4, "TLN-1", "Tallinna teenindus", domain.AuthorityPoint, "Näidise tn 4", "10111", "Tallinn", false},
	{4, "TRT-1", "Tartu teenindus", domain.AuthorityPoint, "Proovi tee 9", "51003", "Tartu", false},
	{4, "NRV-1", "Narva teenindus", domain.AuthorityPoint, "Katse põik 2", "20307", "Narva", false},
}

// began is the day since which contracts and authorisations hold.
var began = domain.Date{Year: 2018, Month: time.January, Day: 2}

func (w *World) makePlaces(s source) {
	for _, o := range organisationPlan {
		w.Organisations = append(w.Organisations, domain.Organisation{
			ID: s.id(began.Time()), Name: o.name, Country: o.country, CustomerNumber: o.customer, HealthCare: o.health,
		})
	}
	for _, p := range pointPlan {
		org := w.Organisations[p.org]
		point := domain.Point{
			ID: s.id(began.Time()), OrganisationID: org.ID, Name: p.name, Country: org.Country, Kind: p.kind, ContractFrom: began,
			Address: address(org.Country, p.name, p.street, p.code5, p.town),
		}
		w.Points = append(w.Points, point)
		w.PointCodes = append(w.PointCodes, p.code)
		w.PointPhones = append(w.PointPhones, phone(org.Country, len(w.Points)))
	}
	// The company lets the town's first point serve its cards, under a customer number.
	w.Authorisations = append(w.Authorisations, domain.Authorisation{
		PointID: w.Points[6].ID, OrganisationID: w.Organisations[3].ID, CustomerNumber: "AS-3003-T", ValidFrom: began,
	})
	w.Partners = []Partner{
		{ID: s.id(began.Time()), Kind: "print_house", Code: "paino-fi", Name: "Koepaino Oy", Country: "FI", StockProfile: "c5", CutOff: "14:00", TimeZone: "Europe/Helsinki"},
		{ID: s.id(began.Time()), Kind: "print_house", Code: "trykk-ee", Name: "Näidistrükk OÜ", Country: "EE", StockProfile: "c5", CutOff: "14:00", TimeZone: "Europe/Tallinn"},
		{ID: s.id(began.Time()), Kind: "bureau", Code: "yksilo-1", Name: "Kortti ja Koe Oy", Country: "FI", TimeZone: "Europe/Helsinki"},
	}
}

// phone is a number of a range that nobody was given.
func phone(country string, n int) string {
	if country == "EE" {
		return fmt.Sprintf("+372 000 00%02d", n)
	}
	return fmt.Sprintf("+358 29 000 00%02d", n)
}

// address sets the rows as they are printed (letters.md, Address).
func address(country, name, street, postcode, town string) domain.Address {
	return domain.Address{
		Rows: []string{name, street, postcode + " " + town}, Postcode: postcode, Country: country,
	}
}

func street(s source, names []string) string {
	n := fmt.Sprintf("%s %d", pick(s, names), 1+s.below(120))
	if s.chance(60) {
		n += fmt.Sprintf(" %c %d", 'A'+rune(s.below(5)), 1+s.below(90)) //nolint:gosec // a letter A–E
	}
	return n
}
