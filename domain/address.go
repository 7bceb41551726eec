package domain

// Address is a postal address as its rows are printed: two to six rows, the
// receiver's name first, `00100 HELSINKI` last (letters.md, Address).
type Address struct {
	Rows     []string `json:"rows"`
	Postcode string   `json:"postcode"` // digits only, as the print house sorts by it
	Country  string   `json:"country"`  // ISO 3166-1 alpha-2
}
