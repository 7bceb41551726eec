package desk

import (
	"context"
	"errors"

	"sinetti/domain"
	"sinetti/store"
)

// KindOf tells which kind of error an act's error is; false for a fault. A
// database that does not answer is Unavailable: nothing was acknowledged.
func KindOf(err error) (*domain.KindError, bool) {
	var kind *domain.KindError
	switch {
	case errors.As(err, &kind):
		return kind, true
	case store.IsBadText(err):
		return &domain.KindError{Kind: domain.Invalid, Rule: domain.PlainText, Remedy: domain.RemedyCorrectInput}, true
	case store.IsAway(err), errors.Is(err, context.Canceled):
		return &domain.KindError{Kind: domain.Unavailable, Remedy: domain.RemedyWait}, true
	case errors.Is(err, store.ErrKeyTaken):
		return &domain.KindError{Kind: domain.Conflict, Field: "idempotencyKey", Remedy: domain.RemedyWait}, true
	}
	return nil, false
}
