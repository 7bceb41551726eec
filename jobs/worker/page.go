package worker

import (
	"errors"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/letters"
	"sinetti/store"
)

// maxSender is how many rows of the sender a letter has room for.
const maxSender = 3

// generation finds the row of the rulebook that a card follows: by its issue
// date, or, for a card that is not made yet, by the row it was ordered under.
func (w *Worker) generation(c domain.Card) (domain.Product, domain.Generation, bool) {
	product, known := w.rulebook.Product(c.Product)
	if !known {
		return domain.Product{}, domain.Generation{}, false
	}
	if g, ok := product.Generation(c.IssuedOn); ok {
		return product, g, true
	}
	for _, g := range product.Generations {
		if c.IssuedOn.IsZero() && g.ID == c.Generation {
			return product, g, true
		}
	}
	return product, domain.Generation{}, false
}

// page is a letter as it is drawn, with what opening its codes needs.
type page struct {
	letter  letters.Letter
	address store.LetterAddress
	kinds   []domain.CodeKind
}

// errNoRule says that the rulebook has no row for a letter's card.
var errNoRule = errors.New("worker: no row of the rulebook for this card")

// pageOf puts together what a letter says; date stands on it.
func (w *Worker) pageOf(l store.LetterToDraw, batch string, date time.Time) (page, error) {
	address, err := w.store.OpenLetterAddress(l.ID, l.AddressEnc)
	if err != nil {
		return page{}, err
	}
	product, g, ok := w.generation(l.Card)
	if !ok {
		return page{}, errNoRule
	}
	p := page{address: address, letter: letters.Letter{
		Number: l.Number, Kind: l.Kind, Language: l.Language, Format: l.Format, Address: address.Address,
		CustomerNumber: address.CustomerNumber, Sender: senderOf(l), ReturnAddress: strings.Join(l.PointAddress.Rows, ", "),
		Product: productOf(l.Card.Product), Why: l.Reason, Where: whereOf(product.ServedAt), Phone: l.PointPhone, Date: date,
		Batch: batch, Sequence: l.Sequence, Sheet: 1, Sheets: 1,
		Lengths: letters.Lengths{
			PIN1Min: g.PIN1.Min, PIN1Max: g.PIN1.Max, PIN2Min: g.PIN2.Min, PIN2Max: g.PIN2.Max,
			PINTries: g.PINTries, CodeTries: g.CodeTries, PIN2MustChange: g.ChangePIN2First,
		},
	}}
	for _, spec := range g.Codes {
		p.kinds = append(p.kinds, spec.Kind)
		if spec.Kind == domain.ActivationCode || spec.Kind == domain.PUKCode {
			p.letter.Lengths.CodeDigits = spec.Digits
		}
	}
	return p, nil
}

func senderOf(l store.LetterToDraw) []string {
	rows := l.PointAddress.Rows
	if len(rows) > maxSender {
		rows = append([]string{rows[0]}, rows[len(rows)-maxSender+1:]...)
	}
	return rows
}

// productOf gives the letter's word for a product of the rulebook; a product
// that the letters have no word for is not named.
func productOf(id domain.ProductID) letters.Product {
	_, name, _ := strings.Cut(string(id), "_")
	return map[string]letters.Product{
		"citizen": letters.CitizenCard, "organisation": letters.OrganisationCard, "professional": letters.ProfessionalCard,
		"staff": letters.StaffCard, "operator": letters.OperatorCard, "e_resident": letters.EResidentCard, "id_card": letters.IdentityCard,
	}[name]
}

func whereOf(served domain.ServedAt) letters.Where {
	switch served { //nolint:exhaustive // the others go back to where the card was applied for
	case domain.ServedInHealthCare:
		return letters.AtAnyHealthPoint
	case domain.ServedByOwn:
		return letters.AtOwnPoint
	}
	return letters.AtIssuingPoint
}

// wordOf gives the word under which a letter with such faults is parked: code and
// field of the first, nothing personal.
func wordOf(faults []letters.Fault) string {
	return strings.ToLower(string(faults[0].Code)) + ":" + faults[0].Field
}
