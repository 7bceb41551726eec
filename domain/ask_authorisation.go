package domain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// AuthorisationFacts is what asking for an authorisation goes by.
type AuthorisationFacts struct {
	Actor Actor       // with the roles of this moment
	Point Point       // that is to serve the cards of the actor's organisation
	Needs PointsRow   // what the point's country wants of it
	Open  []Agreement // between the two, held or waiting
	Today Date
}

// AuthorisationRequest is an authorisation that somebody asks for.
type AuthorisationRequest struct {
	ID             ID
	CustomerNumber string // of the point, as a customer of the organisation
	ValidFrom      Date   // zero: today
	ValidTo        Date   // zero while open-ended
}

// AuthorisationAsked is what asking leads to: an agreement that waits, and those
// before it that ran out without anybody having ended them.
type AuthorisationAsked struct {
	Agreement Agreement
	Lapsed    []ID
}

// AskAuthorisation lets the administrator of an organisation ask that another
// organisation's point may serve its cards, under the point's customer number
// (rules.md §2). No organisation authorises its own point, nor the same one twice.
func AskAuthorisation(f AuthorisationFacts, req AuthorisationRequest) (AuthorisationAsked, []Refusal) {
	if req.ValidFrom.IsZero() {
		req.ValidFrom = f.Today
	}
	no := one(f.Actor.May(MayAskAuthorisation))
	if f.Point.OrganisationID == f.Actor.OrganisationID {
		no = append(no, refuse(AuthorisesItself).at("pointCode"))
	}
	if f.Needs.ID != "" && !f.Needs.ServesOthers {
		no = append(no, refuse(PointServesOwnOnly).by(f.Needs.Row).at("pointCode"))
	}
	if !isCustomerNumber(req.CustomerNumber) {
		no = append(no, refuse(CustomerNumberMissing).at("customerNumber"))
	}
	no = append(no, datesFrom(req.ValidFrom, req.ValidTo, f.Today)...)
	asked := AuthorisationAsked{Agreement: Agreement{
		Contract: Contract{ID: req.ID, State: RightWaiting, Authorisation: Authorisation{
			PointID: f.Point.ID, OrganisationID: f.Actor.OrganisationID, CustomerNumber: req.CustomerNumber,
			ValidFrom: req.ValidFrom, ValidTo: req.ValidTo,
		}},
		PointOrganisationID: f.Point.OrganisationID, AskedBy: f.Actor.ID,
	}}
	for _, a := range f.Open {
		if !a.ValidTo.IsZero() && a.ValidTo.Before(f.Today) {
			asked.Lapsed = append(asked.Lapsed, a.ID)
		} else {
			no = append(no, refuse(AuthorisedAlready).at("pointCode").with("state", string(a.State)))
		}
	}
	if len(no) > 0 {
		return AuthorisationAsked{}, no
	}
	return asked, nil
}

const longestCustomerNumber = 40

// isCustomerNumber takes what organisations number their customers by: letters,
// digits and a few marks between them.
func isCustomerNumber(s string) bool {
	fits := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" -/.", r) }
	return strings.ContainsFunc(s, unicode.IsDigit) && utf8.RuneCountInString(s) <= longestCustomerNumber &&
		!strings.ContainsFunc(s, func(r rune) bool { return !fits(r) })
}

// one makes a list of a refusal that may be none.
func one(r *Refusal) []Refusal {
	if r == nil {
		return nil
	}
	return []Refusal{*r}
}
