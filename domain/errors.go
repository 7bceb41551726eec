package domain

import "time"

// ErrorKind is a stable word for what is wrong with a call, as against a rule
// that says no (Refusal) and a fault of ours.
type ErrorKind string

// The kinds of error.
const (
	NotFound    ErrorKind = "NOT_FOUND"   // no such thing, or none that this actor may know of
	Forbidden   ErrorKind = "FORBIDDEN"   // the actor lacks the right
	Conflict    ErrorKind = "CONFLICT"    // somebody else changed it meanwhile: look again
	Invalid     ErrorKind = "INVALID"     // the input is malformed
	Unavailable ErrorKind = "UNAVAILABLE" // come again later; nothing was done
	StepUp      ErrorKind = "STEP_UP"     // show a fresh factor first; nothing was done
	TooMany     ErrorKind = "TOO_MANY"    // so much in so short a time; nothing was done
)

// KindError is an error of one of the kinds. It says nothing personal.
type KindError struct {
	Kind   ErrorKind
	Field  string     // of the input, in the API's spelling; empty where none is concerned
	Rule   string     // which form the field must have; empty but for Invalid
	Remedy RemedyCode // empty where nothing helps
	// RetryAfter is how long to wait; zero but for TooMany.
	RetryAfter time.Duration
}

// Error says kind, field and rule.
func (e *KindError) Error() string {
	text := string(e.Kind)
	if e.Field != "" {
		text += " at " + e.Field
	}
	if e.Rule != "" {
		text += ": " + e.Rule
	}
	return text
}

// ErrNotFound says that there is no such thing for this actor.
func ErrNotFound(field string) error { return &KindError{Kind: NotFound, Field: field} }

// ErrForbidden says that the actor may not.
func ErrForbidden() error { return &KindError{Kind: Forbidden, Remedy: RemedyResponsible} }

// ErrConflict says that the thing is not as the caller saw it.
func ErrConflict(field string) error { return &KindError{Kind: Conflict, Field: field} }

// PlainText is the rule of every text that anybody sends.
const PlainText = "text without control characters"

// ErrInvalid says which field is malformed, and what it must be.
func ErrInvalid(field, rule string) error {
	return &KindError{Kind: Invalid, Field: field, Rule: rule, Remedy: RemedyCorrectInput}
}

// ErrStepUp says that the act needs a factor shown within the last minutes.
func ErrStepUp() error { return &KindError{Kind: StepUp, Remedy: RemedyStepUp} }

// ErrTooMany says that so much was done in so short a time, and how long to wait.
func ErrTooMany(wait time.Duration) error {
	return &KindError{Kind: TooMany, Remedy: RemedyWait, RetryAfter: wait}
}
