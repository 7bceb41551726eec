package desk

import (
	"fmt"
	"strconv"
	"strings"

	"sinetti/domain"
	"sinetti/letters"
	"sinetti/store"
)

// SheetFacts is what a letter's page is laid out from, beside the letter.
type SheetFacts struct {
	Product      domain.Product
	Generation   domain.Generation
	Organisation string // the sender: whose point it is
	Point        store.Point
	Reason       domain.Reason
	Date         domain.Date
}

// Sheet is the page of a letter, without any code.
func Sheet(l domain.Letter, f SheetFacts) letters.Letter {
	g := f.Generation
	page := letters.Letter{
		Number: l.Number, Kind: l.Kind, Language: l.Language, Format: l.Format, Address: l.Address,
		CustomerNumber: l.CustomerNumber, Sender: []string{f.Organisation, f.Point.Name}, ReturnAddress: returnAddress(f),
		Product: letterProduct(f.Product.Product), Why: f.Reason, Where: orderedAnew(f.Product), Phone: grouped(f.Point.Phone),
		Date: f.Date.Time(), Sheet: 1, Sheets: 1,
		Lengths: letters.Lengths{
			PIN1Min: g.PIN1.Min, PIN1Max: g.PIN1.Max, PIN2Min: g.PIN2.Min, PIN2Max: g.PIN2.Max,
			PINTries: g.PINTries, CodeTries: g.CodeTries, PIN2MustChange: g.ChangePIN2First,
		},
	}
	page.Lengths.CodeDigits = g.CodeDigits(domain.ActivationCode)
	if l.Kind == domain.PUKEnvelope {
		page.Lengths.CodeDigits = g.CodeDigits(domain.PUKCode)
	}
	if len(page.Sender) == 2 && page.Sender[0] == page.Sender[1] {
		page.Sender = page.Sender[:1]
	}
	return page
}

// returnAddress is one line: the point's rows after its name.
func returnAddress(f SheetFacts) string {
	rows := f.Point.Address.Rows
	if len(rows) > 1 {
		rows = rows[1:]
	}
	return strings.Join(rows, ", ")
}

var letterProducts = []struct {
	part string
	as   letters.Product
}{
	{"citizen", letters.CitizenCard},
	{"organisation", letters.OrganisationCard},
	{"professional", letters.ProfessionalCard},
	{"staff", letters.StaffCard},
	{"operator", letters.OperatorCard},
	{"resident", letters.EResidentCard},
}

// letterProduct is how a letter names the rulebook's product.
func letterProduct(id domain.ProductID) letters.Product {
	for _, p := range letterProducts {
		if strings.Contains(string(id), p.part) {
			return p.as
		}
	}
	return letters.IdentityCard
}

func orderedAnew(p domain.Product) letters.Where {
	switch p.ServedAt { //nolint:exhaustive // the rest is where the card was applied for
	case domain.ServedInHealthCare:
		return letters.AtAnyHealthPoint
	case domain.ServedByOwn:
		return letters.AtOwnPoint
	}
	return letters.AtIssuingPoint
}

// sheetFacts gathers them from an act's facts.
func (d *Desk) sheetFacts(l domain.Letter, f *facts, reason domain.Reason) SheetFacts {
	product, _ := d.rules().Product(l.Product)
	generation, _ := product.Generation(f.Card.IssuedOn)
	return SheetFacts{
		Product: product, Generation: generation, Organisation: f.Organisation.Name, Point: f.point,
		Reason: reason, Date: d.today(f.Point.Country),
	}
}

// checkLetter lays the letter out dry and names every row and character that
// keeps it from being printed.
func (d *Desk) checkLetter(l domain.Letter, f *facts) ([]domain.Refusal, error) {
	if f.printHouse.ID.IsZero() {
		return []domain.Refusal{domain.Unprintable("print_house").With("country", f.Point.Country)}, nil
	}
	profile, err := letters.Profile(f.printHouse.Profile)
	if err != nil {
		return nil, fmt.Errorf("desk: print house %s: %w", f.printHouse.Code, err)
	}
	return layoutRefusals(letters.Check(profile, Sheet(l, d.sheetFacts(l, f, ""))))
}

// judgePaper looks at every address that a letter of this card could bear, before the
// officer chooses one: whether it fits the window, the font has its characters and its
// postcode the locality. Without a print house there is no paper to judge it by.
func (d *Desk) judgePaper(f *facts) {
	f.Unprintable = map[domain.Delivery][]domain.Refusal{}
	profile, err := letters.Profile(f.printHouse.Profile)
	by := d.rules().Addressing(d.today(d.countryOf(f.Card)))
	addresses, customer := domain.PrintedAddresses(f.Facts, by)
	for delivery, address := range addresses {
		var no []domain.Refusal
		if !d.localityFits(address, by) {
			no = append(no, domain.Refuse(domain.AddressPostcode, "delivery").With("country", address.Country))
		}
		if err == nil {
			for _, fault := range letters.CheckAddress(profile, letters.Letter{Address: address, CustomerNumber: customer}) {
				if refusal, known := addressRefusal(fault); known {
					no = append(no, refusal)
				}
			}
		}
		f.Unprintable[delivery] = no
	}
}

// layoutRefusals words what keeps a page from being printed.
func layoutRefusals(faults []letters.Fault) ([]domain.Refusal, error) {
	var no []domain.Refusal
	for _, fault := range faults {
		refusal, known := addressRefusal(fault)
		if !known {
			refusal, known = senderRefusal(fault)
		}
		if !known {
			return nil, fmt.Errorf("desk: letter: %w", fault)
		}
		no = append(no, refusal)
	}
	return no, nil
}

// senderRefusal words a fault of what we keep of the point and its organisation.
func senderRefusal(fault letters.Fault) (domain.Refusal, bool) {
	switch fault.Field {
	case "sender", "return_address", "phone", "customer_number", "body":
		return domain.Unprintable(fault.Field), true
	}
	return domain.Refusal{}, false
}

// grouped writes a telephone number in groups where it has so many digits in a row
// that they could be taken for a code.
func grouped(phone string) string {
	const longest, group = 6, 3
	var b strings.Builder
	for rest := phone; rest != ""; {
		run := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		digits := rest[:run]
		for run > longest && len(digits) > group+1 {
			b.WriteString(digits[:group] + " ")
			digits = digits[group:]
		}
		b.WriteString(digits)
		rest = rest[run:]
		next := strings.IndexAny(rest, "0123456789")
		if next < 0 {
			next = len(rest)
		}
		b.WriteString(rest[:next])
		rest = rest[next:]
	}
	return b.String()
}

// addressRefusal words a fault of the address as a refusal.
func addressRefusal(fault letters.Fault) (domain.Refusal, bool) {
	if fault.Field != "address" {
		return domain.Refusal{}, false
	}
	row := strconv.Itoa(fault.Row)
	switch fault.Code { //nolint:exhaustive // the others do not concern an address
	case letters.GlyphMissing:
		r := domain.Refuse(domain.AddressGlyph, "delivery").With("row", row)
		return r.With("character", fmt.Sprintf("U+%04X", fault.Rune)).With("rune", string(fault.Rune)), true
	case letters.RowTooLong, letters.ZoneCollision:
		return domain.Refuse(domain.AddressRowTooLong, "delivery").With("row", row).
			With("millimetres", strconv.FormatFloat(fault.Over, 'f', 1, 64)), true
	case letters.TooManyRows:
		return domain.Refuse(domain.AddressRows, "delivery").With("row", row).With("most", strconv.Itoa(fault.Row-1)), true
	case letters.RowMissing, letters.RowEmpty:
		return domain.Refuse(domain.AddressRows, "delivery").With("row", row), true
	}
	return domain.Refusal{}, false
}
