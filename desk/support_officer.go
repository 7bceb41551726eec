package desk

import (
	"context"
	"slices"
	"strings"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// SupportRequest is one act of user support.
type SupportRequest struct {
	Key       string `json:"-"`
	OfficerID domain.ID
	domain.SupportRequest
}

// SupportAnswer is the case after the act, or every reason why not. The password is
// there once, where it is handed over on paper, and never when a call is answered again.
type SupportAnswer struct {
	Case          *SupportCase
	Password      string
	PasswordUntil time.Time
	Refusals      []domain.Refusal
}

// SupportOfficer helps an officer back in. What is done is kept with its reason and
// how the identity was checked; who leads the officer's point is told.
func (d *Desk) SupportOfficer(ctx context.Context, actor domain.Actor, req SupportRequest) (SupportAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MaySupportOfficers); err != nil {
		return SupportAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "support_officer", req.Key, req)
	if len(no) > 0 {
		return SupportAnswer{Refusals: no}, nil
	}
	var answer SupportAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.supportOfficer(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) supportOfficer(ctx context.Context, tx store.Tx, actor domain.Actor, req SupportRequest, call once) (SupportAnswer, error) {
	var answer SupportAnswer
	led, err := d.lead(ctx, tx, actor, led{by: domain.MaySupportOfficers, officer: req.OfficerID, field: "officerId"})
	if err != nil {
		return answer, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return answer, err
	}
	again, no := call.again(first)
	if len(no) > 0 {
		answer.Refusals = no
		return answer, nil
	}
	if !again {
		if answer, err = d.support(ctx, tx, led, req, call); err != nil || len(answer.Refusals) > 0 {
			return answer, err
		}
	}
	answer.Case, err = d.viewSupportOf(ctx, tx, led.Actor, led.Officer.ID)
	return answer, err
}

func (d *Desk) support(ctx context.Context, tx store.Tx, l domain.LedFacts, req SupportRequest, call once) (SupportAnswer, error) {
	var answer SupportAnswer
	f, err := d.supportFacts(ctx, tx, l)
	if err != nil {
		return answer, err
	}
	decided, no := domain.Support(f, req.SupportRequest)
	if len(no) > 0 {
		answer.Refusals = no
		return answer, d.refuseLed(ctx, tx, supportEntry(f, domain.AuditSupportRefused, req.Act), no)
	}
	done := store.SupportAct{
		ID: d.store.NewID(), OfficerID: f.Officer.ID, DoneBy: f.Actor.ID, Act: req.Act, Checks: decided.Checks, Reason: req.Reason, At: d.now(),
		Password: decided.Password, AskedBy: decided.AskedBy,
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return store.InsertSupportAct(ctx, db, done) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, f.Officer.ID) })
	if err := p.Run(ctx, tx); err != nil {
		return answer, err
	}
	if err := d.help(ctx, tx, f, done, &answer); err != nil {
		return answer, err
	}
	return answer, d.tellOfHelp(ctx, tx, f, req.Act.Notice())
}

// supportFacts reads what is linked and asked for, once no act stands on the officer's rights.
func (d *Desk) supportFacts(ctx context.Context, tx store.Tx, l domain.LedFacts) (domain.SupportFacts, error) {
	f := domain.SupportFacts{Actor: l.Actor, Officer: l.Officer, Today: l.Today, Now: d.now()}
	now := d.real.Now()
	var records map[domain.ID]store.OfficerRecord
	var err error
	if records, err = d.store.OfficerRecords(ctx, tx, []domain.ID{l.Officer.ID}, store.Moment{Now: now, IdleSince: now.Add(-auth.IdleLimit)}); err != nil {
		return f, err
	}
	access := records[l.Officer.ID].Access
	f.HasEmail, f.Device, f.Card = access.HasEmail, access.Device, !access.CardLinkedAt.IsZero()
	f.Asked, err = store.PaperAskedFor(ctx, tx, l.Officer.ID)
	return f, err
}

// help does the act, and has the new password go its way.
func (d *Desk) help(ctx context.Context, tx store.Tx, f domain.SupportFacts, done store.SupportAct, answer *SupportAnswer) error {
	ending := auth.Ending{By: f.Actor, Reason: "support_" + string(done.Act), At: d.real.Now()}
	var err error
	switch done.Act {
	case domain.SupportUnlinkDevice:
		_, err = auth.UnlinkDevice(ctx, tx, d.store, f.Officer.ID, ending)
	case domain.SupportUnlinkCard:
		_, err = auth.UnlinkCard(ctx, tx, d.store, f.Officer.ID, ending)
	case domain.SupportUnlock:
		if err = auth.ForgetTries(ctx, tx, d.store, f.Officer.UserName); err == nil {
			err = d.record(ctx, tx, supportEntry(f, domain.AuditUnlocked, done.Act))
		}
	case domain.SupportOrderPassword:
	}
	if err != nil {
		return err
	}
	switch done.Password {
	case domain.PasswordMailed:
		return auth.OrderPassword(ctx, tx, d.store, auth.PasswordOrder{Jobs: d.jobs, Officer: f.Officer.ID, By: f.Actor, At: ending.At})
	case domain.PasswordAsked:
		return d.record(ctx, tx, supportEntry(f, domain.AuditPasswordAsked, done.Act))
	case domain.PasswordHandedOver:
		password, err := auth.HandOver(ctx, tx, d.store, f.Officer.ID, ending)
		answer.Password, answer.PasswordUntil = password.Reveal(), password.Until
		return err
	}
	return nil
}

func supportEntry(f domain.SupportFacts, act domain.AuditWord, what domain.SupportAct) audit.Entry {
	return audit.Entry{
		Actor: f.Actor, Act: act, Object: audit.Object("officer", f.Officer.ID), Detail: map[string]string{"support": string(what)},
	}
}

// tellOfHelp tells an officer, and those who lead the officer's point, what user support
// did. Where nobody else leads it the employer's administrators are told, and where
// there is none the agency's approvers: somebody besides the two always hears of it.
func (d *Desk) tellOfHelp(ctx context.Context, tx store.Tx, f domain.SupportFacts, kind domain.NoticeKind) error {
	o := f.Officer
	posts, err := store.PostsOfPoints(ctx, tx, []domain.ID{o.PointID})
	if err != nil {
		return err
	}
	told := domain.PointFacts{Posts: posts[o.PointID]}.Responsible(domain.DateOf(d.store.Day()))
	told = slices.DeleteFunc(told, func(id domain.ID) bool { return id == o.ID || id == f.Actor.ID })
	if len(told) == 0 {
		told, err = d.store.Deciders(ctx, tx, store.Asked{
			Role: domain.ResponsiblePerson, OrganisationID: o.OrganisationID, PointID: o.PointID, ButFor: []domain.ID{o.ID, f.Actor.ID},
		})
		if err != nil {
			return err
		}
	}
	return d.tell(ctx, tx, kind, o.ID, append(told, o.ID)...)
}
