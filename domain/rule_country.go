package domain

import "strings"

// TelephoneRow says how telephone numbers are written in a country (ITU-T E.164).
type TelephoneRow struct {
	Row
	Country     string
	CallingCode string // such as 358, without +
	TrunkPrefix string // what a number begins with inside the country alone; empty: nothing
}

// Telephone gives the row in force on that day; the zero row where a country has none.
func (rb *Rulebook) Telephone(country string, today Date) TelephoneRow {
	found, _ := inForce(rb.Telephones, today, func(r TelephoneRow) bool { return r.Country == country })
	return found
}

// LocalityPlace says on which side of its postcode a locality is printed.
type LocalityPlace string

// The two sides.
const (
	LocalityAfter  LocalityPlace = "after_postcode"
	LocalityBefore LocalityPlace = "before_postcode" // and a comma between them
)

// LocalityPlaces are both sides.
var LocalityPlaces = []LocalityPlace{LocalityAfter, LocalityBefore}

// AddressRow says how the last row of an address in a country is printed, wherever the
// letter comes from: the rule is the country's to which it goes.
type AddressRow struct {
	Row
	Country  string
	Postcode string // 9 stands for a digit, all else is printed as it stands: 99999, 999 99, LV-9999
	Locality LocalityPlace
	Capitals bool // the locality is printed in capitals
	// UnitsAboveStreet says that nothing stands between street or box and the postcode:
	// units and houses given there go above; where it is not so, villages and parishes stay.
	UnitsAboveStreet bool
}

// AddressRow gives the row in force on that day for a country or a region; the zero row
// where no file of rules knows it.
func (rb *Rulebook) AddressRow(country string, today Date) AddressRow {
	country = rb.mainland(country)
	found, _ := inForce(rb.Addresses, today, func(r AddressRow) bool { return r.Country == country })
	return found
}

// print writes a postcode of digits alone as the row says; nothing where it has not as
// many digits.
func (r AddressRow) print(postcode string) string {
	if strings.Count(r.Postcode, "9") != len(postcode) || !allDigits(postcode) {
		return ""
	}
	var text strings.Builder
	for _, c := range r.Postcode {
		if c == '9' {
			c, postcode = rune(postcode[0]), postcode[1:]
		}
		text.WriteRune(c)
	}
	return text.String()
}

// lastRow is the row of a postcode, as it is printed, and its locality.
func (r AddressRow) lastRow(code, town string) string {
	if r.Capitals {
		town = strings.ToUpper(town)
	}
	if r.Locality == LocalityBefore {
		return town + ", " + code
	}
	return code + " " + town
}

// townIn is the locality of a row that has the printed form; nothing where it has not.
func (r AddressRow) townIn(last, code string) string {
	town, found := strings.CutPrefix(last, code+" ")
	if r.Locality == LocalityBefore {
		town, found = strings.CutSuffix(last, ", "+code)
	}
	if code == "" || !found || town != strings.TrimSpace(town) {
		return ""
	}
	return town
}

// RegionRow is a part of a country that has a code (ISO 3166-1) and holidays of its own.
type RegionRow struct {
	Row
	Country   string
	Region    string
	Postcodes []string // how postcodes begin that lie in it
}

// mainland is the country of a region, and any other country itself.
func (rb *Rulebook) mainland(code string) string {
	for _, row := range rb.Regions {
		if row.Region == code {
			return row.Country
		}
	}
	return code
}

// regionOf is the region in which an address lies, or its country.
func (rb *Rulebook) regionOf(a Address, today Date) string {
	for _, row := range rb.Regions {
		if row.Country != a.Country || row.ValidFrom.After(today) {
			continue
		}
		for _, begin := range row.Postcodes {
			if strings.HasPrefix(a.Postcode, begin) {
				return row.Region
			}
		}
	}
	return a.Country
}
