package main

import (
	"encoding/json"
	"os"

	"sinetti/cmd/sinetti-demo/house"
	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
)

// facts are what a browser test must know of the demo.
type facts struct {
	URL      string        `json:"url"`
	Officers []officerFact `json:"officers"`
	People   []personFact  `json:"people"` // each with one activated card that its point may serve
}

type officerFact struct {
	UserName  string   `json:"userName"`
	Name      string   `json:"name"`
	Password  string   `json:"password"`
	OTPSecret string   `json:"otpSecret"` // base32
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
	MRZ          string `json:"mrz"`
	Issuer       string `json:"issuingState"`
}

// peopleTold is how many people are told of.
const peopleTold = 400

func writeFacts(path string, h *house.House) error {
	f := facts{URL: h.BrowserURL()}
	codes := map[domain.ID]string{}
	for i, p := range h.World.Points {
		codes[p.ID] = h.World.PointCodes[i]
	}
	for _, o := range h.World.Officers {
		roles := make([]string, len(o.Roles))
		for i, r := range o.Roles {
			roles[i] = string(r)
		}
		f.Officers = append(f.Officers, officerFact{o.UserName, o.Name, o.Password, o.OTPSecret, roles, o.PointCode})
	}
	for i, c := range h.World.Cards {
		if len(f.People) == peopleTold {
			break
		}
		if c.State != domain.CardActivated {
			continue
		}
		holder := h.World.Holders[i]
		passport := outside.Passport(holder, "XD0000001", h.World.Today)
		f.People = append(f.People, personFact{
			holder.Person.IdentityCode, holder.Person.GivenNames, holder.Person.FamilyName, holder.Person.BirthDate.String(),
			c.Number, string(c.Product), c.Generation, codes[c.PointID], holder.Protected, passport.MRZ, passport.Issuer,
		})
	}
	body, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o600)
}
