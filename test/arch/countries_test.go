package arch

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// countryCode is a literal of two capitals, as the codes of countries are.
var countryCode = regexp.MustCompile(`"[A-Z]{2}"`)

// How a country is called and written to, and when it works, are rows of its file: the
// code that goes by them names no country.
func TestRowsOfCountriesAreNotInCode(t *testing.T) {
	t.Parallel()
	read := 0
	for _, pattern := range []string{"domain/address*.go", "domain/post_order.go", "domain/contact.go", "domain/promise.go", "domain/rule_country.go", "rulebook/calendar.go", "rulebook/holidays.go", "rulebook/country.go", "rulebook/names.go", "rulebook/kept.go"} {
		files, err := filepath.Glob("../../" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if matched, _ := filepath.Match("*_test.go", filepath.Base(file)); matched {
				continue
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			read++
			for _, found := range countryCode.FindAllString(string(text), -1) {
				t.Errorf("%s names %s: want a row of that country's file", file, found)
			}
		}
	}
	if read < 12 {
		t.Errorf("%d files were read", read)
	}
}
