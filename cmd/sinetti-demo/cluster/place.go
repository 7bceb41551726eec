package cluster

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
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

// ErrRunning says that a server still uses the data.
var ErrRunning = errors.New("the demo is running; remedy: stop it first")

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
	if text, err := os.ReadFile(filepath.Join(dir, "data", "postmaster.pid")); err == nil { //nolint:gosec // a path of our own
		first, _, _ := strings.Cut(string(text), "\n")
		if pid, err := strconv.Atoi(first); err == nil && syscall.Kill(pid, 0) == nil {
			return ErrRunning
		}
	}
	return os.RemoveAll(dir)
}
