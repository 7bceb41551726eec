package domain

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// LedFacts is what a decision about an officer goes by. The caller has looked that
// the officer is within the actor's reach: who is not does not exist for the actor.
type LedFacts struct {
	Actor   Actor // with the roles of this moment
	Officer Officer
	Rights  []Right // of the officer, those that are held or wait
	Today   Date
}

// RightRequest is a right that somebody asks for.
type RightRequest struct {
	ID        ID
	Role      Role
	ValidFrom Date // zero: today
	ValidTo   Date // zero while open-ended
	Reason    string
}

// RightAsked is what asking leads to: a right that waits, and the one before it
// that ran out without anybody having ended it.
type RightAsked struct {
	Right  Right
	Lapsed []ID
}

// AskRight lets somebody who has the role in hand ask for it for another officer,
// who must be at work and, to serve people, trained (rules.md §2). Nobody asks for
// himself or herself, and nothing is asked for twice.
func AskRight(f LedFacts, req RightRequest) (RightAsked, []Refusal) {
	if req.ValidFrom.IsZero() {
		req.ValidFrom = f.Today
	}
	no := leadRefusals(f, MayAskRight, req.Role)
	no = append(no, rightDates(req, f.Today)...)
	no = append(no, readyFor(f.Officer, req.Role, req.ValidFrom)...)
	no = append(no, writtenReason(req.Reason, true)...)
	right := Right{
		ID: req.ID, OfficerID: f.Officer.ID, Role: req.Role, ValidFrom: req.ValidFrom, ValidTo: req.ValidTo,
		AskedBy: f.Actor.ID, State: RightWaiting,
	}
	if req.Role.AtPoint() {
		right.PointID = f.Officer.PointID
	}
	asked := RightAsked{Right: right}
	for _, r := range f.Rights {
		switch {
		case r.Role != right.Role || r.PointID != right.PointID:
		case !r.ValidTo.IsZero() && r.ValidTo.Before(f.Today):
			asked.Lapsed = append(asked.Lapsed, r.ID)
		default:
			no = append(no, refuse(RightHeldAlready).at("role").with("state", string(r.State)))
		}
	}
	if len(no) > 0 {
		return RightAsked{}, no
	}
	return asked, nil
}

// leadRefusals are those of every act by which somebody decides on another's
// rights: the permission, not one's own, and the role in hand.
func leadRefusals(f LedFacts, p Permission, role Role) []Refusal {
	no := aboutAnother(f.Actor, f.Officer.ID, p)
	if !slices.Contains(InHand(f.Actor.Roles), role) {
		no = append(no, refuse(RightNotYoursToGive).at("role").with("role", string(role)))
	}
	return no
}

func aboutAnother(actor Actor, officer ID, p Permission) []Refusal {
	var no []Refusal
	if r := actor.May(p); r != nil {
		no = append(no, *r)
	}
	if actor.Is(officer) {
		no = append(no, refuse(OwnRights).at("officerId"))
	}
	return no
}

func rightDates(req RightRequest, today Date) []Refusal {
	switch {
	case req.ValidFrom.Before(today):
		return []Refusal{refuse(DatesReversed).at("validFrom")}
	case !req.ValidTo.IsZero() && req.ValidTo.Before(req.ValidFrom):
		return []Refusal{refuse(DatesReversed).at("validTo")}
	}
	return nil
}

// readyFor tells why an officer cannot have a role from that day on. Whom no identity
// code tells apart has none: a second account would be a second person wherever two are
// asked, and one's own card anybody's (rules.md §2).
func readyFor(o Officer, role Role, from Date) []Refusal {
	var no []Refusal
	if !o.AtWork(from) {
		no = append(no, refuse(OfficerInactive).at("officerId"))
	}
	if o.Unidentified && o.PartnerID.IsZero() {
		no = append(no, refuse(OfficerUnidentified).at("role"))
	}
	if role == Registrar && o.TrainingValidTo.Before(from) {
		r := refuse(TrainingLapsed).at("role").with("validTo", o.TrainingValidTo.String())
		r.Remedy = RemedyRenewTraining
		no = append(no, r)
	}
	return no
}

// longestReason bounds what is written for colleagues.
const longestReason = 500

func writtenReason(reason string, needed bool) []Refusal {
	missing := needed && strings.TrimSpace(reason) == ""
	if missing || utf8.RuneCountInString(reason) > longestReason {
		return []Refusal{refuse(ReasonMissing).at("reason")}
	}
	return nil
}
