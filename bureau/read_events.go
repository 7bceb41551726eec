package bureau

import (
	"context"
	"strconv"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// FeedQuery says from where to read the feed.
type FeedQuery struct {
	After int64     // cursor: the position of the last event that the reader has; 0: from the beginning
	Since time.Time // where set, in place of After: from the first event of that time on
	Limit int32     // 1 to events.MostPage; 0: events.UsualPage
}

// ReadEvents gives the events behind a cursor or from a time on. A reader may go
// back as far as the feed reaches. Every answer that hands out events leaves an
// audit entry, committed before the answer is.
func (b *Bureau) ReadEvents(ctx context.Context, actor domain.Actor, q FeedQuery) (events.Page, error) {
	if q.Limit == 0 {
		q.Limit = events.UsualPage
	}
	if q.Limit < 1 || q.Limit > events.MostPage {
		return events.Page{}, domain.ErrInvalid("limit", "1 to "+strconv.Itoa(events.MostPage))
	}
	if q.After < 0 {
		return events.Page{}, domain.ErrInvalid("after", "a cursor that this feed gave")
	}
	var page events.Page
	var no *domain.Refusal
	err := b.Store.InTx(ctx, func(tx store.Tx) error {
		var err error
		if no, err = b.may(ctx, tx, actor, domain.MayReadEvents); err != nil {
			return err
		}
		if no != nil {
			return b.refused(ctx, tx, actor, "", refusals(no))
		}
		page, err = b.readEvents(ctx, tx, actor, q)
		return err
	})
	if err == nil && no != nil {
		err = domain.Refused{Refusals: refusals(no)}
	}
	return page, err
}

func (b *Bureau) readEvents(ctx context.Context, tx store.Tx, actor domain.Actor, q FeedQuery) (events.Page, error) {
	if !q.Since.IsZero() {
		after, err := events.PositionAt(ctx, tx, q.Since)
		if err != nil {
			return events.Page{}, err
		}
		q.After = after
	}
	page, err := events.ReadFeed(ctx, tx, q.After, q.Limit)
	if err != nil || len(page.Events) == 0 {
		return page, err
	}
	return page, audit.Record(ctx, tx, b.Store, audit.Entry{
		Actor: actor, Act: domain.AuditFeedRead, Outcome: audit.Shown, RequestID: auth.RequestID(ctx),
		Detail: map[string]string{
			"after": strconv.FormatInt(q.After, 10), "to": strconv.FormatInt(page.After, 10),
			"events": strconv.Itoa(len(page.Events)),
		},
	})
}
