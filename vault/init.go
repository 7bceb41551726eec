package vault

import (
	"bytes"
	"crypto/hpke"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// ErrInitialised says that the key store holds keys already: new ones would
// end every code in it.
var ErrInitialised = errors.New("vault: the key store is complete already")

// Init makes a key store (root, identity, signing, first epoch, two intake
// keys) and the empty folders of a trust directory. Killed half-way it goes on
// where it stopped; on a complete store it returns ErrInitialised and changes
// nothing. Now is real time, for gpg refuses a key from the future. Keys come
// from the operating system's randomness: Go's key makers take no other source.
func Init(dir, trustDir string, now time.Time) error {
	if _, err := os.Stat(filepath.Join(dir, statementFile)); err == nil {
		return ErrInitialised
	}
	if err := makeFolders(dir, trustDir); err != nil {
		return err
	}
	v := &Vault{dir: dir, epochs: map[int]tink.AEAD{}, intake: map[string]hpke.PrivateKey{}}
	if err := makeRoot(filepath.Join(dir, "root.key")); err != nil {
		return err
	}
	var err error
	if v.root, err = readRoot(filepath.Join(dir, "root.key")); err != nil {
		return err
	}
	for _, part := range []struct {
		name string
		make func() ([]byte, error)
	}{
		{"identity.key", func() ([]byte, error) { return randomKey(), nil }},
		{"signing.key", func() ([]byte, error) { return newSigningKey(now) }},
		{epochFile(1), func() ([]byte, error) { return randomKey(), nil }},
	} {
		if err := v.makeWrapped(part.name, part.make); err != nil {
			return err
		}
	}
	if err := v.readKeys(); err != nil {
		return err
	}
	_, err = v.RotateIntake(now)
	return err
}

func makeFolders(dir, trustDir string) error {
	for _, d := range []string{dir, filepath.Join(dir, "intake"), filepath.Join(dir, "epochs"), filepath.Join(dir, "codes")} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return fmt.Errorf("vault: %w", err)
		}
	}
	for _, d := range []string{capsuleFolder, makerFolder, printHouseFolder} {
		if err := os.MkdirAll(filepath.Join(trustDir, d), 0o755); err != nil { //nolint:gosec // public keys, readable by all
			return fmt.Errorf("vault: %w", err)
		}
	}
	return syncDir(dir)
}

func makeRoot(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	handle, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return fmt.Errorf("vault: root key: %w", err)
	}
	var b bytes.Buffer
	if err := insecurecleartextkeyset.Write(handle, keyset.NewJSONWriter(&b)); err != nil {
		return fmt.Errorf("vault: root key: %w", err)
	}
	defer clear(b.Bytes())
	if err := createFile(path, b.Bytes()); err != nil {
		return fmt.Errorf("vault: root key: %w", err)
	}
	return syncDir(filepath.Dir(path))
}

// makeWrapped makes a file of the key store unless it is there already.
func (v *Vault) makeWrapped(name string, make func() ([]byte, error)) error {
	path := filepath.Join(v.dir, name)
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	secret, err := make()
	if err != nil {
		return err
	}
	defer clear(secret)
	wrapped, err := v.wrap(name, secret)
	if err != nil {
		return fmt.Errorf("vault: wrap %s: %w", name, err)
	}
	if err := createFile(path, wrapped); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("vault: %w", err)
	}
	return syncDir(filepath.Dir(path))
}

// randomKey gives 32 random bytes; crypto/rand never fails, it ends the process.
func randomKey() []byte {
	key := make([]byte, 32)
	_, _ = rand.Read(key)
	return key
}
