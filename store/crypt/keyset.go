package crypt

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"

	"sinetti/domain"
)

// ErrDoesNotOpen says that a sealed column was altered, moved to another row
// or column, or sealed with a key that this keyset does not hold.
var ErrDoesNotOpen = errors.New("crypt: a sealed column does not open in its row")

// Keyset seals with its primary key (AES-256-GCM) and opens with every key it
// holds. It is safe for concurrent use.
type Keyset struct {
	handle   *keyset.Handle
	aead     tink.AEAD
	indexKey []byte // 32 bytes; stays the same when sealing keys rotate
}

// Context names the place of a sealed column: pass it as aad to Seal and Open.
// Column is table.column, such as holders.person_enc.
func Context(column string, row domain.ID) []byte {
	return append([]byte(column+"\x00"), row[:]...)
}

// Seal encrypts a column. Equal plaintexts give different ciphertexts; the
// ciphertext is 33 bytes longer than the plaintext.
func (k *Keyset) Seal(plaintext, aad []byte) ([]byte, error) {
	sealed, err := k.aead.Encrypt(plaintext, aad)
	if err != nil {
		return nil, fmt.Errorf("crypt: seal: %w", err)
	}
	return sealed, nil
}

// Open decrypts a column; ErrDoesNotOpen where it was altered or moved.
func (k *Keyset) Open(sealed, aad []byte) ([]byte, error) {
	plaintext, err := k.aead.Decrypt(sealed, aad)
	if err != nil {
		return nil, ErrDoesNotOpen
	}
	return plaintext, nil
}

// BlindIndex gives the 32 bytes under which a value is found exactly
// (HMAC-SHA256). The caller normalises the value first (case, spaces); equal
// values in different columns give different bytes.
func (k *Keyset) BlindIndex(column, normalised string) []byte {
	mac := hmac.New(sha256.New, k.indexKey)
	msg := append(make([]byte, 0, 64+len(column)+len(normalised)), "sinetti blind index v1\x00"...)
	msg = binary.BigEndian.AppendUint32(msg, uint32(len(column))) //nolint:gosec // the name of a column
	msg = append(append(msg, column...), normalised...)
	mac.Write(msg)
	return mac.Sum(nil)
}
