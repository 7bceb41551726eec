package domain

import (
	"slices"
	"strings"
	"time"
)

// complained are the states of a card that can be complained of: also one that was put
// off for its fault meanwhile.
var complained = []CardState{CardDispatched, CardArrived, CardHandedOver, CardActivated, CardSuspended, CardRevoked}

// FileComplaint decides on a complaint of the card to its maker: what is to be written,
// or all of the refusals.
func FileComplaint(f Facts, req ComplaintRequest, rb *Rulebook, now time.Time) (Complaint, []Refusal) {
	no := actRefusals(f, ComplainAct, rb, now)
	choice := faultChoice(f, req.Fault, rb, now)
	no = append(no, choice.Refusals...)
	tried := make([]AdviceCode, 0, len(choice.Try))
	var missing []string
	for _, step := range choice.Try {
		if slices.Contains(req.Tried, step) {
			tried = append(tried, step)
		} else {
			missing = append(missing, string(step))
		}
	}
	if len(missing) > 0 {
		no = append(no, refuse(TriageMissing).by(choice.Row.Row).at("tried").with("steps", strings.Join(missing, " ")))
	}
	if len(no) > 0 {
		return Complaint{}, no
	}
	return Complaint{
		ID: req.Named.ID, Number: req.Named.Number, State: ComplaintFiled, CardID: f.Card.ID, HolderID: f.Holder.ID,
		PointID: f.Point.ID, OfficerID: f.Officer.ID, VisitID: f.Visit.ID, Fault: req.Fault, Tried: tried,
		To: choice.Row.To, FreeFor: choice.Row.FreeFor, FreeFrom: choice.Row.FreeFrom, AnswerBy: choice.AnswerBy,
		FiledAt: now, ChangedAt: now, Rule: choice.Row.ID, Rulebook: rb.Version,
	}, nil
}

// faultChoice answers for one fault of the card: its row, its days, and why not.
func faultChoice(f Facts, fault CardFault, rb *Rulebook, now time.Time) FaultChoice {
	country := f.Point.Country
	if p, ok := rb.Product(f.Card.Product); ok {
		country = p.Country
	}
	today := rb.Calendar.Today(country, now)
	row, ok := rb.complaint(f.Card, fault, today)
	if !ok {
		return FaultChoice{Fault: fault, Refusals: []Refusal{refuse(ComplaintNotTaken).at("fault").with("fault", string(fault))}}
	}
	from := f.Card.IssuedOn
	if row.CountedFrom == FromHandOver {
		from = handedOverOn(f, country, today, rb.Calendar)
	}
	c := FaultChoice{
		Fault: fault, Row: row, Until: from.AddMonths(row.UntilMonths), Try: row.steps(f.Card),
		AnswerBy: rb.Calendar.AddWorkingDays(country, today, row.AnswerDays),
	}
	if today.After(c.Until) {
		c.Refusals = append(c.Refusals, tooLate(c))
	}
	for _, earlier := range f.Complaints {
		if earlier.Fault == fault && !earlier.State.Ended() {
			c.Refusals = append(c.Refusals, refuse(ComplaintOpen).by(row.Row).at("fault").with("number", earlier.Number))
		}
	}
	return c
}

// tooLate refuses a complaint whose time is over: what was faulty is ordered anew, the card
// or what belongs to it.
func tooLate(c FaultChoice) Refusal {
	r := refuse(ComplaintTooLate).by(c.Row.Row).at("fault").with("until", c.Until.String())
	if c.Fault == FaultWithEnvelope {
		r.Remedy = RemedyOrderAnother
	}
	return r
}

// handedOverOn is the day from which a time counts that begins with the hand-over: today,
// as long as the card is on its way; its issue, where nobody wrote the hand-over down.
func handedOverOn(f Facts, country string, today Date, in Calendar) Date {
	switch {
	case !f.HandedOverAt.IsZero():
		return in.Today(country, f.HandedOverAt)
	case f.Card.State == CardDispatched || f.Card.State == CardArrived:
		return today
	}
	return f.Card.IssuedOn
}

// complainAction answers for a complaint of the card: it is possible where some fault
// can be complained of.
func complainAction(f Facts, rb *Rulebook, now time.Time) Action {
	a := cardAction(f, ComplainAct, rb, now)
	some := false
	var no []Refusal
	for _, fault := range CardFaults {
		c := faultChoice(f, fault, rb, now)
		a.Faults = append(a.Faults, c)
		some = some || len(c.Refusals) == 0
		for _, r := range c.Refusals {
			if !Has(no, r.Code) {
				no = append(no, r.at(""))
			}
		}
	}
	if !some {
		a.Refusals, a.Available = append(a.Refusals, no...), false
	}
	return a
}

// ComplaintStep is what becomes of a complaint after it was filed.
type ComplaintStep struct {
	To        ComplaintState
	Reference string // the maker's own; needed for an answer
}

// StepComplaint decides whether the maker's answer is recorded, or the complaint
// withdrawn or closed: all of the refusals.
func StepComplaint(f Facts, c Complaint, step ComplaintStep, rb *Rulebook, now time.Time) []Refusal {
	no := officerRefusals(f, MayHandleComplaints, rb.Calendar.Today(f.Point.Country, now))
	return append(no, stepRefusals(c, step)...)
}

// StepComplaintByMaker decides on the maker's own answer to a complaint, which came by its
// door: as on one that an officer records. Makes tells whether the actor makes the card.
func StepComplaintByMaker(maker Actor, makes bool, c Complaint, step ComplaintStep) []Refusal {
	var no []Refusal
	r := maker.May(MayAnswerOrder)
	switch {
	case r != nil:
		no = append(no, *r)
	case !makes:
		no = append(no, refuse(NotPermitted).at("complaint").with("permission", string(MayAnswerOrder)).with("why", "other_bureau"))
	case c.To != ToBureau && c.To != ToCardFactory:
		no = append(no, refuse(NotPermitted).at("complaint").with("permission", string(MayAnswerOrder)).with("why", "other_maker"))
	}
	return append(no, stepRefusals(c, step)...)
}

// stepRefusals gives every refusal of a complaint's step that does not depend on who takes it.
func stepRefusals(c Complaint, step ComplaintStep) (no []Refusal) {
	if !c.State.CanBecome(step.To) {
		no = append(no, refuse(ComplaintStateWrong).with("state", string(c.State)))
	}
	answers := step.To == ComplaintAccepted || step.To == ComplaintRejected
	if answers && strings.TrimSpace(step.Reference) == "" || !isShortText(step.Reference, longestReference) {
		no = append(no, refuse(MakersReferenceAbsent).at("reference"))
	}
	return no
}

// freeBy gives the complaint by which an order with that reason costs nothing; false
// where none does.
func freeBy(f Facts, reason Reason) (Complaint, bool) {
	for _, c := range f.Complaints {
		if c.MakesFree(reason) {
			return c, true
		}
	}
	return Complaint{}, false
}

// freeReasons lists those of the reasons for which an order costs nothing by a complaint.
func freeReasons(f Facts, reasons []Reason) []Reason {
	var free []Reason
	for _, r := range reasons {
		if _, ok := freeBy(f, r); ok {
			free = append(free, r)
		}
	}
	return free
}

// settle lets the maker pay where a complaint says so (rules.md §1): the order names it.
func (j *judgement) settle(f Facts, reason Reason, in Calendar) {
	if c, ok := freeBy(f, reason); ok {
		j.price.Cents, j.complaint = 0, c.ID
		j.priceFrom = PriceFrom{Why: PriceForComplaint, Rule: c.Rule, ValidFrom: in.Today(j.product.Country, c.FiledAt)}
	}
}
