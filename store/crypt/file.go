package crypt

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	"github.com/tink-crypto/tink-go/v2/keyset"
)

const format = "sinetti-crypt/1"

// What reading a keyset can refuse. The messages name the file and the remedy.
var (
	ErrFileMode = errors.New("others may read it")
	ErrFileForm = errors.New("it is not a keyset for personal columns")
)

// file is the keyset as it lies on disk.
type file struct {
	Format   string          `json:"format"`
	Keys     json.RawMessage `json:"keys"`      // Tink JSON keyset, AES-256-GCM
	IndexKey []byte          `json:"index_key"` // 32 bytes
}

// Init makes a new keyset file of mode 0600; it never overwrites one
// (fs.ErrExist).
func Init(path string) error {
	handle, err := keyset.NewHandle(aead.AES256GCMKeyTemplate())
	if err != nil {
		return fmt.Errorf("crypt: %w", err)
	}
	index := make([]byte, 32)
	if _, err := rand.Read(index); err != nil {
		return fmt.Errorf("crypt: %w", err)
	}
	return write(path, handle, index, func(temp string) error {
		defer func() { _ = os.Remove(temp) }()
		return os.Link(temp, path)
	})
}

// Open reads a keyset file; it refuses one that its group or the world may
// read or write.
func Open(path string) (*Keyset, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("crypt: keyset: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("crypt: keyset %s: %w (mode %04o); run: chmod 600 %s", path, ErrFileMode, info.Mode().Perm(), path)
	}
	data, err := os.ReadFile(path) //nolint:gosec // the path is the operator's own setting
	if err != nil {
		return nil, fmt.Errorf("crypt: keyset: %w", err)
	}
	defer clear(data)
	var f file
	if err := json.Unmarshal(data, &f); err != nil || f.Format != format || len(f.IndexKey) != 32 {
		return nil, fmt.Errorf("crypt: keyset %s: %w", path, ErrFileForm)
	}
	handle, err := insecurecleartextkeyset.Read(keyset.NewJSONReader(bytes.NewReader(f.Keys)))
	if err != nil {
		return nil, fmt.Errorf("crypt: keyset %s: %w", path, ErrFileForm)
	}
	return newKeyset(handle, f.IndexKey)
}

// Rotate adds a fresh primary key to a keyset file: what is sealed from the
// next Open on is sealed with it, and older columns still open. Every process
// must have opened the new file before one of them seals with it: copy the
// file everywhere first, then restart.
func Rotate(path string) error {
	k, err := Open(path)
	if err != nil {
		return err
	}
	manager := keyset.NewManagerFromHandle(k.handle)
	id, err := manager.Add(aead.AES256GCMKeyTemplate())
	if err != nil {
		return fmt.Errorf("crypt: rotate: %w", err)
	}
	if err := manager.SetPrimary(id); err != nil {
		return fmt.Errorf("crypt: rotate: %w", err)
	}
	handle, err := manager.Handle()
	if err != nil {
		return fmt.Errorf("crypt: rotate: %w", err)
	}
	return write(path, handle, k.indexKey, func(temp string) error { return os.Rename(temp, path) })
}

func newKeyset(handle *keyset.Handle, index []byte) (*Keyset, error) {
	primitive, err := aead.New(handle)
	if err != nil {
		return nil, fmt.Errorf("crypt: keyset: %w", err)
	}
	return &Keyset{handle: handle, aead: primitive, indexKey: index}, nil
}

// write makes the file whole under a temporary name and lets place give it its
// own, so that nobody ever reads half a keyset.
func write(path string, handle *keyset.Handle, index []byte, place func(temp string) error) error {
	var keys bytes.Buffer
	if err := insecurecleartextkeyset.Write(handle, keyset.NewJSONWriter(&keys)); err != nil {
		return fmt.Errorf("crypt: keyset: %w", err)
	}
	data, err := json.MarshalIndent(file{Format: format, Keys: keys.Bytes(), IndexKey: index}, "", "  ")
	if err != nil {
		return fmt.Errorf("crypt: keyset: %w", err)
	}
	defer clear(data)
	f, err := os.CreateTemp(filepath.Dir(path), ".tmp-*") // mode 0600
	if err != nil {
		return fmt.Errorf("crypt: keyset: %w", err)
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(fmt.Errorf("crypt: keyset %s: %w", path, err), os.Remove(f.Name()))
	}
	if err := place(f.Name()); err != nil {
		return fmt.Errorf("crypt: keyset: %w", err)
	}
	return syncDir(filepath.Dir(path))
}

func syncDir(path string) error {
	d, err := os.Open(path) //nolint:gosec // the directory of the operator's own setting
	if err != nil {
		return fmt.Errorf("crypt: %w", err)
	}
	return errors.Join(d.Sync(), d.Close())
}
