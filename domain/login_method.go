package domain

import "time"

// LoginMethod is a way to log in that an employer can permit (rules.md §8).
type LoginMethod string

// The ways to log in.
const (
	ByCard          LoginMethod = "card"          // certificate card and PIN
	ByAuthenticator LoginMethod = "authenticator" // password and a one-time code of an app
	ByToken         LoginMethod = "token"         // password and a one-time code of a programmable token
)

// LoginMethods lists them all.
var LoginMethods = []LoginMethod{ByCard, ByAuthenticator, ByToken}

// PasswordState is how an officer's password stands.
type PasswordState string

// The states of a password.
const (
	OwnPassword       PasswordState = "own"       // chosen by the officer
	TemporaryPassword PasswordState = "temporary" // sent or handed over; opens once, until its time
	NoPassword        PasswordState = "none"      // none that opens: a new one must be ordered
)

// PasswordStates lists them all.
var PasswordStates = []PasswordState{OwnPassword, TemporaryPassword, NoPassword}

// Password is what decides whether a password opens.
type Password struct {
	Kind   PasswordState // as kept
	Until  time.Time     // a temporary one's time, and an own one's where nothing is linked
	UsedAt time.Time     // when a temporary one was used; zero: not yet
	Linked bool          // a device or card stands beside it
}

// Now tells how the password stands at that moment: a temporary one that was used,
// or whose time is over, opens nothing any more, nor does an own one alone.
func (p Password) Now(now time.Time) PasswordState {
	inTime := now.Before(p.Until)
	switch {
	case p.Kind == TemporaryPassword && inTime && p.UsedAt.IsZero():
		return TemporaryPassword
	case p.Kind == OwnPassword && (p.Linked || inTime):
		return OwnPassword
	}
	return NoPassword
}
