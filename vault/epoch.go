package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/tink-crypto/tink-go/v2/aead/subtle"
	"github.com/tink-crypto/tink-go/v2/tink"
)

func epochFile(n int) string { return filepath.Join("epochs", fmt.Sprintf("%06d.key", n)) }

// newestEpoch looks at the disk each time, for another worker may have begun
// one: a key wrapped under an epoch that is being ended would be lost. Call it
// while holding the lock.
func (v *Vault) newestEpoch() (int, error) {
	epochs, err := v.listEpochs()
	if err != nil {
		return 0, err
	}
	if len(epochs) == 0 {
		return 0, fmt.Errorf("%w: %s is empty", ErrDamaged, filepath.Join(v.dir, "epochs"))
	}
	return epochs[len(epochs)-1], nil
}

func (v *Vault) listEpochs() ([]int, error) {
	found, err := names(filepath.Join(v.dir, "epochs"))
	if err != nil {
		return nil, err
	}
	epochs := make([]int, 0, len(found))
	for _, name := range found {
		n, err := strconv.Atoi(strings.TrimSuffix(name, ".key"))
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%w: epochs/%s", ErrDamaged, name)
		}
		epochs = append(epochs, n)
	}
	return epochs, nil
}

// epochKey gives the key of an epoch; ErrKeyDestroyed where the epoch ended.
func (v *Vault) epochKey(n int) (tink.AEAD, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if key, known := v.epochs[n]; known {
		return key, nil
	}
	secret, err := v.unwrap(epochFile(n))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: epoch %d has ended", ErrKeyDestroyed, n)
	}
	if err != nil {
		return nil, err
	}
	defer clear(secret)
	key, err := subtle.NewAESGCM(secret)
	if err != nil {
		return nil, fmt.Errorf("%w: epoch %d", ErrDamaged, n)
	}
	v.epochs[n] = key
	return key, nil
}

// RotateEpoch begins an epoch and returns its number: keys of codes taken in
// from now on are wrapped by it. Rewrap moves the older ones.
func (v *Vault) RotateEpoch() (epoch int, err error) {
	err = v.locked(syscall.LOCK_EX, func() error {
		newest, err := v.newestEpoch()
		if err != nil {
			return err
		}
		epoch = newest + 1
		return v.makeWrapped(epochFile(epoch), func() ([]byte, error) { return randomKey(), nil })
	})
	return epoch, err
}

// Rewrap moves up to limit code keys of older epochs under the newest and
// returns how many are left. When none is left it destroys the older epochs'
// keys. It holds the key store's lock: keep limit to a few thousand.
func (v *Vault) Rewrap(limit int) (left int, err error) {
	err = v.locked(syscall.LOCK_EX, func() error {
		newest, err := v.newestEpoch()
		if err != nil {
			return err
		}
		old, err := v.keysBefore(newest)
		if err != nil {
			return err
		}
		now := old[:min(limit, len(old))]
		if err := each(len(now), func(i int) error { return v.rewrapKey(now[i], newest) }); err != nil {
			return err
		}
		if left = len(old) - len(now); left > 0 {
			return syncDir(filepath.Join(v.dir, "codes"))
		}
		return errors.Join(syncDir(filepath.Join(v.dir, "codes")), v.endEpochsBefore(newest))
	})
	return left, err
}

func (v *Vault) endEpochsBefore(newest int) error {
	epochs, err := v.listEpochs()
	if err != nil {
		return err
	}
	for _, n := range epochs {
		if n == newest {
			continue
		}
		if err := shred(filepath.Join(v.dir, epochFile(n))); err != nil {
			return err
		}
		v.mu.Lock()
		delete(v.epochs, n)
		v.mu.Unlock()
	}
	return syncDir(filepath.Join(v.dir, "epochs"))
}
