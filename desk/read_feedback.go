package desk

import (
	"context"
	"strconv"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// FeedbackView is a message of the feedback form with who answered it.
type FeedbackView struct {
	store.Feedback
	By *Colleague // nil while it waits
}

// ReadFeedback lists messages, at most 50: what waits oldest first, what was answered
// newest first. Who looked is written down, and nothing of what was read.
func (d *Desk) ReadFeedback(ctx context.Context, actor domain.Actor, handled bool) ([]FeedbackView, error) {
	if err := d.forbid(ctx, actor, domain.MayReadFeedback); err != nil {
		return nil, err
	}
	var views []FeedbackView
	err := d.store.InTx(ctx, func(tx store.Tx) error {
		actor, _, err := d.standing(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.MayReadFeedback); err != nil {
			return err
		}
		list, err := d.store.ListFeedback(ctx, tx, handled)
		if err != nil {
			return err
		}
		if views, err = d.viewFeedback(ctx, tx, list); err != nil {
			return err
		}
		return d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditFeedbackRead, Outcome: audit.Shown,
			Detail: map[string]string{"messages": strconv.Itoa(len(list)), "handled": strconv.FormatBool(handled)},
		})
	})
	return views, err
}

func (d *Desk) viewFeedback(ctx context.Context, tx store.Tx, list []store.Feedback) ([]FeedbackView, error) {
	who := make([]domain.ID, len(list))
	for i, f := range list {
		who[i] = f.HandledBy
	}
	names, err := d.named(ctx, tx, who, nil)
	views := make([]FeedbackView, len(list))
	for i, f := range list {
		views[i] = FeedbackView{f, names.officer(f.HandledBy)}
	}
	return views, err
}
