package desk

import (
	"context"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// ComplaintFilter says which complaints of the own point to list.
type ComplaintFilter struct {
	Open bool // only those that have not ended
	// BeforeAt and BeforeID are the last row of the page before.
	BeforeAt time.Time
	BeforeID domain.ID
	First    int // 1 to 100
}

// ComplaintPage is one page of complaints.
type ComplaintPage struct {
	Complaints []ComplaintView
	More       bool
}

// ListComplaints lists the complaints that the own point filed, newest first. Every
// holder whose name is on it is noted as seen.
func (d *Desk) ListComplaints(ctx context.Context, actor domain.Actor, f ComplaintFilter) (ComplaintPage, error) {
	if err := d.forbid(ctx, actor, domain.MayHandleComplaints); err != nil {
		return ComplaintPage{}, err
	}
	if f.First < 1 || f.First > 100 {
		return ComplaintPage{}, domain.ErrInvalid("first", "1 to 100")
	}
	var rows []store.ComplaintOnPage
	err := d.store.Reading(ctx, func(tx store.Tx) (err error) {
		if actor, _, err = d.looking(ctx, tx, actor); err != nil {
			return err
		}
		if err := may(actor, domain.MayHandleComplaints); err != nil {
			return err
		}
		q := store.ComplaintQuery{PointID: actor.PointID, BeforeAt: f.BeforeAt, BeforeID: f.BeforeID, First: f.First + 1}
		if f.Open {
			q.States = openComplaints()
		}
		rows, err = d.store.ComplaintsOfPoint(ctx, tx, q)
		return err
	})
	if err != nil {
		return ComplaintPage{}, err
	}
	page := ComplaintPage{More: len(rows) > f.First}
	for _, r := range rows[:min(len(rows), f.First)] {
		view := d.viewComplaint(r, viewHolder(actor, r.Holder))
		page.Complaints = append(page.Complaints, *view)
		if !view.Holder.Masked {
			auth.Saw(ctx, auth.Look{Act: domain.AuditComplaintsListed, Purpose: domain.PurposeTodaysWork}, r.HolderID)
		}
	}
	return page, nil
}

func openComplaints() []domain.ComplaintState {
	var open []domain.ComplaintState
	for _, s := range domain.ComplaintStates() {
		if !s.Ended() {
			open = append(open, s)
		}
	}
	return open
}
