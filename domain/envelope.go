package domain

import (
	"slices"
	"time"
)

// PostFacts is what an act on a letter goes by, with the card locked. Marking one and
// taking one in need no visit, hand-over and loading do.
type PostFacts struct {
	Facts
	Order  Order
	Letter Letter
	Since  Date // when the letter came into its state, at the point
}

// LetterStepped is what follows from such an act.
type LetterStepped struct {
	Letter Moved
	Orders []OrderState // through which the letter's order passes
	// LoadedVersion is the set of codes that counts from now on; 0 where none was loaded.
	LoadedVersion int
	// Suspend says what became of the code where the card is to be suspended, by its
	// row (rules.md §7): no new letter prints a code that somebody read. Empty: it is not.
	Suspend  SpoilReason
	Returned bool // the post brought it back: the issuance systems are told
	Audit    AuditWord
}

// RecordLetterArrival notes that a letter that was posted to the point lies there.
func RecordLetterArrival(f PostFacts, today Date) (LetterStepped, []Refusal) {
	no := officerRefusals(f.Facts, MayHandleLetters, today)
	if f.Order.Delivery != DeliverToPoint {
		no = append(no, refuse(LetterNotToPoint).with("delivery", string(f.Order.Delivery)))
	}
	return f.step(LetterArrived, no, AuditLetterArrived)
}

// HandOverLetter decides whether a letter that lies at the point is given to its
// holder: in a visit in which the holder's identity was verified, against a signature
// on paper, and not by whoever ordered it alone (rules.md §2).
func HandOverLetter(f PostFacts, signed bool, rb *Rulebook, now time.Time) (LetterStepped, []Refusal) {
	today := rb.Calendar.Today(f.Point.Country, now)
	no := officerRefusals(f.Facts, MayHandleLetters, today)
	no = append(no, handOverRefusals(f.Facts, HandingOver{RequestedBy: f.Order.OfficerID, Signed: signed}, rb, now)...)
	product, _ := rb.Product(f.Card.Product)
	no = append(no, letterStateRefusals(f.Facts, product, today)...)
	g, _ := rb.Generation(f.Card)
	no = append(no, f.supersededRefusals(g)...)
	return f.step(LetterHandedOver, no, AuditLetterHandedOver)
}

// LoadEnvelope decides whether the set that an envelope carries was loaded onto its
// card in the desk's reader: only after the hand-over, onto that very card. The set
// counts from then on (rules.md §2, letter_prints: new_set_at_desk).
func LoadEnvelope(f PostFacts, cardInReader string, rb *Rulebook, now time.Time) (LetterStepped, []Refusal) {
	today := rb.Calendar.Today(f.Point.Country, now)
	no := officerRefusals(f.Facts, MayHandleLetters, today)
	no = append(no, visitRefusals(f.Facts, rb, now)...)
	product, _ := rb.Product(f.Card.Product)
	no = append(no, letterStateRefusals(f.Facts, product, today)...)
	g, ok := rb.Generation(f.Card)
	no = append(no, f.supersededRefusals(g)...)
	if cardInReader != f.Card.Number {
		no = append(no, refuse(OtherCardInReader).at("cardNumber"))
	}
	if !ok || g.LetterPrints != PrintsNewSet || f.Letter.Kind != PUKEnvelope {
		no = append(no, refuse(LetterNotLoaded).by(g.Row))
	}
	stepped, no := f.step(LetterLoaded, no, AuditLetterLoaded)
	stepped.LoadedVersion = f.Letter.CodeVersion
	return stepped, no
}

// loadAction answers for the loading of a new set onto the card: there must be an
// envelope of it that was handed over.
func loadAction(f Facts, rb *Rulebook, now time.Time) Action {
	today := rb.Calendar.Today(f.Point.Country, now)
	no := officerRefusals(f, MayHandleLetters, today)
	no = append(no, visitRefusals(f, rb, now)...)
	product, _ := rb.Product(f.Card.Product)
	no = append(no, letterStateRefusals(f, product, today)...)
	g, ok := rb.Generation(f.Card)
	ready := func(l Letter) bool {
		return l.Kind == PUKEnvelope && l.State == LetterHandedOver && l.SupersededBy.IsZero()
	}
	switch {
	case !ok || g.LetterPrints != PrintsNewSet:
		no = append(no, refuse(LetterNotLoaded).by(g.Row))
	case !slices.ContainsFunc(f.OpenLetters, ready):
		no = append(no, refuse(NoEnvelopeToLoad).by(g.Row))
	}
	return Action{Act: LoadEnvelopeAct, Refusals: no, Available: len(no) == 0}
}

// supersededRefusals tells that a newer letter of the card takes this one's place. Only
// where letters bring a new set: else both hold the same code, and nobody pretends
// otherwise (rules.md §5).
func (f PostFacts) supersededRefusals(g Generation) []Refusal {
	if f.Letter.SupersededBy.IsZero() || g.LetterPrints != PrintsNewSet {
		return nil
	}
	return []Refusal{refuse(LetterSupersededCode).by(g.Row)}
}

// step takes letter and order on, unless something refuses it.
func (f PostFacts) step(to LetterState, no []Refusal, word AuditWord) (LetterStepped, []Refusal) {
	if !f.Letter.State.CanBecome(to) {
		no = append(no, refuse(LetterStateWrong).with("state", string(f.Letter.State)))
	}
	if len(no) > 0 {
		return LetterStepped{}, no
	}
	return LetterStepped{
		Letter: Moved{LetterID: f.Letter.ID, From: f.Letter.State, To: to},
		Orders: f.ordersAfter(to), Audit: word,
	}, nil
}

// ordersAfter gives the states through which the order passes. Where nothing is left
// to be loaded, the hand-over closes it.
func (f PostFacts) ordersAfter(to LetterState) []OrderState {
	if f.Order.Kind == NewCardOrder {
		return nil // it follows its card
	}
	way := OrderAfter(f.Order.State, to, f.Order.Delivery)
	if to == LetterHandedOver && f.Letter.Kind == ActivationLetter && slices.Contains(way, OrderHandedOver) {
		way = append(way, OrderClosed)
	}
	return way
}
