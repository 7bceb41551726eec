package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// partial ends the name of a file that is still being fetched or written.
const partial = ".partial"

// goodName keeps a server from writing outside of the batch's folder.
func goodName(name string) bool {
	return name != "" && name == filepath.Base(name) && !strings.ContainsAny(name, `/\:`) && !strings.HasPrefix(name, ".")
}

func hashFile(path string) (string, error) {
	f, err := os.Open(path) //nolint:gosec // inside of --out
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// has tells whether the whole file is there already.
func has(path string, f file) bool {
	info, err := os.Stat(path)
	if err != nil || info.Size() != f.Bytes {
		return false
	}
	sum, err := hashFile(path)
	return err == nil && sum == f.SHA256
}

// settle gives a finished file its name: fsync, rename, fsync of the folder, so
// that it is there as a whole or not at all, also after a power cut.
func settle(f *os.File, path string) error {
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil // a folder cannot be opened there; NTFS keeps its own journal
	}
	d, err := os.Open(path) //nolint:gosec // inside of --out
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// writeWhole fills a file under a temporary name and settles it.
func writeWhole(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path+partial, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600) //nolint:gosec // inside of the operator's folder
	if err != nil {
		return err
	}
	if err := fill(f); err != nil {
		return errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	if err := settle(f, path); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
