package desk

import (
	"context"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// AnswerFeedbackRequest is what was answered to a message, or done about it.
type AnswerFeedbackRequest struct {
	Key        string `json:"-"`
	FeedbackID domain.ID
	Answer     string
}

// FeedbackAnswer is a message after the act, or every reason why not.
type FeedbackAnswer struct {
	Feedback *FeedbackView
	Refusals []domain.Refusal
}

// AnswerFeedback writes down, once, what was answered to a message or done about it.
func (d *Desk) AnswerFeedback(ctx context.Context, actor domain.Actor, req AnswerFeedbackRequest) (FeedbackAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayReadFeedback); err != nil {
		return FeedbackAnswer{}, err
	}
	req.Answer = strings.TrimSpace(req.Answer)
	call, no := d.begin(actor, "answer_feedback", req.Key, req)
	if len(no) > 0 {
		return FeedbackAnswer{Refusals: no}, nil
	}
	var answer FeedbackAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.answerFeedback(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) answerFeedback(ctx context.Context, tx store.Tx, actor domain.Actor, req AnswerFeedbackRequest, call once) (FeedbackAnswer, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return FeedbackAnswer{}, err
	}
	if err := may(actor, domain.MayReadFeedback); err != nil {
		return FeedbackAnswer{}, err
	}
	handled, err := store.LockFeedback(ctx, tx, req.FeedbackID)
	if err != nil {
		return FeedbackAnswer{}, missing(err, "id")
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return FeedbackAnswer{}, err
	}
	again, no := call.again(first)
	if !again && len(no) == 0 {
		if no, err = d.writeAnswer(ctx, tx, actor, answering{req, handled, call}); err != nil {
			return FeedbackAnswer{}, err
		}
	}
	if len(no) > 0 {
		return FeedbackAnswer{Refusals: no}, nil
	}
	f, err := d.store.FeedbackByID(ctx, tx, req.FeedbackID)
	if err != nil {
		return FeedbackAnswer{}, err
	}
	views, err := d.viewFeedback(ctx, tx, []store.Feedback{f})
	return FeedbackAnswer{Feedback: &views[0]}, err
}

// answering is an answer to a message, and whether it has one already.
type answering struct {
	AnswerFeedbackRequest
	handled bool
	call    once
}

func (d *Desk) writeAnswer(ctx context.Context, tx store.Tx, actor domain.Actor, a answering) ([]domain.Refusal, error) {
	entry := audit.Entry{Actor: actor, Act: domain.AuditFeedbackAnswered, Object: audit.Object("feedback", a.FeedbackID)}
	if no := domain.AnswerFeedback(actor, a.handled, a.Answer); len(no) > 0 {
		return no, d.refuseLed(ctx, tx, entry, no)
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error {
		return store.AnswerFeedback(ctx, db, store.FeedbackAnswer{ID: a.FeedbackID, By: actor.ID, Answer: a.Answer, At: d.real.Now()})
	})
	p.Add(func(db store.DB) error { return d.keep(ctx, db, a.call, a.FeedbackID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	return nil, p.Run(ctx, tx)
}
