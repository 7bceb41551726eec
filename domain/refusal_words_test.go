package domain_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sinetti/domain"
)

// worded is a line of a text file such as "OWN_CARD: 'You cannot …'," or one whose
// text stands on the next line.
var worded = regexp.MustCompile(`(?m)^  ([A-Z][A-Z0-9_]*):\s*(['"` + "`" + `])(.+)$`)

// wordsIn reads the wordings of a text file of the pages by their codes.
func wordsIn(t *testing.T, language, file string) map[string]string {
	t.Helper()
	text, err := os.ReadFile("../frontend/src/i18n/" + language + "/" + file)
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	for _, found := range worded.FindAllStringSubmatch(string(text), -1) {
		words[found[1]] = strings.Trim(found[3], found[2]+", ")
	}
	return words
}

// TestEveryRefusalIsWhole goes through all codes: each has a rule, a source and a remedy
// of its own, and each code and remedy is worded in four languages. TestEveryRefusal
// beside it wants a row for each code. A new code without any of these fails here.
func TestEveryRefusalIsWhole(t *testing.T) {
	t.Parallel()
	for _, code := range domain.AllRefusalCodes {
		r := domain.Refuse(code, "")
		if r.Rule == "" || r.Rule == "unlisted" || len(r.Source) < 5 || !slices.Contains(domain.AllRemedyCodes, r.Remedy) {
			t.Errorf("%s: rule %q, source %q, remedy %q", code, r.Rule, r.Source, r.Remedy)
		}
	}
	for file, codes := range map[string][]string{"refusals.ts": codesOf(domain.AllRefusalCodes), "remedies.ts": codesOf(domain.AllRemedyCodes)} {
		finnish := wordsIn(t, "fi", file)
		for _, language := range []string{"fi", "sv", "en", "et"} {
			words := wordsIn(t, language, file)
			for _, code := range codes {
				if len(words[code]) < 3 || language != "fi" && words[code] == finnish[code] {
					t.Errorf("%s/%s: %s is worded %q", language, file, code, words[code])
				}
				delete(words, code)
			}
			for code := range words {
				t.Errorf("%s/%s words %s, which nothing says", language, file, code)
			}
		}
	}
}

func codesOf[S ~string](words []S) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}
