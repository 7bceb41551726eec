package witness

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cosignatureType is signed-note's byte for timestamped Ed25519 cosignatures.
const cosignatureType = 0x04

// secretPrefix begins a secret key, as golang.org/x/mod/sumdb/note writes them.
const secretPrefix = "PRIVATE+KEY+"

// errKey says that a key is none of a witness; the key itself is not repeated.
var errKey = errors.New("witness: not a witness's key (want NAME+ID+BASE64 of type 4)")

// GenerateKey makes a witness's key pair, each in one line: secret for a file of
// mode 0600, and public, the "vkey" of c2sp.org/signed-note, for whoever checks
// cosignatures. The name should be a URL without scheme, such as
// witness.example/w1; it holds neither spaces nor plus signs.
func GenerateKey(name string) (secret, public string, err error) {
	if !validName(name) {
		return "", "", fmt.Errorf("witness: %q cannot name a key: it must hold neither spaces nor plus signs", name)
	}
	key, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return "", "", fmt.Errorf("witness: key: %w", err)
	}
	id := keyID(name, key)
	return secretPrefix + keyLine{name, id, private.Seed()}.String(), keyLine{name, id, key}.String(), nil
}

// validName tells what signed-note allows as the name of a key.
func validName(name string) bool {
	odd := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '+' }
	return name != "" && utf8.ValidString(name) && strings.IndexFunc(name, odd) < 0
}

// keyID is SHA-256(name, newline, type, public key), its first four bytes.
func keyID(name string, public ed25519.PublicKey) uint32 {
	sum := sha256.Sum256(append([]byte(name+"\n\x04"), public...))
	return binary.BigEndian.Uint32(sum[:])
}

// keyLine is a key of either half as it stands in one line.
type keyLine struct {
	name string
	id   uint32
	key  []byte // 32 bytes: the public key, or the seed of the secret one
}

func (k keyLine) String() string {
	typed := append([]byte{cosignatureType}, k.key...)
	return fmt.Sprintf("%s+%08x+%s", k.name, k.id, base64.StdEncoding.EncodeToString(typed))
}

func parseKey(text string) (keyLine, error) {
	name, rest, _ := strings.Cut(strings.TrimSpace(text), "+")
	hex, encoded, _ := strings.Cut(rest, "+")
	id, badHex := strconv.ParseUint(hex, 16, 32)
	typed, badBase := base64.StdEncoding.DecodeString(encoded)
	if badHex != nil || badBase != nil || len(hex) != 8 || !validName(name) || len(typed) != 33 || typed[0] != cosignatureType {
		return keyLine{}, errKey
	}
	return keyLine{name, uint32(id), typed[1:]}, nil
}
