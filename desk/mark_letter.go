package desk

import (
	"context"
	"strconv"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// MarkLetterRequest is what became of a letter.
type MarkLetterRequest struct {
	Key             string `json:"-"`
	LetterID        domain.ID
	Mark            domain.LetterMark
	MayHaveBeenRead bool // somebody else may have seen what it carries
}

// MarkLetter notes that a posted letter was returned, never arrived, arrived damaged,
// was used or lay uncollected. One that may have been read suspends the card where its
// row of the rulebook says so.
func (d *Desk) MarkLetter(ctx context.Context, actor domain.Actor, req MarkLetterRequest) (LetterAnswer, error) {
	asks := domain.MarkRequest{Mark: req.Mark, MayHaveBeenRead: req.MayHaveBeenRead}
	return d.onLetter(ctx, letterAct{
		actor: actor, name: "mark_letter", key: req.Key, input: req, letter: req.LetterID, word: domain.AuditLetterMarked,
		decide: func(f domain.PostFacts, rb *domain.Rulebook, now time.Time) (domain.LetterStepped, []domain.Refusal) {
			return domain.MarkLetter(f, asks, rb, now)
		},
		also: func(ctx context.Context, db store.DB, on writtenOn) error {
			return store.InsertLetterMark(ctx, db, store.LetterMarking{
				LetterID: on.letter, Mark: req.Mark, MayHaveBeenRead: req.MayHaveBeenRead,
				OfficerID: on.officer, Rulebook: on.rulebook, At: on.at,
			})
		},
		detail: map[string]string{"mark": string(req.Mark), "read": strconv.FormatBool(req.MayHaveBeenRead)},
	})
}
