package witness

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/mod/sumdb/note"
)

// folder keeps the last cosigned checkpoint of each log, one file a log: the note
// with the log's signature and ours, so that it proves itself when it is read
// again. One process at a time holds it.
type folder struct {
	path string
	lock *os.File
}

// openFolder makes the folder where there is none and holds it until close. The
// system lets go of it when the process dies, however it dies.
func openFolder(path string) (*folder, error) {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, fmt.Errorf("witness: state: %w", err)
	}
	lock, err := os.OpenFile(filepath.Join(path, "lock"), os.O_RDWR|os.O_CREATE, 0o600) //nolint:gosec // the operator's own setting
	if err != nil {
		return nil, fmt.Errorf("witness: state: %w", err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(fmt.Errorf("witness: state %s: another witness holds it", path), lock.Close())
	}
	return &folder{path: path, lock: lock}, nil
}

func (f *folder) close() error { return f.lock.Close() }

// file is named by the origin's hash: an origin may hold anything.
func (f *folder) file(origin string) string {
	sum := sha256.Sum256([]byte(origin))
	return filepath.Join(f.path, hex.EncodeToString(sum[:16])+".checkpoint")
}

// load reads what was cosigned last; the zero Checkpoint if nothing ever was. A
// file that our key or the log's did not sign is an error, never a new beginning.
func (f *folder) load(origin string, ours note.Verifier, logs []note.Verifier) (Checkpoint, error) {
	signed, err := os.ReadFile(f.file(origin))
	if errors.Is(err, fs.ErrNotExist) {
		return Checkpoint{}, nil
	}
	if err != nil {
		return Checkpoint{}, fmt.Errorf("witness: state: %w", err)
	}
	c, err := ReadCheckpoint(signed, append([]note.Verifier{ours}, logs...)...)
	if err != nil || c.Origin != origin {
		return Checkpoint{}, fmt.Errorf("witness: state %s does not prove what was cosigned last; put back the newest whole copy", f.file(origin))
	}
	return c, nil
}

// save replaces the file of the checkpoint's log, whole or not at all, and returns
// when it would outlive a loss of power.
func (f *folder) save(c Checkpoint) error {
	path := f.file(c.Origin)
	if err := writeWhole(path+".next", c.Note); err != nil {
		return fmt.Errorf("witness: state: %w", err)
	}
	if err := os.Rename(path+".next", path); err != nil {
		return fmt.Errorf("witness: state: %w", err)
	}
	return syncFolder(f.path)
}

// writeWhole writes over what an earlier, killed attempt left.
func writeWhole(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600) //nolint:gosec // below the operator's own setting
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}

func syncFolder(path string) error {
	dir, err := os.Open(path) //nolint:gosec // the operator's own setting
	if err != nil {
		return fmt.Errorf("witness: state: %w", err)
	}
	return errors.Join(dir.Sync(), dir.Close())
}
