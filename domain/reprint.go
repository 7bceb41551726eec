package domain

import (
	"slices"
	"time"
)

// Approved is what one approval of a reprint leads to.
type Approved struct {
	Complete  bool // two have signed: make the new piece (Remake)
	Approvals []Signature
	Audit     []AuditWord
}

// ApproveReprint takes one officer's approval that a spoiled piece be made anew:
// two of the agency, neither of whom asked for it (rules.md §7). A piece that may
// have been read is never made anew.
func ApproveReprint(req ReprintRequest, spoiled Letter, actor Actor, now time.Time) (Approved, []Refusal) {
	no := reprintRefusals(req.Reason, spoiled)
	if r := actor.May(MayApproveReprint); r != nil {
		no = append(no, *r)
	}
	if req.AskedBy.Kind == OfficerActor && actor.Is(req.AskedBy.ID) {
		no = append(no, refuse(FourEyes))
	}
	if signedBy(req.Approvals, actor) {
		no = append(no, refuse(ApproveTwice))
	}
	if len(req.Approvals) >= 2 {
		no = append(no, refuse(ReprintNotWanted))
	}
	if len(no) > 0 {
		return Approved{}, no
	}
	a := Approved{Approvals: append(slices.Clone(req.Approvals), Signature{actor.ID, now}), Audit: []AuditWord{AuditReprintApproved}}
	if len(a.Approvals) >= 2 {
		a.Complete = true
		a.Audit = append(a.Audit, AuditReprintMade)
	}
	return a, nil
}

// AskReprint judges whether a reprint may be asked for at all.
func AskReprint(reason SpoilReason, spoiled Letter, actor Actor) []Refusal {
	no := reprintRefusals(reason, spoiled)
	if r := actor.May(MayAskReprint); r != nil {
		no = append(no, *r)
	}
	return no
}

func reprintRefusals(reason SpoilReason, spoiled Letter) []Refusal {
	if reason.MayHaveBeenRead() {
		return []Refusal{refuse(PieceMayBeRead).with("reason", string(reason))}
	}
	if spoiled.State != LetterSpoiled || !spoiled.SupersededBy.IsZero() {
		return []Refusal{refuse(ReprintNotWanted).with("state", string(spoiled.State))}
	}
	return nil
}

// Since is what became of a card and its holder after a piece was printed.
type Since struct {
	Officer   Officer // who would sign
	Card      Card
	Product   Product // the card's
	CodeRead  bool    // somebody else may have read the card's code meanwhile
	Holder    Holder
	Point     Point // of the order
	Delivery  Delivery
	Printed   Address // on the spoiled piece
	NewerMade bool    // another letter of the card was made after the spoiled one
}

// RemakeRefusals tells why a piece must not be made anew although two would sign
// for it: the card gets no letters any more, a newer letter goes out, or the post
// would now go elsewhere. A new order reads the register anew.
func RemakeRefusals(s Since, rb *Rulebook, today Date) []Refusal {
	no := letterStateRefusals(Facts{Card: s.Card, CodeRead: s.CodeRead}, s.Product, today)
	if s.Officer.HolderID != nil && *s.Officer.HolderID == s.Holder.ID {
		no = append(no, refuse(OwnCard))
	}
	if s.NewerMade {
		no = append(no, refuse(ReprintNotWanted).with("why", "newer_letter"))
	}
	by := rb.Addressing(today)
	now, _ := addressFor(Facts{Holder: s.Holder, Point: s.Point}, s.Delivery, by)
	printed, _ := by.Order(s.Printed, s.Holder.Person, s.Point.Country) // by a release that ordered no rows
	if !slices.Equal(now.Rows, printed.Rows) || now.Postcode != s.Printed.Postcode || now.Country != s.Printed.Country {
		no = append(no, refuse(ReprintNotWanted).with("why", "address_changed"))
	}
	return no
}

// NeverRemade tells whether one of the reasons will stand whoever asks, and whenever:
// then nobody needs be asked any more.
func NeverRemade(no []Refusal) bool {
	return slices.ContainsFunc(no, func(r Refusal) bool { return r.Code != OwnCard && r.Code != CardIsSuspended })
}

// Remake makes the new piece for a spoiled one: the same code and address, a number
// of its own, into the next batch.
func Remake(spoiled Letter, names Names) Letter {
	l := spoiled
	l.ID, l.Number = names.LetterID, names.LetterNumber
	l.State, l.Remakes = LetterQueued, spoiled.ID
	l.BatchID, l.Part, l.Sequence, l.SupersededBy, l.ParkedFor = ID{}, 0, 0, ID{}, ""
	return l
}
