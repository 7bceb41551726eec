package domain

import (
	"fmt"
	"log/slog"
)

// Sealed is what a Code shows of itself wherever somebody tries to print it.
const Sealed = "[sealed]"

// CodeKind says which of a card's secrets a code is.
type CodeKind string

// The secrets that a maker delivers (rules.md §1 and §2).
const (
	ActivationCode CodeKind = "activation_code" // sets both PINs at activation, later unlocks them
	PUKCode        CodeKind = "puk"             // unlocks the PINs of a card with a PUK envelope
	PIN1Code       CodeKind = "pin1"            // identification
	PIN2Code       CodeKind = "pin2"            // signature
)

// Code is a secret in clear, held in memory for the shortest time. It redacts
// itself under every fmt verb, encoder and log; the digits leave only by Reveal.
type Code struct{ digits []byte }

// NewCode takes ownership of digits: the caller must not keep them.
func NewCode(digits []byte) Code { return Code{digits: digits} }

// Reveal gives the digits themselves, not a copy, so that Wipe reaches them.
func (c Code) Reveal() []byte { return c.digits }

// Len is the number of digits.
func (c Code) Len() int { return len(c.digits) }

// Wipe overwrites the digits.
func (c Code) Wipe() { clear(c.digits) }

// String redacts.
func (Code) String() string { return Sealed }

// GoString redacts.
func (Code) GoString() string { return Sealed }

// Format redacts under every verb.
func (Code) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(Sealed)) }

// LogValue redacts in slog.
func (Code) LogValue() slog.Value { return slog.StringValue(Sealed) }

// MarshalText redacts in every encoder that asks for text.
func (Code) MarshalText() ([]byte, error) { return []byte(Sealed), nil }

// MarshalJSON redacts.
func (Code) MarshalJSON() ([]byte, error) { return []byte(`"` + Sealed + `"`), nil }

// MarshalYAML redacts.
func (Code) MarshalYAML() (any, error) { return Sealed, nil }

// GobEncode redacts.
func (Code) GobEncode() ([]byte, error) { return []byte(Sealed), nil }
