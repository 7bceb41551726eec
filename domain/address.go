package domain

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Address is a postal address as its rows are printed: two to six rows, the
// receiver's name first, `00100 HELSINKI` last (letters.md, Address).
type Address struct {
	Rows     []string `json:"rows"`
	Postcode string   `json:"postcode"` // digits only, as the print house sorts by it
	Country  string   `json:"country"`  // ISO 3166-1 alpha-2
}

// The bounds of the address block. What fits the window is measured in millimetres with
// the font by the package letters; of not even the narrowest letter do more fit than these.
const (
	MinAddressRows   = 2
	MaxAddressRows   = 6
	MaxRowCharacters = 150
)

// postcodeDigits is how many digits a postcode has where the form of the last row
// is checked; other countries write it in their own way.
var postcodeDigits = map[string]int{"FI": 5, "EE": 5}

// CheckAddress gives every reason why the rows cannot be printed as they are on
// domestic mail. Its parameters name the row's number and the character, never the text.
func CheckAddress(a Address) []Refusal { return checkAddress(a, a.Country) }

// checkAddress is CheckAddress for mail from a country: abroad the last row names the
// country, and the one above it has the form of the country's last.
func checkAddress(a Address, from string) []Refusal {
	var no []Refusal
	if len(a.Rows) < MinAddressRows || len(a.Rows) > MaxAddressRows {
		no = append(no, refuse(AddressRows).at("address").with("rows", strconv.Itoa(len(a.Rows))))
	}
	for i, row := range a.Rows {
		no = append(no, checkRow(i+1, row)...)
	}
	rows := a.Rows
	if n := len(rows); isAbroad(a.Country, from) && n > MinAddressRows && countryOf(rows[n-1], a.Country) == a.Country {
		rows = rows[:n-1]
	}
	if len(rows) > 0 {
		no = append(no, checkLastRow(a, strings.TrimSpace(rows[len(rows)-1]))...)
	}
	return no
}

func checkRow(number int, row string) []Refusal {
	where := strconv.Itoa(number)
	var no []Refusal
	if strings.TrimSpace(row) == "" {
		no = append(no, refuse(AddressRows).at("address").with("row", where))
	}
	if utf8.RuneCountInString(row) > MaxRowCharacters {
		no = append(no, refuse(AddressRowTooLong).at("address").with("row", where))
	}
	if bad, found := firstUnprintable(row); found {
		no = append(no, refuse(AddressGlyph).at("address").with("row", where).with("character", fmt.Sprintf("U+%04X", bad)))
	}
	return no
}

// firstUnprintable finds a control character, a mark that turns the direction of
// writing or joins others, an emoji, or broken UTF-8. Whether the font has a
// letter's glyph, the package letters knows.
func firstUnprintable(row string) (rune, bool) {
	for _, r := range row {
		allowed := r == ' ' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsPunct(r) ||
			unicode.In(r, unicode.Mn) || strings.ContainsRune("+=<>|~^`´°§", r)
		if !allowed || r == utf8.RuneError || r > 0xffff {
			return r, true
		}
	}
	return 0, false
}

// checkLastRow wants the country's own form: postcode without spaces, one space,
// the locality, in Finland in capitals; no country line.
func checkLastRow(a Address, last string) []Refusal {
	digits, domestic := postcodeDigits[formOf(a.Country)]
	if domestic && countryOf(last, a.Country) == a.Country {
		return []Refusal{refuse(AddressCountryLine).at("address")}
	}
	if !domestic {
		if strings.TrimSpace(a.Country) == "" {
			return []Refusal{refuse(AddressPostcode).at("address")}
		}
		return nil
	}
	code, town, _ := strings.Cut(last, " ")
	if len(code) != digits || !allDigits(code) || code != a.Postcode || town == "" || town != strings.TrimSpace(town) {
		return []Refusal{refuse(AddressPostcode).at("address").with("country", a.Country)}
	}
	if formOf(a.Country) == "FI" && town != strings.ToUpper(town) {
		return []Refusal{refuse(AddressPostcode).at("address").with("country", a.Country)}
	}
	return nil
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
