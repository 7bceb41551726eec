package main

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/letters"
	"sinetti/store"
)

// beginningCheck goes through a file and collects what is wrong, with the place.
type beginningCheck struct {
	name   string
	parsed *ast.File
	b      beginning
	rules  *domain.Rulebook
	known  store.Known // what is there already, where something is added
	wrong  []wrongField
}

// at notes what is wrong with a field: the rule, and what to do. Neither repeats
// what the field holds.
func (c *beginningCheck) at(field, rule, remedy string) {
	const enough = 100 // whoever mends these finds the rest
	if len(c.wrong) < enough {
		c.wrong = append(c.wrong, wrongField{c.name, lineOf(c.parsed, field), field, rule, remedy})
	}
}

// first gives all that is wrong with a file for an empty database: nothing, and it can
// be installed as it stands, at any time.
func (c *beginningCheck) first() []wrongField {
	c.places()
	for i, o := range c.b.Officers {
		c.officer(fmt.Sprintf("officers[%d]", i), o, c.b.Officers[:i])
	}
	c.complete()
	return c.wrong
}

// places goes through employers, points and partners.
func (c *beginningCheck) places() {
	for i, o := range c.b.Organisations {
		c.organisation(fmt.Sprintf("organisations[%d]", i), o, c.b.Organisations[:i])
	}
	for i, p := range c.b.Points {
		c.point(fmt.Sprintf("points[%d]", i), p, c.b.Points[:i])
	}
	for i, p := range c.b.Partners {
		c.partner(fmt.Sprintf("partners[%d]", i), p, c.b.Partners[:i])
	}
}

// text wants a text of one line.
func (c *beginningCheck) text(field, text string) {
	const longest = 100
	if strings.TrimSpace(text) == "" {
		c.at(field, "is missing", "write it")
	} else if utf8.RuneCountInString(text) > longest || strings.ContainsAny(text, "\n\r\t") {
		c.at(field, "is longer than 100 characters or has line breaks", "shorten it to one line")
	}
}

func (c *beginningCheck) country(field, code string) {
	known := func(r domain.CountryRules) bool { return r.Country == code }
	if !slices.ContainsFunc(c.rules.Countries, known) {
		c.at(field, "is no country of the rulebook", "write its two capital letters, such as FI or EE")
	}
}

func (c *beginningCheck) organisation(at string, o newOrganisation, before []newOrganisation) {
	c.text(at+".code", o.Code)
	c.text(at+".name", o.Name)
	c.country(at+".country", o.Country)
	for _, b := range before {
		if b.Code == o.Code {
			c.at(at+".code", "is taken by an organisation above", "give each organisation a code of its own")
		}
		if b.Name == o.Name {
			c.at(at+".name", "is the name of an organisation above", "give each organisation a name that tells it apart")
		}
	}
	for i, m := range o.LoginMethods {
		if !slices.Contains(domain.LoginMethods, m) {
			c.at(fmt.Sprintf("%s.login_methods[%d]", at, i), "is no way to log in", "write authenticator, token or card")
		}
	}
	if !slices.ContainsFunc(o.LoginMethods, auth.Linkable) || !domain.LeaveAWayIn(o.LoginMethods) {
		c.at(at+".login_methods", "none of them shows one-time codes: nobody could log in", "permit authenticator, token or both")
	}
}

func (c *beginningCheck) point(at string, p newPoint, before []newPoint) {
	c.text(at+".code", p.Code)
	c.text(at+".name", p.Name)
	if slices.ContainsFunc(before, func(b newPoint) bool { return b.Code == p.Code }) {
		c.at(at+".code", "is taken by a point above", "give each point a code of its own")
	}
	country, known := c.countryOf(p.Organisation)
	if !known {
		c.noOrganisation(at+".organisation", p.Organisation)
	}
	if !slices.Contains([]domain.PointKind{domain.HealthCarePoint, domain.TownPoint, domain.CompanyPoint, domain.AuthorityPoint}, p.Kind) {
		c.at(at+".kind", "is no kind of point", "write health_care, town, company or authority")
	}
	if p.ContractFrom.IsZero() {
		c.at(at+".contract_from", "is missing: a point works under a contract", "write the contract's first day, such as 2026-11-01")
	}
	if !p.ContractTo.IsZero() && p.ContractTo.Before(p.ContractFrom) {
		c.at(at+".contract_to", "lies before contract_from", "write the contract's last day, or leave it out")
	}
	c.address(at, domain.Address{Rows: p.Address, Postcode: p.Postcode, Country: country})
	for i, id := range p.Documents {
		if !slices.ContainsFunc(c.rules.Documents, func(d domain.DocumentRow) bool { return d.ID == id && d.Country == country }) {
			c.at(fmt.Sprintf("%s.documents[%d]", at, i), "is no row of the country's documents in the rulebook", "write a row's id, or leave documents out to take all")
		}
	}
}

// address wants what can be printed: by the rules, and by the paper of the country's
// print house where the file has one.
func (c *beginningCheck) address(at string, a domain.Address) {
	no := c.rules.Addressing(c.version()).Check(a)
	for _, p := range c.b.Partners {
		profile, err := letters.Profile(p.StockProfile)
		if err != nil || p.Country != a.Country || len(no) > 0 {
			continue
		}
		for _, fault := range letters.CheckAddress(profile, letters.Letter{Address: a}) {
			switch fault.Code { //nolint:exhaustive // the others are the rules'
			case letters.RowTooLong:
				no = append(no, domain.Refuse(domain.AddressRowTooLong, "address"))
			case letters.TooManyRows:
				no = append(no, domain.Refuse(domain.AddressRows, "address"))
			case letters.GlyphMissing:
				no = append(no, domain.Refuse(domain.AddressGlyph, "address"))
			}
		}
	}
	for _, refusal := range no {
		c.refused(at, refusal)
	}
}

// version is the day of the newest rules that come with the program: the check says the
// same at any time.
func (c *beginningCheck) version() domain.Date {
	var newest domain.Date
	for _, f := range c.rules.Files {
		if newest.Before(f.Version) {
			newest = f.Version
		}
	}
	return newest
}

// countryOf is the country of an organisation of the file, or of the one that is there.
func (c *beginningCheck) countryOf(organisation string) (string, bool) {
	for _, o := range c.b.Organisations {
		if o.Code == organisation {
			return o.Country, true
		}
	}
	if there := c.there(organisation); len(there) == 1 {
		return there[0].Country, true
	}
	return "", false
}

const printHouse, bureauKind = "print_house", "bureau"

func (c *beginningCheck) partner(at string, p newPartner, before []newPartner) {
	c.text(at+".code", p.Code)
	c.text(at+".name", p.Name)
	c.country(at+".country", p.Country)
	for _, b := range before {
		if b.Code == p.Code {
			c.at(at+".code", "is taken by a partner above", "give each partner a code of its own")
		}
		if plainHex(b.Certificate) == plainHex(p.Certificate) {
			c.at(at+".certificate", "is the certificate of a partner above", "each partner has its own")
		}
		if b.Kind == bureauKind && p.Kind == bureauKind && b.Country == p.Country {
			c.at(at+".country", "has a bureau above, and a country has one", "leave one of them out")
		}
	}
	if sum, err := hex.DecodeString(plainHex(p.Certificate)); err != nil || len(sum) != 32 {
		c.at(at+".certificate", "is no SHA-256 fingerprint of a client certificate", "write what `openssl x509 -noout -fingerprint -sha256` prints after the =")
	}
	if _, err := time.LoadLocation(p.TimeZone); err != nil || p.TimeZone == "" || p.TimeZone == "Local" {
		c.at(at+".time_zone", "is no time zone", "write one such as Europe/Helsinki")
	}
	switch p.Kind {
	case printHouse:
		c.printHouse(at, p)
	case bureauKind:
		if p.StockProfile != "" || p.CutOff != "" {
			c.at(at, "a bureau has neither stock_profile nor cut_off", "leave both out")
		}
		if fp := strings.NewReplacer("-", "", " ", "").Replace(p.Key); len(fp) != 32 {
			c.at(at+".key", "is no fingerprint of a maker's signing key", "write the eight groups of four that the bureau gave on paper")
		}
	default:
		c.at(at+".kind", "is no kind of partner", "write print_house or bureau")
	}
}

func (c *beginningCheck) printHouse(at string, p newPartner) {
	if fp, err := hex.DecodeString(plainHex(p.Key)); err != nil || len(fp) != 20 {
		c.at(at+".key", "is no fingerprint of an OpenPGP key of version 4", "write the 40 digits that `gpg --fingerprint` prints")
	}
	if _, err := letters.Profile(p.StockProfile); err != nil {
		c.at(at+".stock_profile", "is no stock profile", "write c5, or the profile agreed with the print house")
	}
	if _, err := time.Parse("15:04", p.CutOff); err != nil {
		c.at(at+".cut_off", "is no time of day", "write it in quotes, such as '14:00', in the print house's time zone")
	}
}

// plainHex takes out of a fingerprint what is there for people.
func plainHex(fingerprint string) string {
	return strings.ToLower(strings.NewReplacer(":", "", " ", "").Replace(fingerprint))
}
