package desk

import (
	"strings"

	"sinetti/domain"
)

// SearchKind is what a search took its text for.
type SearchKind string

// What one field can recognise.
const (
	ByIdentityCode SearchKind = "IDENTITY_CODE"
	ByCardNumber   SearchKind = "CARD_NUMBER"
	ByOrderNumber  SearchKind = "ORDER_NUMBER"
	ByNameAndBirth SearchKind = "NAME_AND_BIRTH_DATE"
	ByMRZ          SearchKind = "MRZ"
	ByNothing      SearchKind = "UNKNOWN"
)

// longestSearch is more than any zone or name needs.
const longestSearch = 400

// search is a text understood.
type search struct {
	kind     SearchKind
	repair   domain.MRZRepair
	code     string // identity code, card or order number
	family   string
	given    string // empty: any
	cut      bool   // the names of a zone end where the zone ends
	born     domain.Date
	refusals []domain.Refusal
}

// recognise reads one text as whatever it is: the forms exclude one another,
// and each is known by its own check digits where it has them.
func recognise(text string, today domain.Date) search {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > longestSearch {
		return search{kind: ByNothing}
	}
	if domain.LooksLikeMRZ(text) {
		return byMRZ(text, today)
	}
	plain := strings.ToUpper(strings.Join(strings.Fields(text), ""))
	if code, ok := domain.RecogniseIdentityCode(plain); ok {
		return search{kind: ByIdentityCode, code: code.Official}
	}
	if repaired, ok := usLayout(plain); ok {
		return search{kind: ByIdentityCode, code: repaired, repair: domain.USLayoutReader}
	}
	if domain.CheckOrderNumber(plain) {
		return search{kind: ByOrderNumber, code: plain}
	}
	if s, ok := byNameAndBirth(text); ok {
		return s
	}
	return byShape(plain)
}

// byShape takes what is left: an identity code with a wrong sign is refused by
// its part, a card number has digits and no space.
func byShape(plain string) search {
	if err, ok := nearlyIdentityCode(plain); ok {
		return search{kind: ByIdentityCode, refusals: []domain.Refusal{err.Refusal("text")}}
	}
	if isCardNumber(plain) {
		return search{kind: ByCardNumber, code: plain}
	}
	return search{kind: ByNothing}
}

// isCardNumber takes letters, digits and hyphens, but for words: a name with a
// wrong date is no number.
func isCardNumber(plain string) bool {
	figures, word := 0, 0
	for _, r := range plain {
		switch {
		case '0' <= r && r <= '9':
			figures, word = figures+1, 0
		case r == '-':
			word = 0
		case 'A' <= r && r <= 'Z' && word < 4:
			word++
		default:
			return false
		}
	}
	return figures > 0 && len(plain) >= 5 && len(plain) <= 30
}

// nearlyIdentityCode tells of a text in the form of a Finnish or Estonian code
// what is wrong with it.
func nearlyIdentityCode(plain string) (*domain.IdentityCodeError, bool) {
	country := ""
	switch {
	case len(plain) != 11:
		return nil, false
	case digits(plain):
		country = "EE"
	case digits(plain[:6]) && !digits(plain[6:7]) && digits(plain[7:10]):
		country = "FI"
	default:
		return nil, false
	}
	_, err := domain.ParseIdentityCode(country, plain)
	wrong, ok := err.(*domain.IdentityCodeError) //nolint:errorlint // it is returned as it is
	return wrong, ok
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// usLayout mends an identity code read by a reader with a US layout on a
// Finnish keyboard: the hyphen came as a slash, the plus as a question mark.
func usLayout(plain string) (string, bool) {
	if len(plain) != 11 || plain[6] != '/' && plain[6] != '?' && plain[6] != '\'' {
		return "", false
	}
	sign := map[byte]string{'/': "-", '\'': "-", '?': "+"}[plain[6]]
	code, ok := domain.RecogniseIdentityCode(plain[:6] + sign + plain[7:])
	return code.Official, ok
}

// otherCentury mends what usLayout cannot see: a reader with a US layout on a
// Finnish keyboard writes the hyphen as a plus, which is a sign of its own. It is
// tried where nobody of the eighteen hundreds was found.
func otherCentury(s search) (string, bool) {
	if s.kind != ByIdentityCode || len(s.code) != 11 || s.code[6] != '+' {
		return "", false
	}
	return s.code[:6] + "-" + s.code[7:], true
}

func byMRZ(text string, today domain.Date) search {
	zone, err := domain.ParseMRZ(text, today)
	s := search{kind: ByMRZ, repair: zone.Repaired, family: zone.FamilyName, given: zone.GivenNames, cut: zone.NamesCut, born: zone.BirthDate}
	if wrong, ok := err.(*domain.MRZError); ok { //nolint:errorlint // the parser's only error
		s.refusals = []domain.Refusal{wrong.Refusal("text")}
	} else if s.born.IsZero() {
		s.refusals = []domain.Refusal{domain.Refuse(domain.MRZUnreadable, "text")}
	}
	return s
}

// byNameAndBirth reads `Virtanen 1980-01-31`, also with the Finnish form of the
// date, with given names before or after a comma, and the date in front.
func byNameAndBirth(text string) (search, bool) {
	words := strings.Fields(text)
	for _, at := range []int{len(words) - 1, 0} {
		born, ok := day(words[at])
		if !ok || len(words) < 2 {
			continue
		}
		rest := append(append([]string{}, words[:at]...), words[at+1:]...)
		s := search{kind: ByNameAndBirth, born: born}
		s.family, s.given = names(rest)
		return s, s.family != ""
	}
	return search{}, false
}

// names splits a name: `Virtanen, Maija` and `Virtanen Maija` and `Virtanen`.
func names(words []string) (family, given string) {
	text := strings.Join(words, " ")
	if f, g, ok := strings.Cut(text, ","); ok {
		return strings.TrimSpace(f), strings.TrimSpace(g)
	}
	return text, ""
}

// day reads 1980-01-31, 31.1.1980 and 31/1/1980.
func day(text string) (domain.Date, bool) {
	if d, err := domain.ParseDate(text); err == nil && !d.IsZero() {
		return d, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == '/' })
	if len(parts) != 3 || len(parts[2]) != 4 || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return domain.Date{}, false
	}
	d, err := domain.ParseDate(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]))
	return d, err == nil && !d.IsZero()
}

func two(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}
