package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Feedback is what somebody wrote through the feedback form, in clear.
type Feedback struct {
	ID               domain.ID
	Kind             domain.FeedbackKind
	Page             string
	Language         domain.Language
	Message, Contact string // Contact empty where none was given
	SentAt           time.Time
	HandledBy        domain.ID // zero while it waits
	Answer           string
}

// ListFeedback lists at most 50: what waits oldest first, what was answered newest first.
func (s *Store) ListFeedback(ctx context.Context, db pg.DBTX, handled bool) ([]Feedback, error) {
	rows, err := Q().ListFeedback(ctx, db, handled)
	if err != nil {
		return nil, fmt.Errorf("store: feedback: %w", err)
	}
	list := make([]Feedback, len(rows))
	for i, r := range rows {
		if list[i], err = s.feedbackOf(r); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// FeedbackByID reads one message; NoRows where there is none.
func (s *Store) FeedbackByID(ctx context.Context, db pg.DBTX, id domain.ID) (Feedback, error) {
	row, err := Q().GetFeedback(ctx, db, id)
	if err != nil {
		return Feedback{}, fmt.Errorf("store: feedback: %w", err)
	}
	return s.feedbackOf(row)
}

func (s *Store) feedbackOf(r pg.Feedback) (Feedback, error) {
	f := Feedback{
		ID: r.ID, Kind: domain.FeedbackKind(r.Kind), Page: r.Page, Language: domain.Language(r.Language), SentAt: r.SentAt,
		HandledBy: idOf(r.HandledBy), Answer: r.Answer,
	}
	if err := s.openJSON(r.MessageEnc, FeedbackMessageColumn, r.ID, &f.Message); err != nil {
		return Feedback{}, err
	}
	if r.ContactEnc == nil {
		return f, nil
	}
	return f, s.openJSON(r.ContactEnc, FeedbackContactColumn, r.ID, &f.Contact)
}

// LockFeedback tells whether a message was answered, and keeps others from answering
// it until the transaction ends; NoRows where there is none.
func LockFeedback(ctx context.Context, db pg.DBTX, id domain.ID) (handled bool, err error) {
	at, err := Q().LockFeedback(ctx, db, id)
	if err != nil {
		return false, fmt.Errorf("store: feedback: %w", err)
	}
	return at != nil, nil
}

// FeedbackAnswer is what was answered or done, by whom and when.
type FeedbackAnswer struct {
	ID, By domain.ID
	Answer string
	At     time.Time
}

// AnswerFeedback writes it beside the message.
func AnswerFeedback(ctx context.Context, db pg.DBTX, a FeedbackAnswer) error {
	n, err := Q().AnswerFeedback(ctx, db, pg.AnswerFeedbackParams{ID: a.ID, HandledBy: OrNull(a.By), Answer: a.Answer, At: &a.At})
	return changedOne("feedback", n, err)
}
