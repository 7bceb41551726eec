package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// HandOverLetterRequest is which letter is given to its holder.
type HandOverLetterRequest struct {
	Key      string `json:"-"`
	VisitID  domain.ID
	LetterID domain.ID
	Signed   bool // the holder signed for it, on paper
}

// HandOverLetter gives a letter that lies at the point to its holder, in a visit in
// which the holder's identity was verified.
func (d *Desk) HandOverLetter(ctx context.Context, actor domain.Actor, req HandOverLetterRequest) (LetterAnswer, error) {
	return d.onLetter(ctx, letterAct{
		actor: actor, name: "hand_over_letter", key: req.Key, input: req, letter: req.LetterID, visit: req.VisitID,
		word: domain.AuditLetterHandedOver,
		decide: func(f domain.PostFacts, rb *domain.Rulebook, now time.Time) (domain.LetterStepped, []domain.Refusal) {
			return domain.HandOverLetter(f, req.Signed, rb, now)
		},
		also: func(ctx context.Context, db store.DB, on writtenOn) error {
			return store.InsertLetterHandOver(ctx, db, store.LetterHandOver{
				LetterID: on.letter, VisitID: on.visit, OfficerID: on.officer, At: on.at,
			})
		},
	})
}
