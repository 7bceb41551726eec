package seal

import (
	"crypto/ed25519"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// What reading a key file can refuse. The messages name the file and the remedy.
var (
	ErrKeyFileMode = errors.New("others may read it")
	ErrKeyFileForm = errors.New("it is not a PEM file with an Ed25519 key")
)

// ReadPrivateFile reads a file of secrets and refuses one that its group or the
// world may read or write.
func ReadPrivateFile(path string) ([]byte, error) {
	f, err := os.Open(path) //nolint:gosec // the path is the operator's own setting
	if err != nil {
		return nil, fmt.Errorf("key file: %w", err)
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("key file: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("key file %s: %w (mode %04o); run: chmod 600 %s", path, ErrKeyFileMode, info.Mode().Perm(), path)
	}
	data := make([]byte, info.Size())
	if _, err := f.ReadAt(data, 0); err != nil {
		return nil, fmt.Errorf("key file %s: %w", path, err)
	}
	return data, nil
}

// ReadPrivateKey reads an Ed25519 private key: PEM, PKCS #8, mode 0600.
func ReadPrivateKey(path string) (ed25519.PrivateKey, error) {
	data, err := ReadPrivateFile(path)
	if err != nil {
		return nil, err
	}
	defer clear(data)
	if block, _ := pem.Decode(data); block != nil && block.Type == "PRIVATE KEY" {
		defer clear(block.Bytes)
		key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
		if private, ok := key.(ed25519.PrivateKey); ok && err == nil {
			return private, nil
		}
	}
	return nil, fmt.Errorf("key file %s: %w (want a PKCS #8 block PRIVATE KEY)", path, ErrKeyFileForm)
}

// ReadPublicKeys reads one or more Ed25519 public keys: PEM, blocks PUBLIC KEY.
func ReadPublicKeys(path string) ([]ed25519.PublicKey, error) {
	data, err := os.ReadFile(path) //nolint:gosec // the path is the operator's own setting
	if err != nil {
		return nil, fmt.Errorf("key file: %w", err)
	}
	var keys []ed25519.PublicKey
	for block, rest := pem.Decode(data); block != nil; block, rest = pem.Decode(rest) {
		key, err := x509.ParsePKIXPublicKey(block.Bytes)
		public, ok := key.(ed25519.PublicKey)
		if err != nil || !ok || block.Type != "PUBLIC KEY" {
			return nil, fmt.Errorf("key file %s: %w (want blocks PUBLIC KEY)", path, ErrKeyFileForm)
		}
		keys = append(keys, public)
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("key file %s: %w (want blocks PUBLIC KEY)", path, ErrKeyFileForm)
	}
	return keys, nil
}

// WritePrivateKey makes a new file of mode 0600; it never overwrites one
// (fs.ErrExist).
func WritePrivateKey(path string, key ed25519.PrivateKey) error {
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return fmt.Errorf("key file %s: %w", path, err)
	}
	defer clear(der)
	return writeNew(path, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), 0o600)
}

// WritePublicKey makes a new file of mode 0644; it never overwrites one
// (fs.ErrExist).
func WritePublicKey(path string, key ed25519.PublicKey) error {
	der, err := x509.MarshalPKIXPublicKey(key)
	if err != nil {
		return fmt.Errorf("key file %s: %w", path, err)
	}
	return writeNew(path, pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), 0o644)
}

func writeNew(path string, data []byte, mode fs.FileMode) error {
	defer clear(data)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode) //nolint:gosec // the path is the operator's own setting
	if err != nil {
		return fmt.Errorf("key file: %w", err)
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(fmt.Errorf("key file %s: %w", path, err), os.Remove(path))
	}
	return nil
}
