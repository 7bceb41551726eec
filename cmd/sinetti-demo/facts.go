package main

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"os"

	"sinetti/cmd/sinetti-demo/cardtable"
	"sinetti/cmd/sinetti-demo/house"
	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
)

// facts are what a browser test must know of the demo.
type facts struct {
	URL      string        `json:"url"`
	Mail     string        `json:"mail"` // folder of every mail that left, as .eml
	Officers []officerFact `json:"officers"`
	People   []personFact  `json:"people"` // each with one activated card that its point may serve
	Cast     []castFact    `json:"cast"`   // people in every situation that the counter meets
	Desk     deskFact      `json:"desk"`
}

// deskFact is what a browser test needs to show a card: PUT {software}/desk puts one
// in the reader, and the script of a Web eID extension signs by its key.
type deskFact struct {
	Software  string     `json:"software"`
	Authority string     `json:"authority"` // file of the demo's own authority, which signed its servers
	Cards     []cardFact `json:"cards"`
}

type cardFact struct {
	Whose       string `json:"whose"`       // user name, or why it must be refused
	Certificate string `json:"certificate"` // Base64 of DER
	Key         string `json:"key"`         // Base64 of PKCS #8
}

type officerFact struct {
	UserName  string   `json:"userName"`
	Name      string   `json:"name"`
	Email     string   `json:"email"`
	Password  string   `json:"password"`
	Temporary bool     `json:"temporary"` // the password: to be changed at the first login
	Device    string   `json:"device"`    // authenticator or token; empty before the first login
	OTPSecret string   `json:"otpSecret"` // base32; empty before the first login
	Stage     string   `json:"stage"`     // how far a login gets: password or full
	Roles     []string `json:"roles"`
	Point     string   `json:"point"` // code
}

type personFact struct {
	IdentityCode string `json:"identityCode"`
	GivenNames   string `json:"givenNames"`
	FamilyName   string `json:"familyName"`
	BirthDate    string `json:"birthDate"`
	CardNumber   string `json:"cardNumber"`
	Product      string `json:"product"`
	Generation   string `json:"generation"`
	Point        string `json:"point"` // code of the point where the card was applied for
	Protected    bool   `json:"protected"`
	Mail         bool   `json:"mail"` // told an address for mail, so that the point need not tell what a mail does
	MRZ          string `json:"mrz"`
	Issuer       string `json:"issuingState"`
}

// castFact is a person of whom it is known why he or she stands at the desk.
type castFact struct {
	Situation string `json:"situation"`
	personFact
}

func factOf(o world.Officer) officerFact {
	roles := make([]string, len(o.Roles))
	for i, r := range o.Roles {
		roles[i] = string(r)
	}
	stage := domain.FullSession
	if o.NeverIn() {
		stage = domain.PasswordStage
	}
	return officerFact{
		UserName: o.UserName, Name: o.Name, Email: o.Email, Password: o.Password, Temporary: o.NeverIn(),
		Device: string(o.Device), OTPSecret: o.OTPSecret, Stage: string(stage), Roles: roles, Point: o.PointCode,
	}
}

// peopleTold is how many people are told of.
const peopleTold = 400

func writeFacts(path string, h *house.House, table *cardtable.Table) error {
	f := facts{URL: h.BrowserURL(), Mail: h.MailFolder(), Desk: deskFact{Software: table.SoftwareURL(), Authority: h.AuthorityFile()}}
	for _, whose := range table.Holders() {
		c := table.Card(whose)
		key, err := x509.MarshalPKCS8PrivateKey(c.Key)
		if err != nil {
			return err
		}
		encode := base64.StdEncoding.EncodeToString
		f.Desk.Cards = append(f.Desk.Cards, cardFact{whose, encode(c.Certificate.Raw), encode(key)})
	}
	codes := map[domain.ID]string{}
	for i, p := range h.World.Points {
		codes[p.ID] = h.World.PointCodes[i]
	}
	for _, o := range h.World.Officers {
		f.Officers = append(f.Officers, factOf(o))
	}
	for i, c := range h.World.Cards {
		if len(f.People) == peopleTold {
			break
		}
		if c.State != domain.CardActivated {
			continue
		}
		f.People = append(f.People, personAt(h.World, i, codes))
	}
	for _, p := range h.World.Cast {
		f.Cast = append(f.Cast, castFact{string(p.Situation), personAt(h.World, p.At, codes)})
	}
	body, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o600)
}

// personAt tells of the nth person of the world; points have codes.
func personAt(w *world.World, n int, codes map[domain.ID]string) personFact {
	h, c := w.Holders[n], w.Cards[n]
	passport := outside.Passport(h, "XD0000001", w.Today)
	return personFact{
		h.Person.IdentityCode, h.Person.GivenNames, h.Person.FamilyName, h.Person.BirthDate.String(),
		c.Number, string(c.Product), c.Generation, codes[c.PointID], h.Protected, world.HasMail(h), passport.MRZ, passport.Issuer,
	}
}
