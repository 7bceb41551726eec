package domain

// HolderNoticeKind is what a holder is told of by another way than the letter with
// the code (rules.md §4, §7).
type HolderNoticeKind string

// The kinds of notice to a holder. None names the card or the holder.
const (
	HolderCodeOrdered     HolderNoticeKind = "code_ordered"     // a letter with a code was ordered
	HolderAddressChanged  HolderNoticeKind = "address_changed"  // letters go to another address from now on
	HolderCardUncollected HolderNoticeKind = "card_uncollected" // the card lies at the point
	HolderCardUnactivated HolderNoticeKind = "card_unactivated" // the card was never used
	HolderRenewalDue      HolderNoticeKind = "renewal_due"      // the card expires, and can be renewed
	HolderContactChanged  HolderNoticeKind = "contact_changed"  // holders are told by another address or number from now on
	HolderCardEnded       HolderNoticeKind = "card_ended"       // the card was ended by rule: never collected or activated
)

// HolderNoticeKinds lists them all, for whoever must word them.
var HolderNoticeKinds = []HolderNoticeKind{
	HolderCodeOrdered, HolderAddressChanged, HolderCardUncollected, HolderCardUnactivated, HolderRenewalDue, HolderCardEnded, HolderContactChanged,
}

// HolderNoticeState says how far a notice to a holder is.
type HolderNoticeState string

// The states of a notice to a holder.
const (
	HolderNoticeWaiting HolderNoticeState = "waiting" // the worker mails it
	HolderNoticeMailed  HolderNoticeState = "mailed"  // end
	HolderNoticeToTell  HolderNoticeState = "to_tell" // the point's officers tell it
	HolderNoticeTold    HolderNoticeState = "told"    // end
)

// ToldHow says how an officer told a holder.
type ToldHow string

// The ways.
const (
	ToldByPhone  ToldHow = "phone"
	ToldByLetter ToldHow = "letter"
	ToldInPerson ToldHow = "in_person"
)

// ToldHows lists them all.
var ToldHows = []ToldHow{ToldByPhone, ToldByLetter, ToldInPerson}

// HolderNotice is one thing that a holder is told.
type HolderNotice struct {
	ID       ID
	Kind     HolderNoticeKind
	HolderID ID
	CardID   ID
	OrderID  ID // zero where it is about no order
	PointID  ID // where the holder can ask; zero: at no point of ours
	Language Language
	AboutOn  Date // the day that the notice names: of the order, of the end, of the change
}

// NoticeOf tells which notice to the holder goes with a step of the card, and which
// day it names; false where the holder is told nothing: an expired card was announced
// before, and who uses the new card knows that the old one is off.
func (s LifecycleStep) NoticeOf(card Card, today Date) (HolderNoticeKind, Date, bool) {
	switch s {
	case StepUncollectedReminder:
		return HolderCardUncollected, today, true
	case StepUnactivatedReminder:
		return HolderCardUnactivated, today, true
	case StepRenewalDue:
		return HolderRenewalDue, card.ExpiresOn, true
	case StepUncollectedEnd, StepUnactivatedEnd:
		return HolderCardEnded, today, true
	case StepExpired, StepReplaced:
	}
	return "", Date{}, false
}
