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

// How somebody came in, as in sessions and in an organisation's permitted methods.
const (
	methodCard          = string(domain.ByCard)
	methodAuthenticator = string(domain.ByAuthenticator)
	methodToken         = string(domain.ByToken)
	methodPassword      = "password" // alone: it reaches nothing but the own access
)

// Linkable tells whether this release can link the method.
func Linkable(method domain.LoginMethod) bool {
	return method == domain.ByAuthenticator || method == domain.ByToken || method == domain.ByCard
}

const (
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
	return a.open(ctx, c, admitted{found, throttles})
}

// enter waits for a place at the password check, for a short while only.
func (a *Auth) enter(ctx context.Context) (leave func(), err error) { return place(ctx, a.hashing) }

func place(ctx context.Context, places chan struct{}) (leave func(), err error) {
	select {
	case places <- struct{}{}:
		return func() { <-places }, nil
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
	stage   domain.SessionStage
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
	now := a.clock.Now()
	step, known, err := stepOf(officer.Secret, c.OneTimeCode, now)
	if err != nil {
		return finding{}, err
	}
	found := finding{officer: officer, step: step, stage: stageAfter(officer)}
	switch {
	case unknown:
		found.wrong = "unknown_name"
	case !officer.AtWork:
		found.wrong = "not_active"
	case !right:
		found.wrong = "password"
	case len(officer.Secret) > 0 && !known:
		found.wrong = "code"
	default:
		found.wrong = wrongWithPassword(officer, now)
	}
	return found, nil
}

// wrongWithPassword tells why a right password does not open, or nothing. A
// temporary one opens once, for 72 hours; one's own opens alone only while a
// device is still to be linked (rules.md §8).
func wrongWithPassword(officer store.Login, now time.Time) string {
	inTime := now.Before(officer.PasswordUntil)
	switch {
	case officer.PasswordKind == passwordTemporary && !officer.PasswordUsedAt.IsZero():
		return "password_used"
	case officer.PasswordKind == passwordTemporary && !inTime:
		return "password_late"
	case officer.PasswordKind == passwordOwn && len(officer.Secret) == 0 && !inTime:
		return "no_device"
	case officer.PasswordKind != passwordOwn && officer.PasswordKind != passwordTemporary:
		return "no_password"
	}
	return ""
}

// stageAfter is how far a login gets: a temporary password must be changed, then a
// permitted method be linked, and only then does anything else open.
func stageAfter(officer store.Login) domain.SessionStage {
	switch {
	case officer.PasswordKind == passwordTemporary:
		return domain.PasswordStage
	case len(officer.Secret) == 0 || !slices.Contains(officer.Methods, officer.DeviceKind):
		return domain.LinkStage
	}
	return domain.FullSession
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
	finding
	throttles []store.Throttle
}

// usedError leaves the transaction where code or password turns out to be used,
// or changed, since it was checked.
type usedError struct{ reason string }

func (e usedError) Error() string { return "auth: meanwhile " + e.reason }

// open uses code and temporary password up and opens the session, in one transaction.
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
	session := a.newSession(in.finding)
	err = a.store.InTx(ctx, func(tx store.Tx) error { return a.write(ctx, tx, session, hash, in) })
	var used usedError
	if errors.As(err, &used) {
		return LoggedIn{}, a.refuse(ctx, in.officer, used.reason)
	}
	if err != nil {
		return LoggedIn{}, fmt.Errorf("auth: log in: %w", err)
	}
	return LoggedIn{Actor: actorOf(session), Token: token, ExpiresAt: session.ExpiresAt, Device: device}, nil
}

func (a *Auth) newSession(in finding) store.Session {
	now := a.clock.Now()
	session := store.Session{
		ID: a.store.NewID(), OfficerID: in.officer.ID, PointID: in.officer.PointID, OrganisationID: in.officer.OrganisationID,
		Method: methodPassword, Stage: in.stage, CreatedAt: now, ExpiresAt: now.Add(StageLimit),
	}
	if len(in.officer.Secret) > 0 {
		session.Method, session.FactorAt = in.officer.DeviceKind, now
	}
	if in.stage == domain.FullSession {
		session.ExpiresAt = now.Add(AbsoluteLimit)
	}
	return session
}

func (a *Auth) write(ctx context.Context, tx store.Tx, session store.Session, hash []byte, in admitted) error {
	if err := useUp(ctx, tx, in.finding, session.CreatedAt); err != nil {
		return err
	}
	if err := store.InsertSession(ctx, tx, session, hash); err != nil {
		return err
	}
	if err := a.giveBack(ctx, tx, in.throttles, session.CreatedAt); err != nil {
		return err
	}
	return audit.Record(ctx, tx, a.store, audit.Entry{
		Actor: actorOf(session), Act: domain.AuditLoggedIn, Object: audit.Object("session", session.ID),
		RequestID: RequestID(ctx), Detail: map[string]string{"method": session.Method, "stage": string(session.Stage)},
	})
}

// useUp makes code and temporary password open nothing any more, on any server.
func useUp(ctx context.Context, tx store.Tx, in finding, now time.Time) error {
	if stands, err := store.HoldLogin(ctx, tx, in.officer); err != nil || !stands {
		return orUsed(err, "changed")
	}
	if len(in.officer.Secret) > 0 {
		if first, err := store.UseOneTimeCode(ctx, tx, in.officer.ID, in.step); err != nil || !first {
			return orUsed(err, "code_used")
		}
	}
	if in.officer.PasswordKind == passwordTemporary {
		if first, err := store.UseTemporaryPassword(ctx, tx, in.officer.ID, in.officer.PasswordHash, now); err != nil || !first {
			return orUsed(err, "password_used")
		}
	}
	return nil
}

func orUsed(err error, reason string) error {
	if err != nil {
		return err
	}
	return usedError{reason}
}
