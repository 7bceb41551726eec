package domain

// HolderNoticeKind is what a holder is told of by another way than the letter with
// the code (rules.md §4, §7).
type HolderNoticeKind string

// The kinds of notice to a holder. None names the card or the holder.
const (
	HolderCodeOrdered     HolderNoticeKind = "code_ordered"     // a letter with a code was ordered
	HolderAddressChanged  HolderNoticeKind = "address_changed"  // an address to which codes may go is another one
	HolderCardUncollected HolderNoticeKind = "card_uncollected" // the card lies at the point
	HolderCardUnactivated HolderNoticeKind = "card_unactivated" // the card was never used
	HolderRenewalDue      HolderNoticeKind = "renewal_due"      // the card expires, and can be renewed
	HolderCardOrdered     HolderNoticeKind = "card_ordered"     // a new card was ordered in place of another
	HolderCardPutOff      HolderNoticeKind = "card_put_off"     // the card was suspended or revoked, as somebody asked or found it needful
	HolderContactChanged  HolderNoticeKind = "contact_changed"  // holders are told by another address or number from now on
	HolderCardEnded       HolderNoticeKind = "card_ended"       // the card was ended by rule: never collected or activated
)

// HolderNoticeKinds lists them all, for whoever must word them.
var HolderNoticeKinds = []HolderNoticeKind{
	HolderCodeOrdered, HolderAddressChanged, HolderCardUncollected, HolderCardUnactivated, HolderRenewalDue, HolderCardEnded, HolderContactChanged,
	HolderCardOrdered, HolderCardPutOff,
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
	OrderID  ID       // zero where it is about no order
	PointID  ID       // where the holder can ask; zero: the card's point
	Language Language // empty: the holder's own
	AboutOn  Date     // the day that the notice names: of the order, of the end, of the change
	CausedBy ID       // the officer whose act it is about; zero: time's, or a machine's
}

// JudgeTelling decides whether an officer may say that the holder was told: never whoever
// did what the notice is about, for then nobody else would hear of it, and of a protected
// person only who has the named right.
func JudgeTelling(actor Actor, n HolderNotice, h Holder) []Refusal {
	var no []Refusal
	if !MaySee(actor, h) {
		no = append(no, refuse(ProtectedRightMissing))
	}
	if actor.Is(n.CausedBy) {
		no = append(no, refuse(RequesterTells))
	}
	return no
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
