package domain

import (
	"slices"
	"strings"
)

// Place says in words where an address lies, the same in whichever order its rows are
// kept: letters to one home or workplace are found together by it. It is the country, the
// postcode and the words of every other row but the one that names the person; for the
// zero person that is the first. Empty where the rows are none that can be printed.
func (a Address) Place(to Person) string {
	rows, printable := plainRows(a.Rows)
	if !printable || len(rows) < MinAddressRows {
		return ""
	}
	rows = withoutLocality(nameFirst(rows, to)[1:], a.Postcode)
	var words []string
	for _, row := range rows {
		words = append(words, wordsOf(row)...)
	}
	slices.Sort(words)
	return a.Country + "|" + a.Postcode + "|" + strings.Join(words, " ")
}

// withoutLocality leaves out the row of the postcode, and below it a locality or a
// country in capitals: a register writes them in its own way.
func withoutLocality(rows []string, postcode string) []string {
	at := slices.IndexFunc(rows, func(row string) bool { return postcode != "" && codeIn(row) == postcode })
	if at < 0 {
		return rows
	}
	end := at + 1
	for end < len(rows) && !strings.ContainsAny(rows[end], "0123456789") && (rows[end] == strings.ToUpper(rows[end]) || rows[at] == postcode) {
		end++
	}
	return slices.Delete(slices.Clone(rows), at, end)
}

// codeIn is the postcode in a row that may hold one, without spaces and letters.
func codeIn(row string) string {
	_, code, _ := splitLocality(row)
	if code == "" {
		code = row
	}
	return strings.ReplaceAll(code, " ", "")
}
