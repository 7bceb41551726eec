package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ProtonMail/gopenpgp/v3/crypto"

	"sinetti/domain"
	"sinetti/seal"
)

type trustCommands struct {
	Add  trustAdd  `cmd:"" help:"Believe a key from now on."`
	List trustList `cmd:"" help:"Show what is believed, with fingerprints."`
}

type trustAdd struct {
	CapsuleKey addCapsuleKey `cmd:"" name:"capsule-key" help:"A server's Ed25519 public key: it may order letters."`
	Maker      addMaker      `cmd:"" help:"A maker's Ed25519 public keys: it may deliver codes."`
	PrintHouse addPrintHouse `cmd:"" name:"print-house" help:"A print house's OpenPGP public key: batches are encrypted to it."`
}

// adding is what every key comes with.
type adding struct {
	TrustDir    string `help:"Trust directory." required:"" type:"path" placeholder:"DIR"`
	Fingerprint string `help:"The key's fingerprint as it stands on paper: a key with another is refused. Needed." placeholder:"TEXT"`
	Replace     bool   `help:"Replace the key that is there under this name."`
}

// errFingerprint says that the key is not the one on paper.
var errFingerprint = errors.New("the key's fingerprint is not the one given")

func (a adding) confirm(fingerprints ...string) error {
	if a.Fingerprint == "" {
		return usageError{"nobody has compared this key: read the fingerprint on paper and give it as --fingerprint; nothing was added"}
	}
	for _, f := range fingerprints {
		if !seal.SameFingerprint(f, a.Fingerprint) && !strings.EqualFold(f, strings.ReplaceAll(a.Fingerprint, " ", "")) {
			return fmt.Errorf("%w: it is %s", errFingerprint, f)
		}
	}
	return nil
}

// put writes the key as a whole or not at all.
func (a adding) put(folder, name string, key []byte) error {
	path := filepath.Join(a.TrustDir, folder, name)
	if _, err := os.Stat(path); err == nil && !a.Replace {
		return usageError{fmt.Sprintf("%s is there already; --replace replaces it", path)}
	}
	// Outside of the folder, for whoever reads the folder meets finished keys only.
	temp, err := os.CreateTemp(a.TrustDir, ".adding-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(key)
	if err := errors.Join(err, temp.Chmod(0o644), temp.Sync(), temp.Close()); err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return os.Rename(temp.Name(), path)
}

type addCapsuleKey struct {
	adding
	File string `arg:"" type:"existingfile" help:"PEM file with the public key."`
}

// Run believes the server.
func (c addCapsuleKey) Run(o *output) error { return c.addEd25519(o, "capsules", "", c.File) }

type addMaker struct {
	adding
	Partner string `arg:"" help:"The maker's id among the partners."`
	File    string `arg:"" type:"existingfile" help:"PEM file with its public keys."`
}

// Run believes the maker.
func (c addMaker) Run(o *output) error {
	if _, err := domain.ParseID(c.Partner); err != nil {
		return usageError{"the maker's " + err.Error()}
	}
	return c.addEd25519(o, "makers", c.Partner, c.File)
}

// addEd25519 adds a PEM file; a server's is named by its own key.
func (a adding) addEd25519(o *output, folder, name, file string) error {
	keys, err := seal.ReadPublicKeys(file)
	if err != nil {
		return usageError{err.Error()}
	}
	prints := make([]string, len(keys))
	for i, key := range keys {
		prints[i] = seal.Fingerprint(key)
	}
	if err := a.confirm(prints...); err != nil {
		return err
	}
	text, err := os.ReadFile(file) //nolint:gosec // the operator's own file
	if err != nil {
		return err
	}
	if name == "" {
		name = seal.KeyIDOf(keys[0]).String()
	}
	if err := a.put(folder, name+".pem", text); err != nil {
		return err
	}
	return o.say("%s/%s: %s", folder, name, strings.Join(prints, " "))
}

type addPrintHouse struct {
	adding
	Partner string `arg:"" help:"The print house's id among the partners."`
	File    string `arg:"" type:"existingfile" help:"Armoured OpenPGP public key."`
}

// Run believes the print house.
func (c addPrintHouse) Run(o *output) error {
	if _, err := domain.ParseID(c.Partner); err != nil {
		return usageError{"the print house's " + err.Error()}
	}
	text, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	key, err := crypto.NewKeyFromReader(bytes.NewReader(text))
	if err != nil {
		return usageError{fmt.Sprintf("%s: not an OpenPGP key: %v", c.File, err)}
	}
	if key.IsPrivate() {
		return usageError{c.File + " holds a private key; export the public one with: gpg --armor --export"}
	}
	if err := c.confirm(key.GetFingerprint()); err != nil {
		return err
	}
	armoured, err := key.GetArmoredPublicKey()
	if err != nil {
		return err
	}
	if err := c.put("print-houses", c.Partner+".asc", []byte(armoured+"\n")); err != nil {
		return err
	}
	return o.say("print-houses/%s: %s", c.Partner, key.GetFingerprint())
}

type trustList struct {
	TrustDir string `help:"Trust directory." required:"" type:"path" placeholder:"DIR"`
}

// Run lists every key with its fingerprint.
func (c trustList) Run(o *output) error {
	for _, folder := range []string{"capsules", "makers", "print-houses"} {
		entries, err := os.ReadDir(filepath.Join(c.TrustDir, folder))
		if err != nil {
			return err
		}
		for _, e := range entries {
			prints, err := printsOf(filepath.Join(c.TrustDir, folder, e.Name()))
			if err != nil {
				return err
			}
			if err := o.say("%s/%s: %s", folder, e.Name(), prints); err != nil {
				return err
			}
		}
	}
	return nil
}

func printsOf(path string) (string, error) {
	if filepath.Ext(path) == ".asc" {
		text, err := os.ReadFile(path) //nolint:gosec // a file of the trust directory
		if err != nil {
			return "", err
		}
		key, err := crypto.NewKeyFromReader(bytes.NewReader(text))
		if err != nil {
			return "", fmt.Errorf("%s: %w", path, err)
		}
		return key.GetFingerprint(), nil
	}
	keys, err := seal.ReadPublicKeys(path)
	if err != nil {
		return "", err
	}
	prints := make([]string, len(keys))
	for i, key := range keys {
		prints[i] = seal.Fingerprint(key)
	}
	return strings.Join(prints, " "), nil
}
