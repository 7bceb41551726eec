package main

import (
	"strings"
	"testing"

	"sinetti/test/fault/timed"
)

// FuzzReadPostalCodes wants an error or rows that the table takes, never a panic.
func FuzzReadPostalCodes(f *testing.F) {
	f.Add("country,postcode,locality_fi,locality_sv\nFI,00100,HELSINKI,HELSINGFORS\n")
	f.Add("PONOT2026010100100" + pad("Helsinki") + pad("Helsingfors"))
	f.Fuzz(func(t *testing.T, content string) {
		timed.Input(func() {
			rows, err := readPostalCodes(strings.NewReader(content))
			if err != nil {
				return
			}
			seen := map[string]bool{}
			for _, r := range rows {
				if key := r.country + r.Postcode; len(key) != 7 || seen[key] || r.Finnish == "" {
					t.Errorf("%+v", r)
				}
				seen[r.country+r.Postcode] = true
			}
		})
	})
}
