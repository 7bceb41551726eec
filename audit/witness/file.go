package witness

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// listed is one line of a file of checkpoints.
type listed struct {
	At         time.Time `json:"at"` // when it was written, by the sealer's clock
	Checkpoint string    `json:"checkpoint"`
}

// File makes an outlet that appends every checkpoint to a list, one JSON line
// each, and never writes over what stands there. It is a witness if it lies where
// the agency's administrators cannot write: another host's share, a medium written
// once, at the least a file that the system lets grow only (chattr +a).
func File(path string, every time.Duration, now func() time.Time) Outlet {
	return Outlet{Name: path, Every: every, Send: func(_ context.Context, c Checkpoint, _ Prover) ([]Cosignature, error) {
		line, err := json.Marshal(listed{now().UTC().Truncate(time.Second), string(c.Note)})
		if err != nil {
			return nil, fmt.Errorf("witness: list: %w", err)
		}
		return nil, appendLine(path, line)
	}}
}

// appendLine adds a line in one write and waits until it lies on disk. A line that
// a loss of power cut is left as it is, and closed.
func appendLine(path string, line []byte) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o644) //nolint:gosec // a list to be read by others
	if err != nil {
		return fmt.Errorf("witness: list: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	end, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return fmt.Errorf("witness: list: %w", err)
	}
	last := []byte{'\n'}
	if end > 0 {
		if _, err := f.ReadAt(last, end-1); err != nil {
			return fmt.Errorf("witness: list: %w", err)
		}
	}
	if last[0] != '\n' {
		line = append([]byte{'\n'}, line...)
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("witness: list: %w", err)
	}
	return f.Sync()
}

// ReadFile reads a list of checkpoints, oldest first, each checked by the log's
// keys. Lines that are cut are passed over; one that is whole and not signed is an
// error that names it.
func ReadFile(path string, known ...note.Verifier) ([]Checkpoint, error) {
	data, err := os.ReadFile(path) //nolint:gosec // the operator's own setting
	if err != nil {
		return nil, fmt.Errorf("witness: list: %w", err)
	}
	var list []Checkpoint
	number := 0
	for line := range bytes.Lines(data) {
		number++
		var l listed
		if json.Unmarshal(line, &l) != nil {
			continue
		}
		c, err := ReadCheckpoint([]byte(l.Checkpoint), known...)
		if err != nil {
			return list, fmt.Errorf("witness: list %s, line %d: %w", path, number, err)
		}
		list = append(list, c)
	}
	return list, nil
}
