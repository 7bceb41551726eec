package domain

import (
	"slices"
	"time"
)

// LetterMark is what a point learnt of a letter after it was posted.
type LetterMark string

// The marks.
const (
	MarkReturned     LetterMark = "returned"      // the post brought it back
	MarkNeverArrived LetterMark = "never_arrived" // the post had its time
	MarkDamaged      LetterMark = "damaged"       // it arrived, and cannot be used
	MarkUsed         LetterMark = "used"          // the holder has used what it carried
	MarkUncollected  LetterMark = "uncollected"   // it lay at the point for its time and was destroyed
)

// LetterMarks lists them in the order in which they are offered.
var LetterMarks = []LetterMark{MarkReturned, MarkNeverArrived, MarkDamaged, MarkUsed, MarkUncollected}

// markRule is one mark: the states in which a letter may bear it, and what becomes of
// the letter and of the order that was for it alone.
type markRule struct {
	mark  LetterMark
	from  []LetterState
	to    LetterState
	order OrderState
	// read is what became of the code where the letter may have been read; empty where
	// that cannot be said of it.
	read SpoilReason
}

var markRules = []markRule{
	{MarkReturned, []LetterState{LetterPosted, LetterArrived}, LetterReturned, OrderReturned, SpoiledOpened},
	{MarkNeverArrived, []LetterState{LetterPosted}, LetterNeverArrived, OrderFailed, SpoiledMissing},
	{MarkDamaged, []LetterState{LetterPosted, LetterArrived}, LetterDestroyed, OrderFailed, SpoiledOpened},
	{MarkUsed, []LetterState{LetterPosted, LetterHandedOver}, LetterUsed, OrderClosed, ""},
	{MarkUncollected, []LetterState{LetterArrived}, LetterDestroyed, OrderReturned, SpoiledOpened},
}

// MarksOf lists what a letter in its state may be marked as. An envelope's set is
// loaded at the desk: nobody uses it without.
func MarksOf(l Letter) []LetterMark {
	can := []LetterMark{}
	for _, rule := range markRules {
		if slices.Contains(rule.from, l.State) && (rule.mark != MarkUsed || l.Kind == ActivationLetter) {
			can = append(can, rule.mark)
		}
	}
	return can
}

func ruleOfMark(mark LetterMark) markRule {
	for _, rule := range markRules {
		if rule.mark == mark {
			return rule
		}
	}
	return markRule{}
}

// MarkRequest is what the officer says of a letter.
type MarkRequest struct {
	Mark LetterMark
	// MayHaveBeenRead says that somebody else may have seen what it carries.
	MayHaveBeenRead bool
}

// MarkLetter decides on what became of a posted letter.
func MarkLetter(f PostFacts, req MarkRequest, rb *Rulebook, now time.Time) (LetterStepped, []Refusal) {
	today := rb.Calendar.Today(f.Point.Country, now)
	no := officerRefusals(f.Facts, MayHandleLetters, today)
	rule := ruleOfMark(req.Mark)
	if !slices.Contains(MarksOf(f.Letter), req.Mark) {
		no = append(no, refuse(LetterStateWrong).at("mark").with("state", string(f.Letter.State)))
	} else if r := tooEarly(f, req.Mark, rb, today); r != nil {
		no = append(no, *r)
	}
	if req.MayHaveBeenRead && rule.read == "" {
		no = append(no, refuse(LetterMarkContradicts).at("mayHaveBeenRead"))
	}
	if len(no) > 0 {
		return LetterStepped{}, no
	}
	m := LetterStepped{
		Letter: Moved{LetterID: f.Letter.ID, From: f.Letter.State, To: rule.to},
		Orders: orderOfPost(f.Order, rule.order), Audit: AuditLetterMarked, Returned: req.Mark == MarkReturned,
	}
	if req.MayHaveBeenRead && rb.SuspendsWhenRead(f.Card) {
		m.Suspend = rule.read
	}
	return m, nil
}

// tooEarly tells that the post still has its time, or that an envelope is still to be
// kept for its holder.
func tooEarly(f PostFacts, mark LetterMark, rb *Rulebook, today Date) *Refusal {
	country := f.Point.Country
	row, ok := rb.Letters(country, today)
	if !ok {
		return nil
	}
	var code RefusalCode
	var until Date
	switch mark { //nolint:exhaustive // the others can be said at once
	case MarkNeverArrived:
		code, until = LetterUnderWay, rb.Calendar.AddWorkingDays(country, f.Since, row.PostDays)
	case MarkUncollected:
		code, until = LetterToBeKept, f.Since.AddDays(row.KeepDays)
	default:
		return nil
	}
	if today.After(until) {
		return nil
	}
	r := refuse(code).by(row.Row).at("mark").with("until", until.String())
	return &r
}

// orderOfPost gives the state into which a letter's fate takes its order; none where
// the order stays: a new card's order follows its card, and an order that has ended
// is over.
func orderOfPost(o Order, to OrderState) []OrderState {
	if o.Kind == NewCardOrder || !o.State.CanBecome(to) {
		return nil
	}
	return []OrderState{to}
}
