package domain

import (
	"slices"
	"time"
)

// cardActRule is what an act on the card itself asks beside its own input.
type cardActRule struct {
	permission Permission
	from       []CardState // the states in which it is taken
	visit      bool        // a visit of the holder must be open
	verified   bool        // and the holder's identity verified in it
}

var cardActRules = map[CardAct]cardActRule{
	RecordArrivalAct:    {MayHandleCards, []CardState{CardDispatched, CardSuspended}, false, false}, // it is about a parcel, not a person
	HandOverAct:         {MayHandleCards, []CardState{CardDispatched, CardArrived}, true, true},
	RecordActivationAct: {MayHandleCards, []CardState{CardHandedOver}, true, true},
	SuspendAct:          {MayRevokeCard, []CardState{CardDispatched, CardArrived, CardHandedOver, CardActivated}, true, false},
	ReinstateAct:        {MayRevokeCard, []CardState{CardSuspended}, true, true},
	RevokeAct:           {MayRevokeCard, []CardState{CardDispatched, CardArrived, CardHandedOver, CardActivated, CardSuspended}, true, false},
	ComplainAct:         {MayFileComplaint, complained, true, false},
}

// Permission gives what the act needs; empty for an act that is no act on the card itself.
func (a CardAct) Permission() Permission { return cardActRules[a].permission }

// actRefusals gives every refusal of an act on the card itself that does not depend on
// what the officer types.
func actRefusals(f Facts, act CardAct, rb *Rulebook, now time.Time) []Refusal {
	rule := cardActRules[act]
	no := missing(Authority(f, rule.permission, rb, now))
	switch {
	case act == HandOverAct: // signed or not is asked when it is done
		no = append(no, handOverRefusals(f, HandingOver{RequestedBy: f.Card.RequestedBy, Signed: true}, rb, now)...)
	case rule.verified:
		no = append(no, visitRefusals(f, rb, now)...)
	case rule.visit || !f.Visit.ID.IsZero(): // one that is named is the holder's, and open
		no = append(no, openVisitRefusals(f, rb, now)...)
	}
	if f.Card.HolderID != f.Holder.ID {
		no = append(no, refuse(CardOtherHolder))
	}
	turn := turnRefusals(f, act, rb, now)
	if len(turn) == 0 && !Has(no, PointMayNotServe) && sentElsewhere(f, act) {
		no = append(no, refuse(CardAtOtherPoint))
	}
	return append(no, turn...)
}

// sentElsewhere tells whether the act needs the card in hand and it was sent to another
// point: whatever the point may serve otherwise, the card cannot lie there.
func sentElsewhere(f Facts, act CardAct) bool {
	return (act == RecordArrivalAct || act == HandOverAct) && !f.Card.PointID.IsZero() && f.Card.PointID != f.Point.ID
}

// turnRefusals tells why it is not the act's turn in the card's state, or no more: a card
// whose last day is over has expired, also while no sweep has come by to say so.
func turnRefusals(f Facts, act CardAct, rb *Rulebook, now time.Time) []Refusal {
	card := f.Card
	product, _ := rb.Product(card.Product)
	if act == RecordArrivalAct {
		return arrivalRefusals(f, product)
	}
	if slices.Contains(cardActRules[act].from, card.State) {
		var no []Refusal
		if act == HandOverAct || act == RecordActivationAct || act == ReinstateAct { // which bring it nearer to use
			no = expiryRefusals(card, rb.Calendar.Today(product.Country, now))
		}
		if act == HandOverAct || act == ReinstateAct {
			no = append(no, rightRefusals(f, product, rb.Calendar.Today(product.Country, now))...)
		}
		if r, read := readRefusal(f, product); read && act == ReinstateAct {
			no = append(no, r)
		}
		return no
	}
	if no := idleRefusals(f, product); len(no) > 0 {
		return no
	}
	no := refuse(CardOutOfTurn).with("state", string(card.State)).with("act", string(act))
	if act == RecordActivationAct && (card.State == CardDispatched || card.State == CardArrived) {
		no.Remedy = RemedyWait // for the hand-over
	}
	return []Refusal{no}
}

// arrivalRefusals tells why a card's arrival is not to be recorded. One that was suspended on
// its way lies at the point all the same: it has arrived and stays suspended. Whoever has an
// ended card in hand is told what to do with it, not how its holder gets another.
func arrivalRefusals(f Facts, product Product) []Refusal {
	card := f.Card
	var code RefusalCode
	switch card.Was() { //nolint:exhaustive // the others are told as of any card
	case CardDispatched:
		return nil
	case CardArrived, CardHandedOver:
		code = CardArrivedAlready // by a colleague with the same parcel
	case CardActivated:
		code = CardOutOfTurn
	default:
		no := idleRefusals(f, product)
		if card.State.Ended() {
			no[0].Remedy = RemedyPutAside
		}
		return no
	}
	return []Refusal{refuse(code).with("state", string(card.State)).with("act", string(RecordArrivalAct))}
}

// JudgeArrival decides whether the card may be marked as lying at the point.
func JudgeArrival(f Facts, rb *Rulebook, now time.Time) []Refusal {
	return actRefusals(f, RecordArrivalAct, rb, now)
}

// JudgeHandOver decides whether the card may be handed to its holder: identity verified
// in this visit, against a signature on paper, and not by whoever requested the card.
func JudgeHandOver(f Facts, signed bool, rb *Rulebook, now time.Time) []Refusal {
	return append(actRefusals(f, HandOverAct, rb, now), unsignedRefusals(signed)...)
}

// JudgeActivation decides whether the holder may be recorded to have set the PINs.
func JudgeActivation(f Facts, rb *Rulebook, now time.Time) []Refusal {
	return actRefusals(f, RecordActivationAct, rb, now)
}

// JudgeReinstatement decides whether a suspended card may be used again: only with its
// holder there, whose identity is verified.
func JudgeReinstatement(f Facts, rb *Rulebook, now time.Time) []Refusal {
	return actRefusals(f, ReinstateAct, rb, now)
}

// ReinstatedAs is where a suspended card goes back to: whence it was suspended, for a
// card that was never handed over or activated is not in use by being reinstated. A card
// suspended before that was noted was in use.
func ReinstatedAs(card Card) CardState {
	if card.State != CardSuspended {
		return CardActivated
	}
	return card.Was()
}

// cardAction answers for one act on the card itself.
func cardAction(f Facts, act CardAct, rb *Rulebook, now time.Time) Action {
	no := actRefusals(f, act, rb, now)
	return Action{Act: act, Refusals: no, Available: len(no) == 0}
}

// cardActions answers for all of them, in the order in which they are offered.
func cardActions(f Facts, rb *Rulebook, now time.Time) []Action {
	var list []Action
	for _, act := range CardActs {
		switch _, ours := cardActRules[act]; {
		case act == LoadEnvelopeAct:
			list = append(list, loadAction(f, rb, now))
		case act == ComplainAct:
			list = append(list, complainAction(f, rb, now))
		case ours:
			list = append(list, cardAction(f, act, rb, now))
		}
	}
	return list
}

// SuspendCard gives what follows when a card is suspended: its unprinted letters are
// withdrawn with their orders, for its code may not be used. False where a card in its
// state cannot be suspended.
func SuspendCard(f EndingFacts) (Ending, bool) {
	if !f.Card.State.CanBecome(CardSuspended) {
		return Ending{}, false
	}
	e := Ending{
		Card: f.Card.ID, From: f.Card.State, To: CardSuspended, SpentVersion: spentVersion(f.Card, f.NewSet, f.Letters...),
	}
	for _, l := range f.Letters {
		if l.State.Unprinted() {
			e.Letters = append(e.Letters, Moved{LetterID: l.ID, From: l.State, To: LetterCancelled})
		}
	}
	for _, o := range f.Orders {
		if o.NewCardID == f.Card.ID {
			continue // the card goes on to its holder, who may have it reinstated
		}
		next, ends := orderOfEndedCard(f, o, e.Letters)
		if ends && o.State.CanBecome(next) {
			e.Orders = append(e.Orders, MovedOrder{Order: o, From: o.State, To: next})
		}
	}
	return e, true
}

// OrderOfCard gives the states that the order which made a card goes through when the
// card comes into one; empty where it stays.
func OrderOfCard(order OrderState, card CardState) []OrderState {
	way := map[CardState][]OrderState{
		CardArrived:    {OrderArrived},
		CardHandedOver: {OrderArrived, OrderHandedOver, OrderClosed},
	}[card]
	var steps []OrderState
	for _, to := range way {
		if order.CanBecome(to) {
			steps, order = append(steps, to), to
		}
	}
	return steps
}
