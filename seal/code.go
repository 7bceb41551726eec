package seal

import (
	"crypto/ecdh"
	"crypto/ed25519"
	"crypto/hpke"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"sinetti/domain"
)

// What sealing and checking a code can refuse.
var (
	ErrCodeContext   = errors.New("seal: a code needs a card, a kind of 1 to 32 characters a-z 0-9 _, and a version from 1 on")
	ErrIntakeKey     = errors.New("seal: the intake key is not an X25519 public key of 32 bytes")
	ErrEmptyCode     = errors.New("seal: the code has no digits")
	ErrMakerSigned   = errors.New("seal: the maker's signature does not fit this card, kind, version and ciphertext")
	errNotEd25519Key = errors.New("seal: not an Ed25519 key")
)

// SealedCode is what a maker delivers: one code of one card, sealed to an
// intake key of the vault.
type SealedCode struct {
	Card       domain.ID
	Kind       domain.CodeKind
	Version    int    // 1 is the card's first code
	Ciphertext []byte // the encapsulated key (32 bytes), then the sealed digits
}

// Code seals a code to the vault's intake key (32 bytes): RFC 9180 base mode,
// DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, empty aad, Info as
// info. The caller wipes the code.
func Code(intakeKey []byte, card domain.ID, kind domain.CodeKind, version int, code domain.Code) ([]byte, error) {
	info, err := Info(card, kind, version)
	if err != nil {
		return nil, err
	}
	if code.Len() == 0 {
		return nil, ErrEmptyCode
	}
	public, err := hpke.DHKEM(ecdh.X25519()).NewPublicKey(intakeKey)
	if err != nil {
		return nil, ErrIntakeKey
	}
	return hpke.Seal(public, hpke.HKDFSHA256(), hpke.AES256GCM(), info, code.Reveal())
}

// Info is the context to which a sealed code is bound: the text card|kind|version,
// such as 01890a5d-ac96-774b-bcce-b302099a8057|activation_code|1.
func Info(card domain.ID, kind domain.CodeKind, version int) ([]byte, error) {
	if card.IsZero() || !goodKind(string(kind)) || version < 1 || version > math.MaxInt32 {
		return nil, ErrCodeContext
	}
	return []byte(card.String() + "|" + string(kind) + "|" + strconv.Itoa(version)), nil
}

func goodKind(kind string) bool {
	return kind != "" && len(kind) <= 32 && strings.Trim(kind, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// SignCode gives the maker's signature (64 bytes) over card, kind, version and
// ciphertext. The message signed is the label "sinetti maker code v1", a zero
// byte, the card's 16 bytes, the kind led by its length, the version, and the
// ciphertext led by its length; lengths and version are 4 bytes, most
// significant first.
func SignCode(maker ed25519.PrivateKey, c SealedCode) ([]byte, error) {
	msg, err := makerMessage(c)
	if err != nil {
		return nil, err
	}
	if len(maker) != ed25519.PrivateKeySize {
		return nil, fmt.Errorf("maker's signing key: %w", errNotEd25519Key)
	}
	return ed25519.Sign(maker, msg), nil
}

// VerifyCode returns nil where the maker signed exactly this, else
// ErrMakerSigned or ErrCodeContext.
func VerifyCode(maker ed25519.PublicKey, c SealedCode, signature []byte) error {
	msg, err := makerMessage(c)
	if err != nil {
		return err
	}
	if len(maker) != ed25519.PublicKeySize || !ed25519.Verify(maker, msg, signature) {
		return ErrMakerSigned
	}
	return nil
}

func makerMessage(c SealedCode) ([]byte, error) {
	if _, err := Info(c.Card, c.Kind, c.Version); err != nil {
		return nil, err
	}
	return newMessage("sinetti maker code v1").id(c.Card).text(string(c.Kind)).number(c.Version).bytes(c.Ciphertext), nil
}
