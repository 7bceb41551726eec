package cluster

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"syscall"
)

// place says where the cluster of dir lies: in dir itself, or, where the user who
// runs PostgreSQL may not pass through the directories above it (a root caller
// below /root), in a directory of the system's named after dir.
func place(dir string, cred *syscall.Credential) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil || cred == nil {
		return dir, err
	}
	for up := filepath.Dir(dir); up != "/"; up = filepath.Dir(up) {
		info, err := os.Stat(up)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return "", err
		}
		if info.Mode().Perm()&0o001 == 0 {
			sum := sha256.Sum256([]byte(dir))
			return filepath.Join("/var/tmp", "sinetti-"+hex.EncodeToString(sum[:6])), nil
		}
	}
	return dir, nil
}

// Forget removes the cluster of dir and all its data; it must not be running.
func Forget(dir string) error {
	cred, err := unprivileged()
	if err != nil {
		return err
	}
	dir, err = place(dir, cred)
	if err != nil {
		return err
	}
	return os.RemoveAll(dir)
}
