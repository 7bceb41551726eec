package domain

import "time"

// PlaceCodeOrder decides on a letter with the card's activation code: what is to be
// written, or all of the refusals.
func PlaceCodeOrder(f Facts, req Request, rb *Rulebook, now time.Time) (Placed, []Refusal) {
	return place(f, req, CodeLetterOrder, placing{rb, now})
}

// PlacePUKEnvelopeOrder decides on a new set of PIN1, PIN2 and PUK, which the maker
// makes as the card's next version and which is posted to the point.
func PlacePUKEnvelopeOrder(f Facts, req Request, rb *Rulebook, now time.Time) (Placed, []Refusal) {
	return place(f, req, PUKEnvelopeOrder, placing{rb, now})
}

// PlaceNewCardOrder decides on a permanent card that replaces this one. Its first
// code letter is made when the bureau has dispatched it: see FirstLetter.
func PlaceNewCardOrder(f Facts, req Request, rb *Rulebook, now time.Time) (Placed, []Refusal) {
	return place(f, req, NewCardOrder, placing{rb, now})
}

// Place decides on an order of any kind.
func Place(kind OrderKind, f Facts, req Request, rb *Rulebook, now time.Time) (Placed, []Refusal) {
	return place(f, req, kind, placing{rb, now})
}

type placing struct {
	rb  *Rulebook
	now time.Time
}

func place(f Facts, req Request, kind OrderKind, p placing) (Placed, []Refusal) {
	j, no := judge(f, kind, p.rb, p.now)
	if j.product.Product == "" {
		return Placed{}, no
	}
	no = append(no, reasonRefusals(f, req, kind, j)...)
	if j.product.codesWithCard(kind) {
		req.Delivery = DeliverToPoint // where the card itself goes, whatever was asked for
	}
	no = append(no, deliveryRefusals(f, req, kind, j, p.rb.Addressing(j.today))...)
	j.settle(f, req.Reason, p.rb.Calendar)
	no = append(no, payerRefusals(req, p.rb, j)...)
	no = append(no, priceRefusals(req, j)...)
	say := warnings(f, kind, []Delivery{req.Delivery}, clock{p.rb, p.now, j})
	if len(no) == 0 { // there is nothing to think about before an order that cannot be placed
		no = unacknowledged(say, req.Acknowledged)
	}
	if kind == NewCardOrder && (len(no) == 0 || f.RegisterAway) {
		no = append(no, staleRight(f, j.product, j.today, p.now)...)
	}
	if len(no) > 0 {
		return Placed{}, no
	}
	placed := Placed{Order: p.order(f, req, kind, j), Warnings: say}
	placed.Promises = promises(f, kind, req.Delivery, placed.Order.HoldUntil, clock{p.rb, p.now, j})
	placed.Order.PromisedOn = placed.Promises[len(placed.Promises)-1].On
	if kind == NewCardOrder {
		p.addCard(&placed, f, req, j)
	} else {
		p.addLetter(&placed, f, req, j)
	}
	return placed, nil
}

func (p placing) order(f Facts, req Request, kind OrderKind, j judgement) Order {
	o := Order{
		ID: req.Names.OrderID, Number: req.Names.OrderNumber, Kind: kind, State: OrderAccepted,
		CardID: f.Card.ID, HolderID: f.Holder.ID, OrganisationID: f.Card.OrganisationID,
		PointID: f.Point.ID, OfficerID: f.Officer.ID, VisitID: f.Visit.ID, VerificationID: f.Verification.ID,
		Reason: req.Reason, CodeAlsoLost: req.CodeAlsoLost,
		Delivery: req.Delivery, Language: req.Language, Format: req.Format,
		Payer: req.Payer, Price: j.price, PriceFrom: j.priceFrom, ComplaintID: j.complaint, PlacedAt: p.now, Rulebook: p.rb.Version,
	}
	if kind != NewCardOrder {
		o.HoldUntil = holdUntil(f, req.Delivery, p.rb, j)
	}
	return o
}

// addLetter makes the letter, puts it into the queue or has it await its code, and
// supersedes the earlier ones.
func (p placing) addLetter(placed *Placed, f Facts, req Request, j judgement) {
	address, _ := addressFor(f, req.Delivery, p.rb.Addressing(j.today))
	l := Letter{
		ID: req.Names.LetterID, Number: req.Names.LetterNumber, OrderID: placed.Order.ID, CardID: f.Card.ID,
		Kind: letterOf(placed.Order.Kind), State: LetterQueued, CodeVersion: f.Card.CodeVersion,
		Product: j.product.Product, Generation: j.generation.ID, Delivery: req.Delivery, Address: address,
		CustomerNumber: customerNumber(f, j.today), Language: req.Language, Format: req.Format,
		HoldUntil: placed.Order.HoldUntil,
	}
	if j.generation.LetterPrints == PrintsNewSet || f.Card.CodeVersion == 0 {
		l.State, l.CodeNext, l.CodeVersion = LetterAwaitingCode, true, f.Card.CodeVersion+1
	}
	placed.Letter = &l
	placed.Superseded = supersededBy(f.OpenLetters)
	placed.Audit = []AuditWord{AuditCodeOrdered}
	if l.Kind == PUKEnvelope {
		placed.Audit = []AuditWord{AuditPUKOrdered}
	}
	placed.announce(OrderAcceptedEvent, f.Card.ID, l.ID)
	for _, earlier := range placed.Superseded {
		placed.announce(LetterSupersededEvent, f.Card.ID, earlier.LetterID)
		placed.Events[len(placed.Events)-1].OrderID = earlier.OrderID
	}
	if l.State == LetterQueued {
		placed.announce(LetterQueuedEvent, f.Card.ID, l.ID)
	}
}

// addCard makes the row of the card to be made, and puts the old one off where the
// reason demands it. Its events hang on the order, for the card has no history of its
// own yet.
func (p placing) addCard(placed *Placed, f Facts, req Request, j judgement) {
	placed.Order.NewCardID = req.Names.NewCardID
	placed.Off = putOffOld(f, req, j)
	placed.NewCard = &Card{
		ID: req.Names.NewCardID, HolderID: f.Holder.ID, Product: j.product.Product,
		OrganisationID: f.Card.OrganisationID, PointID: f.Point.ID,
		State: CardOrdered, RequestedBy: f.Officer.ID, Replaces: f.Card.ID,
	}
	placed.Audit = []AuditWord{AuditNewCardOrdered}
	placed.announce(OrderAcceptedEvent, placed.Order.ID, ID{})
	placed.announce(NewCardOrderedEvent, placed.Order.ID, ID{})
}

func (placed *Placed) announce(what EventType, subject, letter ID) {
	card := placed.Order.CardID
	if placed.NewCard != nil {
		card = placed.NewCard.ID
	}
	placed.Events = append(placed.Events, Announcement{
		Type: what, Subject: subject, OrderID: placed.Order.ID, CardID: card, LetterID: letter,
	})
}
