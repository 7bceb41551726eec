package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Sweep destroys the keys that no row knows (their transaction never
// committed) and the temporary files of killed writers. Before is real time,
// an hour or more ago: what was made or used again since is not touched, for
// its transaction may be under way. It returns how many files it destroyed.
func (v *Vault) Sweep(known func(keyName string) bool, before time.Time) (swept int, err error) {
	strays, err := v.strays(known, before)
	if err != nil || len(strays) == 0 {
		return 0, err
	}
	err = v.locked(syscall.LOCK_EX, func() error {
		for _, path := range strays {
			info, err := os.Stat(path)
			if errors.Is(err, fs.ErrNotExist) || err == nil && !info.ModTime().Before(before) {
				continue // gone, or used again since it was listed
			}
			if err := errors.Join(err, shred(path)); err != nil {
				return err
			}
			swept++
		}
		return errors.Join(syncDir(filepath.Join(v.dir, "codes")), syncDir(filepath.Join(v.dir, "epochs")), syncDir(filepath.Join(v.dir, "intake")))
	})
	return swept, err
}

func (v *Vault) strays(known func(keyName string) bool, before time.Time) ([]string, error) {
	var strays []string
	for _, folder := range []string{"codes", "epochs", "intake"} {
		dir := filepath.Join(v.dir, folder)
		entries, err := os.ReadDir(dir)
		if err != nil {
			return nil, fmt.Errorf("vault: %w", err)
		}
		for _, e := range entries {
			info, err := e.Info()
			if err != nil || !info.ModTime().Before(before) {
				continue
			}
			if strings.HasPrefix(e.Name(), tempPrefix) || folder == "codes" && !known(e.Name()) {
				strays = append(strays, filepath.Join(dir, e.Name()))
			}
		}
	}
	return strays, nil
}

// touch marks a key as used again, so that Sweep lets it be: it writes the
// first bytes anew, for which the kernel sets the time.
func touch(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0) //nolint:gosec // a checked name in the key store
	if err != nil {
		return fmt.Errorf("vault: %w", err)
	}
	_, err = f.WriteAt([]byte(keyFileMark), 0)
	return errors.Join(err, f.Close())
}
