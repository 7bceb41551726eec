package auth

import (
	"context"
	"fmt"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// Officer says whose session a token is, with the roles of this moment, or
// ErrNoSession. It reads the row each time: a session that ended anywhere, or
// an officer who was put out, counts nowhere from then on.
func (a *Auth) Officer(ctx context.Context, token string) (domain.Actor, error) {
	session, err := a.session(ctx, token)
	if err != nil {
		return domain.Actor{}, err
	}
	return actorOf(session), nil
}

// session reads the token's session, and notes that it was used.
func (a *Auth) session(ctx context.Context, token string) (store.Session, error) {
	hash, ok := hashOf(token)
	if !ok {
		return store.Session{}, ErrNoSession
	}
	now := a.clock.Now()
	session, err := a.store.OpenSession(ctx, hash, now, now.Add(-IdleLimit))
	if store.NoRows(err) {
		return store.Session{}, ErrNoSession
	}
	if err != nil {
		return store.Session{}, fmt.Errorf("auth: %w", err)
	}
	if err := a.checkCardAgain(ctx, session, now); err != nil {
		return store.Session{}, err
	}
	if now.Sub(session.LastSeenAt) >= touchEvery {
		if err := a.store.TouchSession(ctx, session.ID, now); err != nil {
			return store.Session{}, fmt.Errorf("auth: %w", err)
		}
	}
	return session, nil
}

// Logout ends the session of its actor and closes the visit that it had open.
func (a *Auth) Logout(ctx context.Context, officer domain.Actor) error {
	return a.end(ctx, officer, "logged_out")
}

// Lock is Logout for an officer who leaves the desk: the card or the chair may
// be another's next, so whoever comes back logs in again.
func (a *Auth) Lock(ctx context.Context, officer domain.Actor) error {
	return a.end(ctx, officer, "desk_locked")
}

func (a *Auth) end(ctx context.Context, officer domain.Actor, reason string) error {
	if officer.Kind != domain.OfficerActor || officer.SessionID.IsZero() {
		return ErrNoSession
	}
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		ended, err := store.EndSession(ctx, tx, officer.SessionID, a.clock.Now(), reason)
		if err != nil || !ended {
			return err
		}
		if err := a.closeVisit(ctx, tx, officer, reason); err != nil {
			return err
		}
		return audit.Record(ctx, tx, a.store, audit.Entry{
			Actor: officer, Act: domain.AuditLoggedOut, Object: audit.Object("session", officer.SessionID),
			RequestID: RequestID(ctx), Detail: map[string]string{"reason": reason},
		})
	})
	if err != nil {
		return fmt.Errorf("auth: log out: %w", err)
	}
	return nil
}

// closeVisit closes the visit of a desk that nobody stands at any more.
func (a *Auth) closeVisit(ctx context.Context, tx store.Tx, officer domain.Actor, reason string) error {
	v, err := store.CloseVisitOfSession(ctx, tx, store.Closing{Session: officer.SessionID, At: a.store.Clock.Now(), Reason: reason})
	if store.NoRows(err) {
		return nil
	}
	if err != nil {
		return err
	}
	entry := audit.VisitClosed(officer, v)
	entry.RequestID = RequestID(ctx)
	return audit.Record(ctx, tx, a.store, entry)
}

// Ping asks whether sessions can be read at all, for readiness.
func (a *Auth) Ping(ctx context.Context) error { return a.store.Ping(ctx) }

// StillIn tells ErrNoSession once a token's session has ended; it asks without
// prolonging it, for streams that stay open.
func (a *Auth) StillIn(ctx context.Context, token string) error {
	hash, ok := hashOf(token)
	if !ok {
		return ErrNoSession
	}
	now := a.clock.Now()
	switch _, err := a.store.OpenSession(ctx, hash, now, now.Add(-IdleLimit)); {
	case store.NoRows(err):
		return ErrNoSession
	case err != nil:
		return fmt.Errorf("auth: %w", err)
	}
	return nil
}
