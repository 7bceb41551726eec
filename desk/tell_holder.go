package desk

import (
	"context"
	"slices"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// ToTell is a notice that a point's officers have to tell a holder.
type ToTell struct {
	domain.HolderNotice
	MadeAt         time.Time
	Holder         HolderView
	CardNumber     string
	EarlierAddress domain.Address // of a move from home; empty where it must not be seen
	Phone          string         // to call; empty where none is known, or it must not be seen
}

// ToldRequest says which holder was told, and how.
type ToldRequest struct {
	Key      string `json:"-"`
	NoticeID domain.ID
	How      domain.ToldHow
}

// ToldAnswer is whom the point has still to tell, or why the act was not taken.
type ToldAnswer struct {
	Left     []ToTell
	Refusals []domain.Refusal
}

// HoldersToTell lists at most 50 holders whom the officers of the session's point have
// to tell something, oldest first.
func (d *Desk) HoldersToTell(ctx context.Context, actor domain.Actor) ([]ToTell, error) {
	if err := d.forbid(ctx, actor, domain.MayTellHolders); err != nil {
		return nil, err
	}
	var list []ToTell
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		actor, _, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.MayTellHolders); err != nil {
			return err
		}
		list, err = d.viewToTell(ctx, tx, actor)
		return err
	})
	return list, err
}

// viewToTell leaves of each what the actor may see, and notes whom the answer shows.
func (d *Desk) viewToTell(ctx context.Context, tx store.Tx, actor domain.Actor) ([]ToTell, error) {
	rows, err := d.store.HoldersToTell(ctx, tx, actor.PointID, d.now())
	list, seen := make([]ToTell, len(rows)), make([]domain.ID, 0, len(rows))
	for i, r := range rows {
		list[i] = ToTell{HolderNotice: r.HolderNotice, MadeAt: r.MadeAt, Holder: viewHolder(actor, r.Holder), CardNumber: r.CardNumber}
		if !r.Holder.Protected {
			list[i].EarlierAddress = r.EarlierAddress
		}
		if !list[i].Holder.Masked {
			list[i].Phone = r.Phone
			seen = append(seen, r.HolderID)
		}
	}
	if len(seen) > 0 {
		auth.Saw(ctx, auth.Look{Act: domain.AuditHoldersToTellRead, Purpose: domain.PurposeTodaysWork}, seen...)
	}
	return list, err
}

// RecordHolderTold says that an officer of the point told a holder.
func (d *Desk) RecordHolderTold(ctx context.Context, actor domain.Actor, req ToldRequest) (ToldAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayTellHolders); err != nil {
		return ToldAnswer{}, err
	}
	if !slices.Contains(domain.ToldHows, req.How) {
		return ToldAnswer{}, domain.ErrInvalid("how", "phone, letter or in_person")
	}
	call, no := d.begin(actor, "record_holder_told", req.Key, req)
	if len(no) > 0 {
		return ToldAnswer{Refusals: no}, nil
	}
	var answer ToldAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.recordTold(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) recordTold(ctx context.Context, tx store.Tx, actor domain.Actor, req ToldRequest, call once) (ToldAnswer, error) {
	n, holder, err := d.store.LockToTell(ctx, tx, req.NoticeID)
	if err != nil {
		return ToldAnswer{}, missing(err, "id")
	}
	if actor, _, err = d.standing(ctx, tx, actor); err != nil {
		return ToldAnswer{}, err
	}
	if n.PointID != actor.PointID {
		return ToldAnswer{}, domain.ErrNotFound("id")
	}
	if err := may(actor, domain.MayTellHolders); err != nil {
		return ToldAnswer{}, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return ToldAnswer{}, err
	}
	again, no := call.again(first)
	if !again && len(no) == 0 {
		no = domain.JudgeTelling(actor, n, holder)
		if err := d.writeTold(ctx, tx, actor, n, telling{req.How, call, no}); err != nil {
			return ToldAnswer{}, err
		}
	}
	left, err := d.viewToTell(ctx, tx, actor)
	return ToldAnswer{left, no}, err
}

// telling is how a holder was told, in which call, or why that is not taken.
type telling struct {
	how  domain.ToldHow
	call once
	no   []domain.Refusal
}

// writeTold writes it once: a colleague who told the holder meanwhile stays the one.
func (d *Desk) writeTold(ctx context.Context, tx store.Tx, actor domain.Actor, n domain.HolderNotice, t telling) error {
	entry := audit.Entry{
		Actor: actor, Act: domain.AuditHolderTold, Object: audit.Object("card", n.CardID), Holders: []domain.ID{n.HolderID},
		Purpose: string(domain.PurposeTodaysWork), Rulebook: d.rules().Version,
		Detail: map[string]string{"notice": string(n.Kind), "how": string(t.how)},
	}
	if len(t.no) > 0 {
		entry.Outcome, entry.Refusals = audit.Refused, t.no
		return d.record(ctx, tx, entry)
	}
	told, err := store.TellHolder(ctx, tx, n.ID, store.Told{By: actor.ID, How: t.how, At: d.now()})
	if err == nil && !told {
		err = domain.ErrConflict("id")
	}
	if err != nil {
		return err
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return d.keep(ctx, db, t.call, n.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	return p.Run(ctx, tx)
}

// addNotice has the holder told by another way that a code or a card was ordered (rules.md
// §7): who took the letter or the card for itself is found out by it.
func (w *orderWriter) addNotice(kind domain.HolderNoticeKind, card domain.ID) {
	o := w.placed.Order
	n := domain.HolderNotice{
		ID: w.d.store.NewID(), Kind: kind, HolderID: o.HolderID, CardID: card, OrderID: o.ID,
		PointID: o.PointID, Language: o.Language, AboutOn: w.d.today(w.f.Point.Country), CausedBy: o.OfficerID,
	}
	w.p.Add(func(db store.DB) error {
		state, err := store.InsertHolderNotice(w.ctx, db, n, o.PlacedAt)
		if state == domain.HolderNoticeWaiting {
			w.todo = append(w.todo, jobs.SendHolderNotice{NoticeID: n.ID})
		}
		return err
	})
}
