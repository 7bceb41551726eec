package vault

import (
	"bytes"
	"crypto/ed25519"
	"crypto/hpke"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"

	"sinetti/seal"
)

// What opening the key store can refuse. The messages name the file and the remedy.
var (
	ErrNoKeyStore = errors.New("vault: there are no keys: run: sinetti-worker keys init")
	ErrStoreMode  = errors.New("others may enter it")
	ErrDamaged    = errors.New("vault: a file of the key store is damaged or belongs to another root key")
)

// Vault opens and keeps codes. It is safe for concurrent use, and several
// processes may work on one key store.
type Vault struct {
	dir      string
	root     tink.AEAD
	identity ed25519.PrivateKey
	signing  *crypto.Key
	trust    trust
	// openPGP is held while OpenPGP keys are asked which of their parts to use: the
	// library notes the answer in the key, and parts are sealed side by side.
	openPGP sync.Mutex

	mu     sync.Mutex
	epochs map[int]tink.AEAD
	intake map[string]hpke.PrivateKey // by the key's id
	seen   []string                   // the intake files that intake was read from
}

// Open reads a key store and a trust directory. It refuses a key store that
// others may enter and a trust directory that others may write to.
func Open(dir, trustDir string) (*Vault, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrNoKeyStore, err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("vault: key store %s: %w (mode %04o); run: chmod 700 %s", dir, ErrStoreMode, info.Mode().Perm(), dir)
	}
	v := &Vault{dir: dir, epochs: map[int]tink.AEAD{}, intake: map[string]hpke.PrivateKey{}}
	if v.trust, err = readTrust(trustDir); err != nil {
		return nil, err
	}
	if err := v.readKeys(); err != nil {
		return nil, err
	}
	return v, nil
}

func (v *Vault) readKeys() (err error) {
	if v.root, err = readRoot(filepath.Join(v.dir, "root.key")); err != nil {
		return err
	}
	seed, err := v.unwrap("identity.key")
	if err != nil {
		return err
	}
	defer clear(seed)
	if len(seed) != ed25519.SeedSize {
		return fmt.Errorf("%w: identity.key", ErrDamaged)
	}
	v.identity = ed25519.NewKeyFromSeed(seed)
	if v.signing, err = v.readSigningKey(); err != nil {
		return err
	}
	return v.readIntake()
}

// Ready tells whether the key store is still there and its root key readable: a
// shared file system may have gone since it was opened.
func (v *Vault) Ready() error {
	_, err := readRoot(filepath.Join(v.dir, "root.key"))
	return err
}

// Identity gives the fingerprint of the key that signs the statement of intake
// keys: makers get it on paper. (An Ed25519 private key ends with its public key.)
func (v *Vault) Identity() string {
	return seal.Fingerprint(v.identity[ed25519.SeedSize:])
}

func readRoot(path string) (tink.AEAD, error) {
	data, err := seal.ReadPrivateFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%w (%w)", ErrNoKeyStore, err)
	}
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	defer clear(data)
	handle, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, path)
	}
	return aead.New(handle)
}

// wrap and unwrap bind a file to its name in the key store, so that no file
// passes for another.
func (v *Vault) wrap(name string, secret []byte) ([]byte, error) {
	return v.root.Encrypt(secret, []byte("sinetti vault file v1\x00"+name))
}

func (v *Vault) unwrap(name string) ([]byte, error) {
	wrapped, err := os.ReadFile(filepath.Join(v.dir, name)) //nolint:gosec // a name of our own in the key store
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	secret, err := v.root.Decrypt(wrapped, []byte("sinetti vault file v1\x00"+name))
	if err != nil {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, filepath.Join(v.dir, name))
	}
	return secret, nil
}
