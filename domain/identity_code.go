package domain

import (
	"fmt"
	"strings"
)

// IdentityCode is a personal identity code that was checked.
type IdentityCode struct {
	Country   string // ISO 3166-1 alpha-2
	Official  string // as forms print it: 131052A937K in capitals
	BirthDate Date   // zero where the country's code tells none
	Test      bool   // a number that no real person has
}

// IdentityCodePart names what is wrong in an identity code.
type IdentityCodePart string

// The parts of an identity code.
const (
	PartLength     IdentityCodePart = "length"
	PartCharacter  IdentityCodePart = "character"
	PartDate       IdentityCodePart = "date"
	PartCentury    IdentityCodePart = "century"
	PartIndividual IdentityCodePart = "individual"
	PartCheck      IdentityCodePart = "check"
)

// IdentityCodeError says which part is wrong, and never repeats the code.
type IdentityCodeError struct {
	Country string
	Part    IdentityCodePart
}

// Error names the part.
func (e *IdentityCodeError) Error() string {
	return fmt.Sprintf("identity code (%s): wrong %s", e.Country, e.Part)
}

// Refusal gives the error as a refusal of a field.
func (e *IdentityCodeError) Refusal(field string) Refusal {
	return refuse(IdentityCodeWrong).at(field).with("part", string(e.Part)).with("country", e.Country)
}

// ParseIdentityCode reads a code of that country. Spaces around it and small
// letters are forgiven; the error is an *IdentityCodeError.
func ParseIdentityCode(country, s string) (IdentityCode, error) {
	s = strings.ToUpper(strings.TrimSpace(s))
	switch country {
	case "FI":
		return parseFinnish(s)
	case "EE":
		return parseEstonian(s)
	}
	return parseForeign(s, country)
}

// RecogniseIdentityCode tells whose code a text is, Finnish before Estonian; false
// when it is neither.
func RecogniseIdentityCode(s string) (IdentityCode, bool) {
	for _, country := range []string{"FI", "EE"} {
		if code, err := ParseIdentityCode(country, s); err == nil {
			return code, true
		}
	}
	return IdentityCode{}, false
}

// parseForeign accepts codes of which we know no more than that they are short and
// plain: 4 to 20 letters, digits and hyphens.
func parseForeign(s, country string) (IdentityCode, error) {
	if len(s) < 4 || len(s) > 20 {
		return IdentityCode{}, &IdentityCodeError{country, PartLength}
	}
	for i := range len(s) {
		if !strings.Contains("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", s[i:i+1]) {
			return IdentityCode{}, &IdentityCodeError{country, PartCharacter}
		}
	}
	return IdentityCode{Country: country, Official: s}, nil
}

// digitsAt reads n decimal digits of s from i; false when one is none.
func digitsAt(s string, i, n int) (int, bool) {
	v := 0
	for _, c := range []byte(s[i : i+n]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}
