package rulebook

import (
	"fmt"
	"slices"
	"strings"

	"sinetti/domain"
)

// Case is what an explanation is asked about: a card, perhaps why somebody comes, and
// perhaps what is to be ordered.
type Case struct {
	Product domain.ProductID
	Issued  domain.Date
	Reason  domain.Reason    // empty: every reason
	Act     domain.OrderKind // empty: every kind that the reason allows
	On      domain.Date      // the day on which it is decided
}

// Finding is one row that decides a case, and what it says of it in a sentence.
type Finding struct {
	Row  domain.Row // zero where no row holds
	Says string
}

// Explain gives the rows that decide a case, in the order in which they are asked.
func Explain(book *domain.Rulebook, c Case) ([]Finding, error) {
	product, known := book.Product(c.Product)
	if !known {
		return nil, fmt.Errorf("no product %q; there are %s", c.Product, strings.Join(productsOf(book), ", "))
	}
	list := []Finding{{product.Row, fmt.Sprintf("%s is served at: %s; a new card %s be ordered at a point.",
		product.Names[domain.English], product.ServedAt, can(product.Orderable))}}
	g, covered := product.Generation(c.Issued)
	if !covered {
		return append(list, Finding{Says: fmt.Sprintf("No generation covers cards issued on %s: refused with ISSUE_DATE_UNKNOWN.", c.Issued)}), nil
	}
	list = append(list, Finding{g.Row, saysGeneration(g)})
	for _, r := range book.Reasons {
		limited := len(r.LetterPrints) > 0 && !slices.Contains(r.LetterPrints, g.LetterPrints)
		if r.Country == product.Country && !limited && (c.Reason == "" || r.Reason == c.Reason) && !r.ValidFrom.After(c.On) {
			list = append(list, Finding{r.Row, saysReason(r, c.Act)})
		}
	}
	for _, kind := range domain.OrderKinds {
		if row, ok := book.Kind(product.Country, kind, c.On); ok && (c.Act == "" || c.Act == kind) {
			list = append(list, Finding{row.Row, saysKind(row)})
		}
	}
	return list, nil
}

func productsOf(book *domain.Rulebook) []string {
	names := make([]string, len(book.Products))
	for i, p := range book.Products {
		names[i] = string(p.Product)
	}
	return names
}

func can(yes bool) string {
	if yes {
		return "can"
	}
	return "cannot"
}

func saysGeneration(g domain.Generation) string {
	letters := "A letter prints " + string(g.LetterPrints) + "."
	if g.LetterPrints == domain.PrintsNothing {
		letters = "No letter is printed: the remedy is " + string(g.Remedy) + "."
	}
	codes := make([]string, len(g.Codes))
	for i, spec := range g.Codes {
		codes[i] = fmt.Sprintf("%s of %d digits", spec.Kind, spec.Digits)
	}
	if len(codes) == 0 {
		codes = []string{"none"}
	}
	return fmt.Sprintf("PIN1 has %d to %d digits, PIN2 %d to %d. Codes: %s. Locked after %d wrong PINs or %d wrong codes, and then: %s. %s",
		g.PIN1.Min, g.PIN1.Max, g.PIN2.Min, g.PIN2.Max, strings.Join(codes, ", "), g.PINTries, g.CodeTries, g.LockedRemedy, letters)
}

func saysReason(r domain.ReasonRow, act domain.OrderKind) string {
	allowed := make([]string, len(r.Acts))
	for i, a := range r.Acts {
		allowed[i] = string(a)
	}
	says := fmt.Sprintf("%s allows %s; what helps is %s.", r.Reason, strings.Join(allowed, ", "), r.Remedy)
	if len(allowed) == 0 {
		says = fmt.Sprintf("%s allows no order; what helps is %s.", r.Reason, r.Remedy)
	}
	if r.NeedsCodeLost {
		says += " A letter is right only if the code is lost too."
	}
	if act != "" && !slices.Contains(r.Acts, act) {
		says += fmt.Sprintf(" So %s is refused.", act)
	}
	return says
}

func saysKind(row domain.KindRow) string {
	return fmt.Sprintf("%s costs %d.%02d %s with %d.%d %% VAT in it, and is promised in %d working days.",
		row.Kind, row.Price.Cents/100, row.Price.Cents%100, row.Price.Currency,
		row.Price.VATPermille/10, row.Price.VATPermille%10, row.PromiseDays)
}
