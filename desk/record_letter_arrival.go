package desk

import (
	"context"
	"time"

	"sinetti/domain"
)

// LetterArrivalRequest is which letter lies at the point.
type LetterArrivalRequest struct {
	Key      string `json:"-"`
	LetterID domain.ID
}

// RecordLetterArrival notes that a letter posted to the point lies there.
func (d *Desk) RecordLetterArrival(ctx context.Context, actor domain.Actor, req LetterArrivalRequest) (LetterAnswer, error) {
	return d.onLetter(ctx, letterAct{
		actor: actor, name: "record_letter_arrival", key: req.Key, input: req, letter: req.LetterID, word: domain.AuditLetterArrived,
		decide: func(f domain.PostFacts, rb *domain.Rulebook, now time.Time) (domain.LetterStepped, []domain.Refusal) {
			return domain.RecordLetterArrival(f, rb.Calendar.Today(f.Point.Country, now))
		},
	})
}
