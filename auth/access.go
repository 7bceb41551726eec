package auth

import (
	"context"
	"fmt"
	"slices"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// Kinds of password, as in the table.
const (
	passwordOwn       = string(domain.OwnPassword)
	passwordTemporary = string(domain.TemporaryPassword)
)

// Access is how an officer logs in, for whoever leads or helps: never a secret, a
// password or an address.
type Access struct {
	Password       domain.PasswordState
	PasswordUntil  time.Time // of a temporary one; zero for the officer's own
	HasEmail       bool
	Device         domain.LoginMethod // empty: none is linked
	DeviceLinkedAt time.Time
	// DevicePermitted tells whether the employer permits the device now.
	DevicePermitted bool
	CardLinkedAt    time.Time // zero: none is linked
	OpenSessions    int
	// Throttled tells whether tries to log in by this name are slowed down at this moment.
	Throttled bool
}

// AccessOf reads how an officer logs in; store.IsNone tells that there is no such
// officer. The caller has made sure that the actor may know.
func AccessOf(ctx context.Context, s *store.Store, db store.DB, officer domain.ID) (Access, error) {
	now := store.SystemClock{}.Now()
	a, err := s.ReadAccess(ctx, db, officer, now, now.Add(-IdleLimit))
	if err != nil {
		return Access{}, fmt.Errorf("auth: %w", err)
	}
	throttled, err := store.NameThrottled(ctx, db, nameKey(s, a.UserName), now)
	if err != nil {
		return Access{}, fmt.Errorf("auth: %w", err)
	}
	seen := accessOf(a, now)
	seen.Throttled = throttled
	return seen, nil
}

func accessOf(a store.Access, now time.Time) Access {
	seen := Access{
		Password: passwordState(a, now), HasEmail: a.HasEmail, Device: domain.LoginMethod(a.DeviceKind), DeviceLinkedAt: a.DeviceLinkedAt,
		DevicePermitted: slices.Contains(a.Methods, a.DeviceKind), CardLinkedAt: a.CardLinkedAt, OpenSessions: a.OpenSessions,
	}
	if seen.Password == domain.TemporaryPassword {
		seen.PasswordUntil = a.PasswordUntil
	}
	return seen
}

// passwordState tells what the password opens now.
func passwordState(a store.Access, now time.Time) domain.PasswordState {
	return domain.Password{
		Kind: domain.PasswordState(a.PasswordKind), Until: a.PasswordUntil, UsedAt: a.PasswordUsedAt,
		Linked: len(a.Secret) > 0 || !a.CardLinkedAt.IsZero(),
	}.Now(now)
}

// MyAccess is what an officer sees of the own access.
type MyAccess struct {
	Access
	Stage          domain.SessionStage
	Name, UserName string
	Here           Session            // the one that asks
	Pending        domain.LoginMethod // of a device that waits for its two codes; empty: none does
	PendingUntil   time.Time
	Methods        []string // that the employer permits
	Sessions       []Session
	FreshUntil     time.Time
}

// Session is one of an officer's open sessions.
type Session struct {
	ID                            domain.ID
	Method                        string // card, authenticator, token, or password alone
	StartedAt, LastSeenAt, EndsAt time.Time
}

// MyAccess reads the access of the token's officer, and the open sessions.
func (a *Auth) MyAccess(ctx context.Context, token string) (MyAccess, error) {
	session, access, err := a.own(ctx, token)
	if err != nil {
		return MyAccess{}, err
	}
	now := a.clock.Now()
	open, err := a.store.OpenSessions(ctx, session.OfficerID, now, now.Add(-IdleLimit))
	if err != nil {
		return MyAccess{}, fmt.Errorf("auth: %w", err)
	}
	mine := MyAccess{
		Access: accessOf(access, now), Stage: session.Stage, Name: access.Name, UserName: access.UserName,
		Here: sessionOf(session), Methods: access.Methods, FreshUntil: FreshUntil(session.FactorAt),
	}
	if until := access.PendingAt.Add(linkWithin); access.Pending != nil && now.Before(until) {
		mine.Pending, mine.PendingUntil = domain.LoginMethod(access.PendingKind), until
	}
	for _, s := range open {
		mine.Sessions = append(mine.Sessions, sessionOf(s))
	}
	return mine, nil
}

func sessionOf(s store.Session) Session {
	return Session{ID: s.ID, Method: s.Method, StartedAt: s.CreatedAt, LastSeenAt: s.LastSeenAt, EndsAt: s.ExpiresAt}
}

// own reads the session of a token and its officer's access, whatever its stage.
func (a *Auth) own(ctx context.Context, token string) (store.Session, store.Access, error) {
	session, err := a.session(ctx, token)
	if err != nil {
		return store.Session{}, store.Access{}, err
	}
	now := a.clock.Now()
	access, err := a.store.ReadAccess(ctx, a.store.Pool, session.OfficerID, now, now.Add(-IdleLimit))
	if err != nil {
		return store.Session{}, store.Access{}, fmt.Errorf("auth: %w", err)
	}
	return session, access, nil
}
