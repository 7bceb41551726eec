package domain

import "strconv"

// Purpose says why somebody looked at a person: every look has one, and the person
// is told it (rules.md §9).
type Purpose string

// The purposes that an officer states, for a search and for the visit that follows.
const (
	PurposeOrderCode Purpose = "order_code"
	PurposeOrderCard Purpose = "order_card"
	PurposeAdvice    Purpose = "advice"
	PurposeHandOver  Purpose = "hand_over"
	PurposeComplaint Purpose = "complaint"
	PurposeRevoke    Purpose = "revocation"
)

// The purposes that a page has of itself: nobody is asked for them, and no search
// takes them.
const (
	PurposeTodaysWork  Purpose = "todays_work"
	PurposeFollowOrder Purpose = "follow_order"
	PurposeReprint     Purpose = "reprint"
	PurposeAuthority   Purpose = "authority_question"
	PurposeOfficers    Purpose = "officers_and_rights"
	PurposeSupport     Purpose = "support_case"
	PurposeAudit       Purpose = "audit_review"
	PurposeDataSubject Purpose = "data_subject_request"
)

// Purposes lists those that are stated, in the order in which they are offered.
var Purposes = []Purpose{PurposeOrderCode, PurposeOrderCard, PurposeAdvice, PurposeHandOver, PurposeComplaint, PurposeRevoke}

// PurposeRow is what the table says of one purpose.
type PurposeRow struct {
	Purpose Purpose
	// Sentence says in one English sentence what the look is for.
	Sentence string
	// Stated tells that the officer chooses it; else the acts below have it of themselves.
	Stated bool
	// Acts are the words under which looks for this purpose stand in the audit log.
	Acts []AuditWord
}

// asStated are the looks whose purpose the officer states: a search, and everything
// that a visit shows.
var asStated = []AuditWord{AuditHolderFound, AuditHolderRead, AuditVisitOpened}

var purposeTable = []PurposeRow{
	{PurposeOrderCode, "The person came for a new activation code or PUK envelope.", true, asStated},
	{PurposeOrderCard, "The person came for a new card.", true, asStated},
	{PurposeAdvice, "The person asked for advice about a card.", true, asStated},
	{PurposeHandOver, "A card, a letter or a backup card is handed to the person.", true, asStated},
	{PurposeComplaint, "The person complains of a faulty card.", true, asStated},
	{PurposeRevoke, "A card is to be put off, for a while or for good; also by telephone.", true, asStated},
	{PurposeTodaysWork, "The point goes through its orders: what waits, and for whom.", false, []AuditWord{AuditOrdersListed, AuditHoldersToTellRead, AuditHolderTold}},
	{PurposeFollowOrder, "One order is followed, or withdrawn.", false, []AuditWord{AuditOrderRead, AuditOrderCancelled, AuditConfirmationPrinted}},
	{PurposeReprint, "A spoiled letter of the person's is made anew.", false, []AuditWord{AuditReprintApproved, AuditReprintMade}},
	{PurposeAuthority, "Somebody asked who may serve the person's card, and why not; no name is shown.", false, []AuditWord{AuditAuthorityAsked}},
	{PurposeOfficers, "Officers, their rights and trainings are looked after.", false, []AuditWord{AuditOfficersRead}},
	{PurposeSupport, "User support helps an officer back in.", false, []AuditWord{AuditSupportLooked}},
	{PurposeAudit, "The auditor checks that looks and acts were right.", false, []AuditWord{AuditAuditRead, AuditPatternsRead, AuditAuditExported}},
	{PurposeDataSubject, "The person, or an authority, asked who looked at the person's data.", false, []AuditWord{AuditExtractMade, AuditExtractRead}},
}

// AllPurposes is the table of purposes: a look for any other is not written, and so
// not shown.
func AllPurposes() []PurposeRow { return purposeTable }

// Known tells whether the purpose is in the table.
func (p Purpose) Known() bool {
	for _, row := range purposeTable {
		if row.Purpose == p {
			return true
		}
	}
	return false
}

// FurtherLook is the key, in an audit entry's detail, of the i-th look after the first
// that one answer took: "act purpose places", the places in the entry's holders.
func FurtherLook(i int) string { return "look" + strconv.Itoa(i+1) }
