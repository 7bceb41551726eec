package witness

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// Cosignature is a witness's word that a checkpoint was, at that time, the
// largest consistent one that it had seen of the log.
type Cosignature struct {
	Witness string    // the name of the witness's key
	Size    int64     // of the checkpoint
	At      time.Time // whole seconds, UTC
	Line    string    // the signature line of the note, newline included
}

// message is what an Ed25519 cosignature signs (c2sp.org/tlog-cosignature).
func message(text string, seconds uint64) []byte {
	return fmt.Appendf(nil, "cosignature/v1\ntime %d\n%s", seconds, text)
}

// Signer cosigns with a witness's secret key.
type Signer struct {
	name string
	id   uint32
	key  ed25519.PrivateKey
}

// NewSigner reads a secret key as GenerateKey writes it.
func NewSigner(secret string) (*Signer, error) {
	text, ok := strings.CutPrefix(strings.TrimSpace(secret), secretPrefix)
	if !ok {
		return nil, errKey
	}
	line, err := parseKey(text)
	if err != nil {
		return nil, err
	}
	s := &Signer{name: line.name, id: line.id, key: ed25519.NewKeyFromSeed(line.key)}
	if keyID(s.name, s.public()) != s.id {
		return nil, errKey
	}
	return s, nil
}

func (s *Signer) public() ed25519.PublicKey {
	return ed25519.PublicKey(s.key[ed25519.SeedSize:]) // a private key is the seed, then the public key
}

// Verifier is the public half.
func (s *Signer) Verifier() *Verifier {
	return &Verifier{name: s.name, id: s.id, key: s.public()}
}

// cosign signs the checkpoint as of a moment.
func (s *Signer) cosign(c Checkpoint, at time.Time) Cosignature {
	seconds := uint64(max(at.Unix(), 0))
	raw := binary.BigEndian.AppendUint32(nil, s.id)
	raw = binary.BigEndian.AppendUint64(raw, seconds)
	raw = append(raw, ed25519.Sign(s.key, message(c.Text(), seconds))...)
	line := fmt.Sprintf("— %s %s\n", s.name, base64.StdEncoding.EncodeToString(raw))
	return Cosignature{Witness: s.name, Size: c.Size, At: at.UTC().Truncate(time.Second), Line: line}
}

// Verifier checks the cosignatures of one witness; it is a note.Verifier.
type Verifier struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

// NewVerifier reads a witness's public key (vkey, type 4).
func NewVerifier(public string) (*Verifier, error) {
	line, err := parseKey(public)
	if err != nil || keyID(line.name, line.key) != line.id {
		return nil, errKey
	}
	return &Verifier{name: line.name, id: line.id, key: line.key}, nil
}

// Name is the witness's name.
func (v *Verifier) Name() string { return v.name }

// KeyHash is the key's ID of four bytes.
func (v *Verifier) KeyHash() uint32 { return v.id }

// Verify checks a timestamped signature over a note's text.
func (v *Verifier) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	seconds := binary.BigEndian.Uint64(signature)
	return seconds < 1<<63 && ed25519.Verify(v.key, message(string(text), seconds), signature[8:])
}

// String is the public key as NewVerifier reads it.
func (v *Verifier) String() string { return keyLine{v.name, v.id, v.key}.String() }

// Cosignatures lists what these witnesses signed of a checkpoint's note; lines of
// others are passed over. A line of theirs that is wrong makes all of it an error.
func Cosignatures(signed []byte, by ...*Verifier) ([]Cosignature, error) {
	known := make([]note.Verifier, len(by))
	for i, v := range by {
		known[i] = v
	}
	n, err := note.Open(signed, note.VerifierList(known...))
	if err != nil {
		return nil, fmt.Errorf("witness: cosignatures: %w", err)
	}
	c, err := parseText(n.Text)
	if err != nil {
		return nil, err
	}
	list := make([]Cosignature, len(n.Sigs))
	for i, s := range n.Sigs {
		raw, err := base64.StdEncoding.DecodeString(s.Base64)
		if err != nil || len(raw) < 12 {
			return nil, errCheckpoint
		}
		at := time.Unix(int64(binary.BigEndian.Uint64(raw[4:])), 0).UTC() //nolint:gosec // Verify bounded it
		list[i] = Cosignature{Witness: s.Name, Size: c.Size, At: at, Line: fmt.Sprintf("— %s %s\n", s.Name, s.Base64)}
	}
	return list, nil
}
