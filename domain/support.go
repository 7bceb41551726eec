package domain

import "slices"

// SupportAct is what user support can do for an officer (rules.md §8).
type SupportAct string

// The acts of user support.
const (
	SupportOrderPassword SupportAct = "order_password" // the card's link goes with it
	SupportUnlinkDevice  SupportAct = "unlink_device"  // and a new password is ordered
	SupportUnlinkCard    SupportAct = "unlink_card"
	SupportUnlock        SupportAct = "unlock" // tries to log in count anew
)

// SupportActs lists them all.
var SupportActs = []SupportAct{SupportOrderPassword, SupportUnlinkDevice, SupportUnlinkCard, SupportUnlock}

// Notice is what those are told who lead the officer's point.
func (a SupportAct) Notice() NoticeKind {
	return map[SupportAct]NoticeKind{
		SupportOrderPassword: NoticePasswordOrdered, SupportUnlinkDevice: NoticeDeviceUnlinked,
		SupportUnlinkCard: NoticeCardUnlinked, SupportUnlock: NoticeUnlocked,
	}[a]
}

// OrdersPassword tells whether a new password comes with the act.
func (a SupportAct) OrdersPassword() bool {
	return a == SupportOrderPassword || a == SupportUnlinkDevice
}

// checksNeeded is in how many ways user support makes sure of who asks: a link is
// removed on two.
func (a SupportAct) checksNeeded() int {
	if a == SupportUnlinkDevice || a == SupportUnlinkCard {
		return 2
	}
	return 1
}

// IdentityCheck is how user support made sure of who asks.
type IdentityCheck string

// The ways to make sure.
const (
	CallBack             IdentityCheck = "call_back" // on a number that the employer gave
	ResponsibleConfirmed IdentityCheck = "responsible_confirmed"
	DocumentSeen         IdentityCheck = "document_seen" // in person or by video
	QuestionsAnswered    IdentityCheck = "questions_answered"
)

// IdentityChecks lists them all.
var IdentityChecks = []IdentityCheck{CallBack, ResponsibleConfirmed, DocumentSeen, QuestionsAnswered}

// SupportFacts is whom user support helps, and what is linked.
type SupportFacts struct {
	Actor    Actor // with the roles of this moment
	Officer  Officer
	HasEmail bool
	Device   LoginMethod // empty where none is linked
	Card     bool        // whether one is linked
	Today    Date
}

// SupportRequest is one act of user support.
type SupportRequest struct {
	Act     SupportAct
	Checks  []IdentityCheck
	Reason  string
	OnPaper bool // the temporary password is handed over, not sent
}

// Support lets user support help another officer who is at work: with a reason, and
// once it made sure of who asks, in one way or, to remove a link, in two different
// ones (rules.md §8). It gives the checks, each once.
func Support(f SupportFacts, req SupportRequest) ([]IdentityCheck, []Refusal) {
	no := aboutAnother(f.Actor, f.Officer.ID, MaySupportOfficers)
	if !f.Officer.AtWork(f.Today) {
		no = append(no, refuse(OfficerInactive).at("officerId"))
	}
	var checks []IdentityCheck
	for _, c := range IdentityChecks {
		if slices.Contains(req.Checks, c) {
			checks = append(checks, c)
		}
	}
	if len(checks) < req.Act.checksNeeded() {
		no = append(no, refuse(IdentityChecksMissing).at("checks"))
	}
	no = append(no, writtenReason(req.Reason, true)...)
	if req.Act == SupportUnlinkDevice && f.Device == "" || req.Act == SupportUnlinkCard && !f.Card {
		no = append(no, refuse(NothingLinked).at("act"))
	}
	if req.Act.OrdersPassword() && !req.OnPaper && !f.HasEmail {
		no = append(no, refuse(EmailMissing).at("onPaper"))
	}
	if len(no) > 0 {
		return nil, no
	}
	return checks, nil
}
