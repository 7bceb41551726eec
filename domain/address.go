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

// Addressing is how addresses are written, by the rows in force on a day.
type Addressing struct {
	rb    *Rulebook
	today Date
}

// Addressing gives the rules of writing addresses that hold on a day.
func (rb *Rulebook) Addressing(today Date) Addressing { return Addressing{rb, today} }

// form is the row of a country or region; the zero one where no file of rules knows it.
func (by Addressing) form(country string) AddressRow { return by.rb.AddressRow(country, by.today) }

// Check gives every reason why the rows cannot be printed as they are on domestic mail.
// Its parameters name the row's number and the character, never the text.
func (by Addressing) Check(a Address) []Refusal { return by.checkFrom(a, a.Country) }

// checkFrom is Check for mail from a country: abroad the last row names the country, and
// the one above it has the form of the country's last.
func (by Addressing) checkFrom(a Address, from string) []Refusal {
	var no []Refusal
	if len(a.Rows) < MinAddressRows || len(a.Rows) > MaxAddressRows {
		no = append(no, refuse(AddressRows).at("address").with("rows", strconv.Itoa(len(a.Rows))))
	}
	for i, row := range a.Rows {
		no = append(no, checkRow(i+1, row)...)
	}
	rows := a.Rows
	if n := len(rows); by.isAbroad(a.Country, from) && n > MinAddressRows && by.named(rows[n-1], a.Country) {
		rows = rows[:n-1]
	}
	if len(rows) > 0 {
		no = append(no, by.checkLastRow(a, strings.TrimSpace(rows[len(rows)-1]))...)
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

// checkLastRow wants the country's own form, where a file of rules knows it: postcode and
// locality as the row says, and no country.
func (by Addressing) checkLastRow(a Address, last string) []Refusal {
	form := by.form(a.Country)
	switch {
	case strings.TrimSpace(a.Country) == "":
		return []Refusal{refuse(AddressPostcode).at("address")}
	case form.ID == "":
		return nil
	case by.named(last, a.Country):
		return []Refusal{refuse(AddressCountryLine).at("address")}
	}
	code := form.print(a.Postcode)
	if town := form.townIn(last, code); town == "" || last != form.lastRow(code, town) {
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
