package cluster

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
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

// ErrNotOurs says that somebody else made the folder in which the cluster would lie.
var ErrNotOurs = errors.New("this folder belongs to another user, or others may write to it; remedy: remove it, or choose another with --data")

// ours refuses a folder that another user made beforehand under the cluster's name:
// whoever owns it could read what the demo writes, or put a server of his own there.
func ours(dir string, cred *syscall.Credential) error {
	info, err := os.Lstat(dir)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	owner := os.Getuid()
	if cred != nil {
		owner = int(cred.Uid)
	}
	stat, known := info.Sys().(*syscall.Stat_t)
	if !known || !info.IsDir() || info.Mode().Perm()&0o022 != 0 || int(stat.Uid) != owner && stat.Uid != 0 {
		return fmt.Errorf("%s: %w", dir, ErrNotOurs)
	}
	return nil
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
