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

// PasswordNow tells how a password stands at that moment: a temporary one that was
// used, or whose time is over, opens nothing any more.
func PasswordNow(kept PasswordState, until, usedAt, now time.Time) PasswordState {
	if kept == TemporaryPassword && (!usedAt.IsZero() || !now.Before(until)) {
		return NoPassword
	}
	return kept
}
