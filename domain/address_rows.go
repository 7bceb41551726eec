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
// code first, in two parts, with the country's letters, or last.
var (
	codeFirst = regexp.MustCompile(`^(?:(?i:FI|AX|EE) ?- ?)?(\d{2,5}(?: \d{2,3})?),? ?(\p{L}[^\d]*)$`)
	codeLast  = regexp.MustCompile(`^(\p{L}[^\d]*?),? (\d{5})$`)
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

// formOf is the country whose form an address has: Åland writes as Finland does.
func formOf(country string) string {
	if country == "AX" {
		return "FI"
	}
	return country
}

// takeLocality takes out the row of the postcode and the locality and gives it in the
// country's form; nothing where no row, or more than one, can be it.
func takeLocality(rows []string, a Address) (rest []string, last string) {
	if _, domestic := postcodeDigits[formOf(a.Country)]; !domestic || a.Postcode == "" {
		return rows, ""
	}
	if n := len(rows); n > 3 && rows[n-2] == a.Postcode && !strings.ContainsAny(rows[n-1], "0123456789") {
		rows = append(slices.Clone(rows[:n-2]), rows[n-2]+" "+rows[n-1])
	}
	at := onlyRow(rows, func(row string) bool { return townOf(row, a.Postcode) != "" })
	if at < 1 {
		return rows, ""
	}
	town := townOf(rows[at], a.Postcode)
	if formOf(a.Country) == "FI" {
		town = strings.ToUpper(town)
	}
	return slices.Delete(slices.Clone(rows), at, at+1), a.Postcode + " " + town
}

// townOf is the locality in a row that holds it with that postcode, or nothing.
func townOf(row, postcode string) string {
	if found := codeFirst.FindStringSubmatch(row); found != nil && strings.ReplaceAll(found[1], " ", "") == postcode {
		return found[2]
	}
	if found := codeLast.FindStringSubmatch(row); found != nil && found[2] == postcode {
		return found[1]
	}
	return ""
}

// Town is the locality that follows the postcode, as printed; nothing where no row
// begins with the postcode.
func (a Address) Town() string {
	for _, row := range slices.Backward(a.Rows) {
		if code, town, _ := strings.Cut(row, " "); code == a.Postcode && a.Postcode != "" {
			return strings.TrimSpace(town)
		}
	}
	return ""
}
