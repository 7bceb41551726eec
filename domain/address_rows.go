package domain

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// What the rows of an address are known by. Each says no where it is in doubt.
var (
	careOf = regexp.MustCompile(`(?i)^c ?/ ?o\b`)
	box    = regexp.MustCompile(`(?i)^(PL|PB|PK|p\.? ?o\.? ?box|box|postbox|postlåda|postkast|postilokero) ?\d+\b`)
	unit   = regexp.MustCompile(`(?i)^(osasto|os\.|yksikkö|kerros|krs|huone|klinikka|poliklinikka|vuodeosasto|toimisto|rakennus` +
		`|avdelning(en)?|avd\.?|enhet(en)?|våning(en)?|rum|mottagning(en)?|poliklinik(en)?|byggnad` +
		`|department|dept\.?|ward|unit|floor|room|clinic|building|osakond|üksus|korrus|ruum|tuba|kabinet|hoone)( |$)`)
	street = regexp.MustCompile(`(?i)^\p{L}[\p{L} .:'-]*?(katu|tie|kuja|polku|väylä|raitti|kaari|rinne|ranta|aukio|tori|kulma|mäki|penger|puisto|portti|esplanadi|bulevardi` +
		`|gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|esplanaden|torget|plan|backen|stranden|kajen` +
		`| tn\.?| tänav| mnt\.?| maantee| pst\.?| puiestee| põik| street| road) \d+`)
)

// The ways in which a postcode and its locality are given: beside each other, the
// code first or last, in two parts, with the country's letters.
var (
	codeFirst = regexp.MustCompile(`^(?:([A-Za-z]{1,3}) ?- ?)?(\d{2,5}(?: \d{2,3})?),? ?(\p{L}[^\d]*)$`)
	codeLast  = regexp.MustCompile(`^(\p{L}[^\d,]*?),? (?:([A-Za-z]{1,3}) ?- ?)?(\d{2,5}(?: \d{2,3})?)$`)
)

func isCareOf(row string) bool { return careOf.MatchString(row) }
func isUnit(row string) bool   { return unit.MatchString(row) }

func isStreet(row string) bool {
	return !isUnit(row) && (box.MatchString(row) || street.MatchString(row))
}

// names tells whether a row bears the person's family name, or the first given one of who
// has no other: at a workplace a letter without it is opened by whoever opens the post.
func names(row string, p Person) bool {
	name := p.FamilyName
	if name == "" {
		name, _, _ = strings.Cut(p.GivenNames, " ")
	}
	return hasWords(row, name)
}

// hasWords tells whether a row holds a name as words of their own.
func hasWords(row, name string) bool {
	have, want := wordsOf(row), wordsOf(name)
	for i := range have {
		if len(want) > 0 && i+len(want) <= len(have) && slices.Equal(have[i:i+len(want)], want) {
			return true
		}
	}
	return false
}

// wordsOf are the words of a row or a name in lower case, without the marks between them.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",.;:/()", r) })
}

// takeLocality takes out the row of the postcode and the locality and gives it in the
// country's form; nothing where no row, or more than one, can be it.
func (by Addressing) takeLocality(rows []string, a Address) (rest []string, last string) {
	code := by.form(a.Country).print(a.Postcode)
	if code == "" {
		return rows, ""
	}
	if n := len(rows); n > 3 && (rows[n-2] == a.Postcode || rows[n-2] == code) && !strings.ContainsAny(rows[n-1], "0123456789") {
		rows = append(slices.Clone(rows[:n-2]), rows[n-2]+" "+rows[n-1])
	}
	at := onlyRow(rows, func(row string) bool { return by.townOf(row, a) != "" })
	if at < 1 {
		return rows, ""
	}
	last = by.form(a.Country).lastRow(code, by.townOf(rows[at], a))
	return slices.Delete(slices.Clone(rows), at, at+1), last
}

// splitLocality parts a row that looks like one of postcode and locality.
func splitLocality(row string) (letters, code, town string) {
	if found := codeFirst.FindStringSubmatch(row); found != nil {
		return found[1], found[2], found[3]
	}
	if found := codeLast.FindStringSubmatch(row); found != nil {
		return found[2], found[3], found[1]
	}
	return "", "", ""
}

// townOf is the locality in a row that holds it with the address's postcode, however it
// is written, or nothing.
func (by Addressing) townOf(row string, a Address) string {
	letters, code, town := splitLocality(row)
	own := letters == "" || strings.EqualFold(letters, a.Country) || strings.EqualFold(letters, by.rb.mainland(a.Country))
	if !own || strings.ReplaceAll(code, " ", "") != a.Postcode {
		return ""
	}
	return town
}

// Town is the locality that stands beside the postcode, as printed; nothing where no row
// has both.
func (by Addressing) Town(a Address) string {
	form := by.form(a.Country)
	code := form.print(a.Postcode)
	if form.ID == "" {
		code = a.Postcode
	}
	for _, row := range slices.Backward(a.Rows) {
		if town := form.townIn(row, code); town != "" {
			return town
		}
	}
	return ""
}
