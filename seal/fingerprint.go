package seal

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"strings"
)

// KeyID names a signing key in a capsule: the first eight bytes of the hash
// that its Fingerprint shows.
type KeyID [8]byte

// String gives 16 hexadecimal characters.
func (id KeyID) String() string { return hex.EncodeToString(id[:]) }

// KeyIDOf names an Ed25519 public key.
func KeyIDOf(public ed25519.PublicKey) (id KeyID) {
	sum := keyHash(public)
	copy(id[:], sum[:])
	return id
}

// Fingerprint is the form of a public key (Ed25519 or X25519, 32 bytes) that
// two people compare on paper: the first 160 bits of a hash in eight groups of
// four characters A–Z and 2–7, such as MFRG-GZDF-….
func Fingerprint(public []byte) string {
	sum := keyHash(public)
	text := base32.StdEncoding.EncodeToString(sum[:20])
	groups := make([]string, 0, 8)
	for ; text != ""; text = text[4:] {
		groups = append(groups, text[:4])
	}
	return strings.Join(groups, "-")
}

// SameFingerprint compares as people type: case, spaces and hyphens do not count.
func SameFingerprint(a, b string) bool {
	plain := strings.NewReplacer("-", "", " ", "", "\t", "", "\n", "", "\r", "")
	a, b = plain.Replace(a), plain.Replace(b)
	return len(a) == 32 && strings.EqualFold(a, b)
}

// publicHalf gives a private key's public key; the standard library panics on
// a key of another length.
func publicHalf(key ed25519.PrivateKey) (ed25519.PublicKey, error) {
	if len(key) != ed25519.PrivateKeySize {
		return nil, errNotEd25519Key
	}
	return ed25519.PublicKey(key[ed25519.PrivateKeySize-ed25519.PublicKeySize:]), nil
}

func keyHash(public []byte) [32]byte {
	return sha256.Sum256(append([]byte("sinetti public key v1\x00"), public...))
}
