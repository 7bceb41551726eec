package desk

import (
	"context"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// DecideRightRequest is a decision on a right that somebody else asked for.
type DecideRightRequest struct {
	Key     string `json:"-"`
	RightID domain.ID
	Approve bool
	Reason  string // needed for a no
}

// DecideRight approves or refuses a right that waits. Who asked is told.
func (d *Desk) DecideRight(ctx context.Context, actor domain.Actor, req DecideRightRequest) (RightAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayDecideRight); err != nil {
		return RightAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "decide_right", req.Key, req)
	if len(no) > 0 {
		return RightAnswer{Refusals: no}, nil
	}
	var answer RightAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.decideRight(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) decideRight(ctx context.Context, tx store.Tx, actor domain.Actor, req DecideRightRequest, call once) (RightAnswer, error) {
	f, right, err := d.leadRight(ctx, tx, actor, domain.MayDecideRight, req.RightID)
	if err != nil {
		return RightAnswer{}, err
	}
	if first, answer, err := d.firstRight(ctx, tx, f.Actor, call); first || err != nil {
		return answer, err
	}
	decided, no := domain.DecideRight(f, right.Right, req.Approve, req.Reason)
	if len(no) > 0 {
		return RightAnswer{Refusals: no}, d.refuseLed(ctx, tx, rightEntry(f.Actor, domain.AuditRightRefused, right.Right), no)
	}
	var effects []domain.Effect
	if req.Approve {
		if effects, err = d.effects(ctx, tx, domain.Change{ApproveRight: decided.ID}); err != nil {
			return RightAnswer{}, err
		}
	}
	if err := d.writeDecided(ctx, tx, f.Actor, decided, asking{req.Reason, call}); err != nil {
		return RightAnswer{}, err
	}
	view, err := d.viewRightByID(ctx, tx, f.Actor, decided.ID)
	return RightAnswer{Right: view, Effects: effects}, err
}

// leadRight is lead for acts on a right: the right is read again once its officer's
// rights are held still.
func (d *Desk) leadRight(ctx context.Context, tx store.Tx, actor domain.Actor, by domain.Permission, id domain.ID) (domain.LedFacts, store.Right, error) {
	right, err := store.RightByID(ctx, tx, id)
	if err != nil {
		return domain.LedFacts{}, right, missing(err, "id")
	}
	f, err := d.lead(ctx, tx, actor, led{by: by, officer: right.OfficerID, field: "id"})
	if err != nil {
		return f, right, err
	}
	right, err = store.RightByID(ctx, tx, id)
	return f, right, err
}

func (d *Desk) writeDecided(ctx context.Context, tx store.Tx, actor domain.Actor, r domain.Right, with asking) error {
	entry, why := rightEntry(actor, domain.AuditRightApproved, r), ""
	if r.State == domain.RightRefused {
		entry, why = rightEntry(actor, domain.AuditRightRefused, r), with.reason
		entry.Outcome = audit.Done
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return store.DecideRight(ctx, db, r, why, d.now()) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, with.call, r.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	if err := p.Run(ctx, tx); err != nil {
		return err
	}
	return d.tell(ctx, tx, domain.NoticeRightDecided, r.ID, r.AskedBy)
}
