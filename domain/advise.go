package domain

import "time"

// Advice is what helps with a symptom of a card: steps in the order in which they
// are taken. Where none of them is an order, none is needed.
type Advice struct {
	Symptom Symptom
	Row     Row // the rulebook's row that says so
	Steps   []AdviceStep
	// Refusals say why there is no advice: a card that no row of the rulebook covers.
	Refusals []Refusal
}

// OrderNeeded tells whether some step without a condition is an order.
func (a Advice) OrderNeeded() bool {
	for _, s := range a.Steps {
		if s.If == "" && s.Action != nil && s.Action.Kind != "" {
			return true
		}
	}
	return false
}

// AdviceStep is one thing to do or to tell.
type AdviceStep struct {
	Do  AdviceCode
	If  AdviceIf
	Act CardAct // empty where nothing is done at the counter
	// Action is the act with its price, its dates and what stands in its way; nil
	// where Act is empty.
	Action *Action
	// Reason fills in the order; empty where the officer chooses among the action's.
	Reason      Reason
	CodeLostToo bool
	// Fault fills in the complaint, from the symptom; empty where nothing is complained of.
	Fault CardFault
	// Refusals are every reason why the step cannot be taken now: the act's own, and
	// those of its reason or its fault.
	Refusals []Refusal
	// Wording is which of the step's wordings is true of the card; empty where it has but one.
	Wording AdviceWording
	// Tries is how many wrong codes in a row lock what the step unlocks with; zero where
	// it unlocks nothing.
	Tries    int
	Guidance GuidanceRow // how it is done in the country's own software; zero where it has none
	Rule     Row         // what the step goes by: the reason's or the fault's row, or the advice's own
}

// Advise tells what helps with a symptom of a card (rules.md §2 and §5): the
// rulebook's steps for its product, generation and stage, each with the act that it
// leads to, answered before it is asked.
func Advise(f Facts, symptom Symptom, rb *Rulebook, now time.Time) Advice {
	a := Advice{Symptom: symptom}
	product, ok := rb.Product(f.Card.Product)
	if !ok {
		a.Refusals = []Refusal{refuse(ProductUnknown)}
		return a
	}
	today := rb.Calendar.Today(product.Country, now)
	stage := f.Card.Stage(today)
	if _, read := readRefusal(f, product); read && f.Card.State == CardSuspended && stage != StageExpired {
		stage = StageCodeRead
	}
	generation, ok := product.Generation(f.Card.IssuedOn)
	if !ok {
		if stage != StageBeingMade {
			a.Refusals = []Refusal{unknownIssueDate(f.Card, product)}
			return a
		}
		generation = product.newest() // a card being made will be of the newest
	}
	row, ok := rb.advice(product.Country, symptom, generation, stage, today)
	if !ok {
		a.Refusals = []Refusal{refuse(ProductUnknown).by(product.Row)}
		return a
	}
	a.Row = row.Row
	actions := PossibleActions(f, rb, now)
	all := row.StepsFor(product, stage)
	for _, s := range all {
		step := adviceStep(s, row.Row, actions)
		step.word(product, generation, rb.guidance(product.Country, s.Do, today))
		if step.Action != nil && step.Action.Kind != "" && s.Reason != "" {
			step.judgeReason(f, rb, now)
		}
		if s.Act == ComplainAct && symptom.Fault() != "" {
			choice := step.judgeFault(f, symptom.Fault(), rb, now)
			step.Wording = complaintWording(symptom.Fault(), choice.Row, all)
		}
		a.Steps = append(a.Steps, step)
	}
	return a
}

// newest is the generation of cards that are made now.
func (p Product) newest() Generation {
	if len(p.Generations) == 0 {
		return Generation{}
	}
	return p.Generations[len(p.Generations)-1]
}

// adviceStep joins a step with the act that it leads to.
func adviceStep(s AdviceStepRow, row Row, actions []Action) AdviceStep {
	step := AdviceStep{Do: s.Do, If: s.If, Act: s.Act, Reason: s.Reason, CodeLostToo: s.CodeLostToo, Rule: row}
	for i, a := range actions {
		if s.Act != "" && a.Act == s.Act {
			step.Action, step.Refusals = &actions[i], a.Refusals
		}
	}
	return step
}

// judgeReason adds what the order's own reason would be refused for, names its row, and
// asks the price that the order would be placed at: free where a complaint pays for it.
func (s *AdviceStep) judgeReason(f Facts, rb *Rulebook, now time.Time) {
	j, _ := judge(f, s.Action.Kind, rb, now)
	j.settle(f, s.Reason, rb.Calendar)
	priced := *s.Action // the card page's act is of any reason, and stays as it is
	priced.Price, priced.PriceFrom = j.price, j.priceFrom
	s.Action = &priced
	if row, ok := j.reason(s.Reason); ok {
		s.Rule = row.Row
	}
	no := append([]Refusal(nil), s.Refusals...)
	for _, r := range reasonRefusals(f, Request{Reason: s.Reason, CodeAlsoLost: s.CodeLostToo}, s.Action.Kind, j) {
		if !Has(no, r.Code) {
			no = append(no, r)
		}
	}
	s.Refusals = no
}

// judgeFault fills the symptom's fault in and answers for it alone: that another fault
// could be complained of, or not, says nothing of this one.
func (s *AdviceStep) judgeFault(f Facts, fault CardFault, rb *Rulebook, now time.Time) FaultChoice {
	choice := faultChoice(f, fault, rb, now)
	s.Fault, s.Refusals = fault, append(actRefusals(f, ComplainAct, rb, now), choice.Refusals...)
	if choice.Row.ID != "" {
		s.Rule = choice.Row.Row
	}
	return choice
}

// word chooses the words that are true of such a card.
func (s *AdviceStep) word(product Product, g Generation, how GuidanceRow) {
	s.Wording, s.Guidance = wordingOf(s.Do, product, g), how
	if s.Do == AdviseUnlockWithCode || s.Do == AdviseUnlockWithPUK {
		s.Tries = g.CodeTries
	}
}
