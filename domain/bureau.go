package domain

import "slices"

// BureauAnswer is what a personalisation bureau reports of an order.
type BureauAnswer string

// The answers (interfaces.md, inbound).
const (
	BureauAccepted     BureauAnswer = "accepted"
	BureauRejected     BureauAnswer = "rejected"
	BureauInProduction BureauAnswer = "in_production"
	BureauProduced     BureauAnswer = "produced"
	BureauDispatched   BureauAnswer = "dispatched"
	BureauFailed       BureauAnswer = "failed"
	BureauReturned     BureauAnswer = "returned"
	BureauActivated    BureauAnswer = "activated"
)

// BureauAnswers lists them in the order of a card's way.
var BureauAnswers = []BureauAnswer{
	BureauAccepted, BureauRejected, BureauInProduction, BureauProduced, BureauDispatched,
	BureauFailed, BureauReturned, BureauActivated,
}

// BureauFacts is what an answer is judged by.
type BureauFacts struct {
	Actor  Actor
	Order  Order
	Card   Card   // the new card
	Serial string // the card's number, with produced
}

// BureauStep is what an answer leads to. States that stay as they were are given as
// they are.
type BureauStep struct {
	Order OrderState
	Card  CardState
	// Number is to be bound to the card; empty where it stays.
	Number string
	// LetterDue says that the first code letter is to be made: see FirstLetter.
	LetterDue bool
	Audit     []AuditWord
	Events    []Announcement
}

// bureauRule is one answer: the states in which it is taken and those it leads to.
type bureauRule struct {
	answer     BureauAnswer
	orders     []OrderState
	cards      []CardState
	orderAfter OrderState
	cardAfter  CardState // empty keeps the card's state
}

var bureauRules = []bureauRule{
	{BureauAccepted, []OrderState{OrderAccepted}, []CardState{CardOrdered}, OrderAtBureau, ""},
	{BureauRejected, []OrderState{OrderAccepted, OrderAtBureau}, []CardState{CardOrdered}, OrderRefused, CardCancelled},
	// Answers may come out of order: in production without accepted, and so on.
	{BureauInProduction, []OrderState{OrderAccepted, OrderAtBureau}, []CardState{CardOrdered}, OrderAtBureau, CardInProduction},
	{BureauProduced, []OrderState{OrderAccepted, OrderAtBureau}, []CardState{CardOrdered, CardInProduction}, OrderProduced, CardProduced},
	{BureauDispatched, []OrderState{OrderProduced}, []CardState{CardProduced}, OrderDispatched, CardDispatched},
	{BureauFailed, []OrderState{OrderAccepted, OrderAtBureau, OrderProduced}, []CardState{CardOrdered, CardInProduction, CardProduced}, OrderFailed, CardProductionFailed},
	{BureauReturned, []OrderState{OrderDispatched}, []CardState{CardDispatched, CardSuspended}, OrderReturned, CardDestroyed},
	{BureauActivated, []OrderState{OrderHandedOver, OrderClosed}, []CardState{CardHandedOver}, "", CardActivated},
}

// AllowedAnswers lists what the bureau may report of an order and card in these states.
func AllowedAnswers(order OrderState, card CardState) []BureauAnswer {
	var allowed []BureauAnswer
	for _, rule := range bureauRules {
		if slices.Contains(rule.orders, order) && slices.Contains(rule.cards, card) {
			allowed = append(allowed, rule.answer)
		}
	}
	return allowed
}

// JudgeBureauAnswer decides what an answer changes. A transition that the states do
// not allow is refused with those they do; the same answer twice is met by its event
// id before it comes here.
func JudgeBureauAnswer(f BureauFacts, answer BureauAnswer) (BureauStep, []Refusal) {
	var no []Refusal
	if r := f.Actor.May(MayAnswerOrder); r != nil {
		no = append(no, *r)
	}
	rule, ok := bureauRuleFor(f, answer)
	if !ok {
		no = append(no, notAllowed(f))
	}
	switch {
	case answer == BureauProduced && f.Serial == "":
		no = append(no, refuse(SerialMissing).at("serial"))
	case f.Serial != "" && f.Card.Number != "" && f.Serial != f.Card.Number:
		no = append(no, refuse(SerialOther).at("serial"))
	}
	if len(no) > 0 {
		return BureauStep{}, no
	}
	step := BureauStep{Order: f.Order.State, Card: f.Card.State, Audit: []AuditWord{AuditBureauAnswered}}
	if rule.orderAfter != "" {
		step.Order = rule.orderAfter
	}
	if rule.cardAfter != "" {
		step.Card = rule.cardAfter
	}
	if answer == BureauProduced {
		step.Number = f.Serial
	}
	step.LetterDue = answer == BureauDispatched
	if answer == BureauActivated {
		step.Events = []Announcement{{Type: CardActivatedEvent, Subject: f.Card.ID, OrderID: f.Order.ID, CardID: f.Card.ID}}
	}
	return step, nil
}

func bureauRuleFor(f BureauFacts, answer BureauAnswer) (bureauRule, bool) {
	for _, rule := range bureauRules {
		if rule.answer == answer && slices.Contains(rule.orders, f.Order.State) && slices.Contains(rule.cards, f.Card.State) {
			return rule, true
		}
	}
	return bureauRule{}, false
}

func notAllowed(f BureauFacts) Refusal {
	allowed := ""
	for i, a := range AllowedAnswers(f.Order.State, f.Card.State) {
		if i > 0 {
			allowed += " "
		}
		allowed += string(a)
	}
	return refuse(TransitionNotAllowed).at("answer").with("allowed", allowed).
		with("order", string(f.Order.State)).with("card", string(f.Card.State))
}
