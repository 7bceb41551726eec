package vault

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/tink-crypto/tink-go/v2/aead/subtle"
)

const keyFileMark = "SCK1" // then the epoch in four bytes, then the wrapped key

// ErrKeyDestroyed says that a code's key is gone: nobody opens the code again.
var ErrKeyDestroyed = errors.New("vault: the code's key is destroyed")

// errKeyName says that a name was never one of a code's key.
var errKeyName = errors.New("vault: not the name of a code's key")

// keyName names a code's key. It follows from the code's place, so that a
// repeated take-in finds the key of the first and leaves none behind; it is a
// hash of public ids, never of a code.
func keyName(context []byte) string {
	sum := sha256.Sum256(append([]byte("sinetti code key name v1\x00"), context...))
	return hex.EncodeToString(sum[:16])
}

func (v *Vault) keyPath(name string) (string, error) {
	if len(name) != 32 || strings.Trim(name, "0123456789abcdef") != "" {
		return "", errKeyName
	}
	return filepath.Join(v.dir, "codes", name), nil
}

func keyContext(name string, epoch int) []byte {
	return fmt.Appendf(nil, "sinetti code key v1\x00%s|%d", name, epoch)
}

// codeKey is the key of one code on its way into the store.
type codeKey struct {
	name  string
	key   []byte // 32 bytes, wiped by whoever seals with it
	epoch int    // that wraps it
	temp  string // where a new one lies until place gives it its name, else ""
}

// prepareKey gives the key of that name that is there already, else a new one,
// durable under a temporary name: many are prepared together, then placed, for
// a rename between two syncs makes the second wait for the first.
func (v *Vault) prepareKey(name string, epoch int) (codeKey, error) {
	path, err := v.keyPath(name)
	if err != nil {
		return codeKey{}, err
	}
	key, under, err := v.readKey(name)
	if err == nil {
		return codeKey{name: name, key: key, epoch: under}, touch(path)
	}
	if !errors.Is(err, ErrKeyDestroyed) {
		return codeKey{}, err
	}
	k := codeKey{name: name, key: randomKey(), epoch: epoch}
	file, err := v.keyFile(name, epoch, k.key)
	if err != nil {
		return codeKey{}, err
	}
	k.temp, err = tempFile(filepath.Dir(path), file)
	return k, err
}

// place gives a new key its name; where another worker was first, it takes
// that one's key. The caller syncs the directory before it uses the key.
func (v *Vault) place(k *codeKey) error {
	if k.temp == "" {
		return nil
	}
	path, err := v.keyPath(k.name)
	if err != nil {
		return err
	}
	err = os.Link(k.temp, path)
	if errors.Is(err, fs.ErrExist) {
		clear(k.key)
		k.key, k.epoch, err = v.readKey(k.name)
	}
	return errors.Join(err, os.Remove(k.temp))
}

func (v *Vault) keyFile(name string, epoch int, key []byte) ([]byte, error) {
	wrapping, err := v.epochKey(epoch)
	if err != nil {
		return nil, err
	}
	wrapped, err := wrapping.Encrypt(key, keyContext(name, epoch))
	if err != nil {
		return nil, fmt.Errorf("vault: wrap: %w", err)
	}
	return append(binary.BigEndian.AppendUint32([]byte(keyFileMark), uint32(epoch)), wrapped...), nil //nolint:gosec // epochs are counted by hand
}

// readKey reads and unwraps a code's key. It looks twice, for a file that is
// being moved under a new epoch may be blanked while it is read.
func (v *Vault) readKey(name string) (key []byte, epoch int, err error) {
	for range 2 {
		if key, epoch, err = v.readKeyOnce(name); err == nil || errors.Is(err, ErrKeyDestroyed) {
			return key, epoch, err
		}
	}
	return nil, 0, err
}

func (v *Vault) readKeyOnce(name string) ([]byte, int, error) {
	path, err := v.keyPath(name)
	if err != nil {
		return nil, 0, err
	}
	file, err := os.ReadFile(path) //nolint:gosec // a checked name in the key store
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0, ErrKeyDestroyed
	}
	if err != nil {
		return nil, 0, fmt.Errorf("vault: %w", err)
	}
	if len(file) < 8 || string(file[:4]) != keyFileMark {
		return nil, 0, fmt.Errorf("%w: %s", ErrDamaged, path)
	}
	epoch := int(binary.BigEndian.Uint32(file[4:]))
	wrapping, err := v.epochKey(epoch)
	if err != nil {
		return nil, 0, err
	}
	key, err := wrapping.Decrypt(file[8:], keyContext(name, epoch))
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %s", ErrDamaged, path)
	}
	return key, epoch, nil
}

// keysBefore lists the code keys wrapped by an older epoch.
func (v *Vault) keysBefore(epoch int) ([]string, error) {
	all, err := names(filepath.Join(v.dir, "codes"))
	if err != nil {
		return nil, err
	}
	var old []string
	for _, name := range all {
		key, under, err := v.readKey(name)
		clear(key)
		switch {
		case errors.Is(err, ErrKeyDestroyed):
		case err != nil:
			return nil, err
		case under != epoch:
			old = append(old, name)
		}
	}
	return old, nil
}

// rewrapKey replaces a key's file and blanks the old one, which is still open.
// Call it under the exclusive lock: else it could bring back a destroyed key.
func (v *Vault) rewrapKey(name string, epoch int) error {
	path, err := v.keyPath(name)
	if err != nil {
		return err
	}
	old, err := os.OpenFile(path, os.O_RDWR, 0) //nolint:gosec // a checked name in the key store
	if err != nil {
		return fmt.Errorf("vault: %w", err)
	}
	key, _, err := v.readKey(name)
	if err != nil {
		return errors.Join(err, old.Close())
	}
	defer clear(key)
	file, err := v.keyFile(name, epoch, key)
	if err != nil {
		return errors.Join(err, old.Close())
	}
	temp, err := tempFile(filepath.Dir(path), file)
	if err != nil {
		return errors.Join(err, old.Close())
	}
	if err := os.Rename(temp, path); err != nil {
		return errors.Join(fmt.Errorf("vault: %w", err), os.Remove(temp), old.Close())
	}
	return blank(old)
}

// Destroy ends the codes of these keys for good: overwritten, unlinked, the
// directory synced once for all. A key that is gone already is no fault.
func (v *Vault) Destroy(keyNames ...string) error {
	return v.locked(syscall.LOCK_SH, func() error {
		err := each(len(keyNames), func(i int) error {
			path, err := v.keyPath(keyNames[i])
			if err != nil {
				return err
			}
			return shred(path)
		})
		return errors.Join(err, syncDir(filepath.Join(v.dir, "codes")))
	})
}

// sealUnder encrypts under a code's key, which is wiped.
func sealUnder(key, plaintext, context []byte) ([]byte, error) {
	defer clear(key)
	primitive, err := subtle.NewAESGCM(key)
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	return primitive.Encrypt(plaintext, context)
}

// openUnder decrypts under a code's key, which is wiped.
func openUnder(key, sealed, context []byte) ([]byte, error) {
	defer clear(key)
	primitive, err := subtle.NewAESGCM(key)
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	return primitive.Decrypt(sealed, context)
}
