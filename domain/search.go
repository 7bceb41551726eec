package domain

import (
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// SearchKind says what the text of the one search field is.
type SearchKind string

// What can be searched by.
const (
	SearchIdentityCode SearchKind = "identity_code"
	SearchCardNumber   SearchKind = "card_number"
	SearchOrderNumber  SearchKind = "order_number"
	SearchNameAndBirth SearchKind = "name_and_birth_date"
	SearchMRZ          SearchKind = "mrz"
)

// Search is a text that was understood.
type Search struct {
	Kind SearchKind
	// Text is the number in the form in which it is stored: an identity code's
	// official form, a card's number without spaces, an order's number.
	Text string
	// Name is as typed, or as in the zone; BirthDate goes with it.
	Name      string
	BirthDate Date
	MRZ       MRZ // of a zone
}

// UnderstandSearch recognises what an officer typed, pasted or scanned. Text that
// is meant as an identity code or a zone and is wrong is refused with the part that
// is wrong, so that a slip of a finger is not taken for "nobody by that number".
func UnderstandSearch(text string, today Date) (Search, []Refusal) {
	const field, longest = "text", 400
	text = strings.TrimSpace(text)
	if text == "" || len(text) > longest || !utf8.ValidString(text) {
		return Search{}, []Refusal{refuse(SearchNotUnderstood).at(field)}
	}
	if LooksLikeMRZ(text) {
		m, err := ParseMRZ(text, today)
		var wrong *MRZError
		if errors.As(err, &wrong) {
			return Search{}, []Refusal{wrong.Refusal(field)}
		}
		return Search{Kind: SearchMRZ, Name: m.GivenNames + " " + m.FamilyName, BirthDate: m.BirthDate, MRZ: m}, nil
	}
	if code, ok := RecogniseIdentityCode(text); ok {
		return Search{Kind: SearchIdentityCode, Text: code.Official, BirthDate: code.BirthDate}, nil
	}
	if number := strings.ToUpper(text); CheckOrderNumber(number) {
		return Search{Kind: SearchOrderNumber, Text: number}, nil
	}
	if country, meant := meantAsIdentityCode(text); meant {
		_, err := ParseIdentityCode(country, text)
		var wrong *IdentityCodeError
		if errors.As(err, &wrong) {
			return Search{}, []Refusal{wrong.Refusal(field)}
		}
	}
	if number, ok := cardNumber(text); ok {
		return Search{Kind: SearchCardNumber, Text: number}, nil
	}
	if name, born, ok := nameAndBirth(text); ok {
		return Search{Kind: SearchNameAndBirth, Name: name, BirthDate: born}, nil
	}
	return Search{}, []Refusal{refuse(SearchNotUnderstood).at(field)}
}

// meantAsIdentityCode knows the shape: eleven signs, six digits, one sign, three
// digits and one sign; eleven digits are an Estonian code.
func meantAsIdentityCode(text string) (string, bool) {
	if len(text) != 11 {
		return "", false
	}
	if allDigits(text) {
		return "EE", true
	}
	return "FI", allDigits(text[:6]) && allDigits(text[7:10])
}

// cardNumber takes 8 to 20 letters and digits, at least six of them digits, with
// spaces or hyphens between.
func cardNumber(text string) (string, bool) {
	number := strings.ToUpper(strings.NewReplacer(" ", "", "-", "").Replace(text))
	digits := 0
	for _, r := range number {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case r < 'A' || r > 'Z':
			return "", false
		}
	}
	return number, len(number) >= 8 && len(number) <= 20 && digits >= 6
}

// nameAndBirth finds a birth date such as 13.10.1952 or 1952-10-13 among the words
// of a name.
func nameAndBirth(text string) (string, Date, bool) {
	var words []string
	var born Date
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' }) {
		if d, ok := typedDate(word); ok && born.IsZero() {
			born = d
			continue
		}
		words = append(words, word)
	}
	name := strings.Join(words, " ")
	letters := strings.ContainsFunc(name, unicode.IsLetter) && !strings.ContainsFunc(name, unicode.IsDigit)
	return name, born, letters && !born.IsZero()
}

func typedDate(word string) (Date, bool) {
	for _, layout := range []string{"2.1.2006", time.DateOnly} {
		if t, err := time.Parse(layout, word); err == nil {
			return DateOf(t), true
		}
	}
	return Date{}, false
}
