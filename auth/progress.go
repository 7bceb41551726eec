package auth

import (
	"context"
	"fmt"
	"slices"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// Progress is a session that got further, under a new token: whoever copied the
// old one stays behind.
type Progress struct {
	Stage domain.SessionStage
	Token string // leaves as the cookie and is kept nowhere
}

// step is one change of a session's officer's own access, in its transaction.
type step struct {
	session store.Session
	access  store.Access
	device  string // linked in this step; empty: none
	act     domain.AuditWord
	change  func(tx store.Tx) (bool, error) // false: it was changed meanwhile
}

// advance makes the change, ends the officer's other sessions, and moves this one
// on; errMeanwhile where somebody else was quicker.
func (a *Auth) advance(ctx context.Context, s step) (Progress, error) {
	token, hash, err := newToken()
	if err != nil {
		return Progress{}, err
	}
	session := a.further(s)
	err = a.store.InTx(ctx, func(tx store.Tx) error {
		if done, err := s.change(tx); err != nil || !done {
			return orMeanwhile(err)
		}
		if open, err := store.AdvanceSession(ctx, tx, session, hash); err != nil || !open {
			return orNoSession(err)
		}
		end := Ending{By: actorOf(session), Reason: string(s.act), ButFor: session.ID, At: session.LastSeenAt}
		if _, err := EndSessionsOf(ctx, tx, a.store, session.OfficerID, end); err != nil {
			return err
		}
		return a.record(ctx, tx, session, s.act, map[string]string{"stage": string(session.Stage), "device": s.device})
	})
	if err != nil {
		return Progress{}, fmt.Errorf("auth: %w", err)
	}
	return Progress{Stage: session.Stage, Token: token}, nil
}

// further is the session after the step: all open once the password is the
// officer's own and a permitted method is linked.
func (a *Auth) further(s step) store.Session {
	session, now := s.session, a.clock.Now()
	session.LastSeenAt = now
	device := s.access.DeviceKind
	if s.device != "" {
		device, session.FactorAt = s.device, now
		session.Method = s.device
	}
	switch {
	case session.Stage == domain.FullSession:
	case !slices.Contains(s.access.Methods, device):
		session.Stage = domain.LinkStage
	default:
		session.Stage, session.ExpiresAt = domain.FullSession, session.CreatedAt.Add(AbsoluteLimit)
	}
	return session
}

func (a *Auth) record(ctx context.Context, tx store.Tx, session store.Session, act domain.AuditWord, detail map[string]string) error {
	return audit.Record(ctx, tx, a.store, audit.Entry{
		Actor: actorOf(session), Act: act, Object: audit.Object("officer", session.OfficerID), RequestID: RequestID(ctx), Detail: detail,
	})
}

// recordWrong writes a refused try down and gives what the officer is told.
func (a *Auth) recordWrong(ctx context.Context, session store.Session, act domain.AuditWord, w Wrong) error {
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		return audit.Record(ctx, tx, a.store, audit.Entry{
			Actor: actorOf(session), Act: act, Outcome: audit.Refused, Object: audit.Object("officer", session.OfficerID),
			RequestID: RequestID(ctx), Detail: map[string]string{"reason": w.Code, "field": w.Field},
		})
	})
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return w
}

// slowly takes a try of a guess from the officer's session; a right one is given
// back by forgive.
func (a *Auth) slowly(ctx context.Context, what string, access store.Access) (forgive func() error, err error) {
	throttles := a.byOfficer(what, access)
	if err := a.take(ctx, throttles, a.clock.Now()); err != nil {
		return nil, err
	}
	return func() error {
		return a.store.InTx(ctx, func(tx store.Tx) error { return store.ForgetTries(ctx, tx, throttles[0].Key) })
	}, nil
}

func orMeanwhile(err error) error {
	if err != nil {
		return err
	}
	return errMeanwhile
}

func orNoSession(err error) error {
	if err != nil {
		return err
	}
	return ErrNoSession
}

// linkWithin is how long a device waits for its two codes.
const linkWithin = 15 * time.Minute
