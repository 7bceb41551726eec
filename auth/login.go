package auth

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// Credentials are what an officer typed, and from where.
type Credentials struct {
	UserName    string
	Password    string
	OneTimeCode string
	Address     string // of the client, without a port
	Device      string // the cookie that an earlier login left; may be empty or forged
}

// LoggedIn is a new session. Token and Device leave as cookies and are kept nowhere.
type LoggedIn struct {
	Actor     domain.Actor
	Token     string
	ExpiresAt time.Time
	Device    string
}

var (
	// ErrLoginFailed is one answer for every wrong thing: name, password, code, a
	// code used before, an officer no longer active.
	ErrLoginFailed = errors.New("auth: user name, password and one-time code do not go together")
	// ErrBusy says that too many passwords are being checked at once; nothing was counted.
	ErrBusy = errors.New("auth: too many people log in at once")
)

const (
	authenticator  = "authenticator"
	longestName    = 100
	longestCode    = 16
	waitForHashing = time.Second
)

// Login checks name, password and one-time code together and opens a session.
// ErrLoginFailed, TooManyTries and ErrBusy are answers; anything else is a fault.
func (a *Auth) Login(ctx context.Context, c Credentials) (LoggedIn, error) {
	c.UserName = strings.ToLower(strings.TrimSpace(c.UserName))
	c.OneTimeCode = strings.ReplaceAll(c.OneTimeCode, " ", "")
	if strings.ContainsFunc(c.UserName, unicode.IsControl) { // nobody is called so, and no database takes it
		return LoggedIn{}, ErrLoginFailed
	}
	if len(c.UserName) > longestName || len(c.Password) > 4*longestPassword || len(c.OneTimeCode) > longestCode {
		return LoggedIn{}, ErrLoginFailed
	}
	leave, err := a.enter(ctx)
	if err != nil {
		return LoggedIn{}, err
	}
	defer leave()
	throttles := a.throttles(c.UserName, c.Address, c.Device)
	if err := a.take(ctx, throttles, a.clock.Now()); err != nil {
		return LoggedIn{}, err
	}
	found, err := a.check(ctx, c)
	if err != nil {
		return LoggedIn{}, err
	}
	if found.wrong != "" {
		return LoggedIn{}, a.refuse(ctx, found.officer, found.wrong)
	}
	return a.open(ctx, c, admitted{found.officer, found.step, throttles})
}

// enter waits for a place at the password check, for a short while only.
func (a *Auth) enter(ctx context.Context) (leave func(), err error) {
	select {
	case a.hashing <- struct{}{}:
		return func() { <-a.hashing }, nil
	case <-time.After(waitForHashing):
		return nil, ErrBusy
	case <-ctx.Done():
		return nil, fmt.Errorf("auth: %w", ctx.Err())
	}
}

// finding is what check found.
type finding struct {
	officer store.Login
	step    int64
	wrong   string // the first thing that is, for the audit log alone; empty: all is right
}

// check compares everything, whatever is wrong before, so that all wrong tries
// take as long.
func (a *Auth) check(ctx context.Context, c Credentials) (finding, error) {
	officer, err := a.store.LoginOf(ctx, a.store.Pool, c.UserName)
	unknown := store.NoRows(err)
	if err != nil && !unknown {
		return finding{}, fmt.Errorf("auth: %w", err)
	}
	right, err := passwordIs(c.Password, officer.PasswordHash)
	if err != nil {
		return finding{}, err
	}
	step, known, err := stepOf(officer.Secret, c.OneTimeCode, a.clock.Now())
	if err != nil {
		return finding{}, err
	}
	found := finding{officer: officer, step: step}
	switch {
	case unknown:
		found.wrong = "unknown_name"
	case !officer.Active:
		found.wrong = "not_active"
	case !right:
		found.wrong = "password"
	case len(officer.Secret) == 0 || !slices.Contains(officer.Methods, authenticator):
		found.wrong = "method"
	case !known:
		found.wrong = "code"
	}
	return found, nil
}

// refuse writes the failed try down and gives the one answer.
func (a *Auth) refuse(ctx context.Context, officer store.Login, wrong string) error {
	entry := audit.Entry{
		Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditLoginRefused, Outcome: audit.Refused,
		RequestID: RequestID(ctx), Detail: map[string]string{"reason": wrong},
	}
	if !officer.ID.IsZero() {
		entry.Object = audit.Object("officer", officer.ID)
	}
	err := a.store.InTx(ctx, func(tx store.Tx) error { return audit.Record(ctx, tx, a.store, entry) })
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return ErrLoginFailed
}

type admitted struct {
	officer   store.Login
	step      int64
	throttles []store.Throttle
}

// errUsed leaves the transaction where the code turns out to be used.
var errUsed = errors.New("auth: the one-time code was used")

// open uses the code up and opens the session, in one transaction.
func (a *Auth) open(ctx context.Context, c Credentials, in admitted) (LoggedIn, error) {
	token, hash, err := newToken()
	if err != nil {
		return LoggedIn{}, err
	}
	device := c.Device
	if !a.knows(device, c.UserName) {
		if device, err = a.newDevice(c.UserName); err != nil {
			return LoggedIn{}, err
		}
	}
	now := a.clock.Now()
	session := store.Session{
		ID: a.store.NewID(), OfficerID: in.officer.ID, PointID: in.officer.PointID, OrganisationID: in.officer.OrganisationID,
		Method: authenticator, Stage: domain.FullSession, FactorAt: now, CreatedAt: now, ExpiresAt: now.Add(AbsoluteLimit),
	}
	err = a.store.InTx(ctx, func(tx store.Tx) error { return a.write(ctx, tx, session, hash, in) })
	if errors.Is(err, errUsed) {
		return LoggedIn{}, a.refuse(ctx, in.officer, "code_used")
	}
	if err != nil {
		return LoggedIn{}, fmt.Errorf("auth: log in: %w", err)
	}
	return LoggedIn{Actor: actorOf(session), Token: token, ExpiresAt: session.ExpiresAt, Device: device}, nil
}

func (a *Auth) write(ctx context.Context, tx store.Tx, session store.Session, hash []byte, in admitted) error {
	first, err := store.UseOneTimeCode(ctx, tx, in.officer.ID, in.step)
	if err != nil {
		return err
	}
	if !first {
		return errUsed
	}
	if err := store.InsertSession(ctx, tx, session, hash); err != nil {
		return err
	}
	if err := a.giveBack(ctx, tx, in.throttles, session.CreatedAt); err != nil {
		return err
	}
	return audit.Record(ctx, tx, a.store, audit.Entry{
		Actor: actorOf(session), Act: domain.AuditLoggedIn, Object: audit.Object("session", session.ID),
		RequestID: RequestID(ctx), Detail: map[string]string{"method": session.Method},
	})
}
