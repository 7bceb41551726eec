package domain

import (
	"slices"
	"time"
)

// OpenVisit decides whether an officer may open a visit for a holder: trained, at
// work, at a point under contract, with a purpose that is one. The visit's id is
// drawn by the act.
func OpenVisit(f Facts, purpose Purpose, id ID, rb *Rulebook, now time.Time) (Visit, []Refusal) {
	today := rb.Calendar.Today(f.Point.Country, now)
	no := deskRefusals(f, MayOpenVisit, today)
	if !slices.Contains(Purposes, purpose) {
		no = append(no, refuse(PurposeUnknown).at("purpose"))
	}
	if len(no) > 0 {
		return Visit{}, no
	}
	return Visit{
		ID: id, SessionID: f.Actor.SessionID, OfficerID: f.Officer.ID, PointID: f.Point.ID,
		HolderID: f.Holder.ID, Purpose: purpose, OpenedAt: now,
	}, nil
}

// Checked is what a check of identity leads to: the row to be kept, passed or
// refused, and how the zone had to be mended to be read.
type Checked struct {
	Verification Verification
	Repaired     MRZRepair
	Audit        []AuditWord
}

// VerifyIdentity decides a check of identity in an open visit. A document that is
// refused still makes a row, in state refused and with its codes: Checked then
// comes with the refusals. Where the officer may not check at all, nothing is
// made and the verification's id is zero.
func VerifyIdentity(f Facts, d Document, id ID, rb *Rulebook, now time.Time) (Checked, []Refusal) {
	today := rb.Calendar.Today(f.Point.Country, now)
	no := officerRefusals(f, MayVerifyIdentity, today)
	no = append(no, openVisitRefusals(f, rb, now)...)
	if len(no) > 0 {
		return Checked{}, no
	}
	seen, no := ExamineDocument(DocumentFacts{Point: f.Point, Holder: f.Holder, Document: d}, rb, today)
	v := Verification{
		ID: id, VisitID: f.Visit.ID, HolderID: f.Holder.ID, OfficerID: f.Officer.ID, PointID: f.Point.ID,
		State: VerificationPassed, DocumentKind: seen.Kind, Issuer: seen.Issuer, DocumentNumber: seen.Number,
		DocumentExpires: seen.ExpiresOn, PoliceReference: seen.PoliceReference, CheckedAt: now, Rulebook: rb.Version,
	}
	c := Checked{Verification: v, Repaired: seen.Repaired, Audit: []AuditWord{AuditIdentityPassed}}
	if len(no) == 0 {
		return c, nil
	}
	c.Verification.State, c.Audit = VerificationRefused, []AuditWord{AuditIdentityRefused}
	for _, r := range no {
		c.Verification.Refusals = append(c.Verification.Refusals, r.Code)
	}
	return c, no
}
