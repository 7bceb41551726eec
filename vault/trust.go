package vault

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ProtonMail/gopenpgp/v3/crypto"

	"sinetti/domain"
	"sinetti/seal"
)

const (
	capsuleFolder    = "capsules"
	makerFolder      = "makers"
	printHouseFolder = "print-houses"
)

// ErrTrust says that the trust directory cannot be believed. The message names
// the file and the remedy.
var ErrTrust = errors.New("vault: trust directory")

// trust is what the worker believes.
type trust struct {
	capsules    map[seal.KeyID]ed25519.PublicKey
	makers      map[domain.ID][]ed25519.PublicKey
	printHouses map[domain.ID]*crypto.Key
}

func readTrust(dir string) (trust, error) {
	t := trust{
		capsules:    map[seal.KeyID]ed25519.PublicKey{},
		makers:      map[domain.ID][]ed25519.PublicKey{},
		printHouses: map[domain.ID]*crypto.Key{},
	}
	if err := notWritable(dir); err != nil {
		return trust{}, err
	}
	for _, folder := range []struct {
		name, ending string
		read         func(path, stem string) error
	}{
		{capsuleFolder, ".pem", t.readCapsuleKeys},
		{makerFolder, ".pem", t.readMakerKeys},
		{printHouseFolder, ".asc", t.readPrintHouseKey},
	} {
		if err := readFolder(filepath.Join(dir, folder.name), folder.ending, folder.read); err != nil {
			return trust{}, err
		}
	}
	return t, nil
}

func readFolder(dir, ending string, read func(path, stem string) error) error {
	if err := notWritable(dir); err != nil {
		return err
	}
	found, err := names(dir)
	if err != nil {
		return err
	}
	for _, name := range found {
		path := filepath.Join(dir, name)
		stem, ok := strings.CutSuffix(name, ending)
		if !ok {
			return fmt.Errorf("%w: %s: its name must end in %s; remove it", ErrTrust, path, ending)
		}
		if err := errors.Join(notWritable(path), read(path, stem)); err != nil {
			return err
		}
	}
	return nil
}

func notWritable(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrTrust, err)
	}
	if info.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("%w: %s: others may write to it (mode %04o); run: chmod go-w %s", ErrTrust, path, info.Mode().Perm(), path)
	}
	return nil
}

func (t trust) readCapsuleKeys(path, _ string) error {
	keys, err := seal.ReadPublicKeys(path)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrTrust, err)
	}
	for _, key := range keys {
		t.capsules[seal.KeyIDOf(key)] = key
	}
	return nil
}

func (t trust) readMakerKeys(path, stem string) error {
	id, err := partnerID(path, stem)
	if err != nil {
		return err
	}
	if t.makers[id], err = seal.ReadPublicKeys(path); err != nil {
		return fmt.Errorf("%w: %w", ErrTrust, err)
	}
	return nil
}

func (t trust) readPrintHouseKey(path, stem string) error {
	id, err := partnerID(path, stem)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(path) //nolint:gosec // a file of the operator's trust directory
	if err != nil {
		return fmt.Errorf("%w: %w", ErrTrust, err)
	}
	key, err := crypto.NewKeyFromArmored(string(text))
	if err != nil {
		return fmt.Errorf("%w: %s: not an armoured OpenPGP key; export it with: gpg --armor --export", ErrTrust, path)
	}
	if key.IsPrivate() {
		return fmt.Errorf("%w: %s: it holds a private key; take it away and export the public one with: gpg --armor --export", ErrTrust, path)
	}
	t.printHouses[id] = key
	return nil
}

func partnerID(path, stem string) (domain.ID, error) {
	id, err := domain.ParseID(stem)
	if err != nil {
		return domain.ID{}, fmt.Errorf("%w: %s: its name must be the partner's id: %w", ErrTrust, path, err)
	}
	return id, nil
}
