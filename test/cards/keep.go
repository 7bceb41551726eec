package cards

import (
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// kept is what lies in a file, so that a demo's cards outlive it: PKCS #8 keys and
// DER certificates.
type kept struct {
	Keys         [][]byte `json:"keys"`         // root, issuing, responder; of a card, its own
	Certificates [][]byte `json:"certificates"` // in the same order; of a card, its own and its issuers'
	Serial       int64    `json:"serial"`
}

// OpenAuthority reads the authority that Keep wrote into a folder, or makes one.
func OpenAuthority(dir, name string, now func() time.Time) (*Authority, error) {
	k, err := read(filepath.Join(dir, "authority.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return NewAuthority(name, now)
	}
	if err != nil || len(k.Keys) != 3 || len(k.Certificates) != 3 {
		return nil, fmt.Errorf("cards: %s: not an authority's file: %w", dir, err)
	}
	a := &Authority{now: now, serial: k.Serial, revoked: map[string]time.Time{}}
	for i, key := range []**ecdsa.PrivateKey{&a.rootKey, &a.issuingKey, &a.responderKey} {
		parsed, err := x509.ParsePKCS8PrivateKey(k.Keys[i])
		if err != nil {
			return nil, fmt.Errorf("cards: %s: %w", dir, err)
		}
		*key, _ = parsed.(*ecdsa.PrivateKey)
	}
	for i, certificate := range []**x509.Certificate{&a.Root, &a.Issuing, &a.Responder} {
		if *certificate, err = x509.ParseCertificate(k.Certificates[i]); err != nil {
			return nil, fmt.Errorf("cards: %s: %w", dir, err)
		}
	}
	return a, nil
}

// Keep writes the authority into a folder, its keys in clear: nobody trusts it.
func (a *Authority) Keep(dir string) error {
	k := kept{Serial: a.serial, Certificates: [][]byte{a.Root.Raw, a.Issuing.Raw, a.Responder.Raw}}
	for _, key := range []*ecdsa.PrivateKey{a.rootKey, a.issuingKey, a.responderKey} {
		der, err := x509.MarshalPKCS8PrivateKey(key)
		if err != nil {
			return fmt.Errorf("cards: %w", err)
		}
		k.Keys = append(k.Keys, der)
	}
	return writeFile(filepath.Join(dir, "authority.json"), k)
}

// OpenCard reads a card that KeepCard wrote; fs.ErrNotExist where there is none.
func OpenCard(path string) (*Card, error) {
	k, err := read(path)
	if err != nil {
		return nil, err
	}
	c := &Card{}
	if len(k.Keys) != 1 || len(k.Certificates) == 0 {
		return nil, fmt.Errorf("cards: %s: not a card's file", path)
	}
	key, err := x509.ParsePKCS8PrivateKey(k.Keys[0])
	if err != nil {
		return nil, fmt.Errorf("cards: %s: %w", path, err)
	}
	private, is := key.(*ecdsa.PrivateKey)
	if !is {
		return nil, fmt.Errorf("cards: %s: not a card's file", path)
	}
	c.Key = private
	for i, der := range k.Certificates {
		certificate, err := x509.ParseCertificate(der)
		if err != nil {
			return nil, fmt.Errorf("cards: %s: %w", path, err)
		}
		if i == 0 {
			c.Certificate = certificate
			continue
		}
		c.Issuers = append(c.Issuers, certificate)
	}
	return c, nil
}

// KeepCard writes a card with its key.
func KeepCard(path string, c *Card) error {
	der, err := x509.MarshalPKCS8PrivateKey(c.Key)
	if err != nil {
		return fmt.Errorf("cards: %w", err)
	}
	k := kept{Keys: [][]byte{der}, Certificates: [][]byte{c.Certificate.Raw}}
	for _, issuer := range c.Issuers {
		k.Certificates = append(k.Certificates, issuer.Raw)
	}
	return writeFile(path, k)
}

func read(path string) (kept, error) {
	var k kept
	text, err := os.ReadFile(path) //nolint:gosec // the caller's own path
	if err != nil {
		return k, fmt.Errorf("cards: %w", err)
	}
	if err := json.Unmarshal(text, &k); err != nil {
		return k, fmt.Errorf("cards: %s: %w", path, err)
	}
	return k, nil
}

func writeFile(path string, k kept) error {
	text, err := json.Marshal(k)
	if err == nil {
		err = os.WriteFile(path, text, 0o600)
	}
	if err != nil {
		return fmt.Errorf("cards: %w", err)
	}
	return nil
}
