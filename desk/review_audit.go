package desk

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// longestNote is how much a reviewer may write, in characters.
const longestNote = 1000

// ReviewRequest is up to where the log was looked through.
type ReviewRequest struct {
	Key  string `json:"-"`
	Size int64  // of a signed checkpoint
	Note string
}

// ReviewAnswer is the log after the act, or every reason why not.
type ReviewAnswer struct {
	Log      *AuditLogView
	Refusals []domain.Refusal
}

// ReviewAudit marks the log as looked through up to a signed checkpoint. Nobody
// reviews himself or herself: the reviewer's own acts stay open until somebody else
// has come as far. Whoever has come further already changes nothing.
func (d *Desk) ReviewAudit(ctx context.Context, actor domain.Actor, req ReviewRequest) (ReviewAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayReviewAudit); err != nil {
		return ReviewAnswer{}, err
	}
	req.Note = strings.TrimSpace(req.Note)
	if utf8.RuneCountInString(req.Note) > longestNote {
		return ReviewAnswer{}, domain.ErrInvalid("note", "1000 characters or fewer")
	}
	call, no := d.begin(actor, "review_audit", req.Key, req)
	if len(no) > 0 {
		return ReviewAnswer{Refusals: no}, nil
	}
	var answer ReviewAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.reviewAudit(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) reviewAudit(ctx context.Context, tx store.Tx, actor domain.Actor, req ReviewRequest, call once) (ReviewAnswer, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return ReviewAnswer{}, err
	}
	if err := may(actor, domain.MayReviewAudit); err != nil {
		return ReviewAnswer{}, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return ReviewAnswer{}, err
	}
	again, no := call.again(first)
	if len(no) > 0 {
		return ReviewAnswer{Refusals: no}, nil
	}
	if !again {
		if err := d.writeReview(ctx, tx, actor, req, call); err != nil {
			return ReviewAnswer{}, err
		}
	}
	view, err := d.viewAuditLog(ctx, tx)
	return ReviewAnswer{Log: view}, err
}

func (d *Desk) writeReview(ctx context.Context, tx store.Tx, actor domain.Actor, req ReviewRequest, call once) error {
	head, err := store.CheckpointOfSize(ctx, tx, req.Size)
	if errors.Is(err, store.ErrNoCheckpoint) {
		return domain.ErrNotFound("size")
	}
	if err != nil {
		return err
	}
	reviewed, err := store.ReviewedBy(ctx, tx, actor.ID)
	if err != nil {
		return err
	}
	review := store.AuditReview{ID: d.store.NewID(), Size: head.Size, Root: head.Root, OfficerID: actor.ID, Note: req.Note, At: d.now()}
	var p store.Pipeline
	if head.Size > reviewed {
		p.Add(func(db store.DB) error { return store.InsertReview(ctx, db, review) })
		p.AddTx(func(tx store.Tx) error {
			return d.record(ctx, tx, audit.Entry{
				Actor: actor, Act: domain.AuditAuditReviewed, Object: "audit",
				Detail: map[string]string{"size": strconv.FormatInt(head.Size, 10)},
			})
		})
	}
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, review.ID) })
	return p.Run(ctx, tx)
}
