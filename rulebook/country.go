package rulebook

import (
	"fmt"
	"slices"
	"strings"

	"sinetti/domain"
)

// telephone is a row of how a country's telephone numbers are written.
type telephone struct {
	Row         `yaml:",inline"`
	CallingCode string `yaml:"calling_code"` // digits, in quotes
	TrunkPrefix string `yaml:"trunk_prefix,omitempty"`
}

// address is a row of how an address in the country is printed.
type address struct {
	Row              `yaml:",inline"`
	Postcode         string               `yaml:"postcode"` // 9 stands for a digit
	Locality         domain.LocalityPlace `yaml:"locality"`
	Capitals         bool                 `yaml:"capitals"`
	UnitsAboveStreet bool                 `yaml:"units_above_street"`
}

// region is a row of a part of the country with a code and holidays of its own.
type region struct {
	Row       `yaml:",inline"`
	Region    string   `yaml:"region"`
	Postcodes []string `yaml:"postcodes"` // how those begin that lie in it, in quotes
}

// addCountry appends the rows of how people write and call in a country.
func (f file) addCountry(book *domain.Rulebook) {
	for _, t := range f.Telephones {
		book.Telephones = append(book.Telephones, domain.TelephoneRow{Row: t.noun(), Country: f.Country, CallingCode: t.CallingCode, TrunkPrefix: t.TrunkPrefix})
	}
	for _, a := range f.Addresses {
		book.Addresses = append(book.Addresses, domain.AddressRow{
			Row: a.noun(), Country: f.Country, Postcode: a.Postcode, Locality: a.Locality, Capitals: a.Capitals, UnitsAboveStreet: a.UnitsAboveStreet,
		})
	}
	for _, r := range f.Regions {
		book.Regions = append(book.Regions, domain.RegionRow{Row: r.noun(), Country: f.Country, Region: r.Region, Postcodes: r.Postcodes})
	}
}

// country checks the rows of how people write and call in the country.
func (c *checker) country(f file) {
	c.telephones(f.Telephones)
	c.addresses(f.Addresses)
	for i, r := range f.Regions {
		path := fmt.Sprintf("regions[%d]", i)
		c.row(path, r.Row)
		if !capitals(r.Region, 2) || r.Region == f.Country || slices.ContainsFunc(f.Regions[:i], func(e region) bool { return e.Region == r.Region }) {
			c.at(path, r.Row, "region %q: want two capitals that are no other region's nor the country's", r.Region)
		}
		if len(r.Postcodes) == 0 || slices.ContainsFunc(r.Postcodes, func(begin string) bool { return !digits(begin, 1, 9) }) {
			c.at(path, r.Row, "postcodes %q: want the digits that its postcodes begin with", r.Postcodes)
		}
	}
}

func (c *checker) telephones(list []telephone) {
	if len(list) == 0 && !c.kept {
		c.at("telephone", Row{}, "no row says how telephone numbers are written")
	}
	for i, t := range list {
		path := fmt.Sprintf("telephone[%d]", i)
		c.row(path, t.Row)
		if !digits(t.CallingCode, 1, 3) || t.CallingCode[0] == '0' {
			c.at(path, t.Row, "calling_code %q: want one to three digits, without +", t.CallingCode)
		}
		if !digits(t.TrunkPrefix, 0, 3) {
			c.at(path, t.Row, "trunk_prefix %q: want up to three digits, or none", t.TrunkPrefix)
		}
		for _, e := range list[:i] {
			if e.ValidFrom == t.ValidFrom {
				c.at(path, t.Row, "overlaps %s: valid from the same day", e.ID)
			}
		}
	}
}

func (c *checker) addresses(list []address) {
	if len(list) == 0 && !c.kept {
		c.at("addresses", Row{}, "no row says how an address is printed")
	}
	for i, a := range list {
		path := fmt.Sprintf("addresses[%d]", i)
		c.row(path, a.Row)
		if n := strings.Count(a.Postcode, "9"); n < 3 || n > 9 || len(a.Postcode) > 12 || strings.Trim(a.Postcode, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-9 ") != "" || strings.TrimSpace(a.Postcode) != a.Postcode {
			c.at(path, a.Row, "postcode %q: want 9 for each of three to nine digits, and what is printed between or before them, such as 999 99", a.Postcode)
		}
		oneOf(c, place{path, a.Row}, "locality", a.Locality, domain.LocalityPlaces...)
		for _, e := range list[:i] {
			if e.ValidFrom == a.ValidFrom {
				c.at(path, a.Row, "overlaps %s: valid from the same day", e.ID)
			}
		}
	}
}

// noteCountry tells note of each row of which one must hold on the file's own day.
func (f file) noteCountry(note func(section, about string, r Row)) {
	for _, t := range f.Telephones {
		note("telephone", "telephone numbers", t.Row)
	}
	for _, a := range f.Addresses {
		note("addresses", "addresses", a.Row)
	}
	for _, h := range f.Holidays {
		note("holidays", "holidays", h.Row)
	}
}

// digits tells whether a text is so many of them, and nothing else.
func digits(text string, least, most int) bool {
	return len(text) >= least && len(text) <= most && strings.Trim(text, "0123456789") == ""
}
