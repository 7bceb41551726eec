package desk

import (
	"context"
	"strings"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// EndEmploymentRequest is whose employment ends, when and why.
type EndEmploymentRequest struct {
	Key       string `json:"-"`
	OfficerID domain.ID
	LastDay   domain.Date // zero: at once
	Reason    string
}

// EndEmployment ends an officer's employment. At once: rights and sessions end in
// the same moment; else no session counts after the last day.
func (d *Desk) EndEmployment(ctx context.Context, actor domain.Actor, req EndEmploymentRequest) (OfficerAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayEndEmployment); err != nil {
		return OfficerAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "end_employment", req.Key, req)
	if len(no) > 0 {
		return OfficerAnswer{Refusals: no}, nil
	}
	var answer OfficerAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.endEmployment(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) endEmployment(ctx context.Context, tx store.Tx, actor domain.Actor, req EndEmploymentRequest, call once) (OfficerAnswer, error) {
	f, err := d.lead(ctx, tx, actor, led{by: domain.MayEndEmployment, officer: req.OfficerID, field: "officerId"})
	if err != nil {
		return OfficerAnswer{}, err
	}
	if first, answer, err := d.firstOfficer(ctx, tx, f.Actor, call); first || err != nil {
		return answer, err
	}
	gone := f.Today // the first day without the officer
	if !req.LastDay.IsZero() {
		gone = req.LastDay.AddDays(1)
	}
	others, err := store.OthersWhoLead(ctx, tx, f.Officer.PointID, f.Officer.ID, gone)
	if err != nil {
		return OfficerAnswer{}, err
	}
	left, no := domain.EndEmployment(f, req.LastDay, req.Reason, others)
	entry := audit.Entry{Actor: f.Actor, Act: domain.AuditEmploymentEnded, Object: audit.Object("officer", f.Officer.ID)}
	if len(no) > 0 {
		entry.Act = domain.AuditOfficerRefused
		return OfficerAnswer{Refusals: no}, d.refuseLed(ctx, tx, entry, no)
	}
	entry.Detail = map[string]string{"last_day": left.LastDay.String()}
	if err := d.writeLeft(ctx, tx, left, entry, leaving{f, asking{req.Reason, call}}); err != nil {
		return OfficerAnswer{}, err
	}
	view, err := d.viewOfficerByID(ctx, tx, f.Actor, f.Officer.ID)
	return OfficerAnswer{Officer: view}, err
}

// leaving is whose employment ends, with what is written beside it.
type leaving struct {
	domain.LedFacts
	asking
}

func (d *Desk) writeLeft(ctx context.Context, tx store.Tx, left domain.Left, entry audit.Entry, l leaving) error {
	entries := []audit.Entry{entry}
	for _, r := range l.Rights {
		if left.AtOnce {
			entries = append(entries, rightEntry(l.Actor, domain.AuditRightEnded, r))
		}
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error {
		return store.EndEmployment(ctx, db, l.Officer.ID, left.LastDay, !left.AtOnce)
	})
	p.Add(func(db store.DB) error {
		return store.EndRights(ctx, db, left.Ended, store.Ended{By: l.Actor.ID, At: d.now(), Why: l.reason})
	})
	p.Add(func(db store.DB) error { return d.keep(ctx, db, l.call, l.Officer.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entries...) })
	if err := p.Run(ctx, tx); err != nil || !left.AtOnce {
		return err
	}
	_, err := auth.EndSessionsOf(ctx, tx, d.store, l.Officer.ID, auth.Ending{By: l.Actor, Reason: "employment_ended"})
	return err
}
