package domain

import (
	"fmt"
	"strings"
)

// MRZFormat is one of the three layouts of ICAO Doc 9303.
type MRZFormat string

// The formats: TD1 three lines of 30, TD2 two of 36, TD3 two of 44.
const (
	TD1 MRZFormat = "TD1"
	TD2 MRZFormat = "TD2"
	TD3 MRZFormat = "TD3"
)

// MRZRepair names how a text was mended before it could be read.
type MRZRepair string

// USLayoutReader is a reader set to the US keyboard on a computer set to the
// Finnish one: every filler "<" arrives as ";".
const USLayoutReader MRZRepair = "US_LAYOUT_READER"

// MRZ is what a machine-readable zone says, all of its check digits being right.
type MRZ struct {
	Format       MRZFormat
	Kind         DocumentKind // empty for what is neither passport nor identity card
	DocumentCode string       // one or two letters
	Issuer       string       // as printed: FIN, EST, D …
	Number       string
	Nationality  string
	FamilyName   string // words separated by spaces, as transliterated
	GivenNames   string
	// NamesCut says that the names filled their field and may have been shortened.
	NamesCut bool
	// Birth is yymmdd with "<" for what is not known.
	Birth     string
	BirthDate Date // zero when not wholly known
	ExpiresOn Date
	Optional  string // the issuer's own field, such as a personal number; never stored
	Repaired  MRZRepair
}

// MRZPart names what is wrong in a machine-readable zone.
type MRZPart string

// The parts of a zone.
const (
	MRZLength    MRZPart = "length"
	MRZCharacter MRZPart = "character"
	MRZNumber    MRZPart = "document_number"
	MRZBirth     MRZPart = "birth_date"
	MRZExpiry    MRZPart = "expiry_date"
	MRZOptional  MRZPart = "optional"
	MRZComposite MRZPart = "composite"
	MRZNames     MRZPart = "names"
)

// MRZError says which part is wrong, and never repeats the zone.
type MRZError struct {
	Part MRZPart
	// CheckDigit says that the part's check digit does not fit; otherwise its form.
	CheckDigit bool
}

// Error names the part.
func (e *MRZError) Error() string {
	if e.CheckDigit {
		return fmt.Sprintf("mrz: check digit of %s", e.Part)
	}
	return fmt.Sprintf("mrz: form of %s", e.Part)
}

// Refusal gives the error as a refusal of a field.
func (e *MRZError) Refusal(field string) Refusal {
	code := MRZUnreadable
	if e.CheckDigit {
		code = MRZCheckDigit
	}
	return refuse(code).at(field).with("part", string(e.Part))
}

// ParseMRZ reads a zone as scanned, pasted or typed, in one line or several.
// Today decides the century of its dates. The error is an *MRZError.
func ParseMRZ(text string, today Date) (MRZ, error) {
	zone, repaired := cleanMRZ(text)
	for i := range len(zone) {
		if !mrzSign(zone[i]) {
			return MRZ{}, &MRZError{Part: MRZCharacter}
		}
	}
	var m MRZ
	var err error
	switch len(zone) {
	case 90:
		m, err = parseTD1(zone, today)
	case 72:
		m, err = parseTD2(zone, today)
	case 88:
		m, err = parseTD3(zone, today)
	default:
		return MRZ{}, &MRZError{Part: MRZLength}
	}
	m.Repaired = repaired
	return m, err
}

// LooksLikeMRZ tells whether a text is meant as a machine-readable zone, so that one
// search field can recognise it.
func LooksLikeMRZ(text string) bool {
	zone, _ := cleanMRZ(text)
	return (len(zone) == 90 || len(zone) == 72 || len(zone) == 88) && strings.Contains(zone, "<<")
}

// cleanMRZ takes out white space and mends the keyboard layout; capitals count.
func cleanMRZ(text string) (string, MRZRepair) {
	const longest = 400 // more is no zone; do not work on it
	if len(text) > longest {
		return "", ""
	}
	zone := strings.ToUpper(strings.Join(strings.Fields(text), ""))
	if strings.Contains(zone, ";") && !strings.Contains(zone, "<") {
		return strings.ReplaceAll(zone, ";", "<"), USLayoutReader
	}
	return zone, ""
}

func mrzSign(c byte) bool {
	return c == '<' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
}

// mrzCheckDigit weighs the signs by 7, 3, 1; "<" counts 0, A 10 … Z 35.
func mrzCheckDigit(field string) byte {
	weights := [3]int{7, 3, 1}
	sum := 0
	for i := range len(field) {
		sum += weights[i%3] * mrzValue(field[i])
	}
	return byte('0' + sum%10)
}

func mrzValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 0
}
