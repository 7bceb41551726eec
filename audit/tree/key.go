package tree

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// ErrKey says that a file or a text holds no key of a log.
var ErrKey = errors.New("no key of a log: want one as `sinetti audit keys init` makes it")

// Key signs a log's checkpoints.
type Key struct {
	signer   note.Signer
	verifier string
}

// Verifier is the public half as text: name+hash+key (C2SP signed-note).
func (k Key) Verifier() string { return k.verifier }

// Origin is the log's name.
func (k Key) Origin() string { return k.signer.Name() }

// NewKey makes a key for the log of that name, which has neither a space nor a
// plus sign in it; the first result is to be kept secret.
func NewKey(origin string) (secret, verifier string, err error) {
	if origin == "" || strings.ContainsAny(origin, "+ \t\r\n") {
		return "", "", fmt.Errorf("the log's name %q: it is one word without a plus sign, such as audit.sinetti.example", origin)
	}
	return note.GenerateKey(rand.Reader, origin)
}

// InitKey makes a key in a new file that only its owner reads, and gives the
// public half. A file that is there is never overwritten: fs.ErrExist.
func InitKey(path, origin string) (verifier string, err error) {
	secret, verifier, err := NewKey(origin)
	if err != nil {
		return "", err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // the operator's own path
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(secret + "\n")
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(path))
	}
	return verifier, syncDir(filepath.Dir(path))
}

func syncDir(path string) error {
	d, err := os.Open(path) //nolint:gosec // the operator's own path
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// ReadKey reads the file that InitKey made; one that others may read is refused.
func ReadKey(path string) (Key, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Key{}, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return Key{}, fmt.Errorf("%s: others may read it; chmod 600: %w", path, fs.ErrPermission)
	}
	text, err := os.ReadFile(path) //nolint:gosec // the operator's own path
	if err != nil {
		return Key{}, err
	}
	return ParseKey(strings.TrimSpace(string(text)))
}

// ParseKey reads the secret half as text.
func ParseKey(secret string) (Key, error) {
	signer, err := note.NewSigner(secret)
	if err != nil {
		return Key{}, ErrKey
	}
	// PRIVATE+KEY+name+hash+base64(algorithm byte, seed)
	parts := strings.SplitN(secret, "+", 5)
	seed, err := base64.StdEncoding.DecodeString(parts[4])
	if err != nil || len(seed) != 1+ed25519.SeedSize {
		return Key{}, ErrKey
	}
	public, known := ed25519.NewKeyFromSeed(seed[1:]).Public().(ed25519.PublicKey)
	if !known {
		return Key{}, ErrKey
	}
	verifier, err := note.NewEd25519VerifierKey(signer.Name(), public)
	if err != nil {
		return Key{}, ErrKey
	}
	return Key{signer, verifier}, nil
}

// Verifier reads the public half.
func Verifier(text string) (note.Verifier, error) {
	v, err := note.NewVerifier(strings.TrimSpace(text))
	if err != nil {
		return nil, ErrKey
	}
	return v, nil
}

// Fingerprint is what two people compare by word of mouth: SHA-256 of the public
// half's text, in hexadecimal.
func Fingerprint(verifier string) string {
	sum := sha256.Sum256([]byte(strings.TrimSpace(verifier)))
	return hex.EncodeToString(sum[:])
}
