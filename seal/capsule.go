package seal

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"math"

	"sinetti/domain"
)

// The forms of a capsule. The first names no print house; letters made before the
// second existed bear it, and it is still read. Both end in the same fields.
const (
	capsuleLabelV1 = "sinetti letter capsule v1"
	capsuleLabel   = "sinetti letter capsule v2"
)

const (
	longestLetter = 64
	longestWho    = 128
)

// What reading a capsule can refuse.
var (
	ErrCapsuleForm   = errors.New("seal: not a letter capsule of version 1 or 2")
	ErrCapsuleKey    = errors.New("seal: the capsule is signed by a key that is not trusted")
	ErrCapsuleSigned = errors.New("seal: the capsule's signature does not fit its fields")
)

// AuthorityKind says by whose authority a letter exists.
type AuthorityKind string

// The authorities that can make a letter.
const (
	BySession AuthorityKind = "session" // an officer's session; ID is the session's id
	ByPartner AuthorityKind = "partner" // a partner's client certificate; ID is its fingerprint
)

// Authority is who made the letter, as the act saw them.
type Authority struct {
	Kind AuthorityKind
	ID   string // 1 to 128 bytes
}

// CodeVersion says which version of the card's code a letter may carry.
type CodeVersion struct {
	Number int
	Next   bool
}

// ExactVersion lets a letter carry version n and no other.
func ExactVersion(n int) CodeVersion { return CodeVersion{Number: n} }

// NextAfter lets a letter carry a version that the maker has yet to deliver:
// any above n, the newest at the time of the order (0 where there is none).
func NextAfter(n int) CodeVersion { return CodeVersion{Number: n, Next: true} }

// Admits tells whether a letter may carry version n.
func (v CodeVersion) Admits(n int) bool {
	if v.Next {
		return n > v.Number
	}
	return n == v.Number && n > 0
}

// Capsule is the order to print one letter: the act that makes the letter's
// row signs it, the vault compares it with the row and opens no code for a row
// that differs.
type Capsule struct {
	Order domain.ID
	Card  domain.ID
	// PrintHouse is the partner to whom alone the letter may go. Zero is the first
	// form of a capsule, which left it to the letter's row.
	PrintHouse  domain.ID
	Version     CodeVersion
	AddressHash [32]byte
	Letter      string // the letter number, 1 to 64 bytes
	Authority   Authority
}

// Sign writes the capsule with its version, the signer's key id and an Ed25519
// signature over all of it. It fails on fields that are empty or too long.
func (c Capsule) Sign(key ed25519.PrivateKey) ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	public, err := publicHalf(key)
	if err != nil {
		return nil, fmt.Errorf("capsule key: %w", err)
	}
	id, next := KeyIDOf(public), 0
	if c.Version.Next {
		next = 1
	}
	m := append(newMessage(c.label()), id[:]...).id(c.Order).id(c.Card)
	if !c.PrintHouse.IsZero() {
		m = m.id(c.PrintHouse)
	}
	m = m.number(next).number(c.Version.Number)
	m = append(m, c.AddressHash[:]...).text(c.Letter).text(string(c.Authority.Kind)).text(c.Authority.ID)
	return append(m, ed25519.Sign(key, m)...), nil
}

// OpenCapsule checks a capsule's signature by the trusted key that it names
// and returns its fields; ErrCapsuleForm, ErrCapsuleKey or ErrCapsuleSigned else.
func OpenCapsule(capsule []byte, trusted map[KeyID]ed25519.PublicKey) (Capsule, error) {
	c, by, err := parseCapsule(capsule)
	if err != nil {
		return Capsule{}, err
	}
	key, known := trusted[by]
	if !known || len(key) != ed25519.PublicKeySize {
		return Capsule{}, fmt.Errorf("%w: key id %s", ErrCapsuleKey, by)
	}
	signed := len(capsule) - ed25519.SignatureSize
	if !ed25519.Verify(key, capsule[:signed], capsule[signed:]) {
		return Capsule{}, ErrCapsuleSigned
	}
	return c, nil
}

func parseCapsule(b []byte) (c Capsule, by KeyID, err error) {
	r := &reader{rest: b}
	label := string(r.take(len(capsuleLabel) + 1))
	if label != capsuleLabel+"\x00" && label != capsuleLabelV1+"\x00" {
		return Capsule{}, by, ErrCapsuleForm
	}
	copy(by[:], r.take(len(by)))
	c.Order, c.Card = r.id(), r.id()
	if label == capsuleLabel+"\x00" {
		c.PrintHouse = r.id()
	}
	next := r.number()
	c.Version = CodeVersion{Next: next == 1, Number: r.number()}
	copy(c.AddressHash[:], r.take(len(c.AddressHash)))
	c.Letter = r.text()
	c.Authority = Authority{Kind: AuthorityKind(r.text()), ID: r.text()}
	r.take(ed25519.SignatureSize)
	if r.end() != nil || next > 1 || c.check() != nil || string(newMessage(c.label())) != label {
		return Capsule{}, by, ErrCapsuleForm
	}
	return c, by, nil
}

// label begins the signed message, so that no capsule of one form reads as one of
// the other.
func (c Capsule) label() string {
	if c.PrintHouse.IsZero() {
		return capsuleLabelV1
	}
	return capsuleLabel
}

func (c Capsule) check() error {
	switch {
	case c.Order.IsZero() || c.Card.IsZero():
		return fmt.Errorf("%w: order and card are needed", ErrCapsuleForm)
	case c.Version.Number < 0 || c.Version.Number > math.MaxInt32 || c.Version.Number == 0 && !c.Version.Next:
		return fmt.Errorf("%w: the code version is out of range", ErrCapsuleForm)
	case c.Letter == "" || len(c.Letter) > longestLetter:
		return fmt.Errorf("%w: the letter number needs 1 to %d bytes", ErrCapsuleForm, longestLetter)
	case c.Authority.Kind != BySession && c.Authority.Kind != ByPartner:
		return fmt.Errorf("%w: the authority is neither session nor partner", ErrCapsuleForm)
	case c.Authority.ID == "" || len(c.Authority.ID) > longestWho:
		return fmt.Errorf("%w: the authority's id needs 1 to %d bytes", ErrCapsuleForm, longestWho)
	}
	return nil
}
