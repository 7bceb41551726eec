package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/ProtonMail/gopenpgp/v3/crypto"

	"sinetti/domain"
)

// ErrUnknownPrintHouse says that no key of this print house lies in the trust
// directory.
var ErrUnknownPrintHouse = errors.New("vault: no OpenPGP key of this print house lies in the trust directory")

// SealPart encrypts a part of a batch to the print house's OpenPGP key and
// signs it with ours, in the form that gpg 2.2 opens and verifies. It streams:
// w gets all of it only where the error is nil.
func (v *Vault) SealPart(w io.Writer, r io.Reader, printHouse domain.ID) error {
	recipient, known := v.trust.printHouses[printHouse]
	if !known {
		return fmt.Errorf("%w: want print-houses/%s.asc", ErrUnknownPrintHouse, printHouse)
	}
	sealing, err := v.sealingWriter(w, recipient)
	if err != nil {
		return fmt.Errorf("vault: seal part: %w", err)
	}
	if _, err := io.Copy(sealing, r); err != nil {
		return fmt.Errorf("vault: seal part: %w", err)
	}
	if err := sealing.Close(); err != nil {
		return fmt.Errorf("vault: seal part: %w", err)
	}
	return nil
}

func (v *Vault) sealingWriter(w io.Writer, recipient *crypto.Key) (io.WriteCloser, error) {
	v.openPGP.Lock()
	defer v.openPGP.Unlock()
	handle, err := crypto.PGP().Encryption().Recipient(recipient).SigningKey(v.signing).New()
	if err != nil {
		return nil, err
	}
	return handle.EncryptingWriter(w, crypto.Bytes)
}

// SignDetached signs a file that stays in clear, such as a batch's manifest:
// an armoured signature for gpg --verify.
func (v *Vault) SignDetached(message []byte) ([]byte, error) {
	v.openPGP.Lock()
	defer v.openPGP.Unlock()
	handle, err := crypto.PGP().Sign().SigningKey(v.signing).Detached().New()
	if err != nil {
		return nil, fmt.Errorf("vault: sign: %w", err)
	}
	return handle.Sign(message, crypto.Armor)
}

// SigningKey gives the armoured OpenPGP public key by which print houses
// verify, and its fingerprint as gpg shows it, in lower case.
func (v *Vault) SigningKey() (armoured, fingerprint string, err error) {
	armoured, err = v.signing.GetArmoredPublicKey()
	return armoured, v.signing.GetFingerprint(), err
}

// PrintHouseFingerprint gives the fingerprint of a print house's key, in lower
// case hexadecimal, to compare with the one in the database.
func (v *Vault) PrintHouseFingerprint(printHouse domain.ID) (string, error) {
	key, known := v.trust.printHouses[printHouse]
	if !known {
		return "", ErrUnknownPrintHouse
	}
	return key.GetFingerprint(), nil
}

func newSigningKey(now time.Time) ([]byte, error) {
	key, err := crypto.PGP().KeyGeneration().AddUserId("Sinetti sealed batches", "").GenerationTime(now.Unix()).New().GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("vault: signing key: %w", err)
	}
	defer key.ClearPrivateParams()
	return key.Serialize()
}

func (v *Vault) readSigningKey() (*crypto.Key, error) {
	secret, err := v.unwrap("signing.key")
	if err != nil {
		return nil, err
	}
	defer clear(secret)
	key, err := crypto.NewKeyFromReader(bytes.NewReader(secret))
	if err != nil {
		return nil, fmt.Errorf("%w: signing.key", ErrDamaged)
	}
	return key, nil
}
