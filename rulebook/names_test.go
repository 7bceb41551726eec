package rulebook

import (
	"slices"
	"strings"
	"testing"

	"sinetti/domain"
)

// Every country of ISO 3166-1 has a name that can be printed, and is known by it.
func TestEveryCountryHasAName(t *testing.T) {
	t.Parallel()
	book := load(t)
	names := book.Names
	if len(names.Printed) < 249 {
		t.Errorf("%d countries", len(names.Printed))
	}
	by := book.Addressing(day(t, "2026-11-24"))
	for code, name := range names.Printed {
		if !slices.Contains(names.Codes[name], code) || name != strings.ToUpper(name) || strings.ContainsAny(name, "()0123456789") {
			t.Errorf("%s: %q", code, name)
		}
		a := domain.Address{Rows: []string{"Testi Testinen", "Street", "Town", strings.ToLower(name)}, Country: code}
		from := "FI"
		if code == "FI" || code == "AX" {
			from = "EE"
		}
		a.Postcode = map[string]string{"FI": "00100", "AX": "22100", "EE": "10111"}[code]
		ordered, no := by.Order(a, domain.Person{FamilyName: "Testinen"}, from)
		if len(no) > 0 || ordered.Rows[len(ordered.Rows)-1] != name {
			t.Errorf("%s: %q %v", code, ordered.Rows, no)
		}
	}
}

// Rows name countries in the languages of the registers, and in a country's own.
func TestCountriesAreKnownInManyLanguages(t *testing.T) {
	t.Parallel()
	codes := load(t).Names.Codes
	for name, code := range map[string]string{
		"RUOTSI": "SE", "SVERIGE": "SE", "SWEDEN": "SE", "ROOTSI": "SE", "ZVIEDRIJA": "SE", "ISO-BRITANNIA": "GB", "UK": "GB", "USA": "US",
		"YHDYSVALLAT": "US", "HOLLAND": "NL", "NEDERLÄNDERNA": "NL", "SUISSE": "CH", "SVEITSI": "CH", "AHVENANMAA": "AX", "ÅLAND": "AX",
		"DEUTSCHLAND": "DE", "TŠEKKI": "CZ", "TŠEHHI": "CZ", "CZECH REPUBLIC": "CZ", "BELGIË": "BE", "ESPAÑA": "ES", "ΕΛΛΆΔΑ": "GR", "ÍSLAND": "IS",
		"PRANTSUSMAA": "FR", "HISPAANIA": "ES", "UKRAINA": "UA", "THAIMAA": "TH", "VIRO": "EE", "ESTLAND": "EE", "SOOME": "FI",
	} {
		if !slices.Equal(codes[name], []string{code}) {
			t.Errorf("%s: %q", name, codes[name])
		}
	}
}
