package world

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
)

// Postal is one postal code and the localities it belongs to.
type Postal struct{ Country, Postcode, LocalityFI, LocalitySV string }

// A sample of real postal codes; `sinetti postal-codes import` takes the postal
// services' own files.
//
//go:embed postal_codes.csv
var postalSample string

func postalCodes() []Postal {
	rows, err := csv.NewReader(strings.NewReader(postalSample)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("postal_codes.csv: %v", err)) // shipped with the program
	}
	list := make([]Postal, 0, len(rows))
	for _, r := range rows[1:] {
		list = append(list, Postal{r[0], r[1], r[2], r[3]})
	}
	return list
}
