package world

import "sinetti/domain"

// professions are those of the people with professional cards, by codes of the register's
// own. No rule goes by them: whoever has a right to practise has it in any of them.
var professions = []string{
	"001", // physician
	"034", // specialist physician
	"301", // nurse
	"302", // midwife
	"401", // pharmacist
	"501", // physiotherapist
	"601", // dentist
}

// right is a right in the register of health professionals that lasts so many months
// from today, as the register said it when the world began. Neighbours differ in profession.
func (w *World) right(standing domain.ProfessionalStanding, months int) domain.ProfessionalRight {
	return domain.ProfessionalRight{
		Standing: standing, Kind: professions[len(w.Holders)%len(professions)],
		Until: w.Today.AddMonths(months), AskedAt: w.Today.Time(),
	}
}

// rightIn is what the register last said of somebody in a situation.
func (w *World) rightIn(situation Situation) domain.ProfessionalRight {
	today := w.Today.Time()
	switch situation {
	case RightEnded:
		return w.right(domain.PracticeEnded, -1)
	case RightRestricted:
		return w.right(domain.PracticeRestricted, 72)
	case RightUnknown:
		return domain.ProfessionalRight{Standing: domain.PracticeNone, AskedAt: today}
	case RightNew:
		return domain.ProfessionalRight{Standing: domain.PracticeNone, AskedAt: today.AddDate(0, 0, -3)}
	case RightUnanswered: // longer ago than an answer is gone by while the register is away
		right := w.right(domain.PracticeHeld, 72)
		right.AskedAt = today.AddDate(0, -3, 0)
		return right
	case InUse, OnTheWay, Uncollected, NotActivated, Suspended, Revoked, ChipLocked, ExpiresSoon, Expired, Protected, AddressChanged:
	}
	return w.right(domain.PracticeHeld, 72)
}

// InRegister is what the register says of somebody with a right to practise, by now; false
// of whom it does not know, and silent where it gives no answer.
func (w *World) InRegister(n int) (right domain.ProfessionalRight, known, silent bool) {
	right = w.Holders[n].Right
	situation := w.situationAt(n)
	if situation == RightNew {
		return w.right(domain.PracticeHeld, 72), true, false
	}
	if situation == RightUnanswered {
		return right, true, true
	}
	return right, right.Standing != domain.PracticeNotAsked && right.Standing != domain.PracticeNone, false
}

// situationAt is why the nth person stands at the desk; empty for all but the cast.
func (w *World) situationAt(n int) Situation {
	if len(w.Cast) == 0 || n < w.Cast[0].At {
		return ""
	}
	return w.Cast[n-w.Cast[0].At].Situation // the cast comes last, one after another
}
