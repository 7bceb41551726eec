package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/ProtonMail/gopenpgp/v3/crypto"
)

// keys are the print house's own key, unlocked, and the agency's public one.
type keys struct{ own, sender *crypto.Key }

func readKeys(own, passFile, sender string) (*keys, error) {
	var pass []byte
	if passFile != "" {
		var err error
		if pass, err = os.ReadFile(passFile); err != nil { //nolint:gosec // the print house's own setting
			return nil, usage(fmt.Errorf("--passphrase-file: %w", err))
		}
		defer clear(pass)
	}
	k := &keys{}
	text, err := os.ReadFile(own) //nolint:gosec // the print house's own setting
	if err != nil {
		return nil, usage(fmt.Errorf("--pgp-key: %w", err))
	}
	defer clear(text)
	if k.own, err = unlock(text, bytes.TrimRight(pass, "\r\n")); err != nil {
		return nil, usage(fmt.Errorf("--pgp-key: %w", err))
	}
	public, err := os.ReadFile(sender) //nolint:gosec // the print house's own setting
	if err != nil {
		return nil, usage(fmt.Errorf("--sender-key: %w", err))
	}
	if k.sender, err = crypto.NewKeyFromArmored(string(public)); err != nil {
		return nil, usage(fmt.Errorf("--sender-key: not an armoured OpenPGP key: %w", err))
	}
	return k, nil
}

func unlock(text, pass []byte) (*crypto.Key, error) {
	key, err := crypto.NewKeyFromReader(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("not an OpenPGP key: %w", err)
	}
	if !key.IsPrivate() {
		return nil, errors.New("it holds no private key")
	}
	locked, err := key.IsLocked()
	if err != nil || !locked {
		return key, err
	}
	if len(pass) == 0 {
		return nil, errors.New("it is locked: name its passphrase with --passphrase-file")
	}
	return key.Unlock(pass)
}

// open decrypts a part into w and checks the agency's signature over all of it.
func (k *keys) open(path string, w io.Writer) error {
	f, err := os.Open(path) //nolint:gosec // inside of --out
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	how, err := crypto.PGP().Decryption().DecryptionKey(k.own).VerificationKey(k.sender).New()
	if err != nil {
		return unverified(err)
	}
	plain, err := how.DecryptingReader(f, crypto.Auto)
	if err != nil {
		return unverified(fmt.Errorf("it is not for this key: %w", err))
	}
	if err := pour(w, plain); err != nil {
		return err
	}
	result, err := plain.VerifySignature()
	if err == nil {
		err = result.SignatureError()
	}
	if err != nil {
		return unverified(fmt.Errorf("the agency's signature: %w", err))
	}
	return nil
}

// signed checks the agency's detached signature <path>.asc over a file.
func (k *keys) signed(path string) error {
	text, err := os.ReadFile(path) //nolint:gosec // inside of --out
	if err != nil {
		return unverified(err)
	}
	signature, err := os.ReadFile(path + ".asc") //nolint:gosec // inside of --out
	if err != nil {
		return unverified(err)
	}
	how, err := crypto.PGP().Verify().VerificationKey(k.sender).New()
	if err != nil {
		return unverified(err)
	}
	result, err := how.VerifyDetached(text, signature, crypto.Armor)
	if err == nil {
		err = result.SignatureError()
	}
	if err != nil {
		return unverified(fmt.Errorf("the agency's signature over the list of hashes: %w", err))
	}
	return nil
}

// pour copies and tells a full disk from a damaged message.
func pour(w io.Writer, plain io.Reader) error {
	buf := make([]byte, 64<<10)
	defer clear(buf)
	for {
		n, err := plain.Read(buf)
		if _, disk := w.Write(buf[:n]); disk != nil {
			return disk
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return unverified(fmt.Errorf("it is damaged: %w", err))
		}
	}
}

func (k *keys) wipe() { k.own.ClearPrivateParams() }
