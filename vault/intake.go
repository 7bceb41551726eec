package vault

import (
	"crypto/ecdh"
	"crypto/hpke"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"sinetti/seal"
)

const (
	statementFile = "intake/statement.json"
	// intakeLife is how long a maker seals to one key; the next key's statement
	// is out as long before.
	intakeLife = 30 * 24 * time.Hour
	// intakeGrace is how long a code sealed at the last moment may be under way.
	intakeGrace = 7 * 24 * time.Hour
)

// intakeFile is one key pair as it lies, wrapped, in the key store.
type intakeFile struct {
	NotAfter time.Time `json:"not_after"`
	Private  []byte    `json:"private"` // X25519, 32 bytes

	name   string
	public []byte
}

// Statement gives the current and next intake key, signed, in the JSON form
// that makers fetch; the server only passes it on.
func (v *Vault) Statement() ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(v.dir, statementFile))
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	return text, nil
}

// RotateIntake brings the intake keys up to date and returns the statement.
// The key in use and the next are each 30 days younger than the one before; a
// key is destroyed 7 days after its end. Call it at start and every hour, with
// real time: where nothing is due it changes nothing.
func (v *Vault) RotateIntake(now time.Time) (statement []byte, err error) {
	err = v.locked(syscall.LOCK_EX, func() error {
		statement, err = v.rotateIntake(now.UTC().Truncate(time.Second))
		return err
	})
	return statement, err
}

func (v *Vault) rotateIntake(now time.Time) ([]byte, error) {
	keys, err := v.intakeFiles()
	if err != nil {
		return nil, err
	}
	defer wipeIntake(keys)
	living := slices.DeleteFunc(slices.Clone(keys), func(k intakeFile) bool { return !now.Before(k.NotAfter) })
	for len(living) < 2 {
		from := now
		if len(living) > 0 {
			from = living[len(living)-1].NotAfter
		}
		key, err := v.newIntakeKey(from.Add(intakeLife))
		if err != nil {
			return nil, err
		}
		living = append(living, key)
	}
	text, err := v.state(living[0], living[1])
	if err != nil {
		return nil, err
	}
	for _, k := range keys {
		if !now.Before(k.NotAfter.Add(intakeGrace)) {
			err = errors.Join(err, shred(filepath.Join(v.dir, k.name)))
		}
	}
	return text, errors.Join(err, syncDir(filepath.Join(v.dir, "intake")), v.readIntake())
}

// state writes the statement anew where the keys changed, so that equal keys
// keep equal bytes.
func (v *Vault) state(current, next intakeFile) ([]byte, error) {
	keys := seal.IntakeKeys{Current: current.published(), Next: next.published()}
	if old, err := v.Statement(); err == nil {
		if stated, err := seal.OpenIntakeKeys(old, v.Identity()); err == nil &&
			stated.Current.ID == keys.Current.ID && stated.Next.ID == keys.Next.ID {
			return old, nil
		}
	}
	text, err := keys.Sign(v.identity)
	if err != nil {
		return nil, err
	}
	return text, replaceFile(filepath.Join(v.dir, statementFile), text)
}

func (k intakeFile) published() seal.IntakeKey {
	return seal.IntakeKey{ID: seal.Fingerprint(k.public), PublicKey: k.public, NotAfter: k.NotAfter}
}

func (v *Vault) newIntakeKey(notAfter time.Time) (intakeFile, error) {
	private, err := hpke.DHKEM(ecdh.X25519()).GenerateKey()
	if err != nil {
		return intakeFile{}, fmt.Errorf("vault: intake key: %w", err)
	}
	secret, err := private.Bytes()
	if err != nil {
		return intakeFile{}, fmt.Errorf("vault: intake key: %w", err)
	}
	defer clear(secret)
	// Named by its end, so that the files sort in the order of their use.
	k := intakeFile{NotAfter: notAfter, Private: secret, name: "intake/" + notAfter.Format("20060102T150405Z") + ".key"}
	k.public = private.PublicKey().Bytes()
	return k, v.makeWrapped(k.name, func() ([]byte, error) { return json.Marshal(k) })
}

// intakeFiles reads the key pairs, the oldest first.
func (v *Vault) intakeFiles() ([]intakeFile, error) {
	found, err := v.intakeNames()
	if err != nil {
		return nil, err
	}
	var keys []intakeFile
	for _, name := range found {
		secret, err := v.unwrap(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // another worker destroyed it since
		}
		if err != nil {
			return nil, err
		}
		k := intakeFile{name: name}
		err = json.Unmarshal(secret, &k)
		clear(secret)
		private, keyErr := hpke.DHKEM(ecdh.X25519()).NewPrivateKey(k.Private)
		if err != nil || keyErr != nil {
			return nil, fmt.Errorf("%w: %s", ErrDamaged, name)
		}
		k.public = private.PublicKey().Bytes()
		keys = append(keys, k)
	}
	return keys, nil
}

func (v *Vault) intakeNames() ([]string, error) {
	found, err := names(filepath.Join(v.dir, "intake"))
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(name string) bool { return filepath.Ext(name) != ".key" })
	for i := range found {
		found[i] = "intake/" + found[i]
	}
	return found, nil
}

// readIntake holds the private keys that are on disk now, and no others.
func (v *Vault) readIntake() error {
	found, err := v.intakeNames()
	if err != nil {
		return err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if slices.Equal(found, v.seen) {
		return nil
	}
	keys, err := v.intakeFiles()
	if err != nil {
		return err
	}
	defer wipeIntake(keys)
	clear(v.intake)
	for _, k := range keys {
		private, err := hpke.DHKEM(ecdh.X25519()).NewPrivateKey(k.Private)
		if err != nil {
			return fmt.Errorf("%w: %s", ErrDamaged, k.name)
		}
		v.intake[seal.Fingerprint(k.public)] = private
	}
	v.seen = found
	return nil
}

func (v *Vault) intakeKey(id string) (hpke.PrivateKey, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	key, known := v.intake[id]
	return key, known
}

func wipeIntake(keys []intakeFile) {
	for _, k := range keys {
		clear(k.Private)
	}
}
