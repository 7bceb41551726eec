package domain

import (
	"slices"
	"strings"
)

// countryOf is the country that a row names, preferably the wanted one; nothing where
// it names none.
func (by Addressing) countryOf(row, wanted string) string {
	codes := by.rb.Names.Codes[strings.ToUpper(row)]
	switch {
	case slices.Contains(codes, wanted):
		return wanted
	case len(codes) > 0:
		return codes[0]
	}
	return ""
}

// named tells whether a row names that country, or the one whose region it is.
func (by Addressing) named(row, country string) bool {
	found := by.countryOf(row, country)
	return found != "" && by.rb.mainland(found) == by.rb.mainland(country)
}

// isAbroad tells whether mail to a country crosses a border.
func (by Addressing) isAbroad(country, from string) bool {
	return from != "" && by.rb.mainland(country) != by.rb.mainland(from)
}

// takeCountry takes out the row that names the country and gives what is printed in
// the last row: nothing on domestic mail, else the name in capitals. Another country's
// name, or a country whose name is neither given nor known, is refused.
func (by Addressing) takeCountry(rows []string, country, from string) (rest []string, last string, no []Refusal) {
	abroad := by.isAbroad(country, from)
	rest = rows[:1:1] // a person may be called as a country is
	for i, row := range rows[1:] {
		switch named := by.countryOf(row, country); {
		case named == "":
			rest = append(rest, row)
		case named != country && by.rb.mainland(named) != by.rb.mainland(country):
			rest = append(rest, row)
			no = append(no, refuse(AddressCountryLine).at("address").with("row", itoa(i+2)))
		case abroad:
			last = strings.ToUpper(row)
		}
	}
	if !abroad || last != "" || country == "" || len(no) > 0 {
		return rest, last, no
	}
	if known := by.rb.Names.Printed[country]; known != "" {
		return rest, known, no
	}
	if end := rest[len(rest)-1]; end == strings.ToUpper(end) && !strings.ContainsAny(end, "0123456789") && len(rest) > MinAddressRows {
		return rest[:len(rest)-1], end, no
	}
	return rest, "", append(no, refuse(AddressCountryLine).at("address").with("country", country))
}
