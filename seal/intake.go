package seal

import (
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

const (
	intakeLabel  = "sinetti intake keys v1"
	intakeFormat = "sinetti-intake-keys/1"
)

// What reading a statement of intake keys can refuse.
var (
	ErrIntakeForm        = errors.New("seal: not a statement of intake keys of version 1")
	ErrIntakeFingerprint = errors.New("seal: the statement is signed by a key with another fingerprint than the one on paper")
	ErrIntakeSigned      = errors.New("seal: the statement's signature does not fit its keys")
	ErrIntakeExpired     = errors.New("seal: every intake key of the statement has expired: fetch it anew")
)

// IntakeKey is a public key of the vault to which makers seal codes.
type IntakeKey struct {
	ID        string    `json:"id"`         // the key's Fingerprint
	PublicKey []byte    `json:"public_key"` // X25519, 32 bytes
	NotAfter  time.Time `json:"not_after"`  // seal no code to it from then on
}

// IntakeKeys are the key in use and the one that follows it.
type IntakeKeys struct {
	Current IntakeKey `json:"current"`
	Next    IntakeKey `json:"next"`
}

// statement is the JSON form that is served at GET /bureau/intake-keys.
type statement struct {
	Format string `json:"format"`
	IntakeKeys
	Identity  []byte `json:"identity"`  // Ed25519 public key of the vault
	Signature []byte `json:"signature"` // by that key, over label, identity and both keys
}

// At gives the key to use at a time: the current one until it expires, then
// the next; ErrIntakeExpired after both.
func (k IntakeKeys) At(now time.Time) (IntakeKey, error) {
	for _, key := range []IntakeKey{k.Current, k.Next} {
		if now.Before(key.NotAfter) {
			return key, nil
		}
	}
	return IntakeKey{}, ErrIntakeExpired
}

// Sign writes the statement in JSON, signed by the vault's identity key.
func (k IntakeKeys) Sign(identity ed25519.PrivateKey) ([]byte, error) {
	public, err := publicHalf(identity)
	if err != nil {
		return nil, fmt.Errorf("identity key: %w", err)
	}
	if !k.complete() {
		return nil, ErrIntakeForm
	}
	s := statement{Format: intakeFormat, IntakeKeys: k, Identity: public}
	s.Signature = ed25519.Sign(identity, s.message())
	return json.Marshal(s)
}

// OpenIntakeKeys checks a statement against the fingerprint of the vault's
// identity key that the maker got on paper, and returns the keys.
func OpenIntakeKeys(text []byte, fingerprint string) (IntakeKeys, error) {
	var s statement
	if err := json.Unmarshal(text, &s); err != nil {
		return IntakeKeys{}, fmt.Errorf("%w: %w", ErrIntakeForm, err)
	}
	if s.Format != intakeFormat || len(s.Identity) != ed25519.PublicKeySize || !s.complete() {
		return IntakeKeys{}, ErrIntakeForm
	}
	if !SameFingerprint(Fingerprint(s.Identity), fingerprint) {
		return IntakeKeys{}, ErrIntakeFingerprint
	}
	if !ed25519.Verify(s.Identity, s.message(), s.Signature) {
		return IntakeKeys{}, ErrIntakeSigned
	}
	return s.IntakeKeys, nil
}

func (k IntakeKeys) complete() bool {
	for _, key := range []IntakeKey{k.Current, k.Next} {
		if len(key.PublicKey) != 32 || key.ID != Fingerprint(key.PublicKey) || key.NotAfter.IsZero() {
			return false
		}
	}
	return true
}

// message writes the instants in UTC and whole seconds, for JSON may write
// the same instant in many ways.
func (s statement) message() []byte {
	m := newMessage(intakeLabel).bytes(s.Identity)
	for _, key := range []IntakeKey{s.Current, s.Next} {
		m = m.text(key.ID).bytes(key.PublicKey).text(key.NotAfter.UTC().Format(time.RFC3339))
	}
	return m
}
