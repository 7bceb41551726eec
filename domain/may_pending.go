package domain

// pendingRefusals tells which open order stands in the way. An earlier code letter
// never does: the newer one supersedes it (rules.md §5). Nor does a new card stand in the
// way of a letter: the old one is in use until the new one is activated (rules.md §4),
// unless its chip was said to be locked for good.
func pendingRefusals(f Facts, kind OrderKind) []Refusal {
	for _, o := range f.OpenOrders {
		if o.State.Ended() || o.CardID != f.Card.ID {
			continue
		}
		another := o.Kind == NewCardOrder && (kind == NewCardOrder || o.Reason == CodeLocked)
		if another || kind == PUKEnvelopeOrder && o.Kind == kind && !gone(f, o) {
			return []Refusal{refuse(OrderPending).with("order", o.Number).with("state", string(o.State))}
		}
	}
	return nil
}

// gone tells whether the order's envelope has left the print house: before that a
// second set would only overtake the first.
func gone(f Facts, o Order) bool {
	for _, l := range f.OpenLetters {
		if l.OrderID == o.ID && l.State != LetterPosted && l.State != LetterArrived && l.State != LetterHandedOver {
			return false
		}
	}
	return true
}

// supersededBy lists the earlier open letters of the card. The unprinted ones are
// withdrawn; the printed ones are marked, for they lie in somebody's hands.
func supersededBy(letters []Letter) []Superseded {
	var earlier []Superseded
	for _, l := range letters {
		if l.State.Ended() || !l.SupersededBy.IsZero() {
			continue
		}
		earlier = append(earlier, Superseded{LetterID: l.ID, OrderID: l.OrderID, Withdrawn: l.State.Unprinted()})
	}
	return earlier
}
