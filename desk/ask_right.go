package desk

import (
	"context"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// AskRightRequest is a right that somebody asks for.
type AskRightRequest struct {
	Key                string `json:"-"`
	OfficerID          domain.ID
	Role               domain.Role
	ValidFrom, ValidTo domain.Date // from: zero is today; to: zero is open-ended
	Reason             string
}

// RightAnswer is a right after an act with what the act changed, or every reason
// why not.
type RightAnswer struct {
	Right    *RightView
	Effects  []domain.Effect // of the act, or of saying yes to what was asked; none when a call is answered again
	Refusals []domain.Refusal
}

// AskRight asks that another officer be given a right. It waits until somebody
// else, who has it in hand too, decides.
func (d *Desk) AskRight(ctx context.Context, actor domain.Actor, req AskRightRequest) (RightAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayAskRight); err != nil {
		return RightAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "ask_right", req.Key, req)
	if len(no) > 0 {
		return RightAnswer{Refusals: no}, nil
	}
	var answer RightAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.askRight(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) askRight(ctx context.Context, tx store.Tx, actor domain.Actor, req AskRightRequest, call once) (RightAnswer, error) {
	f, err := d.lead(ctx, tx, actor, led{by: domain.MayAskRight, officer: req.OfficerID, field: "officerId"})
	if err != nil {
		return RightAnswer{}, err
	}
	if first, answer, err := d.firstRight(ctx, tx, f.Actor, call); first || err != nil {
		return answer, err
	}
	asked, no := domain.AskRight(f, domain.RightRequest{
		ID: d.store.NewID(), Role: req.Role, ValidFrom: req.ValidFrom, ValidTo: req.ValidTo, Reason: req.Reason,
	})
	if len(no) > 0 {
		entry := audit.Entry{Actor: f.Actor, Act: domain.AuditRightRefused, Object: audit.Object("officer", f.Officer.ID), Detail: roleDetail(req.Role)}
		return RightAnswer{Refusals: no}, d.refuseLed(ctx, tx, entry, no)
	}
	if err := d.writeAsked(ctx, tx, f, asked, asking{req.Reason, call}); err != nil {
		return RightAnswer{}, err
	}
	effects, err := d.effects(ctx, tx, domain.Change{ApproveRight: asked.Right.ID})
	if err != nil {
		return RightAnswer{}, err
	}
	view, err := d.viewRightByID(ctx, tx, f.Actor, asked.Right.ID)
	return RightAnswer{Right: view, Effects: effects}, err
}

// asking is what is written beside a right that is asked for.
type asking struct {
	reason string
	call   once
}

func (d *Desk) writeAsked(ctx context.Context, tx store.Tx, f domain.LedFacts, a domain.RightAsked, with asking) error {
	var p store.Pipeline
	if len(a.Lapsed) > 0 {
		p.Add(func(db store.DB) error {
			return store.EndRights(ctx, db, a.Lapsed, store.Ended{At: d.now(), Why: "ran out"})
		})
	}
	p.Add(func(db store.DB) error { return store.InsertRight(ctx, db, a.Right, with.reason, d.now()) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, with.call, a.Right.ID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, rightEntry(f.Actor, domain.AuditRightAsked, a.Right))
	})
	if err := p.Run(ctx, tx); err != nil {
		return err
	}
	return d.tellDeciders(ctx, tx, f, a.Right)
}

// rightEntry is one audit entry of a right: which, whose, of which role.
func rightEntry(actor domain.Actor, act domain.AuditWord, r domain.Right) audit.Entry {
	detail := roleDetail(r.Role)
	detail["officer"] = r.OfficerID.String()
	return audit.Entry{Actor: actor, Act: act, Object: audit.Object("right", r.ID), Detail: detail}
}

func roleDetail(role domain.Role) map[string]string { return map[string]string{"role": string(role)} }

// firstRight gives the first answer to a key again, or refuses one that was used
// for something else.
func (d *Desk) firstRight(ctx context.Context, tx store.Tx, actor domain.Actor, call once) (bool, RightAnswer, error) {
	first, err := call.read(ctx, tx)
	if err != nil {
		return false, RightAnswer{}, err
	}
	again, no := call.again(first)
	if !again {
		return len(no) > 0, RightAnswer{Refusals: no}, nil
	}
	view, err := d.viewRightByID(ctx, tx, actor, first.ObjectID)
	return true, RightAnswer{Right: view}, err
}
