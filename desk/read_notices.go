package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// NoticeView is a notice with whom and which point it is about.
type NoticeView struct {
	store.Notice
	Officer *Colleague // nil where it is about nobody
	Point   *Point     // nil where it is about no place
}

// NoticesAnswer is what is left unread, or why a notice was not marked.
type NoticesAnswer struct {
	Notices  []NoticeView
	Refusals []domain.Refusal
}

// ListNotices lists what the officer is told of and has not read, newest first, at
// most 50. Everybody who is logged in sees the own ones.
func (d *Desk) ListNotices(ctx context.Context, actor domain.Actor) ([]NoticeView, error) {
	if actor.Kind != domain.OfficerActor {
		return nil, domain.ErrForbidden()
	}
	var views []NoticeView
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		actor, _, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		views, err = d.viewNotices(ctx, tx, actor)
		return err
	})
	return views, err
}

func (d *Desk) viewNotices(ctx context.Context, tx store.Tx, actor domain.Actor) ([]NoticeView, error) {
	list, err := store.UnreadNotices(ctx, tx, actor.ID)
	if err != nil {
		return nil, err
	}
	var officers, points []domain.ID
	for _, n := range list {
		officers, points = append(officers, n.AboutOfficer), append(points, n.AboutPoint)
	}
	names, err := d.named(ctx, tx, officers, points)
	views := make([]NoticeView, len(list))
	for i, n := range list {
		views[i] = NoticeView{Notice: n, Officer: names.officer(n.AboutOfficer)}
		if p, known := names.points[n.AboutPoint]; known {
			views[i].Point = &p
		}
	}
	return views, err
}

// NoticeRequest is a notice that was read.
type NoticeRequest struct {
	Key      string `json:"-"`
	NoticeID domain.ID
}

// ReadNotice marks one of the officer's own notices as read.
func (d *Desk) ReadNotice(ctx context.Context, actor domain.Actor, req NoticeRequest) (NoticesAnswer, error) {
	if actor.Kind != domain.OfficerActor {
		return NoticesAnswer{}, domain.ErrForbidden()
	}
	call, no := d.begin(actor, "read_notice", req.Key, req)
	if len(no) > 0 {
		return NoticesAnswer{Refusals: no}, nil
	}
	var answer NoticesAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.readNotice(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) readNotice(ctx context.Context, tx store.Tx, actor domain.Actor, req NoticeRequest, call once) (NoticesAnswer, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return NoticesAnswer{}, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return NoticesAnswer{}, err
	}
	again, no := call.again(first)
	if !again && len(no) == 0 {
		if err := d.markRead(ctx, tx, actor, req, call); err != nil {
			return NoticesAnswer{}, err
		}
	}
	views, err := d.viewNotices(ctx, tx, actor)
	return NoticesAnswer{views, no}, err
}

func (d *Desk) markRead(ctx context.Context, tx store.Tx, actor domain.Actor, req NoticeRequest, call once) error {
	own, err := store.ReadNotice(ctx, tx, req.NoticeID, actor.ID, d.now())
	if err == nil && !own {
		err = domain.ErrNotFound("id")
	}
	if err != nil {
		return err
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, req.NoticeID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, audit.Entry{Actor: actor, Act: domain.AuditNoticeRead, Object: audit.Object("notice", req.NoticeID)})
	})
	return p.Run(ctx, tx)
}
