package domain

import (
	"slices"
	"time"
)

// SupportAct is what user support can do for an officer (rules.md §8).
type SupportAct string

// The acts of user support.
const (
	SupportOrderPassword SupportAct = "order_password" // the card's link goes with it
	SupportUnlinkDevice  SupportAct = "unlink_device"  // no password opens any more, and a new one is ordered
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

// PasswordWay is how a new password goes from user support to the officer.
type PasswordWay string

// The ways.
const (
	PasswordMailed     PasswordWay = "mailed"      // to the officer's own address: user support never sees it
	PasswordAsked      PasswordWay = "asked"       // on paper; another of user support hands it over
	PasswordHandedOver PasswordWay = "handed_over" // on paper, by who did the act
)

// paperAskedFor is how long an asked password waits for who hands it over.
const paperAskedFor = 72 * time.Hour

// PaperAsked is a password on paper that somebody of user support asked for and
// nobody has handed over; the zero value is none.
type PaperAsked struct {
	By ID
	At time.Time
}

// SupportFacts is whom user support helps, and what is linked.
type SupportFacts struct {
	Actor    Actor // with the roles of this moment
	Officer  Officer
	HasEmail bool
	Device   LoginMethod // empty where none is linked
	Card     bool        // whether one is linked
	// Asked is the newest act about the officer's password, where that is one that waits.
	Asked PaperAsked
	Today Date
	Now   time.Time
}

// SupportRequest is one act of user support.
type SupportRequest struct {
	Act     SupportAct
	Checks  []IdentityCheck
	Reason  string
	OnPaper bool // the temporary password is handed over, not sent
}

// SupportDecision is what an act of user support leads to.
type SupportDecision struct {
	Checks   []IdentityCheck // each once
	Password PasswordWay     // empty where the act orders none
	// AskedBy is who asked for the password that is handed over where nothing is linked.
	AskedBy ID
}

// Support lets user support help another officer who is at work: with a reason, and
// once it made sure of who asks, in one way or, to remove a link, in two different
// ones (rules.md §8). Nobody of user support gets in alone as somebody else: see paper.
func Support(f SupportFacts, req SupportRequest) (SupportDecision, []Refusal) {
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
	done := SupportDecision{Checks: checks}
	if req.Act.OrdersPassword() {
		done.Password = PasswordMailed
		if req.OnPaper {
			var alone *Refusal
			done.Password, done.AskedBy, alone = f.paper(req.Act)
			no = append(no, one(alone)...)
		}
	}
	if len(no) > 0 {
		return SupportDecision{}, no
	}
	return done, nil
}

// paper decides who sees a password on paper. While a device is linked the password
// opens nothing alone, and unlinking the device ends it: one of user support may hand
// it over. While nothing is linked it lets in whoever reads it: then it takes two, one
// who unlinks or asks and another who hands over.
func (f SupportFacts) paper(act SupportAct) (PasswordWay, ID, *Refusal) {
	waits := !f.Asked.By.IsZero() && f.Now.Before(f.Asked.At.Add(paperAskedFor))
	switch {
	case act == SupportUnlinkDevice:
		return PasswordAsked, ID{}, nil
	case f.Device != "":
		return PasswordHandedOver, ID{}, nil
	case !waits:
		return PasswordAsked, ID{}, nil
	case f.Actor.Is(f.Asked.By):
		r := refuse(PaperTakesTwo).at("onPaper")
		return "", ID{}, &r
	}
	return PasswordHandedOver, f.Asked.By, nil
}
