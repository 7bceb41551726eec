package desk

import (
	"context"
	"strconv"
	"time"

	"sinetti/domain"
)

// LoadEnvelopeRequest is which envelope's set was loaded onto which card.
type LoadEnvelopeRequest struct {
	Key        string `json:"-"`
	VisitID    domain.ID
	LetterID   domain.ID
	CardNumber string // of the card in the desk's reader
}

// LoadEnvelope notes that the set of an envelope was loaded onto its card in the
// desk's reader: it counts from now on.
func (d *Desk) LoadEnvelope(ctx context.Context, actor domain.Actor, req LoadEnvelopeRequest) (LetterAnswer, error) {
	act := letterAct{
		actor: actor, name: "load_envelope", key: req.Key, input: req, letter: req.LetterID, visit: req.VisitID,
		word: domain.AuditLetterLoaded, detail: map[string]string{},
	}
	act.decide = func(f domain.PostFacts, rb *domain.Rulebook, now time.Time) (domain.LetterStepped, []domain.Refusal) {
		act.detail["version"] = strconv.Itoa(f.Letter.CodeVersion)
		return domain.LoadEnvelope(f, req.CardNumber, rb, now)
	}
	return d.onLetter(ctx, act)
}
