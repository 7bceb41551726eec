package domain

// Money is an amount that a customer pays: whole cents with the tax in it, never
// a fraction (rules.md §6).
type Money struct {
	Cents       int64  `json:"cents"`       // gross, in hundredths of the currency
	Currency    string `json:"currency"`    // ISO 4217, such as EUR
	VATPermille int    `json:"vatPermille"` // 255 means 25.5 %
}

// Net is the amount without tax, rounded to the nearest cent, halves up.
func (m Money) Net() int64 {
	whole := int64(1000 + m.VATPermille)
	return (m.Cents*2000 + whole) / (2 * whole)
}

// VAT is the tax in the amount: gross less Net.
func (m Money) VAT() int64 { return m.Cents - m.Net() }

// PayerKind says who pays for an order.
type PayerKind string

// The kinds of payer (rules.md §6).
const (
	HolderPays   PayerKind = "holder"   // needs a proof of payment
	EmployerPays PayerKind = "employer" // needs a billing reference
	PriceWaived  PayerKind = "waived"   // needs a reason
)

// Payer says who pays and by what it can be proved.
type Payer struct {
	Kind PayerKind `json:"kind"`
	// Proof is the receipt's number, the billing reference or the reason for
	// waiving, as the rulebook's payer row asks for. Never card details.
	Proof string `json:"proof"`
}
