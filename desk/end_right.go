package desk

import (
	"context"
	"strings"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// EndRightRequest is a right that ends, and why.
type EndRightRequest struct {
	Key     string `json:"-"`
	RightID domain.ID
	Reason  string
}

// EndRight ends a right at once, or withdraws one that waits. The officer's
// sessions end with a right that was in force.
func (d *Desk) EndRight(ctx context.Context, actor domain.Actor, req EndRightRequest) (RightAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayEndRight); err != nil {
		return RightAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "end_right", req.Key, req)
	if len(no) > 0 {
		return RightAnswer{Refusals: no}, nil
	}
	var answer RightAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.endRight(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) endRight(ctx context.Context, tx store.Tx, actor domain.Actor, req EndRightRequest, call once) (RightAnswer, error) {
	f, right, err := d.leadRight(ctx, tx, actor, domain.MayEndRight, req.RightID)
	if err != nil {
		return RightAnswer{}, err
	}
	if first, answer, err := d.firstRight(ctx, tx, f.Actor, call); first || err != nil {
		return answer, err
	}
	others := 0
	if right.Role == domain.ResponsiblePerson {
		if others, err = store.OthersWhoLead(ctx, tx, right.PointID, f.Officer.ID, f.Today); err != nil {
			return RightAnswer{}, err
		}
	}
	gone, no := domain.EndRight(f, right.Right, req.Reason, others)
	if len(no) > 0 {
		return RightAnswer{Refusals: no}, d.refuseLed(ctx, tx, rightEntry(f.Actor, domain.AuditRightRefused, right.Right), no)
	}
	var effects []domain.Effect
	if gone.Lost {
		if effects, err = d.effects(ctx, tx, domain.Change{EndRight: gone.Right.ID}); err != nil {
			return RightAnswer{}, err
		}
	}
	if err := d.writeEnded(ctx, tx, f.Actor, gone, asking{req.Reason, call}); err != nil {
		return RightAnswer{}, err
	}
	view, err := d.viewRightByID(ctx, tx, f.Actor, gone.Right.ID)
	return RightAnswer{Right: view, Effects: effects}, err
}

func (d *Desk) writeEnded(ctx context.Context, tx store.Tx, actor domain.Actor, gone domain.RightGone, with asking) error {
	var p store.Pipeline
	p.Add(func(db store.DB) error {
		return store.EndRights(ctx, db, []domain.ID{gone.Right.ID}, store.Ended{By: actor.ID, At: d.now(), Why: with.reason})
	})
	p.Add(func(db store.DB) error { return d.keep(ctx, db, with.call, gone.Right.ID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, rightEntry(actor, domain.AuditRightEnded, gone.Right))
	})
	if err := p.Run(ctx, tx); err != nil || !gone.Lost {
		return err
	}
	_, err := auth.EndSessionsOf(ctx, tx, d.store, gone.Right.OfficerID, auth.Ending{By: actor, Reason: "right_ended"})
	return err
}
