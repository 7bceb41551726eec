package auth

import (
	"context"
	"errors"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// StepUp takes a one-time code, uses it up, and makes the session's factor fresh
// again; it tells until when.
func (a *Auth) StepUp(ctx context.Context, token, code string) (time.Time, error) {
	session, access, err := a.own(ctx, token)
	if err != nil {
		return time.Time{}, err
	}
	switch {
	case session.Stage != domain.FullSession:
		return time.Time{}, Wrong{Code: FirstLogin, Stage: session.Stage}
	case len(access.Secret) == 0:
		return time.Time{}, Wrong{Code: NothingLinked}
	}
	forgive, err := a.slowly(ctx, "code", access)
	if err != nil {
		return time.Time{}, err
	}
	now := a.clock.Now()
	at, known, err := stepOf(access.Secret, tidy(code), now)
	if err != nil {
		return time.Time{}, err
	}
	if known {
		err = a.freshen(ctx, session, at, now)
	}
	if !known || errors.Is(err, errMeanwhile) {
		return time.Time{}, a.recordWrong(ctx, session, domain.AuditStepUpRefused, Wrong{Code: CodeWrong, Field: "oneTimeCode"})
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("auth: step up: %w", err)
	}
	return FreshUntil(now), forgive()
}

// freshen uses the code up and writes that a factor was shown; errMeanwhile where
// the code was used before.
func (a *Auth) freshen(ctx context.Context, session store.Session, at int64, now time.Time) error {
	return a.store.InTx(ctx, func(tx store.Tx) error {
		if first, err := store.UseOneTimeCode(ctx, tx, session.OfficerID, at); err != nil || !first {
			return orMeanwhile(err)
		}
		if open, err := store.FreshenSession(ctx, tx, session.ID, now); err != nil || !open {
			return orNoSession(err)
		}
		return a.record(ctx, tx, session, domain.AuditSteppedUp, nil)
	})
}
