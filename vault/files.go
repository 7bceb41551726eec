package vault

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sync/errgroup"
)

const (
	tempPrefix = ".tmp-"
	atOnce     = 16 // how many fsyncs run together: the file system joins them
)

// tempFile writes data durably under a temporary name beside its later place.
func tempFile(dir string, data []byte) (string, error) {
	var random [12]byte
	if _, err := rand.Read(random[:]); err != nil {
		return "", fmt.Errorf("vault: %w", err)
	}
	path := filepath.Join(dir, tempPrefix+hex.EncodeToString(random[:]))
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // a name of our own in the operator's directory
	if err != nil {
		return "", fmt.Errorf("vault: %w", err)
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return "", errors.Join(fmt.Errorf("vault: write %s: %w", path, err), os.Remove(path))
	}
	return path, nil
}

// replaceFile makes or replaces a file as a whole.
func replaceFile(path string, data []byte) error {
	temp, err := tempFile(filepath.Dir(path), data)
	if err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return errors.Join(fmt.Errorf("vault: %w", err), os.Remove(temp))
	}
	return syncDir(filepath.Dir(path))
}

// createFile makes a file as a whole; fs.ErrExist where another was first.
// The caller syncs the directory.
func createFile(path string, data []byte) error {
	temp, err := tempFile(filepath.Dir(path), data)
	if err != nil {
		return err
	}
	return errors.Join(os.Link(temp, path), os.Remove(temp))
}

func syncDir(path string) error {
	d, err := os.Open(path) //nolint:gosec // a directory of the key store
	if err != nil {
		return fmt.Errorf("vault: %w", err)
	}
	return errors.Join(d.Sync(), d.Close())
}

// shred overwrites a file with zeros and unlinks it; one that is gone already
// is no fault. The caller syncs the directory.
func shred(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0) //nolint:gosec // a file of the key store
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("vault: destroy: %w", err)
	}
	if err := errors.Join(blank(f), os.Remove(path)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("vault: destroy: %w", err)
	}
	return nil
}

// blank overwrites an open file in place and closes it.
func blank(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return errors.Join(err, f.Close())
	}
	_, err = f.WriteAt(make([]byte, info.Size()), 0)
	return errors.Join(err, f.Sync(), f.Close())
}

// names lists the files of a directory that were finished, in order.
func names(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	var found []string
	for _, e := range entries {
		if e.Type().IsRegular() && !strings.HasPrefix(e.Name(), ".") {
			found = append(found, e.Name())
		}
	}
	return found, nil
}

// each runs do for 0 … n-1, several at once, and returns the first fault.
func each(n int, do func(i int) error) error {
	var g errgroup.Group
	g.SetLimit(atOnce)
	for i := range n {
		g.Go(func() error { return do(i) })
	}
	return g.Wait()
}
