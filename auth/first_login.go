package auth

import (
	"context"
	"errors"
	"fmt"

	"sinetti/domain"
	"sinetti/store"
)

// errMeanwhile says that the access was changed since it was read.
var errMeanwhile = &domain.KindError{Kind: domain.Conflict}

// ChangePassword takes the current password, temporary or own, and makes the new
// one the officer's. All other sessions of the officer end. Wrong, TooManyTries,
// ErrBusy and ErrNoSession are answers.
func (a *Auth) ChangePassword(ctx context.Context, token, current, fresh string) (Progress, error) {
	leave, err := a.enter(ctx)
	if err != nil {
		return Progress{}, err
	}
	defer leave()
	session, access, err := a.own(ctx, token)
	if err != nil {
		return Progress{}, err
	}
	if err := a.knowsPassword(ctx, session, access, current); err != nil {
		return Progress{}, err
	}
	hash, err := newPassword(fresh, current, contextOf(access))
	if err != nil {
		var wrong Wrong
		if errors.As(err, &wrong) {
			return Progress{}, a.recordWrong(ctx, session, domain.AuditPasswordRefused, wrong)
		}
		return Progress{}, err
	}
	return a.advance(ctx, step{
		session: session, access: access, act: domain.AuditPasswordChanged,
		change: func(tx store.Tx) (bool, error) {
			return store.SetOwnPassword(ctx, tx, access.ID, hash, access.PasswordHash)
		},
	})
}

// knowsPassword checks the current password, slowed down as a try to log in is:
// whoever finds an open session must not find the password by it.
func (a *Auth) knowsPassword(ctx context.Context, session store.Session, access store.Access, current string) error {
	forgive, err := a.slowly(ctx, "password", access)
	if err != nil {
		return err
	}
	right := false
	if len(current) <= 4*longestPassword {
		if right, err = passwordIs(current, access.PasswordHash); err != nil {
			return err
		}
	}
	if !right {
		return a.recordWrong(ctx, session, domain.AuditPasswordRefused, Wrong{Code: PasswordWrong, Field: "current"})
	}
	return forgive()
}

// newPassword checks a password that an officer chose and gives its argon2id text.
func newPassword(fresh, current string, known []string) (string, error) {
	refuse := func(code string) (string, error) {
		return "", Wrong{Code: code, Field: "new", Remedy: domain.RemedyCorrectInput}
	}
	if fresh == current {
		return refuse(PasswordSame)
	}
	hash, err := HashPassword(fresh)
	switch {
	case errors.Is(err, ErrPasswordShort):
		return refuse(PasswordShort)
	case errors.Is(err, ErrPasswordLong):
		return refuse(PasswordLong)
	case errors.Is(err, ErrPasswordCommon) && !mentions(fresh, known):
		return refuse(PasswordCommon)
	case errors.Is(err, ErrPasswordCommon), err == nil && isCommon(fresh, known):
		return refuse(PasswordContext)
	case err != nil:
		return "", fmt.Errorf("auth: %w", err)
	}
	return hash, nil
}
