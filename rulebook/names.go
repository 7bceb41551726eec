package rulebook

import (
	_ "embed" // for the names that people write
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"sinetti/domain"
)

//go:embed iso/names.txt
var isoNames string

// inLanguages are those in which rows of addresses name countries beside a country's own:
// the languages of our registers, and those that every post office reads.
var inLanguages = []language.Tag{
	language.English, language.French, language.Finnish, language.Swedish, language.Estonian, language.Latvian, language.German,
}

// countryNames gives the names of every country; they are the same for every rulebook,
// and nobody writes to them.
var countryNames = sync.OnceValue(func() domain.CountryNames {
	names := domain.CountryNames{Printed: map[string]string{}, Codes: map[string][]string{}}
	for _, code := range states() { // those of ISO 3166-1, beside some that passports alone bear
		if region, err := language.ParseRegion(code); err == nil && region.ISO3() == code {
			nameCountry(names, region.String(), region)
		}
	}
	for line := range strings.Lines(isoNames) {
		code, list, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || strings.HasPrefix(code, "#") {
			continue
		}
		written := strings.Split(list, ", ")
		names.Printed[code] = written[0]
		for _, name := range written {
			addName(names, code, name)
		}
	}
	for _, codes := range names.Codes {
		slices.Sort(codes)
	}
	return names
})

func nameCountry(names domain.CountryNames, code string, region language.Region) {
	names.Printed[code] = inCapitals(display.English.Regions().Name(region))
	unsaid, _ := language.Compose(region)
	base, _ := unsaid.Base() // what most people there speak
	own, _ := language.Compose(base)
	for _, tag := range append(inLanguages, own) {
		if namer := display.Regions(tag); namer != nil {
			addName(names, code, namer.Name(region))
		}
	}
}

func addName(names domain.CountryNames, code, name string) {
	name = inCapitals(name)
	if name != "" && !slices.Contains(names.Codes[name], code) {
		names.Codes[name] = append(names.Codes[name], code)
	}
}

// inCapitals leaves out what stands in brackets, such as an earlier name.
func inCapitals(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return strings.ToUpper(name)
}
