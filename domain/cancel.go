package domain

import "slices"

// CancelFacts is what cancelling goes by, with the card (or the order of a new
// card) locked.
type CancelFacts struct {
	Actor   Actor
	Officer Officer
	Point   Point // of the actor's session
	Today   Date
	// Protected says that the holder's address must not be seen.
	Protected bool
	Order     Order
	Letter    *Letter // of a letter order
	Card      Card    // whose code the letter carries
	NewSet    bool    // the card's letters print a set that its maker makes anew
	NewCard   *Card   // of a new card's order
}

// Cancelled is what follows: the new states and what is to be told.
type Cancelled struct {
	Order        OrderState
	Letter       *Moved
	NewCard      *CardState
	SpentVersion int // of the card's codes; 0: none (spentVersion)
	Audit        []AuditWord
	Events       []Announcement
}

// CancelOrder decides whether an order can still be withdrawn: before its letter
// is in a batch and before the bureau has taken the card in hand.
func CancelOrder(f CancelFacts) (Cancelled, []Refusal) {
	no := officerRefusals(Facts{
		Actor: f.Actor, Officer: f.Officer, Point: f.Point, Holder: Holder{ID: f.Order.HolderID, Protected: f.Protected},
	}, MayCancelOrder, f.Today)
	if f.Order.PointID != f.Actor.PointID && !slices.Contains(f.Actor.Roles, AgencyOperator) {
		no = append(no, refuse(OtherPointsOrder))
	}
	if !cancellable(f) {
		no = append(no, notCancellable(f.Order))
	}
	if len(no) > 0 {
		return Cancelled{}, no
	}
	return cancelled(f), nil
}

// notCancellable tells what to do in place of a letter's order: place another. A card that
// its maker has in hand comes, and no second one is ordered beside it.
func notCancellable(o Order) Refusal {
	no := refuse(NotCancellable).with("state", string(o.State))
	if o.Kind == NewCardOrder && !o.State.Ended() {
		no.Remedy = RemedyWait
	}
	return no
}

func cancellable(f CancelFacts) bool {
	if !f.Order.State.CanBecome(OrderCancelled) {
		return false
	}
	if f.Letter != nil && !f.Letter.State.CanBecome(LetterCancelled) {
		return false
	}
	return f.NewCard == nil || f.NewCard.State.CanBecome(CardCancelled)
}

func cancelled(f CancelFacts) Cancelled {
	c := Cancelled{Order: OrderCancelled, Audit: []AuditWord{AuditOrderCancelled}}
	event := Announcement{Type: OrderCancelledEvent, Subject: f.Order.CardID, OrderID: f.Order.ID, CardID: f.Order.CardID}
	if f.Letter != nil {
		c.Letter = &Moved{LetterID: f.Letter.ID, From: f.Letter.State, To: LetterCancelled}
		event.LetterID = f.Letter.ID
		c.SpentVersion = spentVersion(f.Card, f.NewSet, *f.Letter)
	}
	if f.NewCard != nil {
		state := CardCancelled
		c.NewCard = &state
		event.Subject = f.Order.ID
	}
	c.Events = []Announcement{event}
	return c
}

// spentVersion is the version of a card's codes that is spent where those of its letters
// that are not printed yet are withdrawn: one of them awaited a set that the maker was asked
// for, and what comes of it yet must not be mixed with another. 0: none.
func spentVersion(card Card, newSet bool, letters ...Letter) int {
	for _, l := range letters {
		if newSet && l.CodeNext && l.State.Unprinted() {
			return card.CodeVersion + 1
		}
	}
	return 0
}
