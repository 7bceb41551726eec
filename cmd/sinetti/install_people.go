package main

import (
	"fmt"
	"slices"
	"strings"

	"sinetti/domain"
)

// firstRoles are those that somebody can have before anybody is there to give them.
// Who serves holders is entered, trained and given the right by these, in the pages.
var firstRoles = []domain.Role{
	domain.EmployerAdmin, domain.Approver, domain.UserSupport, domain.ResponsiblePerson, domain.AgencyOperator, domain.Auditor,
}

// needed is without whom nothing could go on: an approver alone approves nothing.
var needed = []struct {
	role  domain.Role
	least int
}{{domain.EmployerAdmin, 1}, {domain.Approver, 2}, {domain.UserSupport, 1}}

func (c *beginningCheck) officer(at string, o newOfficer, before []newOfficer) {
	country := ""
	if i := slices.IndexFunc(c.b.Points, func(p newPoint) bool { return p.Code == o.Point }); i < 0 {
		c.at(at+".point", "is no point of this file", "write the code of one under points")
	} else {
		country, _ = c.countryOf(c.b.Points[i].Organisation)
	}
	taken := slices.ContainsFunc(before, func(b newOfficer) bool { return b.UserName == o.UserName })
	_, no := domain.CheckNewOfficer(domain.NewOfficer{
		Name: o.Name, UserName: o.UserName, IdentityCode: o.IdentityCode, Country: country, Email: o.Email,
	}, taken)
	for _, r := range no {
		c.refused(at, r)
	}
	if strings.TrimSpace(o.IdentityCode) == "" {
		c.at(at+".identity_code", "is missing: without it one person could act as two", "write the personal identity code")
	}
	if strings.TrimSpace(o.Email) == "" {
		c.at(at+".email", "is missing: the first officers get new passwords by mail alone", "write an address that only this person reads")
	}
	for _, b := range before {
		if strings.EqualFold(b.Email, o.Email) && o.Email != "" {
			c.at(at+".email", "is the address of an officer above: one could let the other in", "write an address that only this person reads")
		}
		if o.IdentityCode != "" && strings.EqualFold(b.IdentityCode, o.IdentityCode) {
			c.at(at+".identity_code", "is the code of an officer above", "enter each person once, with all roles")
		}
	}
	if !slices.Contains(domain.Languages, o.Language) {
		c.at(at+".language", "is no language of the pages", "write fi, sv, en or et")
	}
	if o.Password != onPaper && o.Password != byMail {
		c.at(at+".password", "is no way to hand over the first password", "write paper or mail")
	}
	c.roles(at, o)
}

// How the first temporary password is handed over.
const onPaper, byMail = "paper", "mail"

func (c *beginningCheck) roles(at string, o newOfficer) {
	if len(o.Roles) == 0 {
		c.at(at+".roles", "is missing: who has no right can do nothing", "write one or more roles")
	}
	for i, role := range o.Roles {
		field := fmt.Sprintf("%s.roles[%d]", at, i)
		switch {
		case !slices.Contains(domain.Roles, role):
			c.at(field, "is no role", "write one of "+words(firstRoles))
		case !slices.Contains(firstRoles, role):
			c.at(field, "is a role that is given in the pages, after training or by two people", "write one of "+words(firstRoles))
		case slices.Contains(o.Roles[:i], role):
			c.at(field, "stands here twice", "leave one out")
		}
	}
}

func words(roles []domain.Role) string {
	list := make([]string, len(roles))
	for i, r := range roles {
		list[i] = string(r)
	}
	return strings.Join(list, ", ")
}

// complete wants everybody and everything without which nobody could go on.
func (c *beginningCheck) complete() {
	for _, list := range []struct {
		field string
		size  int
	}{{"organisations", len(c.b.Organisations)}, {"points", len(c.b.Points)}} {
		if list.size == 0 {
			c.at(list.field, "is missing", "write at least one, as in contrib/installation.example.yaml")
		}
	}
	for _, n := range needed {
		found := 0
		for _, o := range c.b.Officers {
			if slices.Contains(o.Roles, n.role) {
				found++
			}
		}
		if found < n.least {
			c.at("officers", fmt.Sprintf("%d with the role %s, and %d needed", found, n.role, n.least), "add an officer with it: nobody could give it afterwards")
		}
	}
}

// refusedField says in English what a rule of the pages refuses, and where it stands
// in the file.
var refusedField = map[domain.RefusalCode]struct{ field, rule, remedy string }{
	domain.NameMissing:        {"name", "is no person's name", "write it in letters, as shown to colleagues"},
	domain.UserNameForm:       {"user_name", "is no user name", "write 3 to 40 lower-case letters, digits, dots and hyphens, a letter first"},
	domain.UserNameTaken:      {"user_name", "is taken by an officer above", "give each officer a name of his or her own"},
	domain.EmailForm:          {"email", "is no mail address", "write it as name@example.org"},
	domain.AddressRows:        {"address", "has not two to six rows of text", "write the rows as on a letter, the postcode and town last"},
	domain.AddressRowTooLong:  {"address", "has a row that is too long to print", "shorten it"},
	domain.AddressGlyph:       {"address", "has a character that cannot be printed", "write letters, digits and marks"},
	domain.AddressPostcode:    {"postcode", "is not the postcode that the last row of address begins with", "write the last row as 00100 HELSINKI, and 00100 in quotes as postcode"},
	domain.AddressCountryLine: {"address", "ends in a country", "leave the country out at home"},
}

func (c *beginningCheck) refused(at string, no domain.Refusal) {
	said, known := refusedField[no.Code]
	if !known { // whatever an identity code is refused for
		said.field, said.rule, said.remedy = "identity_code", "is no identity code of the point's country", "correct it"
	}
	c.at(at+"."+said.field, said.rule, said.remedy)
}
