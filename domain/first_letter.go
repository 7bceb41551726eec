package domain

import "time"

// FirstLetterFacts is what the first letter of a new card goes by, when the bureau
// has dispatched the card.
type FirstLetterFacts struct {
	Order            Order
	Card             Card // the new one, with IssuedOn and DispatchedOn
	Point            Point
	CardOrganisation Organisation
	Authorisations   []Authorisation // of this point and the card's organisation
	Holder           Holder
}

// FirstLetter makes the first code letter of a new card: queued, held for the row's
// working days after dispatch, with the delivery and language of its order. Nil
// means that the card factory sends the code itself. An address that has since become
// unprintable parks the letter with the refusal's code.
func FirstLetter(f FirstLetterFacts, names Names, rb *Rulebook, now time.Time) (*Letter, []Refusal) {
	product, ok := rb.Product(f.Card.Product)
	if !ok {
		return nil, []Refusal{refuse(ProductUnknown)}
	}
	generation, ok := product.Generation(f.Card.IssuedOn)
	if !ok {
		return nil, []Refusal{unknownIssueDate(f.Card, product)}
	}
	if product.FirstLetter != SentByPrintHouse {
		return nil, nil
	}
	facts := Facts{Card: f.Card, Holder: f.Holder, Point: f.Point, CardOrganisation: f.CardOrganisation, Authorisations: f.Authorisations}
	j := judgement{today: rb.Calendar.Today(product.Country, now), product: product, hold: rb.Country(product.Country).CoolingOffDays}
	page := layOut(facts, f.Order.Delivery, rb.Addressing(j.today))
	l := &Letter{
		ID: names.LetterID, Number: names.LetterNumber, OrderID: f.Order.ID, CardID: f.Card.ID,
		Kind: generation.LetterKind, State: LetterQueued, CodeVersion: max(1, f.Card.CodeVersion),
		Product: product.Product, Generation: generation.ID, Delivery: f.Order.Delivery, Address: page.printed,
		CustomerNumber: customerNumber(facts, j.today), Language: f.Order.Language, Format: f.Order.Format,
		HoldUntil: holdUntil(facts, f.Order.Delivery, rb, j),
	}
	if f.Card.CodeVersion == 0 {
		l.State, l.CodeNext = LetterAwaitingCode, true
	}
	if len(page.no) > 0 {
		l.State, l.ParkedFor = LetterParked, string(page.no[0].Code)
	}
	return l, nil
}

// OrderAfter gives the states that a letter order passes through when its letter
// has reached a state, in order; empty when nothing changes. A letter to the holder
// closes its order once it is posted; one to a point rests until it is handed over.
func OrderAfter(order OrderState, letter LetterState, delivery Delivery) []OrderState {
	var way []OrderState
	for _, s := range orderWay(letter, delivery) {
		from := order
		if len(way) > 0 {
			from = way[len(way)-1]
		}
		if from.CanBecome(s) {
			way = append(way, s)
		}
	}
	return way
}

func orderWay(letter LetterState, delivery Delivery) []OrderState {
	switch letter {
	case LetterInBatch:
		return []OrderState{OrderInBatch}
	case LetterQueued:
		return []OrderState{OrderAccepted}
	case LetterPrinted, LetterInserted, LetterSpoiled, LetterDestroyed:
		return []OrderState{OrderInBatch, OrderAtPrintHouse}
	case LetterPosted:
		way := []OrderState{OrderInBatch, OrderAtPrintHouse, OrderPosted}
		if delivery != DeliverToPoint {
			way = append(way, OrderClosed)
		}
		return way
	case LetterArrived:
		return []OrderState{OrderArrived}
	case LetterHandedOver:
		return []OrderState{OrderHandedOver}
	case LetterUsed, LetterLoaded:
		return []OrderState{OrderClosed}
	case LetterReturned:
		return []OrderState{OrderReturned}
	case LetterNeverArrived:
		return []OrderState{OrderFailed}
	case LetterAwaitingCode, LetterParked, LetterCancelled, LetterSuperseded, LetterExpired:
	}
	return nil
}

// Issue fills in what follows from a card's issue: its last day, by the product's
// years of validity, and the generation that its letters and PINs follow.
func Issue(card Card, on Date, rb *Rulebook) (Card, []Refusal) {
	product, ok := rb.Product(card.Product)
	if !ok {
		return card, []Refusal{refuse(ProductUnknown)}
	}
	generation, ok := product.Generation(on)
	if !ok {
		return card, []Refusal{unknownIssueDate(Card{IssuedOn: on}, product)}
	}
	card.IssuedOn, card.Generation = on, generation.ID
	card.ExpiresOn = on.ValidFor(product.ValidYears)
	return card, nil
}
