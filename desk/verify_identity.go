package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// OfficerFinds is the officer's own judgement, which no check digit replaces.
type OfficerFinds string

// What an officer can find.
const (
	FindsMatch   OfficerFinds = "MATCH"    // person and document belong together
	FindsNoMatch OfficerFinds = "NO_MATCH" // they do not
	FindsUnsure  OfficerFinds = "UNSURE"   // another officer must look
)

// VerifyRequest is what the officer saw. The machine-readable zone is judged and forgotten.
type VerifyRequest struct {
	Key      string `json:"-"`
	VisitID  domain.ID
	Document domain.Document
	Finds    OfficerFinds
}

// VerifyAnswer is what was recorded (also when identity was refused), and why it was.
type VerifyAnswer struct {
	Verification *VerificationView
	Repair       domain.MRZRepair
	Refusals     []domain.Refusal
}

// VerifyIdentity records a check of the holder's identity in the open visit.
func (d *Desk) VerifyIdentity(ctx context.Context, actor domain.Actor, req VerifyRequest) (VerifyAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayVerifyIdentity); err != nil {
		return VerifyAnswer{}, err
	}
	call, no := d.begin(actor, "verify_identity", req.Key, req)
	if len(no) > 0 {
		return VerifyAnswer{Refusals: no}, nil
	}
	var answer VerifyAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.verifyIdentity(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) verifyIdentity(ctx context.Context, tx store.Tx, actor domain.Actor, req VerifyRequest, call once) (VerifyAnswer, error) {
	actor, at, err := d.lockDesk(ctx, tx, actor)
	if err != nil {
		return VerifyAnswer{}, err
	}
	var first store.FirstAnswer
	var visit domain.Visit
	var today []domain.Verification
	since := d.midnight(at.Point.Country, d.today(at.Point.Country))
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { first, err = call.read(ctx, db); return err })
	p.Add(func(db store.DB) (err error) { visit, err = store.VisitByID(ctx, db, req.VisitID); return err })
	p.Add(func(db store.DB) (err error) {
		today, err = store.FindingsOfHolder(ctx, db, req.VisitID, since)
		return err
	})
	if err := p.Run(ctx, tx); err != nil {
		return VerifyAnswer{}, err
	}
	again, no := call.again(first)
	if again {
		return firstVerification(ctx, tx, first.ObjectID)
	}
	if visit.ID.IsZero() {
		return VerifyAnswer{}, domain.ErrNotFound("visitId")
	}
	rules := d.rules()
	if len(no) > 0 {
		return VerifyAnswer{Refusals: no}, d.record(ctx, tx, verifyEntry(actor, visit, domain.AuditIdentityRefused, refusedBy{rules.Version, no}))
	}
	list, err := d.store.HoldersByID(ctx, tx, []domain.ID{visit.HolderID})
	if err != nil || len(list) == 0 {
		return VerifyAnswer{}, orNotFound(err, "visitId")
	}
	f := domain.Facts{Actor: actor, Officer: at.Officer, Point: at.Point.Point, Organisation: at.Organisation, Holder: list[0], Visit: visit}
	if no := domain.JudgeCheck(f, rules, d.now()); len(no) > 0 {
		return VerifyAnswer{Refusals: no}, d.record(ctx, tx, verifyEntry(actor, visit, domain.AuditIdentityRefused, refusedBy{rules.Version, no}))
	}
	return d.examine(ctx, tx, examination{f, req, call, today})
}

type examination struct {
	domain.Facts
	req   VerifyRequest
	call  once
	today []domain.Verification // the findings about the holder
}

// examine judges the document and the officer's finding and writes the result.
func (d *Desk) examine(ctx context.Context, tx store.Tx, x examination) (VerifyAnswer, error) {
	rules := d.rules()
	seen, no := domain.ExamineDocument(domain.DocumentFacts{Point: x.Point, Holder: x.Holder, Document: x.req.Document},
		rules, d.today(x.Point.Country))
	v := domain.Verification{
		ID: d.store.NewID(), VisitID: x.Visit.ID, HolderID: x.Holder.ID, OfficerID: x.Actor.ID, PointID: x.Actor.PointID,
		DocumentKind: x.req.Document.Kind, Issuer: seen.Issuer, DocumentNumber: seen.Number, DocumentExpires: seen.ExpiresOn,
		PoliceReference: seen.PoliceReference, CheckedAt: d.now(), Rulebook: rules.Version,
	}
	var word domain.AuditWord
	// Whatever is found now, so that no step in between makes the finding forgotten;
	// judged adds it to "no match" itself.
	if r := domain.AnotherMustCheck(x.today, x.Actor); r != nil && x.req.Finds != FindsNoMatch {
		no = append(no, *r)
	}
	v.State, word, no = judged(x.req.Finds, no)
	for _, r := range no {
		v.Refusals = append(v.Refusals, r.Code)
	}
	entry := verifyEntry(x.Actor, x.Visit, word, refusedBy{rules.Version, no})
	entry.Object = audit.Object("verification", v.ID)
	var p store.Pipeline
	p.Add(func(db store.DB) error { return d.store.InsertVerification(ctx, db, v) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, x.call, v.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	view := viewVerification(store.Verification{Verification: v})
	return VerifyAnswer{Verification: view, Repair: seen.Repaired, Refusals: no}, p.Run(ctx, tx)
}

// judged joins the rules' word with the officer's: both must say yes.
func judged(finds OfficerFinds, no []domain.Refusal) (domain.VerificationState, domain.AuditWord, []domain.Refusal) {
	switch {
	case finds == FindsNoMatch:
		no = append(no, domain.Refuse(domain.RegisterMismatch, "officerFinds").With("what", "person"), domain.SecondPairOfEyes())
		return domain.VerificationRefused, domain.AuditIdentityRefused, no
	case len(no) > 0:
		return domain.VerificationRefused, domain.AuditIdentityRefused, no
	case finds == FindsUnsure:
		return domain.VerificationSecondOpinion, domain.AuditIdentitySecond, nil
	}
	return domain.VerificationPassed, domain.AuditIdentityPassed, nil
}

func verifyEntry(actor domain.Actor, v domain.Visit, word domain.AuditWord, by refusedBy) audit.Entry {
	e := audit.Entry{
		Actor: actor, Act: word, Object: audit.Object("visit", v.ID), Holders: []domain.ID{v.HolderID},
		Purpose: string(v.Purpose), VisitID: v.ID, Refusals: by.no, Rulebook: by.rulebook,
	}
	if len(by.no) > 0 {
		e.Outcome = audit.Refused
	}
	return e
}

// firstVerification is what was recorded, with the codes of its refusals: what was
// compared is not kept.
func firstVerification(ctx context.Context, tx store.Tx, id domain.ID) (VerifyAnswer, error) {
	v, err := store.VerificationByID(ctx, tx, id)
	if err != nil {
		return VerifyAnswer{}, err
	}
	var no []domain.Refusal
	for _, code := range v.Refusals {
		no = append(no, domain.Refuse(code, ""))
	}
	return VerifyAnswer{Verification: viewVerification(v), Refusals: no}, nil
}
