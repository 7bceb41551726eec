package domain

// EndingFacts is a card that is to end, with what hangs on it; all under the card's lock.
type EndingFacts struct {
	Card    Card
	Orders  []Order  // of this card and the one that made it, not ended
	Letters []Letter // of this card, not ended
	NewSet  bool     // the card's letters print a set that its maker makes anew
}

// Ending is what follows when a card ends, whoever ends it.
type Ending struct {
	Card     ID
	From, To CardState
	Letters  []Moved // not printed yet: withdrawn
	Orders   []MovedOrder
	Events   []Announcement // of the orders that end with it
	// SpentVersion is of the card's codes where it may get letters again; 0: none (spentVersion).
	SpentVersion int
}

// MovedOrder is one order's step.
type MovedOrder struct {
	Order    Order
	From, To OrderState
}

// EndCard gives all that follows when a card is revoked, expires, is locked or destroyed:
// its unprinted letters are withdrawn with their orders, the order that made the card
// ends, and a new card that was ordered in its place is made all the same. False where
// a card in its state cannot end so.
func EndCard(f EndingFacts, to CardState) (Ending, bool) {
	if !f.Card.State.CanBecome(to) || !to.Ended() {
		return Ending{}, false
	}
	e := Ending{Card: f.Card.ID, From: f.Card.State, To: to}
	for _, l := range f.Letters {
		if l.State.Unprinted() {
			e.Letters = append(e.Letters, Moved{LetterID: l.ID, From: l.State, To: LetterCancelled})
		}
	}
	for _, o := range f.Orders {
		next, ends := orderOfEndedCard(f, o, e.Letters)
		if !ends || !o.State.CanBecome(next) {
			continue
		}
		e.Orders = append(e.Orders, MovedOrder{Order: o, From: o.State, To: next})
		e.Events = append(e.Events, Announcement{Type: OrderCancelledEvent, Subject: f.Card.ID, OrderID: o.ID, CardID: f.Card.ID})
	}
	return e, true
}

// orderOfEndedCard tells what becomes of an order when its card ends.
func orderOfEndedCard(f EndingFacts, o Order, withdrawn []Moved) (OrderState, bool) {
	if o.NewCardID == f.Card.ID {
		return OrderReturned, true // nobody gets the card any more
	}
	if o.Kind == NewCardOrder {
		return "", false
	}
	for _, l := range f.Letters {
		if l.OrderID != o.ID {
			continue
		}
		for _, m := range withdrawn {
			if m.LetterID == l.ID {
				if o.State == OrderAccepted {
					return OrderCancelled, true
				}
				return OrderFailed, true // of a piece to be made anew: the first was printed
			}
		}
	}
	return "", false
}
