package domain

import (
	"errors"
	"time"
)

// ProfessionalStanding is how a person stands in the register of health professionals.
type ProfessionalStanding string

// The standings.
const (
	PracticeNotAsked   ProfessionalStanding = ""           // the register was never asked
	PracticeHeld       ProfessionalStanding = "held"       // a right without a limit but its last day
	PracticeRestricted ProfessionalStanding = "restricted" // a right that the authority has limited
	PracticeEnded      ProfessionalStanding = "ended"      // there was one
	PracticeNone       ProfessionalStanding = "none"       // the register does not know the person
)

// ProfessionalStandings lists what the register can say.
var ProfessionalStandings = []ProfessionalStanding{PracticeHeld, PracticeRestricted, PracticeEnded, PracticeNone}

// ErrRegisterNotBelieved says that a register answered with what cannot be: about
// somebody else, about several people, or in no form that was agreed.
var ErrRegisterNotBelieved = errors.New("the register's answer is not to be believed")

// WithoutEnd is the last day of a right that was given for good.
var WithoutEnd = Date{Year: 9999, Month: time.December, Day: 31}

// ProfessionalRight is what the register of health professionals last said of a person.
type ProfessionalRight struct {
	Standing ProfessionalStanding
	Kind     string // the profession, by the register's own code
	Until    Date   // the last day; WithoutEnd, or zero where there is no right
	AskedAt  time.Time
}

// ProfessionalRule says how a product goes by the register. The zero rule asks each
// time, and orders nothing while the register is away.
type ProfessionalRule struct {
	AskAgainHours int // an answer that is older is asked for anew
	// WhenAwayDays is how old a good answer may be while the register does not answer:
	// whoever was a nurse last week must be able to log in tonight, a stranger gets no
	// card.
	WhenAwayDays int
	// RestrictedIsValid says that a restricted right is enough for the card.
	RestrictedIsValid bool
}

// holds tells whether the answer is one to make a card by on that day.
func (r ProfessionalRight) holds(rule ProfessionalRule, today Date) bool {
	good := r.Standing == PracticeHeld || r.Standing == PracticeRestricted && rule.RestrictedIsValid
	return good && !today.After(r.Until)
}

// asked tells whether the answer is at most so old; one from the future is not: a clock
// that was set back makes no answer last longer.
func (r ProfessionalRight) asked(within time.Duration, now time.Time) bool {
	return !r.AskedAt.IsZero() && !r.AskedAt.After(now) && now.Sub(r.AskedAt) <= within
}

// fresh tells whether the register need not be asked again.
func (r ProfessionalRight) fresh(rule ProfessionalRule, now time.Time) bool {
	return r.asked(time.Duration(rule.AskAgainHours)*time.Hour, now)
}

// rightRefusals tells why a card for professionals is not made, given or put back in use,
// by the register's last answer.
func rightRefusals(f Facts, product Product, today Date) []Refusal {
	right := f.Holder.Right
	if !product.NeedsProfessional || right.Standing == PracticeNotAsked || right.holds(product.Professional, today) {
		return nil
	}
	return []Refusal{refuse(right.lacks(today)).by(product.Row)}
}

// staleRight refuses a card for professionals whose right was not asked about of late.
// It is a question of the order alone: whoever looks is told the last answer, and an
// order that something else stands in the way of asks nobody (HangsOnRight).
func staleRight(f Facts, product Product, today Date, now time.Time) []Refusal {
	right, rule := f.Holder.Right, product.Professional
	if !product.NeedsProfessional || right.Standing != PracticeNotAsked && !right.holds(rule, today) {
		return nil
	}
	lasts := right.holds(rule, today) && f.RegisterAway && right.asked(time.Duration(rule.WhenAwayDays)*24*time.Hour, now)
	if lasts || right.fresh(rule, now) {
		return nil
	}
	return []Refusal{refuse(ProfessionalUnreachable).by(product.Row)}
}

// lacks names what is wrong with a right that does not hold.
func (r ProfessionalRight) lacks(today Date) RefusalCode {
	switch r.Standing {
	case PracticeHeld, PracticeEnded:
		return ProfessionalRightEnded
	case PracticeRestricted:
		if today.After(r.Until) {
			return ProfessionalRightEnded
		}
		return ProfessionalRestricted
	case PracticeNotAsked, PracticeNone:
	}
	return ProfessionalRightAbsent
}

// HangsOnRight tells whether the register of health professionals is to be asked before
// a new card is ordered: nothing else stands in the way, and its last answer is no
// longer, or not yet, good enough. Nobody is asked about for an order that could not be
// placed anyway.
func HangsOnRight(f Facts, req Request, rb *Rulebook, now time.Time) bool {
	product, ok := rb.Product(f.Card.Product)
	if !ok || !product.NeedsProfessional {
		return false
	}
	today, rule := rb.Calendar.Today(product.Country, now), product.Professional
	if f.Holder.Right.holds(rule, today) && f.Holder.Right.fresh(rule, now) {
		return false
	}
	f.Holder.Right = ProfessionalRight{Standing: PracticeHeld, Until: today, AskedAt: now}
	_, no := PlaceNewCardOrder(f, req, rb, now)
	return len(no) == 0
}

// AskRightAgain judges whether the register of health professionals is asked anew about
// the holder of a card, by itself and not with an order. Good says that its last answer
// is fresh and lets the card be made: nothing is asked then. It is refused for all else
// that stands in the way of a new card, unless nothing but the answer keeps this one from
// being given or put back in use: nobody is asked about without need.
func AskRightAgain(f Facts, rb *Rulebook, now time.Time) (good bool, no []Refusal) {
	right := f.Holder.Right
	product, ok := rb.Product(f.Card.Product)
	today := rb.Calendar.Today(product.Country, now)
	good = right.holds(product.Professional, today) && right.fresh(product.Professional, now)
	f.Holder.Right = ProfessionalRight{Standing: PracticeHeld, Until: today, AskedAt: now}
	if _, no = judge(f, NewCardOrder, rb, now); ok && !product.NeedsProfessional {
		return good, append(no, refuse(RightNotAskedFor).by(product.Row))
	}
	for _, act := range []CardAct{HandOverAct, ReinstateAct} {
		if len(actRefusals(f, act, rb, now)) == 0 {
			return good, nil
		}
	}
	return good, no
}
