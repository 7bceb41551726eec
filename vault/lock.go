package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// locked runs do while it holds the key store's lock: shared for work on
// single code keys, exclusive for what moves many or ends an epoch. The kernel
// frees the lock of a killed process.
func (v *Vault) locked(how int, do func() error) error {
	f, err := os.OpenFile(filepath.Join(v.dir, ".lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("vault: lock: %w", err)
	}
	defer func() { _ = f.Close() }()
	for {
		err = syscall.Flock(int(f.Fd()), how)
		if !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	if err != nil {
		return fmt.Errorf("vault: lock: %w", err)
	}
	return do()
}
